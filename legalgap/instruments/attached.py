"""Official texts that the user attaches: a file in, its articles kept in the user's own folder, any article out again.

    attach("TIPP", Path("protocol.pdf"))      ->  Attachment("TIPP", "protocol.pdf", 20 articles)
    attached_article("TIPP", "6(3)")          ->  "3. Each State Party ..." as it stands in that file, or None

Only the text by article is kept (`<user folder>/instruments/tipp.json`); the file itself stays where it is.
"""

import datetime
import json
import re
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import UnreadableError
from .catalogue import codes, instrument
from .home import user_folder

if TYPE_CHECKING:
    from ..model.document import Document, Provision

SCHEMA = "legalgap/attachment/1"
ARTICLE_KINDS = ("article", "section", "clause")
FEWEST_ARTICLES = 2
LABEL = re.compile(r"[0-9A-Za-z]+")
HASHES = re.compile(r"(?<!\S)#{2,6} ?")  # signs of a heading in Markdown that are no words of the treaty
FURTHEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached text. `texts` maps "6", "6(3)", "6(3)(a)" to words of the file; `articles` counts them.

    In `texts` every paragraph and subparagraph begins a line. `attached` is the date on which the user attached it,
    empty where that was not recorded.
    """

    code: str
    file: str
    sha256: str
    articles: int
    texts: dict[str, str]
    attached: str = ""


def attach(code: str, file: Path) -> Attachment:
    """Read the official text of an instrument and keep it by article, in place of one attached before.

    Raises UsageError for an unknown code, UnreadableError for a file that cannot be read or has no articles.
    """
    from .. import read

    known = instrument(code)
    documents = read(file)
    texts = max((_texts(document) for document in documents), key=_count, default={})
    if _count(texts) < FEWEST_ARTICLES:
        raise UnreadableError(file.name, "no numbered articles were found in it; attach the treaty's own text.")
    today = datetime.date.today().isoformat()
    attachment = Attachment(known.code, file.name, documents[0].sha256, _count(texts), texts, today)
    _keep(attachment)
    return attachment


def detach(code: str) -> bool:
    """Forget the attached text of an instrument; False when there was none. Raises UsageError for an unknown code."""
    place = _place(instrument(code).code)
    if not place.is_file():
        return False
    place.unlink()
    return True


def attached_codes() -> tuple[str, ...]:
    """The codes of the instruments to which the user has attached a text, sorted."""
    kept = {path.stem.upper() for path in (user_folder() / "instruments").glob("*.json")}
    return tuple(code for code in codes() if code in kept)


def attachment(code: str) -> Attachment | None:
    """What is attached to an instrument, or None.

    Raises UsageError for an unknown code, UnreadableError for a kept file that was damaged.
    """
    place = _place(instrument(code).code)
    if not place.is_file():
        return None
    try:
        return _kept(json.loads(place.read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableError(str(place), f"the kept text of {code} is damaged; attach it again.") from error


def _kept(found: dict[str, Any]) -> Attachment:
    """Raises one of several errors for content that is not what was kept."""
    texts = {_word(key): _word(text) for key, text in found["texts"].items()}
    code, file, sha256 = (_word(found[name]) for name in ("code", "file", "sha256"))
    return Attachment(code, file, sha256, int(found["articles"]), texts, _word(found.get("attached", "")))


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def attached_article(code: str, article: str) -> str | None:
    """The official words of "6", "6(3)" or "6(3)(a)"; of the nearest unit above where the part was not told apart.

    None when nothing is attached or the text has no such article. Raises as `attachment`.
    """
    found = attachment(code)
    labels = LABEL.findall(article.removeprefix("article").strip())
    while found and labels:
        text = found.texts.get(key_of(labels))
        if text is not None:
            return text
        labels.pop()
    return None


def _texts(document: "Document") -> dict[str, str]:
    """The words of every article, paragraph and subparagraph, by its address."""
    found: dict[str, str] = {}
    for provision in document.tree.walk():
        if provision.kind in ARTICLE_KINDS and key_of([provision.number]) not in found:
            _add(document, provision, [], found)
    return found


def _add(document: "Document", provision: "Provision", above: list[str], found: dict[str, str]) -> None:
    labels = [*above, *LABEL.findall(provision.number)[:1]]
    if len(labels) > len(above):
        found.setdefault(key_of(labels), _laid_out(document, provision))
    for child in provision.children:
        _add(document, child, labels, found)


def _laid_out(document: "Document", provision: "Provision") -> str:
    """The words of a provision, with a new line after its heading and for every part of it."""
    starts = {part.start for part in provision.walk()} | {_after_heading(document, provision)}
    bounds = sorted(at for at in starts if provision.start <= at < provision.end)
    lines = (document.text[at:end] for at, end in pairwise([*bounds, provision.end]))
    return "\n".join(line for line in (HASHES.sub("", line).strip() for line in lines) if line)


def _after_heading(document: "Document", provision: "Provision") -> int:
    """Where the words after the heading begin; the start of the provision where it has no heading."""
    reach = min(provision.end, provision.start + FURTHEST_HEADING + len(provision.heading))
    at = document.text.find(provision.heading, provision.start, reach) if provision.heading else -1
    return at + len(provision.heading) if at >= 0 else provision.start


def key_of(labels: list[str]) -> str:
    """`["6", "3", "a"]` -> `"6(3)(a)"`."""
    return labels[0].lower() + "".join(f"({label.lower()})" for label in labels[1:])


def _count(texts: dict[str, str]) -> int:
    return sum("(" not in key for key in texts)


def _place(code: str) -> Path:
    return user_folder() / "instruments" / f"{code.lower()}.json"


def _keep(attachment: Attachment) -> None:
    place = _place(attachment.code)
    place.parent.mkdir(parents=True, exist_ok=True)
    kept = {"schema": SCHEMA, **asdict(attachment)}
    place.write_text(json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
