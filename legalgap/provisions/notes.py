"""What a reader should know about the numbering: gaps and repeats.

sections 1, 2, 4  ->  "The numbering jumps from 2 to 4 (page 3): something may be missing or could not be read."
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model.source import Line
from .chain import Candidate
from .numbering import Key, gap


def numbering_notes(units: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[str]:
    """One sentence for each gap or repeat in the sequence of the units, and one if their numbers are not printed."""
    if units and units[0].style == "outline":
        yield "The file prints no section numbers; the sections are counted in the order of their headings."
    for earlier, later in pairwise(units):
        page = lines[later.line].page
        if later.key == earlier.key:
            yield f"The number {later.number} stands twice (page {page})."
        elif later.key < earlier.key:
            yield f"The numbering starts again at {later.number} after {earlier.number} (page {page})."
        elif gap(earlier.key, later.key) and not _begins_chapter(later.key):
            yield (
                f"The numbering jumps from {earlier.number} to {later.number} (page {page}): "
                "a provision may be missing, repealed or unreadable."
            )


def _begins_chapter(key: Key) -> bool:
    """Whether a number such as 121-1 begins a new chapter of a code, so that the numbers before it are not missing."""
    return len(key) > 1 and all(part == 1 for part in key[1:])
