"""Little laws for the tests of this folder: lines in, a document out, and questions that are easy to ask of it."""

from legalgap.model.document import Document, Provision
from legalgap.model.geometry import Box
from legalgap.model.source import Line, PageReading, Reading, SetAside, SourceText
from legalgap.provisions import build_documents

LINE_HEIGHT = 12.0


def printed(text: str, top: float, indent: float = 0.0, **look: object) -> Line:
    """A line on page 1, `top` points from its upper edge, `indent` points from the left edge of the text."""
    box = Box(72 + indent, top, 72 + indent + 5.0 * len(text), top + 10)
    return Line(text, 1, box, indent=indent, size=10.0, **look)


def page_of(*rows: tuple[float, str] | str, **look: object) -> tuple[Line, ...]:
    """Printed lines below each other; a row is a text, or its indentation in points and a text."""
    placed = [row if isinstance(row, tuple) else (0.0, row) for row in rows]
    return tuple(printed(text, 72 + LINE_HEIGHT * i, indent, **look) for i, (indent, text) in enumerate(placed))


def reading_of(
    lines: tuple[Line, ...], notes: tuple[Line, ...] = (), furniture: tuple[SetAside, ...] = (), file: str = "law.pdf"
) -> Reading:
    """A reading of one page in English."""
    return Reading(file, "", "pdf", (SourceText("en", lines, notes, furniture),), (PageReading(1),))


def printed_law(*rows: tuple[float, str] | str) -> Document:
    """The law that printed lines make."""
    return build_documents(reading_of(page_of(*rows)))[0]


def law(*texts: str) -> Document:
    """The law that paragraphs without typography make."""
    lines = tuple(Line(text, 1) for text in texts)
    return build_documents(Reading("law.txt", "", "txt", (SourceText("en", lines),), (PageReading(1),)))[0]


def addresses(document: Document) -> list[str]:
    """The addresses of all provisions below the root, in order."""
    return [p.address for p in document.tree.walk() if p.kind != "document"]


def at(document: Document, address: str) -> Provision:
    """The first provision with that address."""
    return next(p for p in document.tree.walk() if p.address == address)


def words_at(document: Document, address: str) -> str:
    """All words of a provision, with its children."""
    found = at(document, address)
    return document.text[found.text_start : found.end]


def own_words(document: Document, address: str) -> list[str]:
    """The words of a provision that belong to none of its children."""
    return [document.text[a:b].strip() for a, b in at(document, address).own_spans() if document.text[a:b].strip()]
