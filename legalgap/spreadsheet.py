"""What all workbooks share: text that no spreadsheet runs, colours of verdicts, the same bytes on every day.

    neutral("=1+1")         -> "'=1+1"          readers of a workbook undo it with plain_again
    with new_book() as book: ...; book.content  -> the same bytes for the same content

Every text goes in as a string, never as a formula, number or link.
"""

import datetime
import io
import re
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from .printable import printable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
MOST_LETTERS = 32_000
CUT = " […]"
MADE = datetime.datetime(2000, 1, 1)
FONT, FONT_SIZE = "Arial", 9
A4 = 9
LINE_HEIGHT, LETTERS_PER_WIDTH, HIGHEST_ROW = 11.6, 1.3, 260.0

INK, MUTED, LINE, PAPER, HEAD, FILL_IN = "#1f2328", "#57606a", "#d0d7de", "#f6f8fa", "#24425c", "#fff8dc"
STATUS_COLOURS: Mapping[str, tuple[str, str]] = {
    "met": ("#d7f0dd", "#11532a"),
    "partial": ("#fdf0c4", "#6b4a00"),
    "gap": ("#fbdcd9", "#86190f"),
    "uncertain": ("#ecdff7", "#56267c"),
    "manual": ("#d8ecf8", "#0b4a6f"),
    "not_supplied": ("#eceef0", "#4b535b"),
    "not_applicable": ("#f5f6f7", "#6a737c"),
    "contrary": ("#c9423a", "#ffffff"),
    "stale": ("#ffd8a8", "#6b3200"),
}


def neutral(text: str) -> str:
    """The text, printable, which no spreadsheet takes for a formula; an apostrophe stands before one that it would."""
    text = printable(text)
    text = f"'{text}" if FORMULA.match(text.lstrip("'")) else text
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - len(CUT)] + CUT


def plain_again(text: str) -> str:
    """The text that `neutral` was given."""
    return text[1:] if text.startswith("'") and FORMULA.match(text.lstrip("'")) else text


class Book:
    """A workbook in the making; `content` holds its bytes once the block has ended."""

    def __init__(self, title: str) -> None:
        import xlsxwriter

        self._bytes = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.book = xlsxwriter.Workbook(self._bytes, options)
        self.book.set_properties({"title": neutral(title), "author": "legalgap", "created": MADE})
        self.book.set_size(2400, 1600)
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self.content = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.book.close()
        self.content = self._bytes.getvalue()

    def sheet(self, name: str, pages_wide: int = 1) -> "Worksheet":
        """A new sheet, landscape, printed so many pages wide."""
        sheet = self.book.add_worksheet(name)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(pages_wide, 0)
        sheet.set_footer("&L&8&A&R&8&P / &N")
        return sheet

    def style(self, **wanted: Any) -> "Format":
        """A cell format: wrapped text at the top of the cell with thin lines, and what is wanted besides."""
        whole = {
            "font_name": FONT,
            "font_size": FONT_SIZE,
            "font_color": INK,
            "text_wrap": True,
            "valign": "top",
            "border": 1,
            "border_color": LINE,
            **wanted,
        }
        key = tuple(sorted(whole.items()))
        if key not in self._formats:
            self._formats[key] = self.book.add_format(whole)
        return self._formats[key]

    def head(self, **wanted: Any) -> "Format":
        """The format of the heads of columns."""
        return self.style(**{"bold": True, "font_color": "#ffffff", "bg_color": HEAD, "valign": "vcenter", **wanted})

    def of_status(self, code: str, **wanted: Any) -> "Format":
        """The format of a verdict."""
        ground, ink = STATUS_COLOURS.get(code, ("#ffffff", INK))
        return self.style(bg_color=ground, font_color=ink, **wanted)


def row_height(texts: Iterable[tuple[str, float]]) -> float:
    """The height in points of a row whose cells hold these texts, each with the width of its column.

    Programs differ in whether they find it out themselves; the highest rows show only the beginning of their text.
    """
    lines = (
        sum(1 + int(len(line) / (width * LETTERS_PER_WIDTH)) for line in text.split("\n")) for text, width in texts
    )
    return min(HIGHEST_ROW, 4 + LINE_HEIGHT * max(lines, default=1))


def put(sheet: "Worksheet", row: int, column: int, text: str, style: "Format | None" = None) -> None:
    """Writes a text into a cell, as a string whatever it looks like."""
    if text:
        sheet.write_string(row, column, neutral(text), style)
    else:
        sheet.write_blank(row, column, None, style)
