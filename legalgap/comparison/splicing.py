"""Cuts words out of a law and puts others in: text, tree, lines and their offsets stay of one piece.

splice(law, node.start, node.end, lines, nodes, path)   `node` is replaced by `lines` with the tree `nodes`

A quotation from the result is still literally in its text; words that stood there before keep page and boxes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from legalgap.model.document import Document, Provision
from legalgap.model.source import Line

Path = tuple[Provision, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """Offsets from `start` to `end` give way; what is behind moves by `shift`. `nodes` go into `parent`."""

    start: int
    end: int
    shift: int
    nodes: tuple[Provision, ...]
    parent: int
    within: frozenset[int]


@dataclass(frozen=True, slots=True)
class Splice:
    """The law after the cut, and where the new words lie in it."""

    document: Document
    start: int
    end: int

    def moved(self, offset: int, cut_end: int, cut_start: int) -> int:
        """Where an offset of the law before the cut lies now."""
        if offset <= cut_start:
            return offset
        return offset + (self.end - cut_end) if offset >= cut_end else min(offset, self.end)


def path_to(root: Provision, wanted: Provision) -> Path:
    """The provisions from the root down to one of them, which is looked for by identity; empty if it is not there."""
    if root is wanted:
        return (root,)
    for child in root.children:
        if found := path_to(child, wanted):
            return (root, *found)
    return ()


def splice(
    document: Document, start: int, end: int, lines: Sequence[Line], nodes: Sequence[Provision], within: Path
) -> Splice:
    """The law with `text[start:end]` replaced by lines, whose tree is `nodes` with offsets from 0.

    `within` are the provisions, from the root down, that hold the new words; the last of them gets the nodes.
    """
    text = joined(lines)
    before = " " if text and start and not document.text[start - 1].isspace() and end == start else ""
    behind = " " if text and document.text[end : end + 1].isalnum() and end == start else ""
    at = start + len(before)
    new = document.text[:start] + before + text + behind + document.text[end:]
    cut = _Cut(
        start,
        end,
        len(new) - len(document.text),
        tuple(shifted(node, at) for node in nodes),
        id(within[-1]),
        frozenset(map(id, within)),
    )
    tree = _cut(document.tree, cut)
    kept, starts = _lines(document, cut, lines, at)
    made = replace(document, text=new, tree=tree[0], lines=tuple(kept), line_starts=tuple(starts))
    return Splice(made, at, at + len(text))


def joined(lines: Sequence[Line]) -> str:
    """The text that lines make, as the builder of documents makes it."""
    last = len(lines) - 1
    return "".join(line.text + ("" if line.joins_next or i == last else " ") for i, line in enumerate(lines))


def shifted(node: Provision, by: int) -> Provision:
    """A provision with all its offsets moved."""
    return replace(
        node,
        start=node.start + by,
        text_start=node.text_start + by,
        end=node.end + by,
        children=tuple(shifted(child, by) for child in node.children),
    )


def _cut(node: Provision, cut: _Cut) -> list[Provision]:
    """What is left of a provision: one, or none where it gives way."""
    if id(node) not in cut.within:
        if node.end <= cut.start:
            return [node]
        if node.start >= cut.end:
            return [shifted(node, cut.shift)]
        if cut.start <= node.start and node.end <= cut.end:
            return []
    children = [left for child in node.children for left in _cut(child, cut)]
    if id(node) == cut.parent:
        children = sorted([*children, *cut.nodes], key=lambda child: child.start)
    text_start = _moved(node.text_start, cut)
    end = max(_moved(node.end, cut), text_start)
    if id(node) in cut.within and node.end == cut.end:
        end = node.end + cut.shift
    return [replace(node, start=_moved(node.start, cut), text_start=text_start, end=end, children=tuple(children))]


def _moved(offset: int, cut: _Cut) -> int:
    if offset <= cut.start:
        return offset
    return offset + cut.shift if offset >= cut.end else cut.start


def _lines(document: Document, cut: _Cut, new: Sequence[Line], at: int) -> tuple[list[Line], list[int]]:
    """The lines around the cut, those that it goes through in part, and the new ones between them."""
    head: list[tuple[Line, int]] = []
    tail: list[tuple[Line, int]] = []
    for line, start in zip(document.lines, document.line_starts, strict=True):
        end = start + len(line.text)
        if end <= cut.start:
            head.append((line, start))
        elif start >= cut.end:
            tail.append((line, start + cut.shift))
        else:
            head += part_of(line, start, start, cut.start, 0)
            tail += part_of(line, start, cut.end, end, cut.shift)
    for line in new:
        head.append((line, at))
        at += len(line.text) + (0 if line.joins_next else 1)
    both = [*head, *tail]
    return [line for line, _ in both], [start for _, start in both]


def part_of(line: Line, line_start: int, start: int, end: int, shift: int) -> list[tuple[Line, int]]:
    """The part of a line that begins at `line_start`, between two offsets of the law, moved by `shift`.

    It has no place on the page any more; none where it is empty.
    """
    text = line.text[max(0, start - line_start) : max(0, end - line_start)]
    if not text:
        return []
    rest = replace(line, text=text, box=None, starts=(), edges=(), joins_next=False)
    return [(rest, max(start, line_start) + shift)]
