"""`legalgap read`: documents in, an indented tree out, with the grades of the pages and what was set aside.

Part II  OFFENCES                                   page 4
  s 3  Trafficking in persons
    (1)  A person who recruits, transports ...
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..model.document import Document
from ..model.source import PageReading, SetAside
from .document_view import ALL_PAGES, Node, Pages, view
from .printable import one_line

WIDTH = 100
EXAMPLES = 3


def document_text(documents: Sequence[Document], pages: Pages = ALL_PAGES, width: int = WIDTH) -> str:
    """What was understood of one file, in lines of at most `width` columns."""
    return "\n".join(line for document in documents for line in _document(document, pages, width)) + "\n"


def _document(document: Document, pages: Pages, width: int) -> Iterator[str]:
    yield _short(document.title, width)
    yield _short(_facts(document), width)
    yield ""
    for child in view(document, pages).children:
        yield from _node(child, 0, 0, width)
    yield from _section("Notes", (*document.notes, *document.quality.notes), width)
    yield from _section("Quality of the pages", list(_grades(document.pages)), width)
    yield from _section("Set aside", list(_set_aside(document.furniture)), width)
    yield ""


def _facts(document: Document) -> str:
    languages = ", ".join((document.language, *document.other_languages))
    pages = f"{len(document.pages)} page{'s' if len(document.pages) != 1 else ''}"
    status = document.status.replace("_", " ")
    return f"{document.file} · {document.id} · {status} · {languages} · {pages} · quality {document.quality.grade}"


def _node(node: Node, depth: int, page: int, width: int) -> Iterator[str]:
    """The line of a node and those of its children; the page is printed where it changes."""
    indent = "  " * depth
    turned = f"page {node.page}" if node.page != page else ""
    room = width - len(indent) - (len(turned) + 2 if turned else 0)
    words = _short(_line(node), room)
    yield indent + (f"{words:<{room}}  {turned}" if turned else words)
    page = node.page
    for piece in _below(node):
        if isinstance(piece, str):
            yield "  " * (depth + 1) + _short(f"… {piece}", width - 2 * depth - 2)
        else:
            yield from _node(piece, depth + 1, page, width)
            page = piece.page


def _below(node: Node) -> tuple["str | Node", ...]:
    """What stands below the line of a node: its children, and the words between and behind them."""
    if not node.children:
        return ()
    return node.pieces if isinstance(node.pieces[0], Node) else node.pieces[1:]


def _line(node: Node) -> str:
    provision = node.provision
    label = f"({provision.number})" if provision.kind in _LABELLED and provision.number else provision.address
    status = "" if provision.status == "in_force" else f"[{provision.status.replace('_', ' ')}] "
    title = provision.heading or provision.term
    first = next((piece for piece in node.pieces[:1] if isinstance(piece, str)), "")
    return one_line(f"{label or provision.kind} {status}{title}{': ' if title and first else ''}{first}")


_LABELLED = ("subsection", "paragraph", "subparagraph")


def _short(text: str, room: int) -> str:
    clean = one_line(text)
    return clean if len(clean) <= room else clean[: max(1, room - 1)].rstrip() + "…"


def _section(title: str, lines: Sequence[str], width: int) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from ("  " + _short(line, width - 2) for line in lines)


def _grades(pages: Sequence[PageReading]) -> Iterator[str]:
    """Runs of pages with the same grade and notes: "1-12 A"."""
    for (grade, notes), run in groupby(pages, key=lambda p: (p.grade, p.notes)):
        numbers = [page.number for page in run]
        span = f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])
        yield f"{span} {grade} {'; '.join(notes)}".rstrip()


def _set_aside(furniture: Sequence[SetAside]) -> Iterator[str]:
    """One line for each reason, with how many lines it took and the first different ones."""
    reasons: dict[str, list[SetAside]] = {}
    for item in furniture:
        reasons.setdefault(item.why, []).append(item)
    for why, items in reasons.items():
        texts = list(dict.fromkeys(one_line(item.text) for item in items))
        shown = " | ".join(texts[:EXAMPLES]) + (" | …" if len(texts) > EXAMPLES else "")
        yield f"{why} ({len(items)}): {shown}"
