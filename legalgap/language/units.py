"""Units of sense: the stretches of a law within which words belong together.

A subsection is a unit, a section without subsections is one, so is each definition and each piece of lead-in text.
Repealed text, preambles and annexed treaty text are units too, marked as not operative with the reason.

    3. (1) A person who - (a) recruits; (b) harbours ... (2) ...   ->   Unit "s 3(1)", Unit "s 3(2)"
"""

from collections.abc import Iterator
from dataclasses import dataclass

from legalgap.model.document import Document, Provision

SECTIONS = frozenset({"section", "article", "clause"})
HOLDERS = frozenset({"document", "part", "chapter", "division", "schedule"})
LISTED = frozenset({"paragraph", "subparagraph", "item"})
DEAD = frozenset({"repealed", "omitted", "spent"})


@dataclass(frozen=True, slots=True)
class Unit:
    """`text[start:end]` read as one. `section` is the provision that a lawyer would cite first, `node` the one it is.

    `set_aside` says why the unit is not operative text ("repealed", "preamble"), empty where it is. `holders` are the
    headings of the parts and chapters above it.
    """

    index: int
    start: int
    end: int
    section: Provision
    node: Provision
    set_aside: str
    holders: tuple[str, ...]

    @property
    def is_definition(self) -> bool:
        """Whether the unit defines a term."""
        return self.node.kind == "definition"


def units(document: Document) -> tuple[Unit, ...]:
    """All units of a document, in the order of its text. Where it has no sections, all of it is operative."""
    found: list[Unit] = []
    numbered = any(node.kind in SECTIONS for node in document.tree.walk())
    for section, node, span, why, holders in _stretches(document.tree, document.tree, "", ()):
        if document.text[span[0] : span[1]].strip():
            aside = why if numbered or why != "preamble" else ""
            found.append(Unit(len(found), span[0], span[1], section, node, aside, holders))
    return tuple(found)


_Stretch = tuple[Provision, Provision, tuple[int, int], str, tuple[str, ...]]


def _stretches(node: Provision, section: Provision, why: str, holders: tuple[str, ...]) -> Iterator[_Stretch]:
    why = _reason(node) or ("" if why == "preamble" and node.kind in HOLDERS | SECTIONS else why)
    if node.kind in HOLDERS:
        yield from _below_holder(node, why, (*holders, node.heading) if node.heading else holders)
    elif node.kind in SECTIONS or section.kind in HOLDERS:
        yield from _inside(node, node, why, holders)
    else:
        yield from _inside(node, section, why, holders)


def _reason(node: Provision) -> str:
    if node.status in DEAD:
        return node.status
    return "preamble" if node.kind == "preamble" else ""


def _below_holder(node: Provision, why: str, holders: tuple[str, ...]) -> Iterator[_Stretch]:
    pieces = [(span[0], node, span) for span in node.own_spans()]
    ordered = sorted([*pieces, *((c.start, c, None) for c in node.children)], key=lambda piece: piece[0])
    for _, child, span in ordered:
        if span:
            yield node, node, span, why, holders
        else:
            yield from _stretches(child, node, why, holders)


def _inside(node: Provision, section: Provision, why: str, holders: tuple[str, ...]) -> Iterator[_Stretch]:
    """The stretches of a section or of a provision in it: split at subsections and definitions, whole otherwise."""
    splitting = [c for c in node.children if c.kind not in LISTED or _splits(c)]
    if not splitting:
        yield section, node, (node.text_start, node.end), why, holders
        return
    at = node.text_start
    for child in splitting:
        if child.start > at:
            yield section, node, (at, child.start), why, holders
        yield from _stretches(child, section, why, holders)
        at = max(at, child.end)
    if at < node.end:
        yield section, node, (at, node.end), why, holders


def _splits(node: Provision) -> bool:
    """Whether a list item must stand alone: it is dead, or holds definitions or quoted amendments."""
    return any(n.kind in {"definition", "amendment"} or n.status in DEAD for n in node.walk())
