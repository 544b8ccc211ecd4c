"""Ruled tables are read cell by cell, row by row, so that the lines of neighbouring cells do not run into each other.

    | Keeping a ferry      | Fine not exceeding |
    | without a licence    | fifty pounds       |   ->  "Keeping a ferry" "without a licence" "Fine not exceeding" ...

A row whose cells hold one printed line each is one line; a label ("(a)", "12.") goes before the first line of the next
cell. Frames, boxes of one column, and tables with a language in each column are left to the other stages.
"""

from dataclasses import dataclass, replace

from legalgap.documents.columns import Gutter, Placed, reading_order
from legalgap.documents.drawing_layer import Cell, Drawing
from legalgap.documents.parallel_grids import grids_in_gutters, parallel_grids
from legalgap.documents.rows import rows
from legalgap.documents.runs import PageRuns, Run, joined
from legalgap.documents.tables import LABEL

# A cell with more than this share of the runs of a table, and more runs than this, is a page within a frame.
_MOST_OF_TABLE, _LONG_CELL = 0.6, 15
# The mark that keeps the place of a table among the runs: too flat and too large to share a row with any of them.
_FLAT, _LARGE = 1.0, 1000.0


@dataclass(slots=True)
class RuledTable:
    """A table taken out of a page: for each of its rows the printed lines of each cell; `mark` keeps its place."""

    rows: list[list[list[Run]]]
    mark: Run


def take_tables(
    pages: list[PageRuns], drawings: dict[int, Drawing], gutters: list[list[Gutter]]
) -> dict[int, list[RuledTable]]:
    """Takes the ruled tables out of the pages, by number of page; `gutters` are those of each page."""
    lefts = {n: [_lefts(cells) for cells in drawing.tables] for n, drawing in drawings.items()}
    if not any(lefts.values()):
        return {}
    parallel = parallel_grids(pages, lefts) | grids_in_gutters(pages, lefts, gutters)
    found: dict[int, list[RuledTable]] = {}
    for page in pages:
        for cells in drawings[page.number].tables if page.number in drawings else ():
            if (page.number, _lefts(cells)) not in parallel and (table := _taken(page, cells)):
                found.setdefault(page.number, []).append(table)
    return found


def _lefts(cells: list[Cell]) -> tuple[float, ...]:
    return tuple(sorted({round(cell[0]) for cell in cells} | {round(cell[2]) for cell in cells}))


def _taken(page: PageRuns, cells: list[Cell]) -> RuledTable | None:
    """The table with these cells, its runs taken out of the page; None where the cells make no table."""
    by_cell: dict[Cell, list[Run]] = {}
    left = []
    for run in page.runs:
        for cell, part in _parts(run, cells):
            if cell:
                by_cell.setdefault(cell, []).append(part)
            else:
                left.append(part)
    if not _is_table(cells, by_cell):
        return None
    page.runs = left
    tops = sorted({cell[1] for cell in cells})
    lines = [[rows(by_cell[cell]) for cell in sorted(by_cell) if cell[1] == top] for top in tops]
    x0, top, x1 = min(c[0] for c in cells), tops[0], max(c[2] for c in cells)
    return RuledTable([row for row in lines if row], Run("", x0, top, x1, top + _FLAT, _LARGE, [], []))


def _parts(run: Run, cells: list[Cell]) -> list[tuple[Cell | None, Run]]:
    """The run, divided where it goes on from one cell into the next, each part with its cell."""
    level = [cell for cell in cells if cell[1] <= run.middle < cell[3]]
    if not level or run.angle:
        return [(None, run)]
    found: list[tuple[Cell | None, Run]] = []
    rest, places = run, [_cell_at((x0 + x1) / 2, level) for x0, x1 in run.edges]
    while True:
        end = next((i for i, cell in enumerate(places) if cell != places[0]), 0)
        if not end:
            return [*found, (places[0], rest)]
        first, rest = rest.divided(end)
        found.append((places[0], first))
        places = places[end:]


def _cell_at(x: float, cells: list[Cell]) -> Cell | None:
    return next((cell for cell in cells if cell[0] <= x < cell[2]), None)


def _is_table(cells: list[Cell], by_cell: dict[Cell, list[Run]]) -> bool:
    """Whether text stands in several columns and several rows of at least four cells."""
    if len(cells) < 4 or len({round(c[0]) for c in by_cell}) < 2 or len({round(c[1]) for c in by_cell}) < 2:
        return False
    most, every = max(map(len, by_cell.values())), sum(map(len, by_cell.values()))
    return most <= _LONG_CELL or most <= _MOST_OF_TABLE * every


def order_with_tables(page: PageRuns, gutters: list[Gutter], tables: list[RuledTable]) -> list[Placed]:
    """The lines of a page in reading order, those of its tables where the tables stand."""
    if not tables:
        return reading_order(page, gutters)
    marks = {id(table.mark): table for table in tables}
    found = []
    for place in reading_order(replace(page, runs=page.runs + [table.mark for table in tables]), gutters):
        table = marks.get(id(place.run))
        found += _placed(table, place) if table else [place]
    return found


def _placed(table: RuledTable, mark: Placed) -> list[Placed]:
    return [place for row in table.rows for place in _row(row, mark)]


def _row(cells: list[list[Run]], mark: Placed) -> list[Placed]:
    if all(len(lines) == 1 for lines in cells):
        return [replace(mark, run=joined([lines[0] for lines in cells]))]
    found: list[Placed] = []
    labels: list[Run] = []
    for lines in cells:
        if len(lines) == 1 and LABEL.fullmatch(lines[0].text) and lines is not cells[-1]:
            labels.append(lines[0])
            continue
        left, right = min(run.x0 for run in lines), max(run.x1 for run in lines)
        first = joined([*labels, lines[0]])
        found += [replace(mark, run=run, cell=(left, right), opens=run is first) for run in (first, *lines[1:])]
        labels = []
    return found
