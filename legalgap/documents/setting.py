"""How lines are set: indentation and centring relative to their column, paragraphs by the space before them.

Placed(Run("PART II", x0=280, x1=315), column 0 from 72 to 523)  ->  Line("PART II", centred=True, indent=208.0)
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from legalgap.documents.columns import Placed
from legalgap.documents.runs import PageRuns, Run
from legalgap.model.geometry import Box
from legalgap.model.source import Line

# A column begins at the leftmost place where at least this share of its lines begins.
_COLUMN_EDGE = 0.03
# Lines often begin where this share of them does; a page with so few lines in a column does not tell its edges.
_BEGINNING, _FEWEST_LINES = 0.08, 8
# A centred line lies this near to the middle of its column and this far from its edges, as shares of the width.
_OFF_CENTRE = 0.025
_CENTRED_INDENT = 0.06
# Or it lies as near to the middle of the page, and is at most so wide.
_OFF_PAGE_CENTRE, _CENTRED_WIDTH = 0.01, 0.85
_LEAST_INDENT = 5.0
# Wider lines are prose with an indentation, unless they are printed as headings.
_PROSE_WIDTH = 0.62
_LABELLED = re.compile(r"^\(\w{1,5}\)\s")
# A paragraph begins where the step down is this many times the usual one.
_PARAGRAPH_STEP = 1.22

Key = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Column:
    """Edges of a column in points; `beginnings` are the places, in steps of two points, where many lines begin."""

    left: float
    right: float
    beginnings: frozenset[int] = frozenset()


def set_lines(pages: list[PageRuns], placed: list[list[Placed]]) -> list[list[tuple[Placed, Line]]]:
    """For every page, each placed line with the `Line` it becomes."""
    columns = _columns(pages, placed)
    step = _usual_step(placed)
    return [_page_lines(page, found, columns, step) for page, found in zip(pages, placed, strict=True)]


def _page_lines(
    page: PageRuns, found: list[Placed], columns: dict[Key, _Column], step: float
) -> list[tuple[Placed, Line]]:
    lines = []
    own = _own_columns(page, found, columns)
    for i, place in enumerate(found):
        column = _Column(*place.cell) if place.cell else own[_key(page, place)]
        before = found[i - 1] if i and _together(found[i - 1], place) else None
        after = found[i + 1] if i + 1 < len(found) and _together(found[i + 1], place) else None
        centred = (
            not place.cell
            and place.run.x0 > column.left + _LEAST_INDENT
            and (_centred(place.run, column, page.width) and not _flush(place, before) and not _flush(place, after))
        )
        leaves_cell = place.cell is None and i > 0 and found[i - 1].cell is not None
        steps_down = before is not None and _step(before, place) > _PARAGRAPH_STEP * step
        begins = place.opens or leaves_cell or steps_down
        line = _line(page.number, place, column.left, centred=centred, new_paragraph=begins)
        lines.append((place, replace(line, box=None, starts=(), edges=()) if page.turned else line))
    return lines


def _together(place: Placed, other: Placed) -> bool:
    """Whether two lines stand in one column and, in a table, in one cell."""
    return place.column == other.column and place.cell == other.cell


def _flush(place: Placed, other: Placed | None) -> bool:
    """Whether two lines begin at one place but end at different ones."""
    return other is not None and abs(place.run.x0 - other.run.x0) < 1.5 and abs(place.run.x1 - other.run.x1) > 4


def _key(page: PageRuns, place: Placed) -> Key:
    """Columns are alike on the odd, and on the even pages of a file."""
    return page.number % 2, place.columns, place.column


def _columns(pages: list[PageRuns], placed: list[list[Placed]]) -> dict[Key, _Column]:
    edges: defaultdict[Key, list[tuple[float, float]]] = defaultdict(list)
    for page, found in zip(pages, placed, strict=True):
        for place in found:
            if place.cell is None:
                edges[_key(page, place)].append((place.run.x0, place.run.x1))
    return {key: _column([a for a, _ in e], [b for _, b in e]) for key, e in edges.items()}


def _column(lefts: list[float], rights: list[float]) -> _Column:
    counts = Counter(round(left / 2) for left in lefts)
    often = frozenset(
        place for place in counts if counts[place - 1] + counts[place] + counts[place + 1] >= _BEGINNING * len(lefts)
    )
    return _Column(_edge(lefts, 1), _edge(rights, -1), often)


def _own_columns(page: PageRuns, found: list[Placed], columns: dict[Key, _Column]) -> dict[Key, _Column]:
    """The columns of one page: its own edges where lines of the file often begin there, else those of the file."""
    runs: defaultdict[Key, list[Run]] = defaultdict(list)
    for place in found:
        runs[_key(page, place)].append(place.run)
    own = {}
    for key, of_column in runs.items():
        usual = columns.get(key) or _column([r.x0 for r in of_column], [r.x1 for r in of_column])
        left, right = min(r.x0 for r in of_column), max(r.x1 for r in of_column)
        enough = len(of_column) >= _FEWEST_LINES
        own[key] = _Column(
            left if enough and round(left / 2) in usual.beginnings else usual.left, right if enough else usual.right
        )
    return own


def _edge(places: list[float], direction: int) -> float:
    """The outermost place, from the left (1) or the right (-1), that enough lines share within two points."""
    counts = Counter(round(place / 2) for place in places)
    needed = max(2, _COLUMN_EDGE * len(places)) if len(places) > 5 else 1
    enough = [2.0 * at for at, n in counts.items() if n + counts[at + 1] + counts[at - 1] >= needed]
    return min(enough or places, key=lambda place: place * direction)


def _usual_step(placed: list[list[Placed]]) -> float:
    """The usual distance from line to line within a paragraph, in font sizes."""
    steps: Counter[float] = Counter()
    for found in placed:
        for before, place in pairwise(found):
            step = _step(before, place)
            if 0.8 < step < 2.5:
                steps[round(step, 1)] += 1
    return min((step for step, n in steps.items() if n >= 0.1 * steps.total()), default=1.2)


def _step(before: Placed, place: Placed) -> float:
    return (place.run.bottom - before.run.bottom) / max(1.0, place.run.size)


def _line(page: int, place: Placed, left: float, *, centred: bool, new_paragraph: bool) -> Line:
    run = place.run
    return Line(
        run.text,
        page,
        Box(run.x0, run.top, run.x1, run.bottom),
        tuple(run.starts),
        tuple(run.edges),
        round(run.size, 1),
        run.bold,
        run.italic,
        centred,
        round(max(0.0, run.x0 - left), 1),
        max(0, place.column),
        new_paragraph=new_paragraph,
    )


def _centred(run: Run, column: _Column, page_width: float) -> bool:
    """Whether the line lies in the middle of its column or, on a title page, of the page."""
    width = column.right - column.left
    if _LABELLED.match(run.text) or (run.width > _PROSE_WIDTH * width and not (run.bold or run.text.isupper())):
        return False
    off_centre = abs(run.x0 + run.x1 - column.left - column.right) / 2
    if off_centre <= _OFF_CENTRE * width and run.x0 - column.left > _CENTRED_INDENT * width:
        return True
    off_page_centre = abs(run.x0 + run.x1 - page_width) / 2
    return off_page_centre <= _OFF_PAGE_CENTRE * page_width and run.width < _CENTRED_WIDTH * width
