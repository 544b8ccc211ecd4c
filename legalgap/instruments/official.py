"""The words to which a source points, from the official texts that the user has attached: sources in, passages out.

official_texts(["TIPP 6(3)(a)"]).by_source["TIPP 6(3)(a)"][0]
-> OfficialText(address="6(3)(a)", lead="Article 6 ...\\n3. Each State ...:", text="(a) Appropriate housing;", ...)

A source leads to the very paragraph; where the file does not tell it apart, to the nearest unit above. What is shown
is bounded: a report is no place for a whole convention.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..errors import UnreadableError, UsageError
from .attached import Attachment, attached_codes, attachment, key_of
from .citations import Cited, cited, covered

MOST_SHOWN = 3000
MOST_LEAD = 400
LISTED = re.compile(r"\s*(?:[,;]|and)\s*(?=\()")
LABEL = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A passage of an attached text: `text` stands at `address`, under the heading and lead-in words of `lead`.

    `missing` is the part that was asked for and is not told apart in the file ("3(c)"), else empty. `length` counts the
    characters of the whole passage, of which `text` may be the beginning. `attached` is an ISO date, or empty.
    """

    code: str
    title: str
    address: str
    lead: str
    text: str
    length: int
    file: str
    attached: str
    missing: str = ""

    @property
    def cut(self) -> bool:
        """Whether only the beginning of the passage is here."""
        return len(self.text) < self.length


@dataclass(frozen=True, slots=True)
class OfficialTexts:
    """The passages by source, and a sentence for every attached text that cannot be used."""

    by_source: dict[str, tuple[OfficialText, ...]] = field(default_factory=dict)
    faults: tuple[str, ...] = ()


def official_texts(sources: Iterable[str]) -> OfficialTexts:
    """The passages of all sources for which a text is attached; sources that cite no article have none."""
    attachments, faults = _attachments()
    found: dict[str, tuple[OfficialText, ...]] = {}
    for source in dict.fromkeys(sources):
        kept = attachments.get(source.split()[0].upper()) if source.strip() else None
        if kept and (passages := _passages(source, kept)):
            found[source] = passages
    return OfficialTexts(found, tuple(faults))


def _attachments() -> tuple[dict[str, Attachment], list[str]]:
    found: dict[str, Attachment] = {}
    faults: list[str] = []
    for code in attached_codes():
        try:
            kept = attachment(code)
        except UnreadableError:
            faults.append(f"The official text attached to {code} is damaged and is not shown; attach it again.")
        else:
            found |= {code: kept} if kept else {}
    return found, faults


def _passages(source: str, kept: Attachment) -> tuple[OfficialText, ...]:
    """The passages of one source, each once; none for a source of a ruleset of one's own that is not known here."""
    try:
        pointed = cited(source)
    except UsageError:
        return ()
    if pointed.article is None or " " in pointed.article.number:
        return ()
    passages = (_passage(pointed, [pointed.article.number, *labels], kept) for labels in _parts(pointed.pinpoint))
    return tuple(dict.fromkeys(passage for passage in passages if passage))


def _parts(pinpoint: str) -> list[list[str]]:
    """The labels of every part that a pinpoint names: `"(1)-(2)"` -> `[["1"], ["2"]]`, `""` -> `[[]]`."""
    named = [own for part in LISTED.split(pinpoint) for own in covered(part.removeprefix("("))] if pinpoint else [""]
    return [LABEL.findall(part) for part in named]


def _passage(pointed: Cited, asked: list[str], kept: Attachment) -> OfficialText | None:
    labels = _told_apart(asked, kept)
    if not labels:
        return None
    text = kept.texts[key_of(labels)]
    return OfficialText(
        code=kept.code,
        title=pointed.instrument.short_title or pointed.instrument.title,
        address=key_of(labels),
        lead=_leads(labels, kept),
        text=_beginning(text, MOST_SHOWN),
        length=len(text),
        file=kept.file,
        attached=kept.attached,
        missing=key_of(asked) if len(labels) < len(asked) else "",
    )


def _told_apart(asked: list[str], kept: Attachment) -> list[str]:
    """The longest part of an address that the file has; empty when it has not even the article."""
    known = (asked[:depth] for depth in range(len(asked), 0, -1))
    return next((labels for labels in known if key_of(labels) in kept.texts), [])


def _leads(labels: list[str], kept: Attachment) -> str:
    """Heading and lead-in words of all units above, from the article down."""
    above = [key_of(labels[:depth]) for depth in range(1, len(labels))]
    leads = (_lead(key, kept) for key in above if key in kept.texts)
    return "\n".join(lead for lead in leads if lead)


def _lead(key: str, kept: Attachment) -> str:
    """What stands in a unit before its first part."""
    text = kept.texts[key]
    own = re.compile(re.escape(key) + r"\([^()]*\)")
    starts = [text.find(part.split("\n")[0]) for below, part in kept.texts.items() if own.fullmatch(below)]
    first = min((start for start in starts if start >= 0), default=0)
    lead = text[:first].strip()
    return lead if len(lead) <= MOST_LEAD else f"{_beginning(lead, MOST_LEAD)} …"


def _beginning(text: str, most: int) -> str:
    """The text, or as many whole words of its beginning as fit."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(None, 1)[0].rstrip()
