"""Stamps and watermarks: text across the page, and words that stand in one place on nearly every page.

"DRAFT" at 45 degrees over the text of every page  ->  SetAside(page, "DRAFT", "watermark")
"""

from collections import Counter
from collections.abc import Callable

from legalgap.documents.runs import PageRuns, Run
from legalgap.model.source import SetAside

WATERMARK = "watermark"
SIDEWAYS = "text printed sideways"
_MOST_PAGES = 0.6
_FEWEST_PAGES = 4
_FEWEST_LETTERS = 5


def set_aside_slanted(pages: list[PageRuns]) -> list[SetAside]:
    """Takes text that runs across or up the page out of `pages` and gives it back with the reason."""
    return _set_aside(pages, _slant)


def set_aside_watermarks(pages: list[PageRuns]) -> list[SetAside]:
    """Takes words that stand in one place on nearly every page out of `pages` and gives them back with the reason."""
    returning = _returning(pages)
    return _set_aside(pages, lambda run: WATERMARK if _place(run) in returning else "") if returning else []


def _set_aside(pages: list[PageRuns], reason: Callable[[Run], str]) -> list[SetAside]:
    aside: list[SetAside] = []
    for page in pages:
        reasons = [reason(run) for run in page.runs]
        if any(reasons):
            found = zip(page.runs, reasons, strict=True)
            aside.extend(SetAside(page.number, run.text, why) for run, why in found if why)
            page.runs = [run for run, why in zip(page.runs, reasons, strict=True) if not why]
    return aside


def _place(run: Run) -> tuple[str, int, int]:
    return run.text, round(run.x0 / 2), round(run.top / 2)


def _returning(pages: list[PageRuns]) -> set[tuple[str, int, int]]:
    """Words at one place of the page on most pages."""
    if len(pages) < _FEWEST_PAGES:
        return set()
    seen = Counter(
        place for page in pages for place in {_place(run) for run in page.runs if len(run.text) >= _FEWEST_LETTERS}
    )
    return {place for place, n in seen.items() if n >= _MOST_PAGES * len(pages)}


def _slant(run: Run) -> str:
    if 3 < run.angle % 90 < 87:
        return WATERMARK
    return SIDEWAYS if 3 < run.angle < 357 else ""
