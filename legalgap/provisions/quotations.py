"""Finds the lines that lie inside the new words which an amending law quotes: lines in, their indices out.

    3. ... the following Part is inserted:     0
    “PART IIA                                  1
    4A. Supply of oil                          2  quoted
    The Minister shall supply oil.”.           3  quoted

Such a line begins no section of the law that quotes it. Only quotations that close count: a mark that is lost, or that
stands before every paragraph without closing, quotes nothing beyond its own line.
"""

import re
from collections.abc import Sequence

from ..model.source import Line
from .amendments import announces_quotation

LONGEST_QUOTATION = 1500
LINES_ABOVE = 4
_CLOSER = {"“": "”", "«": "»"}
_ENDS = re.compile(r"[”»]\s*[.;,:]?\s*(?:and|or|y|et)?\s*$")


def quoted_lines(lines: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines inside quotations that earlier lines open and that close."""
    found: set[int] = set()
    last = -1
    for index, line in enumerate(lines):
        if index > last and line.text[:1] in _CLOSER and announces_quotation(_above(lines, index)):
            last = _last_line(lines, index)
            found.update(range(index + 1, last + 1))
    return frozenset(found)


def _above(lines: Sequence[Line], index: int) -> str:
    return " ".join(line.text for line in lines[max(0, index - LINES_ABOVE) : index])


def _last_line(lines: Sequence[Line], first: int) -> int:
    """The line on which the quotation closes that opens at the start of a line; that line itself if none does.

    A paragraph that opens the quotation again, without closing it, does not open another.
    """
    opener, closer = lines[first].text[0], _CLOSER[lines[first].text[0]]
    depth = 0
    for index in range(first, min(len(lines), first + LONGEST_QUOTATION)):
        text = lines[index].text
        if index > first and text[:1] in _CLOSER and announces_quotation(_above(lines, index)):
            return first
        opened, closed = text.count(opener), text.count(closer)
        again = index > first and depth == 1 and text[:1] == opener and _goes_beyond(text, opened, closed, closer)
        depth += opened - closed - again
        if depth <= 0:
            return index if depth == 0 and _ENDS.search(text) else first
    return first


def _goes_beyond(text: str, opened: int, closed: int, closer: str) -> bool:
    """Whether the mark at the start of a line is not closed before the line ends: it quotes no mere word."""
    return opened > closed or not text[text.find(closer) + 1 :].strip(" .;,:")
