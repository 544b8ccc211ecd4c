"""Markdown: headings, emphasis and tables are understood, the signs for them taken off, every line stays a line.

    "## Offences\\n**1.** A person *who* recruits"  -> Line("Offences", outline=2), Line("1. A person who recruits")

List markers stay as they are written ("- ", "1. "). Front matter, ruled lines and pictures are set aside.
"""

import re
from dataclasses import dataclass, field, replace

from ..model.source import Line, Reading, SetAside
from .assembling import Contents, assemble, text_of
from .blocks import STRUCK_OUT, Block, Table
from .characters import LONGEST_LINE, clean, pieces
from .markdown_signs import plain_words, whole_spans
from .opening import OpenedFile

POINTS_PER_CHARACTER = 5.0
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r"(=+|-{2,})[ \t]*")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*")
_FENCE = re.compile(r"[ \t]*(```|~~~)[^`]*")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_ROW_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?")
_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\n)---[ \t]*(?:\r?\n|$)", re.S)
_FRONT_LINE = re.compile(r"([A-Za-z_][\w-]{0,60}):[ \t]*(.*)")
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\(([^()]*)\)")
_STRUCK = re.compile(r"~~([^~]+)~~|<(?:del|s|strike)>([^<]*)</(?:del|s|strike)>", re.I)
_BREAK = re.compile(r"<br\s*/?>", re.I)


def read_markdown(opened: OpenedFile, language: str = "auto") -> Reading:
    """The reading of a Markdown file. Raises UnreadableError when it holds no text."""
    return assemble(opened, markdown_contents(text_of(opened)), language)


def markdown_contents(text: str) -> Contents:
    """The blocks, title and front matter of `text`; never raises."""
    contents = Contents()
    rest = _take_front_matter(text, contents)
    _Pages(contents).read(whole_spans(rest))
    headings = [b.text for b in contents.blocks if isinstance(b, Line) and b.outline == 1]
    contents.title = contents.properties.get("title", "") or (headings[0] if headings else "")
    return contents


def _take_front_matter(text: str, contents: Contents) -> str:
    found = _FRONT.match(text)
    if found is None:
        return text
    for line in found[1].splitlines():
        if named := _FRONT_LINE.fullmatch(line):
            contents.properties[named[1]] = clean(named[2]).strip("\"'")
        contents.blocks.extend(SetAside(1, piece, "front matter") for piece in pieces(clean(line)))
    return text[found.end() :]


@dataclass(slots=True)
class _Pages:
    """Where reading has got to: the page, whether a blank line came before, whether inside a fence or a table."""

    contents: Contents
    page: int = 1
    after_blank: bool = True
    fenced: bool = False
    table: Table | None = field(default=None)

    def read(self, text: str) -> None:
        for page, part in enumerate(text.split("\f"), start=1):
            self.page = page
            for raw in part.splitlines():
                self._line(raw)

    def _line(self, raw: str) -> None:
        if not raw.strip():
            self.after_blank, self.table = True, None
            return
        if not _ROW.fullmatch(raw[:LONGEST_LINE]) or self.fenced:
            self.table = None
        self._block(raw)
        self.after_blank = False

    def _block(self, raw: str) -> None:
        if len(raw) <= LONGEST_LINE and self._sign(raw):
            return
        if self.table is not None or (_ROW.fullmatch(raw[:LONGEST_LINE]) and not self.fenced):
            self._table_row(raw)
            return
        self._add(printed_lines(raw, self.page, self.after_blank) if not self.fenced else self._as_it_stands(raw))

    def _sign(self, raw: str) -> bool:
        """Lines that are signs and not words: fences, underlines, rules. True when `raw` was one."""
        if _FENCE.fullmatch(raw):
            self.fenced = not self.fenced
        elif self.fenced or not (self._underlines(raw) or _RULE.fullmatch(raw) or _ROW_RULE.fullmatch(raw)):
            return False
        self._add([SetAside(self.page, clean(raw), "ruled line")])
        return True

    def _underlines(self, raw: str) -> bool:
        """Whether `raw` underlines an ordinary line right above it, which then becomes a heading."""
        blocks = self.contents.blocks
        above = blocks[-1] if blocks and not self.after_blank and _UNDERLINE.fullmatch(raw) else None
        if not isinstance(above, Line) or above.outline:
            return False
        blocks[-1] = replace(above, outline=1 if raw.startswith("=") else 2)
        return True

    def _table_row(self, raw: str) -> None:
        if self.table is None:
            self.table = Table()
            self._add([self.table])
        cells = raw.strip().strip("|").split("|")
        self.table.rows.append([list(printed_lines(cell, self.page, True)) for cell in cells])

    def _as_it_stands(self, raw: str) -> list[Line | SetAside]:
        return [Line(piece, self.page, indent=_indent(raw), new_paragraph=True) for piece in pieces(clean(raw))]

    def _add(self, blocks: "list[Line | SetAside] | list[SetAside] | list[Table] | list[Block]") -> None:
        self.contents.blocks.extend(blocks)


def printed_lines(raw: str, page: int, new_paragraph: bool) -> list[Line | SetAside]:
    """The lines of one source line (several where it holds <br>), and what was set aside in it."""
    found: list[Line | SetAside] = []
    for cut in pieces(raw.rstrip("\r\n")):
        for part in _BREAK.split(cut):
            found.extend(_printed_line(part, page, new_paragraph))
            new_paragraph = False
    return found


def _printed_line(raw: str, page: int, new_paragraph: bool) -> list[Line | SetAside]:
    indent = _indent(raw)
    body = _QUOTE.sub("", raw, count=1)
    heading = _HEADING.fullmatch(body.strip()) if body.lstrip(" ").startswith("#") else None
    body, outline = (heading[2] or "", len(heading[1])) if heading else (body, 0)
    aside = _aside(body, page)
    words = _STRUCK.sub("", _PICTURE.sub("", body))
    plain = plain_words(words)
    text = clean(plain.text)
    line = Line(text, page, bold=plain.bold, italic=plain.italic, indent=indent, outline=outline)
    return [replace(line, new_paragraph=new_paragraph), *aside] if text else aside


def _aside(body: str, page: int) -> list[Line | SetAside]:
    struck = [SetAside(page, clean(m[1] or m[2] or ""), STRUCK_OUT) for m in _STRUCK.finditer(body)]
    pictures = [SetAside(page, clean(f"{m[1]} {m[2]}"), "picture") for m in _PICTURE.finditer(body)]
    return [aside for aside in (*struck, *pictures) if aside.text]


def _indent(raw: str) -> float:
    margin = raw[: len(raw) - len(raw.lstrip(" \t"))]
    return len(margin.expandtabs(4)) * POINTS_PER_CHARACTER
