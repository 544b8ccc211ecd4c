"""How each layout prints a law: masthead, contents, parts, sections and schedules as a list of reportlab flowables.

story(Law(layout="run_in", ...)) -> [Paragraph("<b>3. Offence of money-laundering.</b>—Whoever ..."), ...]
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer

from .flowables import MarginNote, NumberedLines
from .front import masthead
from .hyphenation import hyphenated
from .source import Block, Item, Law


@dataclass(frozen=True)
class Look:
    """Type sizes of a layout; `number` prints a section's number, `heading` says where its heading stands."""

    font: str = "Times-Roman"
    bold: str = "Times-Bold"
    size: float = 10.5
    leading: float = 12.6
    step: float = 22
    heading: str = "above"
    number: str = "<b>{}.</b>&nbsp; "
    opener: str = ""
    paragraph: type[Paragraph] = Paragraph


LOOKS = {
    "margin_notes": Look(heading="margin", number="<b>{}.</b>", opener="—"),
    "two_columns": Look(size=8.7, leading=10.1, step=15, heading="numbered"),
    "heading_above": Look(size=10.5, leading=13, heading="above", number="{}&nbsp;&nbsp; "),
    "run_in": Look(size=10.8, leading=13.2, step=24, heading="run_in"),
    "bill": Look(size=11.5, leading=14.5, step=24, heading="numbered", paragraph=NumberedLines),
    "side_heading": Look(size=10.2, leading=12.4, heading="side"),
}


def story(law: Law) -> list[Flowable]:
    """All flowables of the law, in the order of the print."""
    look = LOOKS[law.front["layout"]]
    flow = masthead(law)
    for item in law.items:
        flow.extend(_PRINTERS[item.kind](item, look))
    return flow


def _style(look: Look, level: int = 0, **changes: object) -> ParagraphStyle:
    settings = {
        "fontName": look.font,
        "fontSize": look.size,
        "leading": look.leading,
        "alignment": TA_JUSTIFY,
        "leftIndent": level * look.step,
        "bulletFontName": look.font,
        "bulletFontSize": look.size,
        "spaceAfter": look.leading * 0.32,
        "allowWidows": 0,
        "allowOrphans": 0,
    }
    return ParagraphStyle("body", **(settings | changes))


def _centred(look: Look, text: str, bold: bool = False, italic: bool = False) -> Paragraph:
    font = look.bold if bold else "Times-Italic" if italic else look.font
    style = _style(look, alignment=TA_CENTER, fontName=font, spaceBefore=4, spaceAfter=4, keepWithNext=1)
    return look.paragraph(escape(text), style)


def _part(item: Item, look: Look) -> Iterator[Flowable]:
    yield CondPageBreak(70)
    yield Spacer(1, 6)
    yield _centred(look, item.number)
    heading = _centred(look, item.heading, bold=True)
    heading.entry = (0, escape(f"{item.number} — {item.heading}"))
    yield heading
    yield Spacer(1, 3)


def _schedule(item: Item, look: Look) -> Iterator[Flowable]:
    yield CondPageBreak(160)
    yield Spacer(1, 16)
    yield _centred(look, item.number, bold=True)
    if item.reference:
        yield _centred(look, item.reference)
    if item.heading:
        yield _centred(look, item.heading, italic=True)
    for block in item.blocks:
        yield _labelled(block, look, block.level + 1) if block.label else _flush(block, look)


def _section(item: Item, look: Look) -> Iterator[Flowable]:
    lead = look.number.format(item.number)
    if look.heading == "margin":
        yield CondPageBreak(34)
        yield MarginNote(escape(item.heading) + ".", 345, 74, 9, alternate=True)
    elif look.heading == "side":
        yield CondPageBreak(34)
        yield MarginNote(escape(item.heading) + ".", 0, 84, 11, alternate=False)
    elif look.heading == "above":
        heading = _heading(look, escape(item.heading))
        heading.entry = (1, escape(f"{item.number}  {item.heading}"))
        yield heading
    elif look.heading == "numbered":
        yield _heading(look, f"{item.number}. {escape(item.heading)}")
        lead = ""
    else:
        lead = f"{item.number}. <b>{escape(item.heading)}.</b>—"
    yield from _blocks(item.blocks, look, lead)
    yield Spacer(1, look.leading * 0.3)


def _heading(look: Look, text: str) -> Paragraph:
    return look.paragraph(text, _style(look, fontName=look.bold, alignment=TA_LEFT, spaceBefore=4, keepWithNext=1))


def _blocks(blocks: list[Block], look: Look, lead: str) -> Iterator[Flowable]:
    for i, block in enumerate(blocks):
        if block.heading:
            yield _quoted_heading(block, look)
        elif i == 0:
            yield _first(block, look, lead)
        elif block.label and _is_subsection(block):
            yield _subsection(block, look)
        elif block.label:
            yield _labelled(block, look, block.level + 1)
        else:
            yield _flush(block, look)


def _first(block: Block, look: Look, lead: str) -> Paragraph:
    opener = look.opener if block.label else "&nbsp; " if look.opener else ""
    label = f"{opener}{block.label} " if block.label else opener
    style = _style(look, firstLineIndent=look.step * 0.6)
    return look.paragraph(lead + label + _text(block), style)


def _is_subsection(block: Block) -> bool:
    return block.label[1].isdigit()


def _quoted_margin(block: Block) -> int:
    return 1 if block.quoted else 0


def _subsection(block: Block, look: Look) -> Paragraph:
    style = _style(look, _quoted_margin(block), firstLineIndent=look.step * 0.6)
    return look.paragraph(f"{block.label} {_text(block)}", style)


def _labelled(block: Block, look: Look, level: int) -> Paragraph:
    level = max(1, level)
    style = _style(look, level + _quoted_margin(block), bulletIndent=(level - 0.85) * look.step)
    return look.paragraph(_text(block), style, bulletText=block.label)


def _flush(block: Block, look: Look) -> Paragraph:
    return look.paragraph(_text(block), _style(look, block.level + _quoted_margin(block)))


def _quoted_heading(block: Block, look: Look) -> Paragraph:
    text = f"{block.label} {escape(block.heading)}"
    return look.paragraph(text, _style(look, 1, fontName=look.bold, alignment=TA_LEFT, keepWithNext=1))


def _text(block: Block) -> str:
    return hyphenated(escape(block.text))


_PRINTERS: dict[str, Callable[[Item, Look], Iterator[Flowable]]] = {
    "part": _part,
    "section": _section,
    "schedule": _schedule,
}
