"""Whether a text is a law in force, a bill, repealed or not commenced, from what is printed around its provisions.

"A BILL to make provision for ..."  ->  Standing("bill", "its opening says “A BILL to make provision for”")

The words are YAML beside this module. Nothing said means in force; a mark that a law has been passed outweighs every
sign of a bill but its title.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ..model.document import DocumentStatus
from ..model.source import Line, SetAside
from .standing_words import beginning, standing_words

STATUSES: tuple[DocumentStatus, ...] = ("repealed", "not_commenced", "bill")  # the strongest statement first
STAMPED = 0.8
LONGEST_LINE = 200
LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Standing:
    """The status of a law and which printed words say so; `why` is empty where nothing is said."""

    status: DocumentStatus
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Signs:
    line: re.Pattern[str]
    title: re.Pattern[str]
    stamp: re.Pattern[str]


def standing_of(
    title: str, opening: Sequence[Line], memorandum: str, furniture: Sequence[SetAside], pages: int
) -> Standing:
    """The standing of a law: `opening` are the lines before its first provision, `memorandum` the heading of one."""
    stamps = _stamps(furniture, pages)
    for status in STATUSES:
        signs = _words()[status]
        if said := _first(signs.title, [title]):
            return Standing(status, f"its title says {said}")
        if status == "bill" and _is_passed(opening):
            break
        if said := _matched(signs.stamp, stamps):
            return Standing(status, f"its pages are marked {said}")
        if said := _at_start(signs.line, opening):
            return Standing(status, f"its opening says {said}")
    else:
        if memorandum:
            return Standing("bill", f"it carries {_quoted(memorandum)}, which speaks of clauses")
    return Standing("in_force")


def _first(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    return next((_quoted(m[0]) for text in texts if (m := pattern.search(text))), "")


def _matched(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    return next((_quoted(text) for text in texts if pattern.fullmatch(text)), "")


def _at_start(pattern: re.Pattern[str], lines: Iterable[Line]) -> str:
    """The beginning of the first line that begins with one of the words."""
    for line in lines:
        text = beginning(line.text)
        if len(text) <= LONGEST_LINE and pattern.match(text):
            return _quoted(text)
    return ""


def _quoted(text: str) -> str:
    words = " ".join(text.split()).strip(" *_#")
    return f"“{words}”" if len(words) <= LONGEST_QUOTE else f"“{words[:LONGEST_QUOTE].rsplit(' ', 1)[0]} …”"


def _stamps(furniture: Sequence[SetAside], pages: int) -> list[str]:
    """What stands beside the text on nearly every page, for files of more than one page."""
    seen: dict[str, set[int]] = defaultdict(set)
    for item in furniture:
        seen[item.text.strip(" *[]()")].add(item.page)
    return [text for text, where in seen.items() if pages > 1 and len(where) >= STAMPED * pages]


def _is_passed(opening: Sequence[Line]) -> bool:
    text = " ".join(line.text for line in opening)
    return any(pattern.search(text) for pattern in _passed())


@cache
def _words() -> dict[str, _Signs]:
    entry = standing_words()
    return {s: _Signs(*(_any(entry[s][where]) for where in ("line", "title", "stamp"))) for s in STATUSES}


@cache
def _passed() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in standing_words()["passed"])


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE)
