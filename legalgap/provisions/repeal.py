"""Marks provisions that the text itself says are repealed, deleted or omitted.

"31B. [Repealed by Act No. 2 of 2024]"   ->  the mark of section 31B gets the status "repealed"
"""

from collections.abc import Iterable
from itertools import chain, pairwise

from .drafting import Mark
from .tradition import words

LONGEST_NOTE = 200


def mark_repealed(text: str, marks: list[Mark]) -> list[Mark]:
    """The same marks, with the status that their own short text or their heading states."""
    for mark, behind in _with_next(marks, len(text)):
        if mark.kind is None:
            continue
        own = text[mark.text_start : behind].strip() if behind > mark.text_start else ""
        said = mark.heading if (mark.heading and len(own) > LONGEST_NOTE) or not own else own
        if len(said) <= LONGEST_NOTE and said:
            _set_status(mark, said)
        if mark.status == "in_force" and mark.heading and len(own) <= LONGEST_NOTE:
            _set_status(mark, mark.heading)
    return marks


def _set_status(mark: Mark, said: str) -> None:
    if words().repealed.match(said):
        mark.status = "repealed"
    elif words().omitted.match(said):
        mark.status = "omitted"


def _with_next(marks: list[Mark], end: int) -> Iterable[tuple[Mark, int]]:
    """Each mark with the offset at which the next one begins."""
    behind = chain((later.start for _, later in pairwise(marks)), (end,))
    return zip(marks, behind, strict=False)
