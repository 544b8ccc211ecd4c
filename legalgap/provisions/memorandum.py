"""The memorandum that explains a bill clause by clause: it is printed with the bill and is no part of it.

"EXPLANATORY MEMORANDUM" / "Clause 3 makes it unnecessary ..."  ->  the lines from this heading on

It ends where the bill itself begins ("A BILL"), or with the text.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..model.source import Line
from .standing_words import beginning, standing_words

LONGEST_HEADING = 60
MOST_OF_TEXT = 0.7


class Memorandum(NamedTuple):
    """The lines `first` to `end` (not included) under `heading`; nothing where there is no memorandum."""

    heading: str = ""
    first: int = 0
    end: int = 0

    @property
    def lines(self) -> frozenset[int]:
        """The indices of its lines."""
        return frozenset(range(self.first, self.end))


def memorandum(lines: Sequence[Line]) -> Memorandum:
    """The memorandum among the lines of a bill."""
    for index, line in enumerate(lines):
        text = beginning(line.text)
        if len(text) < LONGEST_HEADING and _headings().match(text):
            end = _end(lines, index)
            if _speaks_of_clauses(lines[index:end]) and end - index <= MOST_OF_TEXT * len(lines):
                return Memorandum(text, index, end)
    return Memorandum()


def _end(lines: Sequence[Line], start: int) -> int:
    for index in range(start + 1, len(lines)):
        if _bills().fullmatch(beginning(lines[index].text)):
            return index
    return len(lines)


def _speaks_of_clauses(lines: Sequence[Line]) -> bool:
    entry = standing_words()["memorandum"]
    found = re.findall(entry["clause"], " ".join(line.text for line in lines), re.IGNORECASE)
    return len(found) >= int(entry["fewest_clauses"])


@cache
def _headings() -> re.Pattern[str]:
    return re.compile("|".join(standing_words()["memorandum"]["line"]), re.IGNORECASE)


@cache
def _bills() -> re.Pattern[str]:
    return re.compile("|".join(standing_words()["memorandum"]["ends"]), re.IGNORECASE)
