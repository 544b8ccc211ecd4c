"""Splits a gazette issue into its laws: where a title begins another law whose sections start again at 1.

"LAW No 1/2020 ..." "Article 1" ... "LAW No 2/2020 ..." "Article 1" ...   ->  two laws, each with its own numbering
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model.source import Line
from .body import stands_out
from .candidates import LISTED_COST
from .chain import Candidate, best_chain
from .sections import Numbering, number_units
from .titles import is_title_line
from .tradition import words

LINES_OF_PRELUDE = 80
LINES_OF_TITLE = 4
FEWEST_UNITS = 2


@dataclass(frozen=True, slots=True)
class Law:
    """The lines of one law of an issue, and its numbering."""

    lines: tuple[Line, ...]
    numbering: Numbering


def split_issue(lines: Sequence[Line], numbering: Numbering) -> list[Law]:
    """The laws of an issue, in order; one if it holds one."""
    borders = _borders(lines, numbering)
    if not borders:
        return [Law(tuple(lines), numbering)]
    edges = [0, *borders, len(lines)]
    parts = [tuple(lines[a:b]) for a, b in pairwise(edges)]
    return [Law(part, number_units(part)) for part in parts]


def _borders(lines: Sequence[Line], numbering: Numbering) -> list[int]:
    found: list[int] = []
    firsts = [c for c in numbering.candidates if all(part == 1 for part in c.key)]
    if len(firsts) < 2:
        return found
    start = 0
    for index, line in enumerate(lines):
        titled = index > start and is_title_line(line) and _begins_law(lines, index, firsts)
        if titled and _has_law(numbering.candidates, start, index):
            start = _top_of_title(lines, index)
            found.append(start)
    return found


def _begins_law(lines: Sequence[Line], title: int, firsts: Sequence[Candidate]) -> bool:
    """Whether enacting words or a long title, and then section 1, follow a title."""
    first = next((c.line for c in firsts if c.line > title), None)
    if first is None or first - title > LINES_OF_PRELUDE:
        return False
    return any(words().enacting.search(lines[i].text) for i in range(title + 1, first))


def _has_law(candidates: Sequence[Candidate], start: int, end: int) -> bool:
    """Whether the lines before a title already hold sections with text (and not only a table of contents)."""
    chain = best_chain([c for c in candidates if start <= c.line < end]).members
    return len(chain) >= FEWEST_UNITS and sum(c.weight for c in chain) / len(chain) > LISTED_COST / 2


def _top_of_title(lines: Sequence[Line], index: int) -> int:
    top = index
    while (
        top > 0
        and index - top < LINES_OF_TITLE
        and stands_out(lines[top - 1])
        and lines[top - 1].page == lines[index].page
    ):
        top -= 1
    return top
