"""Columns: where the gutters of a page run, and its lines in reading order.

    left "1. Short title" / right "PART II"  on one height, gutter at x 300  ->  the whole left column, then the right

Gutters are looked for on every page; those that come back on many pages are trusted on all of them. A line across a
gutter (the heading of a part over both columns) keeps its place: columns are read down to it, then it, then onwards.
"""

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace
from statistics import median
from typing import NamedTuple

from legalgap.documents.letterspacing import unspaced
from legalgap.documents.rows import grouped, rows
from legalgap.documents.runs import PageRuns, Run

# A gutter lies between these shares of the printed width and is at least so wide (points).
_FIRST, _LAST = 0.18, 0.82
_NARROWEST = 5
# So few runs may cross it, as a share of all lines; so many lines must stand side by side.
_CROSSING = 0.12
_SIDE_BY_SIDE = 5
# Lines fill at least this share of their column (the longer third of them), else it is a list with labels.
_FILLED = 0.55
# Strong columns on a single page: side by side lines, filled, with so many words to the line.
_STRONG_LINES, _STRONG_FILL, _STRONG_WORDS = 15, 0.75, 3
# Gutters of different pages are the same one within so many points.
_SAME_PLACE = 9
_MOST_COLUMNS = 3
_ONE_IN = 0.15

_SMALL_PRINT = 0.92
# A trusted gutter is used where at least this share of the lines that could cross it stand side by side.
_USED = 0.35
_LIST_FILL = 0.3
# A line across a gutter reaches so far (points) over both of its sides.
_ACROSS = 12.0


@dataclass(frozen=True, slots=True)
class Gutter:
    """The empty stretch between two columns, in points from the left."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


class _Row(NamedTuple):
    """What of a row tells columns from other things: places in points, the number of words."""

    middle: float
    size: float
    width: float
    words: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A line of a page and its column, from 0; -1 when it stands across the `columns` columns of its page.

    `cell`: left and right edge of the text of the table cell that it stands in; `opens`: it is the first line there.
    """

    run: Run
    column: int
    columns: int = 1
    cell: tuple[float, float] | None = None
    opens: bool = False


def gutters_by_page(pages: list[PageRuns], body_size: float) -> list[list[Gutter]]:
    """The gutters of every page from left to right, [] for pages of one column. Small print does not count."""
    bodies = [_body(page, body_size) for page in pages]
    own = [_own_gutters(page) for page in bodies]
    trusted = _trusted(bodies, [[g for g, _ in found] for found in own])
    return [_used(page, found, trusted[_size(page)]) for page, found in zip(bodies, own, strict=True)]


def _body(page: PageRuns, body_size: float) -> PageRuns:
    """The page without its small print (margin notes above all), unless it is all in small print."""
    runs = [run for run in page.runs if run.size > _SMALL_PRINT * body_size]
    return replace(page, runs=runs) if 2 * len(runs) > len(page.runs) else page


def _size(page: PageRuns) -> tuple[int, int]:
    return round(page.width), round(page.height)


def _own_gutters(page: PageRuns) -> list[tuple[Gutter, bool]]:
    """The gutters that this page alone shows, each with whether its columns are strong."""
    if len(page.runs) < 2 * _SIDE_BY_SIDE or page.crowded:
        return []
    first, last = min(r.x0 for r in page.runs), max(r.x1 for r in page.runs)
    stretches = [(g, *_beside(page, g)) for g in _free_stretches(page, first, last)]
    if sum(_side_by_side(before, after) >= _SIDE_BY_SIDE for _, before, after in stretches) >= _MOST_COLUMNS:
        return []  # a table
    low, high = first + _FIRST * (last - first), first + _LAST * (last - first)
    found = []
    for gutter, before, after in stretches:
        if low <= gutter.left and gutter.right <= high:
            fill = min(_fill(before, gutter.left - first), _fill(after, last - gutter.right))
            strength = _strength(before, after, fill)
            if strength:
                found.append((gutter, strength > 1))
    return found


def _beside(page: PageRuns, gutter: Gutter) -> tuple[list[_Row], list[_Row]]:
    """The rows to the left and to the right of a gutter."""
    before = [run for run in page.runs if run.x1 <= gutter.left + 1]
    return _measured(before), _measured([run for run in page.runs if run.x0 >= gutter.right - 1])


def _measured(runs: list[Run]) -> list[_Row]:
    return [
        _Row(parts[0].middle, parts[0].size, max(r.x1 for r in parts) - parts[0].x0, sum(len(r.starts) for r in parts))
        for parts in grouped(runs)
    ]


def _free_stretches(page: PageRuns, first: float, last: float) -> list[Gutter]:
    """Stretches of x between the outermost edges that hardly any run covers."""
    changes = [0] * (int(max(page.width, last)) + 3)
    for run in page.runs:
        changes[max(0, round(run.x0))] += 1
        changes[max(0, round(run.x1))] -= 1
    allowed = max(1, int(_CROSSING * len({round(r.middle / 6) for r in page.runs})))
    found, covered, start = [], 0, -1
    for x, change in enumerate(changes):
        covered += change
        if covered <= allowed and first < x < last:
            start = x if start < 0 else start
        elif start >= 0:
            if x - start >= _NARROWEST:
                found.append(Gutter(start, x))
            start = -1
    return found


def _strength(before: list[_Row], after: list[_Row], fill: float) -> int:
    """0 where no columns stand beside a gutter, 1 where they may, 2 where they do without doubt."""
    level = _side_by_side(before, after)
    if level < _SIDE_BY_SIDE or fill < _FILLED:
        return 0
    words = min(median(row.words for row in side) for side in (before, after))
    return 2 if level >= _STRONG_LINES and fill >= _STRONG_FILL and words >= _STRONG_WORDS else 1


