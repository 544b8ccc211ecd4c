"""A document as readers of its structure see it: a document in, nodes with their own words between their children out.

    section 3 of a law  ->  Node("s 3", pieces=("A person who—", Node("s 3(a)"), Node("s 3(b)"), "commits an offence."))

The renderers of `legalgap read` (text, JSON, Akoma Ntoso) all draw from this view.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.document import Document, Provision

Pages = tuple[int, int]
ALL_PAGES: Pages = (1, 10**9)


@dataclass(frozen=True, slots=True)
class Node:
    """A provision with its own words and its children in the order of the text; `page` counts from 1."""

    provision: Provision
    page: int
    pieces: tuple["str | Node", ...]
    boxes: tuple[list[float], ...]

    @property
    def text(self) -> str:
        """Its own words without those of its children."""
        return " ".join(piece for piece in self.pieces if isinstance(piece, str))

    @property
    def children(self) -> tuple["Node", ...]:
        """Its children in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Node))


def view(document: Document, pages: Pages = ALL_PAGES) -> Node:
    """The tree of a document; below the root only what is printed, at least in part, on `pages` (first and last)."""
    return _node(document, document.tree, pages)


def _node(document: Document, provision: Provision, pages: Pages) -> Node:
    return Node(
        provision,
        document.page_at(provision.start),
        tuple(_pieces(document, provision, pages)),
        tuple(_boxes(document, provision)),
    )


def _pieces(document: Document, provision: Provision, pages: Pages) -> Iterator["str | Node"]:
    at = provision.text_start
    for child in provision.children:
        yield from _words(document, at, child.start)
        at = max(at, child.end)
        if _is_on(document, child, pages):
            yield _node(document, child, pages)
    yield from _words(document, at, provision.end)


def _words(document: Document, start: int, end: int) -> Iterator[str]:
    text = " ".join(document.text[start:end].split()) if end > start else ""
    if text:
        yield text


def _is_on(document: Document, provision: Provision, pages: Pages) -> bool:
    last = document.page_at(max(provision.start, provision.end - 1))
    return document.page_at(provision.start) <= pages[1] and last >= pages[0]


def _boxes(document: Document, provision: Provision) -> Iterator[list[float]]:
    """Where the label, the heading and the own words are printed."""
    yield from (box.as_list() for box in provision.heading_boxes)
    spans = [(provision.start, provision.text_start), *provision.own_spans()]
    for start, end in spans:
        yield from (box.as_list() for box in document.boxes(start, end))
