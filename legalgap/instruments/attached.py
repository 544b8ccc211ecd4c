"""Official texts that the user attaches: a file in, its articles kept in the user's own folder, any article out again.

    attach("TIPP", Path("protocol.pdf"))      ->  Attachment("TIPP", "protocol.pdf", 20 articles)
    attached_article("TIPP", "6(3)")          ->  "3. Each State Party ..." as it stands in that file, or None

Only the text by article is kept (`<user folder>/instruments/tipp.json`); the file itself stays where it is.
"""

import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import UnreadableError
from .catalogue import instrument
from .home import user_folder

if TYPE_CHECKING:
    from ..model.document import Document, Provision

SCHEMA = "legalgap/attachment/1"
ARTICLE_KINDS = ("article", "section", "clause")
FEWEST_ARTICLES = 2
LABEL = re.compile(r"[0-9A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Attachment:
    """An attached text. `texts` maps "6", "6(3)", "6(3)(a)" to words of the file; `articles` counts them."""

    code: str
    file: str
    sha256: str
    articles: int
    texts: dict[str, str]


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
    attachment = Attachment(known.code, file.name, documents[0].sha256, _count(texts), texts)
    _keep(attachment)
    return attachment


def detach(code: str) -> bool:
    """Forget the attached text of an instrument; False when there was none. Raises UsageError for an unknown code."""
    place = _place(instrument(code).code)
    if not place.is_file():
        return False
    place.unlink()
    return True


def attachment(code: str) -> Attachment | None:
    """What is attached to an instrument, or None.

    Raises UsageError for an unknown code, UnreadableError for a kept file that was damaged.
    """
    place = _place(instrument(code).code)
    if not place.is_file():
        return None
    try:
        kept = json.loads(place.read_text(encoding="utf-8"))
        return Attachment(kept["code"], kept["file"], kept["sha256"], kept["articles"], dict(kept["texts"]))
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableError(str(place), f"the kept text of {code} is damaged; attach it again.") from error


def attached_article(code: str, article: str) -> str | None:
    """The official words of "6", "6(3)" or "6(3)(a)"; of the nearest unit above where the part was not told apart.

    None when nothing is attached or the text has no such article. Raises as `attachment`.
    """
    found = attachment(code)
    labels = LABEL.findall(article.removeprefix("article").strip())
    while found and labels:
        text = found.texts.get(_key(labels))
        if text is not None:
            return text
        labels.pop()
    return None


def _texts(document: "Document") -> dict[str, str]:
    """The words of every article, paragraph and subparagraph, by its address."""
    found: dict[str, str] = {}
    for provision in document.tree.walk():
        if provision.kind in ARTICLE_KINDS and _key([provision.number]) not in found:
            _add(document, provision, [], found)
    return found


def _add(document: "Document", provision: "Provision", above: list[str], found: dict[str, str]) -> None:
    labels = [*above, *LABEL.findall(provision.number)[:1]]
    if len(labels) > len(above):
        found.setdefault(_key(labels), document.text[provision.start : provision.end].strip())
    for child in provision.children:
        _add(document, child, labels, found)


def _key(labels: list[str]) -> str:
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
