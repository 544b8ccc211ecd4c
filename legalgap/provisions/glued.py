"""Finds sections whose margin note was read into their first line, where the chain shows that they are missing.

"Short title. 1. This Act may be cited ..." before section 2   ->   section 1, with the heading "Short title"
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..model.source import Line
from .chain import Candidate
from .numbering import number_key

LONGEST_GAP = 6
_GLUED = re.compile(r"(?P<note>[A-Z“\"][^;:—]{2,80}?[.\w”])\s+(?P<num>\d{1,4}[A-Z]{0,2})\.\s+(?=\(1\)|[A-Z“\"])")


def glued_units(lines: Sequence[Line], chain: Sequence[Candidate]) -> list[Candidate]:
    """Units for numbers that are missing from the chain, found inside lines between their neighbours."""
    found: list[Candidate] = []
    for earlier, later in pairwise([None, *chain]):
        if later is None or len(later.key) != 1:
            continue
        floor, number = (earlier.line, earlier.key[0]) if earlier else (-1, 0)
        if 1 < later.key[0] - number <= LONGEST_GAP + 1:
            found += _between(lines, floor + 1, later.line, number + 1, later.key[0])
    return found


def _between(lines: Sequence[Line], start: int, end: int, first: int, after: int) -> list[Candidate]:
    found: list[Candidate] = []
    wanted = first
    for index in range(start, end):
        match = _GLUED.match(lines[index].text)
        number = number_key(match["num"])[0] if match else 0
        if match and wanted <= number < after:
            found.append(Candidate(index, match["num"], (number,), 0.5, match.start("num"), match.end(), "glued"))
            wanted = number + 1
    return found
