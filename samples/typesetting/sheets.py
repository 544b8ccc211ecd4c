"""The paper: page size, columns, running headers, page numbers and rules of each layout."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame, PageTemplate

from .source import Law

WIDTH, HEIGHT = A4
Furniture = Callable[[Canvas, Law], None]


@dataclass(frozen=True)
class Sheet:
    """Columns as (left, width) in points, top and bottom margins, and what is printed on every page."""

    columns: tuple[tuple[float, float], ...]
    top: float
    bottom: float
    furniture: Furniture


def templates(sheet: Sheet, law: Law) -> list[PageTemplate]:
    """The one page template of a sheet."""
    height = HEIGHT - sheet.top - sheet.bottom
    frames = [Frame(x, sheet.bottom, w, height, 0, 0, 0, 0) for x, w in sheet.columns]
    return [PageTemplate(frames=frames, onPage=lambda canvas, _document: sheet.furniture(canvas, law))]


def _running_head(canvas: Canvas, law: Law) -> None:
    """`[2014    Anti-Trafficking Act    No. 11    3`, mirrored on even pages, as bound volumes have it."""
    page, y = canvas.getPageNumber(), HEIGHT - 56
    canvas.setFont("Times-Italic", 9)
    canvas.drawCentredString(WIDTH / 2, y, law.front["running"])
    canvas.setFont("Times-Roman", 9)
    left, right = (f"[{law.front['year']}", str(page)) if page % 2 else (str(page), f"No. 11 of {law.front['year']}]")
    canvas.drawString(104, y, left)
    canvas.drawRightString(WIDTH - 104, y, right)
    canvas.setLineWidth(0.4)
    canvas.line(104, y - 5, WIDTH - 104, y - 5)


def _gazette_head(canvas: Canvas, law: Law) -> None:
    """A folio line over two columns, and the rule between them."""
    y = HEIGHT - 44
    canvas.setFont("Times-Bold", 8)
    canvas.drawString(50, y, str(1040 + canvas.getPageNumber()))
    canvas.drawCentredString(WIDTH / 2, y, "GOVERNMENT GAZETTE, 31 OCTOBER 2016")
    canvas.drawRightString(WIDTH - 50, y, f"[{law.front['number']}")
    canvas.setLineWidth(0.8)
    canvas.line(50, y - 5, WIDTH - 50, y - 5)
    canvas.setLineWidth(0.3)
    canvas.line(WIDTH / 2, 50, WIDTH / 2, HEIGHT - 58)


def _plain_foot(canvas: Canvas, law: Law) -> None:
    """Short title and page number at the foot, as office copies have them."""
    canvas.setFont("Helvetica", 7.5)
    canvas.drawString(85, 40, f"{law.front['running']} {law.front['year']}   {law.front['number']}")
    canvas.drawRightString(WIDTH - 85, 40, f"page {canvas.getPageNumber()}")


def _part_head(canvas: Canvas, law: Law) -> None:
    """The gazette's name in capitals between two rules, with the page number at the outer end."""
    page, y = canvas.getPageNumber(), HEIGHT - 48
    canvas.setFont("Times-Roman", 8.5)
    canvas.drawCentredString(WIDTH / 2, y, law.front["gazette"])
    (canvas.drawRightString if page % 2 else canvas.drawString)(WIDTH - 75 if page % 2 else 75, y, str(page))
    canvas.setLineWidth(0.5)
    for offset in (-4, 11):
        canvas.line(75, y + offset, WIDTH - 75, y + offset)


def _bill_foot(canvas: Canvas, law: Law) -> None:
    """The bill's number and a centred page number."""
    canvas.setFont("Times-Roman", 9.5)
    canvas.drawCentredString(WIDTH / 2, 52, str(canvas.getPageNumber()))
    canvas.setFont("Times-Italic", 8.5)
    canvas.drawRightString(WIDTH - 120, HEIGHT - 56, f"{law.front['number']}")


def _chapter_head(canvas: Canvas, law: Law) -> None:
    """`CAP. 40   Employment   Page 2` over a rule, with the issue mark of a revised edition at the foot."""
    y = HEIGHT - 50
    canvas.setFont("Times-Roman", 9)
    canvas.drawString(70, y, law.front["gazette"])
    canvas.drawCentredString(WIDTH / 2, y, law.front["running"])
    canvas.drawRightString(WIDTH - 70, y, law.front["number"])
    canvas.setFont("Times-Roman", 7.5)
    canvas.drawString(70, 44, "[Issue 2/2016]")
    canvas.drawCentredString(WIDTH / 2, 44, f"40 – {canvas.getPageNumber()}")


SHEETS = {
    "margin_notes": Sheet(((125, 345),), 78, 70, _running_head),
    "two_columns": Sheet(((50, 237), (WIDTH / 2 + 10, 237)), 62, 52, _gazette_head),
    "heading_above": Sheet(((85, WIDTH - 170),), 62, 66, _plain_foot),
    "run_in": Sheet(((75, WIDTH - 150),), 70, 60, _part_head),
    "bill": Sheet(((120, WIDTH - 240),), 80, 82, _bill_foot),
    "side_heading": Sheet(((165, WIDTH - 235),), 76, 68, _chapter_head),
}
