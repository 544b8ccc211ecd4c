"""What stands before the first section: the name of the gazette, the arms, title, long title and table of contents."""

from xml.sax.saxutils import escape

from reportlab.lib.colors import black
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, PageBreak, Paragraph, Spacer, TableStyle
from reportlab.platypus.tableofcontents import TableOfContents

from .hyphenation import hyphenated
from .source import Law

_CLOSE_ROWS = TableStyle([("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)])


class Arms(Flowable):
    """The arms of Castavia: a lighthouse in a ring over three waves."""

    def __init__(self, size: float = 46) -> None:
        super().__init__()
        self.width = self.height = self.size = size
        self.hAlign = "CENTER"

    def draw(self) -> None:
        """Draws the ring, the tower with its beams, and the waves."""
        c, s = self.canv, self.size
        c.setLineWidth(1)
        c.circle(s / 2, s / 2, s / 2)
        c.circle(s / 2, s / 2, s / 2 - 3)
        c.setFillGray(0)
        tower = c.beginPath()
        for i, (x, y) in enumerate([(0.42, 0.3), (0.58, 0.3), (0.54, 0.68), (0.46, 0.68)]):
            (tower.moveTo if i == 0 else tower.lineTo)(x * s, y * s)
        tower.close()
        c.drawPath(tower, fill=1)
        for x, y in [(0.2, 0.8), (0.2, 0.66), (0.8, 0.8), (0.8, 0.66)]:
            c.line(s / 2, 0.72 * s, x * s, y * s)
        for y in (0.16, 0.21, 0.26):
            c.bezier(0.24 * s, y * s, 0.4 * s, (y + 0.08) * s, 0.6 * s, (y - 0.08) * s, 0.76 * s, y * s)


def masthead(law: Law) -> list[Flowable]:
    """The flowables before the first section, by layout."""
    front = law.front
    flow: list[Flowable] = [_line(front["gazette"], 8 if front["layout"] == "two_columns" else 10, bold=True)]
    if front["layout"] != "two_columns":
        flow += [Spacer(1, 6), Arms(), Spacer(1, 6)]
    flow += [
        _line(front["number"], 10),
        HRFlowable(width="30%", thickness=0.6, color=black, spaceBefore=4, spaceAfter=6),
    ]
    flow += _contents(law)
    flow += [_line(front["title"], 13 if front["layout"] != "two_columns" else 12, bold=True)]
    flow += [_line(front[key], 9.5) for key in ("subtitle",) if front.get(key)]
    if front["layout"] == "bill":
        flow += [Spacer(1, 4), _line("A BILL", 12, bold=True), _line("for", 11), _line("AN ACT", 12, bold=True)]
    flow += [_long_title(front["long_title"])]
    flow += [_line(front[key], 9.5, right=True) for key in ("assent", "commencement") if front.get(key)]
    if front["enacting"]:
        flow += [Spacer(1, 4), _long_title(front["enacting"])]
    return [*flow, Spacer(1, 6)]


def _contents(law: Law) -> list[Flowable]:
    if law.front["contents"] == "none":
        return []
    flow: list[Flowable] = [_line(law.front["title"], 11, bold=True), _line("ARRANGEMENT OF SECTIONS", 10)]
    if law.front["contents"] == "pages":
        return [*flow, _table_with_pages(), PageBreak()]
    flow.append(_plain("<i>Section</i>", 0))
    for item in law.items:
        if item.kind == "section":
            flow.append(_plain(f"{item.number}. {escape(item.heading)}.", 10))
        else:
            flow += [Spacer(1, 1), _line(f"{item.number}—{item.heading}", 8.6)]
    return [*flow, PageBreak()]


def _table_with_pages() -> TableOfContents:
    level = ParagraphStyle("contents", fontName="Times-Roman", fontSize=9.2, leading=11, spaceAfter=0, spaceBefore=1)
    part = ParagraphStyle("contents_part", parent=level, fontName="Times-Bold", spaceBefore=4)
    return TableOfContents(levelStyles=[part, level], dotsMinLevel=1, tableStyle=_CLOSE_ROWS)


def _line(text: str, size: float, bold: bool = False, right: bool = False) -> Paragraph:
    font = "Times-Bold" if bold else "Times-Roman"
    alignment = TA_RIGHT if right else TA_CENTER
    return Paragraph(
        escape(text),
        ParagraphStyle("line", fontName=font, fontSize=size, leading=size * 1.25, alignment=alignment, spaceAfter=4),
    )


def _long_title(text: str) -> Paragraph:
    style = ParagraphStyle(
        "long", fontName="Times-Roman", fontSize=10.2, leading=12.4, alignment=TA_JUSTIFY, spaceBefore=4, spaceAfter=5
    )
    return Paragraph(hyphenated(escape(text)), style)


def _plain(text: str, indent: float) -> Paragraph:
    return Paragraph(
        text, ParagraphStyle("plain", fontName="Times-Roman", fontSize=8.6, leading=9.7, leftIndent=indent)
    )
