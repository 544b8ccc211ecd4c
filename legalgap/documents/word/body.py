"""The body of a Word file becomes blocks in reading order: lines with generated numbers, tables, things set aside.

    <w:body> ... </w:body>  -> [Line("Offences", outline=1), Line("(a) recruits a person;"), Table(...), SetAside(...)]

A text box comes before the paragraph it hangs on (in statutes it is a note in the margin), a footnote after it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...errors import UnreadableError
from ...model.source import Line, SetAside
from ..blocks import STRUCK_TRACKED, Block, Layout, Run, Table, paragraph_lines
from .names import w
from .numbering import NO_LIST, Numbering
from .paragraphs import ParagraphReader, Walk
from .styles import ParagraphLook, Style, over, paragraph_look

_DEEPEST = 40
_TOO_DEEP = "the file has tables in tables in tables, deeper than any law: open it in Word and save it again"
_WRAPPERS = {w(name) for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}
_STRUCK_WRAPPERS = {w("del"), w("moveFrom")}
_ROW_WRAPPERS = {w(name) for name in ("sdt", "sdtContent", "customXml")}


class BodyReader:
    """Reads containers of paragraphs: the body, cells, notes, headers. `notes` are the footnotes by kind and id."""

    def __init__(self, walk: Walk, numbering: Numbering, notes: dict[tuple[str, str], Any]) -> None:
        self._walk = walk
        self._numbering = numbering
        self._notes = notes
        self._carried: list[Run] = []
        self.title = ""
        self.has_embedded = False

    def blocks(self, container: Any, depth: int = 0) -> list[Block]:
        """The blocks of `container`. Raises UnreadableError when it is nested beyond reason."""
        found = list(self._blocks(container, depth))
        if self._carried:  # the mark of the last paragraph was deleted and nothing follows
            runs, self._carried = self._carried, []
            found.extend(paragraph_lines(runs, Layout(self._walk.page)))
        return found

    def set_aside(self, container: Any, why: str) -> list[SetAside]:
        """All text of `container` as set aside for the reason `why`."""
        return list(_flattened(self.blocks(container), why))

    def _blocks(self, container: Any, depth: int) -> Iterator[Block]:
        if depth > _DEEPEST:
            raise UnreadableError(self._walk.file, _TOO_DEEP)
        for child in container:
            if child.tag == w("p"):
                yield from self._paragraph(child, depth)
            elif child.tag == w("tbl"):
                yield from self._table(child, depth)
            elif child.tag in _WRAPPERS:
                yield from self._blocks(child, depth + 1)
            elif child.tag in _STRUCK_WRAPPERS:
                yield from _flattened(list(self._blocks(child, depth + 1)), STRUCK_TRACKED)
            elif child.tag == w("altChunk"):
                self.has_embedded = True

    def _paragraph(self, element: Any, depth: int) -> Iterator[Block]:
        properties = element.find(w("pPr"))
        style = self._walk.sheet.paragraph_style(_style_id(properties))
        look = self._look(properties, style)
        if look.new_page and not self._walk.rendered_pages:
            self._walk.page += 1
        read = ParagraphReader(self._walk, style).read(element)
        boxes, self._walk.boxes = self._walk.boxes, []
        for box in boxes:
            yield from self.blocks(box, depth + 1)
        runs, self._carried = [*self._carried, *read.runs], []
        if _mark_deleted(properties):
            self._carried = runs
            return
        yield from self._lines(runs, look, style, read.page)
        yield from self._footnotes(read.page, depth)
        self._end_of_section(properties)

    def _lines(self, runs: list[Run], look: ParagraphLook, style: Style, page: int) -> Iterator[Block]:
        label = self._label(look, runs)
        first = next((run for run in runs if not run.why and run.text.strip()), Run(""))
        shown = [replace(first, text=label), *runs] if label else runs
        indent = round(max(0.0, (look.left or 0.0) + (look.first or 0.0)), 2)
        layout = Layout(page, bool(look.centred), indent, look.outline or 0)
        lines = paragraph_lines(shown, layout)
        if style.name == "title" and not self.title:
            self.title = " ".join(line.text for line in lines if isinstance(line, Line))
        yield from lines

    def _label(self, look: ParagraphLook, runs: list[Run]) -> str:
        """The generated number; a paragraph of which everything was deleted or hidden is not counted."""
        gone = bool(runs) and all(run.why for run in runs if run.text.strip()) and any(run.why for run in runs)
        if look.list_id in (None, NO_LIST) or gone:
            return ""
        return self._numbering.label(look.list_id or "", look.list_level or 0)

    def _look(self, properties: Any | None, style: Style) -> ParagraphLook:
        """Direct formatting, over the list's, over the style's; a list that the style names ranks below the style."""
        direct, base = paragraph_look(properties), self._walk.sheet.defaults.paragraph
        list_id = direct.list_id or style.paragraph.list_id or NO_LIST
        index = self._list_level(direct, style, list_id)
        level = self._numbering.level(list_id, index)
        listed = level.look if level else ParagraphLook()
        ranked = (direct, listed, style.paragraph, base) if direct.list_id else (direct, style.paragraph, listed, base)
        look = ranked[0]
        for lower in ranked[1:]:
            look = over(look, lower)
        return replace(look, list_id=list_id, list_level=index)

    def _list_level(self, direct: ParagraphLook, style: Style, list_id: str) -> int:
        if direct.list_level is not None:
            return direct.list_level
        if direct.list_id is None:
            named = self._numbering.level_of_style(list_id, style.id)
            return named if named is not None else style.paragraph.list_level or 0
        return 0

    def _footnotes(self, page: int, depth: int) -> Iterator[SetAside]:
        listed, self._walk.footnotes = self._walk.footnotes, []
        for kind, note_id in listed:
            note = self._notes.pop((kind, note_id), None)
            if note is not None:
                blocks = self.blocks(note, depth + 1)
                yield from (replace(aside, page=page) for aside in _flattened(blocks, kind))

    def _end_of_section(self, properties: Any | None) -> None:
        section = None if properties is None else properties.find(w("sectPr"))
        if section is None or self._walk.rendered_pages:
            return
        kind = section.find(w("type"))
        if kind is None or kind.get(w("val")) not in {"continuous", "nextColumn"}:
            self._walk.page += 1

    def _table(self, element: Any, depth: int) -> Iterator[Block]:
        table = Table()
        struck: list[SetAside] = []
        for row in _unwrapped(element, w("tr")):
            cells = [self.blocks(cell, depth + 1) for cell in _unwrapped(row, w("tc"))]
            if row.find(f"{w('trPr')}/{w('del')}") is not None:
                struck.extend(aside for cell in cells for aside in _flattened(cell, STRUCK_TRACKED))
            else:
                table.rows.append(cells)
        yield table
        yield from struck


def _unwrapped(element: Any, tag: str, depth: int = 0) -> Iterator[Any]:
    """The rows of a table or the cells of a row, also those inside content controls."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _ROW_WRAPPERS and depth < _DEEPEST:
            yield from _unwrapped(child, tag, depth + 1)


def _flattened(blocks: list[Block], why: str) -> Iterator[SetAside]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from _flattened(cell, why)
        else:
            yield SetAside(block.page, block.text, why if isinstance(block, Line) else block.why)


def _style_id(properties: Any | None) -> str | None:
    style = None if properties is None else properties.find(w("pStyle"))
    return None if style is None else str(style.get(w("val"), ""))


def _mark_deleted(properties: Any | None) -> bool:
    """Whether a tracked change deletes the paragraph mark, so that the next paragraph goes on in this one."""
    mark = None if properties is None else properties.find(w("rPr"))
    return mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)
