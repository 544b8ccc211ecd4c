"""The quality of a document from the quality of its pages.

pages A A A C A  ->  Quality("A", notes=("1 of 5 pages read badly: page 3 (C)",))
"""

from collections import Counter
from collections.abc import Sequence

from ..model.document import Quality
from ..model.source import Grade, PageReading

POOR: tuple[Grade, ...] = ("C", "D", "E", "F")
NAMED_PAGES = 8


def quality(pages: Sequence[PageReading], notes: Sequence[str]) -> Quality:
    """The most common grade of the pages (the worse one of equals), with a note on the pages that are worse than B."""
    if not pages:
        return Quality("A", tuple(notes))
    counts = Counter(page.grade for page in pages)
    grade = max(counts, key=lambda g: (counts[g], g))
    poor = [page for page in pages if page.grade in POOR]
    return Quality(grade, (*notes, *([_poor_note(poor, len(pages))] if poor else [])))


def _poor_note(poor: Sequence[PageReading], total: int) -> str:
    named = ", ".join(f"{page.number} ({page.grade})" for page in poor[:NAMED_PAGES])
    more = f" and {len(poor) - NAMED_PAGES} more" if len(poor) > NAMED_PAGES else ""
    return f"{len(poor)} of {total} pages could not be read well: page {named}{more}."
