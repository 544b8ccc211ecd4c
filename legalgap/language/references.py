"""References from one provision to another: "in section 12(2)", "by any of the means in subsection (1)".

    references(law, 100, 300) -> [Reference(start=120, end=138, target=Provision "s 12(2)", words="section 12(2)")]

A reference to another law ("section 5 of the Penal Code") has no target here; one that cannot be found has none either
and says so in `missing`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from legalgap.model.document import Provision

from .cue_sets import cue_set
from .units import SECTIONS

if TYPE_CHECKING:
    from .law import AnnotatedLaw

_NUMBER = r"\d+[A-Za-z]{0,2}(?:\.\d+)?(?:\s?bis|\s?ter)?"
_LABELS = r"(?:\s?\(\s?\w{1,5}\s?\))*"
_OTHER_LAW = r"(?:act|code|law|ordinance|decree|constitution|convention|protocol|regulations)"
_ELSEWHERE = re.compile(
    rf"\W{{0,3}}of\s+(?:the|that|an?)\s+(?!said\b|present\b|same\b)(?:[a-z ]{{0,30}})?{_OTHER_LAW}\b"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """`words` at `text[start:end]` point to `target`: None when in another law (`elsewhere`) or not to be found."""

    start: int
    end: int
    words: str
    target: Provision | None
    elsewhere: bool = False


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = cue_set(language).references
    section = "|".join(re.escape(w).replace(r"\ ", r"[\s-]?") for w in words["section"])
    below = "|".join(
        re.escape(w).replace(r"\ ", r"[\s-]?")
        for w in sorted((*words["subsection"], *words["paragraph"]), key=len, reverse=True)
    )
    to_section = rf"\b(?:{section})\.?\s+({_NUMBER})({_LABELS})((?:\s?(?:,|or|and|to)\s?{_NUMBER}{_LABELS})*)"
    return re.compile(to_section), re.compile(rf"\b(?:{below})\s?(\(\s?\w{{1,5}}\s?\){_LABELS})")


_SIGN = re.compile(r"§+\s*(\d+[a-z]?(?:[ .]\d+[a-z]?)*)((?:\s?\(\s?\w{1,5}\s?\))*)")


def references(law: "AnnotatedLaw", start: int, end: int) -> Iterator[Reference]:
    """Every reference in `text[start:end]`, in no particular order."""
    to_section, to_below = _patterns(law.document.language)
    for found in to_section.finditer(law.folded, start, end):
        elsewhere = bool(_ELSEWHERE.match(law.folded, found.end()))
        for number, labels in re.findall(rf"({_NUMBER})({_LABELS})", found.group(0)):
            target = None if elsewhere else _section(law, number, labels, found.start())
            yield Reference(
                found.start(), found.end(), law.document.text[found.start() : found.end()], target, elsewhere
            )
    for found in _SIGN.finditer(law.folded, start, end):
        number = law.document.text[found.start(1) : found.end(1)]
        target = _section(law, number, found.group(2), found.start())
        if target is not None and target.start != found.start():
            yield Reference(found.start(), found.end(), law.document.text[found.start() : found.end()], target)
    for found in to_below.finditer(law.folded, start, end):
        here = next((n for n in reversed(law.path(found.start())) if n.kind in SECTIONS), None)
        target = _below(here, found.group(1)) if here else None
        yield Reference(found.start(), found.end(), law.document.text[found.start() : found.end()], target)


def _section(law: "AnnotatedLaw", number: str, labels: str, near: int) -> Provision | None:
    """The section of that number; the nearest one where a file repeats it."""
    known = law.sections.get(number.upper().replace(" ", ""), [])
    if not known:
        return None
    section = min(known, key=lambda n: abs(n.start - near))
    return _below(section, labels) or section


def _below(node: Provision, labels: str) -> Provision | None:
    """The provision below `node` that labels such as "(2)(a)" lead to; None when there is none."""
    for label in re.findall(r"\w+", labels):
        following = next((c for c in node.children if c.number.lower() == label.lower()), None)
        if following is None:
            return None
        node = following
    return node


def referred_sections(law: "AnnotatedLaw", start: int, end: int) -> list[Provision]:
    """The sections (or parts of them) of this law that `text[start:end]` refers to."""
    return [r.target for r in references(law, start, end) if r.target is not None]


def referred_schedules(law: "AnnotatedLaw", start: int, end: int) -> list[Provision]:
    """The schedules that `text[start:end]` refers to ("Part B of Schedule 1"); the only one for "the Schedule"."""
    words = "|".join(map(re.escape, cue_set(law.document.language).references["schedule"]))
    schedules = [n for n in law.document.tree.walk() if n.kind == "schedule"]
    found: list[Provision] = []
    for mention in re.finditer(rf"(\w+)\s+(?:{words})\b(?:\s+(\w+))?", law.folded[start:end]):
        named = [s for s in schedules if s.number and {s.number.lower(), _ordinal(s.number)} & set(mention.groups())]
        found += named or (schedules if len(schedules) == 1 else [])
    return found


def _ordinal(number: str) -> str:
    """The ordinal word of a schedule's number ("1" -> "first"); the number itself beyond the tenth."""
    words = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    return words[int(number) - 1] if number.isdigit() and 0 < int(number) <= len(words) else number.lower()
