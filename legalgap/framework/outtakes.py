"""What a bill takes out of the law that it amends: a bill in, the places of the provisions that go or are replaced out.

"The principal Act is amended by repealing section 5 and substituting ..."  ->  Outtake("5", "The principal Act ...")
"Section 29 is amended by deleting subsections (1) and (2)"                 ->  Outtake("29(1)"), Outtake("29(2)")

Only whole sections and subsections are seen; a bill that changes words inside a provision leaves it where it is.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from legalgap.language.folding import fold
from legalgap.model.document import Document, Provision

_NUMBER = r"\d{1,4}(?:\s(?:bis|ter|quater|quinquies|sexies|septies)\b|[A-Z]{0,2})"
_PLACE = rf"{_NUMBER}(?:\([0-9a-z]{{1,4}}\))*"
_LIST = rf"(?P<list>{_PLACE}(?:\s*(?:,\s*and|,|and|or|to|et|à|y|e)\s*{_PLACE})*)(?![\w(])"
_SUBSECTIONS = r"(?P<parts>\([0-9a-z]{1,4}\)(?:\s*(?:,\s*and|,|and|or)\s*\([0-9a-z]{1,4}\))*)"
_RANGE = re.compile(r"(\d{1,4})\s*(?:to|à)\s*(\d{1,4})")
MOST_IN_RANGE = 100


@dataclass(frozen=True, slots=True)
class Outtake:
    """A provision that a bill takes out: its place without "s" or "art" ("29(1)"), and the sentence that says so."""

    place: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Patterns:
    whole: tuple[re.Pattern[str], ...]
    parts: tuple[re.Pattern[str], ...]


def outtakes(bill: Document) -> tuple[Outtake, ...]:
    """What a bill takes out, in the order of its text."""
    text = _without_quotations(bill)
    found = [
        *((m.start(), place) for pattern in _patterns().whole for m in pattern.finditer(text) for place in _places(m)),
        *((m.start(), place) for pattern in _patterns().parts for m in pattern.finditer(text) for place in _parts(m)),
    ]
    ordered = dict.fromkeys((place, _sentence(text, start)) for start, place in sorted(found))
    return tuple(Outtake(place, sentence) for place, sentence in ordered)


def taken_from(law: Document, bill: Document, *, only_one: bool) -> tuple[str, ...]:
    """The places that a bill takes out of a law: all that it names when it amends `only_one`, else those said to be
    of the law by its title."""
    title = re.sub(r"^the |,?\W*\d{4}.*$", "", fold(law.title)).strip()
    named = (each for each in outtakes(bill) if only_one or (title and title in fold(each.sentence)))
    return tuple(dict.fromkeys(each.place for each in named))


def without(law: Document, places: Collection[str]) -> Document:
    """The law with the provisions at these places marked as repealed."""
    return replace(law, tree=_marked(law.tree, frozenset(places))) if places else law


def _marked(node: Provision, places: frozenset[str]) -> Provision:
    gone = node.kind != "document" and node.address.partition(" ")[2] in places
    children = tuple(_marked(child, places) for child in node.children)
    return replace(node, children=children, status="repealed" if gone else node.status)


def _without_quotations(bill: Document) -> str:
    """The text of a bill with the provisions that it writes into another law blanked out."""
    text = bill.text
    for node in bill.tree.walk():
        if node.kind == "amendment":
            text = text[: node.start] + " " * (node.end - node.start) + text[node.end :]
    return text


def _sentence(text: str, at: int) -> str:
    start = max(text.rfind(". ", 0, at), text.rfind("; ", 0, at)) + 1
    end = text.find(". ", at)
    return " ".join(text[start : end if end > 0 else len(text)].split())


def _places(match: re.Match[str]) -> Iterator[str]:
    listed = match["list"]
    for first, last in _RANGE.findall(listed):
        yield from (str(n) for n in range(int(first) + 1, min(int(last), int(first) + MOST_IN_RANGE)))
    yield from re.findall(_PLACE, listed, re.IGNORECASE)


def _parts(match: re.Match[str]) -> Iterator[str]:
    yield from (f"{match['number']}{part}" for part in re.findall(r"\(\w+\)", match["parts"]))


@cache
def _patterns() -> _Patterns:
    from ruamel.yaml import YAML

    entry = YAML(typ="safe", pure=True).load(Path(__file__).with_name("outtakes.yaml").read_text("utf-8"))
    never = "|".join(entry["between_never_holds"])
    filled = {
        "{list}": _LIST,
        "{number}": rf"(?P<number>{_NUMBER})",
        "{subsections}": _SUBSECTIONS,
        "{not_of}": "".join(rf"(?<!\b{word}\s)" for word in entry["never_before"]),
        "{between}": rf"(?:(?!\b(?:{never})\b)[^.;:]){{0,120}}?\b",
    }
    return _Patterns(*(tuple(_compiled(pattern, filled) for pattern in entry[key]) for key in ("whole", "parts")))


def _compiled(pattern: str, filled: dict[str, str]) -> re.Pattern[str]:
    for name, regex in filled.items():
        pattern = pattern.replace(name, regex)
    return re.compile(pattern, re.IGNORECASE)
