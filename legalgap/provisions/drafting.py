"""Marks: where the provisions of a law begin, before they are nested into a tree.

    Mark(start=0, depth=3, kind="section", number="3"), Mark(start=40, depth=5, kind="subsection", number="1")
    ->  section 3 holds subsection (1)

A mark opens a provision that lasts until the next mark of the same or a smaller depth. A mark of kind "resume" opens
nothing: it ends all provisions deeper than its depth, so that the words after a list belong to the list's parent.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..model.document import Provision, ProvisionKind, ProvisionStatus
from ..model.geometry import PlacedBox


@dataclass(slots=True)
class Mark:
    """The beginning of a provision at offset `start`; its own words begin at `text_start`."""

    start: int
    text_start: int
    depth: int
    kind: ProvisionKind | None
    number: str = ""
    heading: str = ""
    term: str = ""
    label: str = ""
    status: ProvisionStatus = "in_force"
    heading_boxes: tuple[PlacedBox, ...] = ()


@dataclass(slots=True)
class _Open:
    """A provision whose end is not known yet."""

    mark: Mark
    address: str
    children: list[Provision] = field(default_factory=list)


def resume(at: int, depth: int) -> Mark:
    """The words from `at` on belong to the provision open at `depth`."""
    return Mark(at, at, depth, None)


def grow(text: str, marks: Sequence[Mark], addresses: Sequence[str]) -> Provision:
    """The tree over `text` from marks in the order of the text, with one address per mark."""
    root = _Open(Mark(0, 0, -1, "document"), "")
    stack = [root]
    for mark, address in zip(marks, addresses, strict=True):
        deepest = mark.depth if mark.kind is None else mark.depth - 1
        while len(stack) > 1 and stack[-1].mark.depth > deepest:
            _close(text, stack, mark.start)
        if mark.kind is not None:
            stack.append(_Open(mark, address))
    while len(stack) > 1:
        _close(text, stack, len(text))
    return Provision("document", "", "", "", 0, 0, len(text), children=tuple(root.children))


def _close(text: str, stack: list[_Open], at: int) -> None:
    done = stack.pop()
    mark = done.mark
    end = mark.start + len(text[mark.start : at].rstrip())
    kind = mark.kind or "text"
    provision = Provision(
        kind=kind,
        number=mark.number,
        heading=mark.heading,
        address=done.address,
        start=mark.start,
        text_start=min(max(mark.text_start, mark.start), end),
        end=end,
        status=mark.status,
        term=mark.term,
        children=tuple(done.children),
        heading_boxes=mark.heading_boxes,
    )
    stack[-1].children.append(provision)
