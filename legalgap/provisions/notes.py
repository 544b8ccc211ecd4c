"""What a reader should know about the numbering: gaps and repeats.

sections 1, 2, 4  ->  "The numbering jumps from 2 to 4 (page 3): something may be missing or could not be read."
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model.source import Line
from .chain import Candidate
from .numbering import gap


def numbering_notes(units: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[str]:
    """One sentence for each gap or repeat in the sequence of the numbered units."""
    for earlier, later in pairwise(units):
        page = lines[later.line].page
        if later.key == earlier.key:
            yield f"The number {later.number} stands twice (page {page})."
        elif later.key < earlier.key:
            yield f"The numbering starts again at {later.number} after {earlier.number} (page {page})."
        elif gap(earlier.key, later.key):
            yield (
                f"The numbering jumps from {earlier.number} to {later.number} (page {page}): "
                "a provision may be missing, repealed or unreadable."
            )
