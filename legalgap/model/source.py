"""What the reading stage makes of a file: lines in reading order, and everything that was set aside with the reason.

    law.pdf -> Reading(texts=(SourceText(language="en", lines=(Line("1. (1) This Act ..."), ...)), ...))

A gazette in parallel languages gives one `SourceText` per language.
"""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Literal

from .geometry import Box

Grade = Literal["A", "B", "C", "D", "E", "F"]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line (PDF) or one paragraph (DOCX, HTML, text).

    `starts[i]` is the offset in `text` at which word i begins, `edges[i]` its left and right edge in points; both are
    empty where the format has no geometry, and `box` is then None. `size` is the font size in points (0 if unknown).
    `joins_next`: the last word goes on in the next line, without a space; a hyphen that only divided the word has been
    taken off, one that belongs to it ("non-" / "violent") is still there.
    `outline` is the heading level of a DOCX, HTML or Markdown heading (1 = highest), 0 for ordinary text.
    `indent` is the left indentation relative to the column, in points.
    `new_paragraph`: the format says that a paragraph begins here (a Word or HTML block, a blank line before).
    """

    text: str
    page: int
    box: Box | None = None
    starts: tuple[int, ...] = ()
    edges: tuple[tuple[float, float], ...] = ()
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    centred: bool = False
    indent: float = 0.0
    column: int = 0
    outline: int = 0
    joins_next: bool = False
    new_paragraph: bool = False

    def __reduce__(self) -> tuple[type["Line"], tuple[object, ...]]:
        """Halves the time to send a law from one process to another: the usual way looks up every field by name."""
        return Line, _line_fields(self)


_line_fields = attrgetter(*(f.name for f in fields(Line)))


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line that is not part of the law's text (running header, page number, watermark ...), kept with the reason."""

    page: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class PageReading:
    """How a page came out: `width` and `height` in points (0 without pages), grade A (clean) to F (nothing)."""

    number: int
    width: float = 0.0
    height: float = 0.0
    grade: Grade = "A"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file in one language: `lines` in reading order, `margin_notes` printed beside them."""

    language: str
    lines: tuple[Line, ...]
    margin_notes: tuple[Line, ...] = ()
    furniture: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one file. `file` is its name without folders; `format` is pdf, docx, html, md or txt."""

    file: str
    sha256: str
    format: str
    texts: tuple[SourceText, ...]
    pages: tuple[PageReading, ...]
    notes: tuple[str, ...] = ()
    title_hint: str = ""
    properties: dict[str, str] = field(default_factory=dict)
