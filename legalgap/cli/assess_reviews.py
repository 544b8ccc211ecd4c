"""Decisions of assessors for `legalgap assess`: a file in, the option of the assessment that lets them govern out.

assess_paths(paths, **revising(Path("laws/reviews.yaml")))
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..model.document import Document
    from ..model.matrix import Matrix
    from ..review.merging import Reviewing

MOST_NAMED = 5


def revising(reviews: Path | None) -> dict[str, Any]:
    """The option `revise`, or none without a file. Raises ReviewError or UnreadableError for a faulty file."""
    if reviews is None:
        return {}
    from ..review.merging import Reviewing
    from ..review.store import load_reviews

    record = load_reviews(reviews)

    def revise(matrix: "Matrix", documents: "Sequence[Document]") -> "Matrix":
        reviewing = Reviewing(matrix, record, documents)
        _say_unplaced(reviewing, reviews)
        return reviewing.merged()

    return {"revise": revise}


def _say_unplaced(reviewing: "Reviewing", file: Path) -> None:
    """A message about decisions on laws or indicators that are no part of this assessment."""
    from .console import say

    names = list(dict.fromkeys(f"{entry.indicator} {entry.document}" for entry in reviewing.unplaced()))
    if names:
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        say(f"{file}: not in this assessment, and left out of it: {', '.join(names[:MOST_NAMED])}{more}.")
