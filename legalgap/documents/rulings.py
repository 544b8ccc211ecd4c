"""Drawn lines of a page, and whether they may strike words out or rule a table: a first look.

    Stroke across the middle of "five hundred"              ->  may_strike(...) is True
    3 strokes across, 3 strokes down that meet each other   ->  grid(...) == Grid(lefts=(72.0, 200.0, 523.0), ...)

The first look is cheap and may be mistaken; only pages that it points out are opened by `drawing_layer`.
"""

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from legalgap.documents.rows import grouped
from legalgap.documents.runs import Run

# Lines thicker than this (points) are bars or backgrounds.
THICKEST = 3.0
# A strike lies between these shares of the height of the letters, from the top; underlines lie lower.
HIGHEST, LOWEST = 0.34, 0.7
# Lines meet where their ends are so near to each other (points).
MEETING = 3.0
# Pages with more lines than this are drawings.
_MOST_LINES = 1500


class Stroke(NamedTuple):
    """The box of a thin line, in points from the top left of the page."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def level(self) -> float:
        """The height of a line across the page."""
        return (self.top + self.bottom) / 2

    @property
    def place(self) -> float:
        """How far from the left a line down the page runs."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the lines of a ruled grid run: `lefts` of those down the page, `levels` of those over its whole width."""

    lefts: tuple[float, ...]
    levels: tuple[float, ...]
    down: tuple[Stroke, ...]


def through(stroke: Stroke, run: Run) -> bool:
    """Whether the line runs at the height of the middle of the letters."""
    return HIGHEST <= (stroke.level - run.top) / max(1.0, run.bottom - run.top) <= LOWEST


def may_strike(across: Iterable[Stroke], runs: list[Run]) -> bool:
    """Whether one of the lines across the page runs through the letters of a word."""
    for stroke in across:
        level = stroke.level
        for run in runs:
            if run.top < level < run.bottom and stroke.x0 < run.x1 and stroke.x1 > run.x0 and through(stroke, run):
                return True
    return False


def merged(across: Iterable[Stroke], apart: float = MEETING, off: float = MEETING) -> list[Stroke]:
    """Lines across the page, those in one put together: pieces at most `apart` from each other, `off` in height."""
    found: list[Stroke] = []
    for group in _in_line(across, off):
        start = len(found)
        for stroke in sorted(group):
            if len(found) > start and stroke.x0 <= found[-1].x1 + apart:
                last = found[-1]
                found[-1] = Stroke(
                    last.x0, min(last.top, stroke.top), max(last.x1, stroke.x1), max(last.bottom, stroke.bottom)
                )
            else:
                found.append(stroke)
    return found


def _in_line(across: Iterable[Stroke], off: float) -> list[list[Stroke]]:
    groups: list[list[Stroke]] = []
    for stroke in sorted(across, key=lambda s: s.level):
        if groups and stroke.level - groups[-1][0].level <= off:
            groups[-1].append(stroke)
        else:
            groups.append([stroke])
    return groups


def turned(strokes: Iterable[Stroke]) -> list[Stroke]:
    """Lines down the page as lines across, and back."""
    return [Stroke(s.top, s.x0, s.bottom, s.x1) for s in strokes]


def meet(across: Stroke, down: Stroke) -> bool:
    """Whether a line across the page and one down the page cross or touch."""
    return (
        across.x0 - MEETING <= down.place <= across.x1 + MEETING
        and down.top - MEETING <= across.level <= down.bottom + MEETING
    )


def grid(across: list[Stroke], down: list[Stroke]) -> Grid | None:
    """The grid that the lines rule, of two by two cells at least; None where they rule none."""
    if len(down) < 3 or not across or len(across) + len(down) > _MOST_LINES:
        return None
    down = turned(merged(turned(down)))
    across = [line for line in closed(across, down) if sum(meet(line, other) for other in down) >= 2]
    down = [line for line in down if sum(meet(other, line) for other in across) >= 2]
    lefts = sorted({round(line.place) for line in down})
    if len(lefts) < 3 or len(across) < 3:
        return None
    whole = [line.level for line in across if line.x0 <= lefts[0] + MEETING and line.x1 >= lefts[-1] - MEETING]
    return Grid(tuple(map(float, lefts)), tuple(sorted(whole)), tuple(down))


def closed(across: list[Stroke], down: list[Stroke]) -> list[Stroke]:
    """The lines across, merged, and one more where three or more lines down the page begin or end together.

    Tables that go on from page to page are often left open above or below.
    """
    found = merged(across)
    ends = [Stroke(line.place, y, line.place, y) for line in down for y in (line.top, line.bottom)]
    for group in _in_line(ends, MEETING):
        places = sorted(end.place for end in group)
        if len({round(place) for place in places}) > 2 and not any(meet(line, end) for end in group for line in found):
            found.append(Stroke(places[0], group[0].level, places[-1], group[0].level))
    return found


def interleaves(ruled: Grid, runs: list[Run]) -> bool:
    """Whether a row of the grid holds several printed rows: only then does it matter where its cells end."""
    inside = [run for run in runs if ruled.lefts[0] <= (run.x0 + run.x1) / 2 <= ruled.lefts[-1]]
    if len(ruled.levels) < 2:
        return bool(inside)
    bands: list[list[Run]] = [[] for _ in range(len(ruled.levels) + 1)]
    for run in inside:
        bands[bisect(ruled.levels, run.middle)].append(run)
    return any(
        len(band) > 1 and _divided(ruled, (above + below) / 2) and len(grouped(band)) > 1
        for (above, below), band in zip(pairwise(ruled.levels), bands[1:], strict=False)
    )


def _divided(ruled: Grid, level: float) -> bool:
    """Whether the grid has several cells side by side at this height."""
    return sum(line.top <= level <= line.bottom for line in ruled.down) > 2