def _side_by_side(before: list[_Row], after: list[_Row]) -> int:
    heights = sorted(run.middle for run in after)
    return sum(_near(heights, run.middle, 0.8 * run.size) for run in before)


def _near(heights: list[float], height: float, reach: float) -> bool:
    at = bisect_left(heights, height - reach)
    return at < len(heights) and heights[at] <= height + reach


def _fill(lines: list[_Row], width: float) -> float:
    """How much of the width of a column its longer lines take up: the line at two thirds of the way to the longest."""
    widths = sorted(run.width for run in lines)
    return widths[2 * len(widths) // 3] / max(1.0, width)


def _trusted(pages: list[PageRuns], own: list[list[Gutter]]) -> dict[tuple[int, int], list[Gutter]]:
    """For each size of page, the gutters that come back on many pages."""
    found: defaultdict[tuple[int, int], list[Gutter]] = defaultdict(list)
    full_pages: defaultdict[tuple[int, int], int] = defaultdict(int)
    for page, gutters in zip(pages, own, strict=True):
        found[_size(page)].extend(gutters)
        full_pages[_size(page)] += len(page.runs) >= 2 * _SIDE_BY_SIDE
    return {size: _returning(found[size], max(2, _ONE_IN * full_pages[size])) for size in map(_size, pages)}


def _returning(gutters: list[Gutter], needed: float) -> list[Gutter]:
    clusters: list[list[Gutter]] = []
    for gutter in sorted(gutters, key=lambda g: g.middle):
        if clusters and gutter.middle - clusters[-1][-1].middle < _SAME_PLACE:
            clusters[-1].append(gutter)
        else:
            clusters.append([gutter])
    return [Gutter(median(g.left for g in c), median(g.right for g in c)) for c in clusters if len(c) >= needed]


def _used(page: PageRuns, own: list[tuple[Gutter, bool]], trusted: list[Gutter]) -> list[Gutter]:
    if page.crowded:
        return []
    used = [gutter for gutter in trusted if _holds(page, gutter)]
    apart = [g for i, g in enumerate(used) if not i or g.left > used[i - 1].right]
    return apart or [gutter for gutter, strong in own if strong]


def _holds(page: PageRuns, gutter: Gutter) -> bool:
    """Whether a gutter known from other pages runs through this one too."""
    runs = [part for run in page.runs for part in split_at(run, gutter)]
    crossing = sum(run.x0 < gutter.left - 2 and run.x1 > gutter.right + 2 for run in runs)
    before = _measured([r for r in runs if r.x1 <= gutter.middle])
    after = _measured([r for r in runs if r.x0 >= gutter.middle])
    level = _side_by_side(before, after)
    if level >= _SIDE_BY_SIDE:
        first, last = min(r.x0 for r in runs), max(r.x1 for r in runs)
        if min(_fill(before, gutter.left - first), _fill(after, last - gutter.right)) < _LIST_FILL:
            return False  # a list with amounts beside it
    return crossing == 0 or level >= max(1, _USED * (level + crossing))


def split_at(run: Run, gutter: Gutter) -> list[Run]:
    """The run in two where a space between its words covers the gutter, else the run alone."""
    if not (run.x0 < gutter.middle < run.x1):
        return [run]
    for i in range(1, len(run.edges)):
        left, right = run.edges[i - 1][1], run.edges[i][0]
        if left <= gutter.left + 2 and right >= gutter.right - 2:
            return list(run.divided(i))
    return [run]


def reading_order(page: PageRuns, gutters: list[Gutter]) -> list[Placed]:
    """The lines of a page: columns from left to right, down to every line that stands across them."""
    if not gutters:
        return [Placed(unspaced(run), 0) for run in rows(page.runs)]
    runs = page.runs
    for gutter in gutters:
        runs = [part for run in runs for part in split_at(run, gutter)]
    across = [run for run in runs if _stands_across(run, gutters, runs)]
    if not across:
        return _columns(runs, gutters)
    taken = {id(run) for run in across}
    return _banded([run for run in runs if id(run) not in taken], rows(across), gutters)


def _stands_across(run: Run, gutters: list[Gutter], runs: list[Run]) -> bool:
    for gutter in gutters:
        if run.x0 < gutter.left - _ACROSS and run.x1 > gutter.right + _ACROSS:
            return not any(r.x0 >= run.x1 - 1 and abs(r.middle - run.middle) < run.size / 2 for r in runs)
    return False


def _banded(runs: list[Run], across: list[Run], gutters: list[Gutter]) -> list[Placed]:
    heights = [run.middle for run in across]
    bands: list[list[Run]] = [[] for _ in range(len(across) + 1)]
    for run in runs:
        bands[bisect_left(heights, run.middle)].append(run)
    found = []
    for i, band in enumerate(bands):
        found.extend(_columns(band, gutters))
        if i < len(across):
            found.append(Placed(across[i], -1, len(gutters) + 1))
    return found


def _columns(runs: list[Run], gutters: list[Gutter]) -> list[Placed]:
    """The lines of a stretch of the page that nothing stands across."""
    columns: list[list[Run]] = [[] for _ in range(len(gutters) + 1)]
    for run in runs:
        middle = (run.x0 + run.x1) / 2
        columns[sum(gutter.middle < middle for gutter in gutters)].append(run)
    return [Placed(unspaced(row), i, len(columns)) for i, column in enumerate(columns) for row in rows(column)]
