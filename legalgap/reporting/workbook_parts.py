"""What the sheets of the report's workbook are made of: tables with a frozen head, lines of styled cells, verdicts.

page = table(book, "Findings", (Column("Indicator", 28), ...))
line(page, 1, [Cell("The five acts", book.style()), verdict_cell(book, verdict)], [28, 14])
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..spreadsheet import Book, put, row_height
from .view import RowView, Verdict

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet


class Column(NamedTuple):
    """A column: its head, and its width in characters."""

    title: str
    width: float


class Cell(NamedTuple):
    """A text and how it is shown."""

    text: str
    style: "Format"


def table(book: Book, name: str, columns: Sequence[Column], pages_wide: int = 1) -> "Worksheet":
    """A new sheet with the heads of its columns, which are printed on every page."""
    page = book.sheet(name, pages_wide)
    page.set_row(0, max(24, row_height((column.title, column.width) for column in columns)))
    for at, column in enumerate(columns):
        page.set_column(at, at, column.width)
        put(page, 0, at, column.title, book.head())
    page.repeat_rows(0)
    return page


def line(page: "Worksheet", at: int, cells: Sequence[Cell], widths: Sequence[float] = ()) -> None:
    """A row of cells, high enough for the texts of the first columns, whose widths are given."""
    if widths:
        page.set_row(at, row_height(zip((cell.text for cell in cells), widths, strict=False)))
    for place, cell in enumerate(cells):
        put(page, at, place, cell.text, cell.style)


def finish(page: "Worksheet", last: int, columns: Sequence[Column], frozen: int) -> None:
    """Filters on all columns; the head and the first `frozen` columns stay in sight."""
    page.autofilter(0, 0, max(last, 1), len(columns) - 1)
    page.freeze_panes(1, frozen)


def verdict_cell(book: Book, verdict: Verdict, bold: bool = False) -> Cell:
    """Sign and words of a verdict on its colour: "✗ Gap, Contrary", and whether it has been reviewed."""
    reviewed = ["to look at again" if verdict.stale else "reviewed"] if verdict.review else []
    words = ", ".join([verdict.status.word, *(flag.word for flag in verdict.flags), *reviewed])
    code = "stale" if verdict.stale else "contrary" if verdict.contrary else verdict.status.code
    return Cell(f"{verdict.status.sign} {words}", book.of_status(code, bold=bold))


def mark_and_reason(row: RowView) -> str:
    """What became of a problem since the baseline, with its sign; empty where there was and is none."""
    return row.since.line if row.since else ""
