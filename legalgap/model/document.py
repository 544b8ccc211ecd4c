"""A law: one text, and a tree of provisions that are spans of it.

Everything that is quoted, highlighted or searched is a pair of offsets into `Document.text`, so a quote is literally
in the source by construction. Running headers, margin notes and tables of contents are not part of `text`; they stand
in `furniture`, or in the headings of the provisions they belong to.

    text  "3. Trafficking in persons (1) A person who recruits ..."
    tree  document[0:900] > section "3"[0:412] > subsection "(1)"[29:180]
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from .geometry import Box, PlacedBox
from .source import Grade, Line, PageReading, SetAside

ProvisionKind = Literal[
    "document",
    "part",
    "chapter",
    "division",
    "section",
    "article",
    "clause",
    "subsection",
    "paragraph",
    "subparagraph",
    "definition",
    "schedule",
    "item",
    "amendment",
    "preamble",
    "text",
]
ProvisionStatus = Literal["in_force", "repealed", "omitted", "spent", "not_commenced", "draft"]
DocumentStatus = Literal["in_force", "bill", "repealed", "not_commenced"]

GIVEN = "given by the user"


@dataclass(frozen=True, slots=True)
class Provision:
    """A node of the tree: `text[start:end]` is the whole provision with its children.

    `start` is where its label ("(a)") begins, `text_start` where its own words begin (after label and inline heading).
    `number` is the bare label ("3", "12A", "a", "iv"); `term` is the word defined when `kind` is "definition".
    `address` is how a lawyer cites it: "s 3(1)(a)". `heading_boxes` show a heading printed elsewhere (in the margin).
    """

    kind: ProvisionKind
    number: str
    heading: str
    address: str
    start: int
    text_start: int
    end: int
    status: ProvisionStatus = "in_force"
    term: str = ""
    children: tuple["Provision", ...] = ()
    heading_boxes: tuple[PlacedBox, ...] = ()

    def walk(self) -> Iterator["Provision"]:
        """This provision and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def own_spans(self) -> list[tuple[int, int]]:
        """The parts of the text that belong to this provision and to none of its children (lead-in, flush words)."""
        spans, at = [], self.text_start
        for child in self.children:
            if child.start > at:
                spans.append((at, child.start))
            at = max(at, child.end)
        if at < self.end:
            spans.append((at, self.end))
        return spans


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the file could be read: grade A (clean text) to F (nothing), and what a reader should know."""

    grade: Grade
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One law, bill or regulation. `line_starts[i]` is the offset of `lines[i]` in `text`.

    `status_why` are the printed words that tell the status, or GIVEN where the user tells it; empty where nothing does.
    """

    id: str
    title: str
    kind: str
    status: DocumentStatus
    language: str
    file: str
    sha256: str
    text: str
    tree: Provision
    lines: tuple[Line, ...]
    line_starts: tuple[int, ...]
    pages: tuple[PageReading, ...]
    quality: Quality
    furniture: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    year: str = ""
    other_languages: tuple[str, ...] = ()
    properties: dict[str, str] = field(default_factory=dict)
    status_why: str = ""

    def line_at(self, offset: int) -> int:
        """Index of the line that holds the character at `offset`."""
        return max(0, bisect_right(self.line_starts, offset) - 1)

    def page_at(self, offset: int) -> int:
        """The page (from 1) on which the character at `offset` is printed; 1 for an empty document."""
        return self.lines[self.line_at(offset)].page if self.lines else 1

    def boxes(self, start: int, end: int) -> list[PlacedBox]:
        """Where `text[start:end]` is printed: one box per line; empty for formats without geometry."""
        found: list[PlacedBox] = []
        for i in range(self.line_at(start), len(self.lines)):
            if self.line_starts[i] >= end:
                break
            placed = _part_of_line(self.lines[i], start - self.line_starts[i], end - self.line_starts[i])
            if placed:
                found.append(placed)
        return found


def _part_of_line(line: Line, start: int, end: int) -> PlacedBox | None:
    """The box of `line.text[start:end]`, from the edges of the words it touches."""
    if line.box is None or end <= 0 or start >= len(line.text):
        return None
    if not line.starts:
        return PlacedBox(line.page, line.box)
    first = max(0, bisect_right(line.starts, max(0, start)) - 1)
    last = max(first, bisect_right(line.starts, end - 1) - 1)
    x0, x1 = line.edges[first][0], line.edges[last][1]
    return PlacedBox(line.page, Box(x0, line.box.top, max(x0, x1), line.box.bottom))
