"""Splits a gazette issue into its laws: where a title begins another law whose sections start again at 1.

"LAW No 1/2020 ..." "Article 1" ... "LAW No 2/2020 ..." "Article 1" ...   ->  two laws, each with its own numbering
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model.source import Line
from .body import stands_out
from .candidates import is_contents_title
from .chain import HOPELESS, Candidate, best_chain
from .containers import schedule_at
from .sections import Numbering, number_units
from .titles import is_title_line
from .tradition import words

LINES_OF_PRELUDE = 80
LINES_OF_TITLE = 4
FEWEST_UNITS = 2
CHARACTERS_OF_UNIT = 80


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
    if sum(all(part == 1 for part in c.key) for c in numbering.candidates) < 2:
        return found
    start, units = 0, {c.line for c in numbering.candidates}
    for index, line in enumerate(lines):
        if index <= start or not is_title_line(line):
            continue
        top = _top_of_title(lines, index, units)
        titled = not _is_annexed(lines, top, index) and _begins_law(lines, index, numbering.candidates)
        if titled and _has_law(lines, numbering.candidates, start, index):
            start = top
            found.append(start)
    return found


def _begins_law(lines: Sequence[Line], title: int, candidates: Sequence[Candidate]) -> bool:
    """Whether enacting words or a table of contents, and then as the next number section 1, follow a title."""
    following = next((c for c in candidates if c.line > title and c.weight > HOPELESS), None)
    if following is None or following.line - title > LINES_OF_PRELUDE or any(part != 1 for part in following.key):
        return False
    between = lines[title + 1 : following.line]
    return any(is_contents_title(line) or words().enacting.search(line.text) for line in between)


def _is_annexed(lines: Sequence[Line], top: int, title: int) -> bool:
    """Whether a title is that of a text reprinted in a schedule or an appendix."""
    return any(schedule_at(lines, index, frozenset()) for index in range(max(0, top - 1), title + 1))


def _has_law(lines: Sequence[Line], candidates: Sequence[Candidate], start: int, end: int) -> bool:
    """Whether the lines before a title already hold sections with text (and not only a table of contents)."""
    chain = best_chain([c for c in candidates if start <= c.line < end]).members
    if len(chain) < FEWEST_UNITS:
        return False
    length = sum(len(lines[i].text) for i in range(chain[0].line, chain[-1].line))
    return length >= CHARACTERS_OF_UNIT * (len(chain) - 1)


def _top_of_title(lines: Sequence[Line], index: int, units: set[int]) -> int:
    """The first line of the title block whose title stands on the line `index`."""
    top = index
    while top > 0 and index - top < LINES_OF_TITLE and top - 1 not in units and _is_above(lines[top - 1], lines[index]):
        top -= 1
    return top


def _is_above(line: Line, title: Line) -> bool:
    return stands_out(line) and line.page == title.page
