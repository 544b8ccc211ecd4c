"""`legalgap read`: documents in, an indented tree out, with the grades of the pages and what was set aside.

Part II  OFFENCES                                   page 4
  s 3  Trafficking in persons
    (1)  A person who recruits, transports ...
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from ..model.document import Document, Provision
from ..model.source import PageReading, SetAside
from ..printable import one_line
from .document_view import ALL_PAGES, Node, Pages, view

WIDTH = 100
EXAMPLES = 3
INSIDE_SECTIONS = ("subsection", "paragraph", "subparagraph", "definition")


def document_text(documents: Sequence[Document], pages: Pages = ALL_PAGES, width: int = WIDTH) -> str:
    """What was understood of one file, in lines of at most `width` columns."""
    return "\n".join(line for document in documents for line in _document(document, pages, width)) + "\n"


def _document(document: Document, pages: Pages, width: int) -> Iterator[str]:
    yield _short(document.title, width)
    for fact in _facts(document):
        yield _short(fact, width)
    yield ""
    yield from _tree(view(document, pages), width)
    yield from _section("Notes", (*document.notes, *document.quality.notes), width)
    yield from _section("Quality of the pages", list(_grades(document.pages)), width)
    yield from _section("Set aside", list(_set_aside(document.furniture)), width)
    yield ""


def _facts(document: Document) -> tuple[str, str]:
    languages = ", ".join((document.language, *document.other_languages))
    pages = f"{len(document.pages)} page{'s' if len(document.pages) != 1 else ''}"
    status = document.status.replace("_", " ")
    return document.file, f"{status} · {languages} · {pages} · quality {document.quality.grade} · {document.id}"


def _tree(root: Node, width: int) -> Iterator[str]:
    """One line per provision and per run of words between provisions; the page is printed where it changes."""
    page = 0
    for depth, piece in _flat(root, 0):
        indent = "  " * depth
        if isinstance(piece, str):
            yield indent + _short(f"… {piece}", width - len(indent))
            continue
        turned = f"  page {piece.page}" if piece.page != page else ""
        page = piece.page
        room = width - len(indent) - len(turned)
        words = _short(_line(piece), room)
        yield indent + (f"{words:<{room}}{turned}" if turned else words)


def _flat(node: Node, depth: int) -> Iterator[tuple[int, "str | Node"]]:
    """What stands below a node, in the order of the text, with its depth."""
    for piece in _below(node, depth):
        yield depth, piece
        if isinstance(piece, Node):
            yield from _flat(piece, depth + 1)


def _below(node: Node, depth: int) -> tuple["str | Node", ...]:
    """The children of a node and the words between and behind them; its first words stand on its own line."""
    if not node.children and depth:
        return ()
    return node.pieces[1:] if depth and isinstance(node.pieces[0], str) else node.pieces


def _line(node: Node) -> str:
    provision = node.provision
    status = "" if provision.status == "in_force" else f"[{provision.status.replace('_', ' ')}] "
    heading = f"{provision.heading}: " if provision.heading else ""
    first = next((piece for piece in node.pieces[:1] if isinstance(piece, str)), "")
    return one_line(f"{_label(provision)} {status}{heading}{first}").removesuffix(":")


def _label(provision: Provision) -> str:
    """How a provision is named on its line: "(a)" inside a section, its address above; nothing without a number."""
    if provision.kind in ("definition", "division") and not provision.number:
        return ""
    if provision.kind in INSIDE_SECTIONS:
        return f"({provision.number})" if provision.number else "–"
    return provision.address or provision.kind


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
