"""Ruled grids that hold parallel text, a language in each column, as gazettes print it: they are columns, not tables.

lines at x 68, 297, 535, 769 with Kinyarwanda, English and French between them  ->  {(54, (68, 297, 535, 769))}
"""

from collections import defaultdict
from itertools import pairwise

from legalgap.documents.columns import Gutter
from legalgap.documents.language_id import UNDETERMINED
from legalgap.documents.runs import PageRuns, Run
from legalgap.documents.tongues import language_of

Lefts = tuple[float, ...]
# So many letters tell the language of a column.
_LETTERS = 120
# Lines of different pages are the same within so many points; a line runs within a gutter, or so near to it.
_SAME_PLACE, _NEAR = 6.0, 9.0


def parallel_grids(pages: list[PageRuns], grids: dict[int, list[Lefts]]) -> set[tuple[int, Lefts]]:
    """Those of the grids, by page and the places of their lines from the left, whose columns differ in language.

    Grids with little text are judged together with those that have their lines in the same places.
    """
    by_place: dict[Lefts, list[tuple[int, Lefts, list[str]]]] = {}
    for page in pages:
        for lefts in grids.get(page.number, ()):
            place = next((known for known in by_place if _alike(known, lefts)), lefts)
            by_place.setdefault(place, []).append((page.number, lefts, _texts(page.runs, lefts)))
    found = set()
    for alike in by_place.values():
        together = _differ([" ".join(texts) for texts in zip(*(texts for _, _, texts in alike), strict=True)])
        found |= {(number, lefts) for number, lefts, texts in alike if together or _differ(texts)}
    return found


def grids_in_gutters(
    pages: list[PageRuns], grids: dict[int, list[Lefts]], gutters: list[list[Gutter]]
) -> set[tuple[int, Lefts]]:
    """Those of the grids whose inner lines run in the gutters of a file that has a language in each column."""
    tongues = _counts_of_tongues(pages, gutters)
    return {
        (page.number, lefts)
        for page, between in zip(pages, gutters, strict=True)
        for lefts in grids.get(page.number, ())
        if len(between) + 1 in tongues and len(lefts) == len(between) + 2 and _run_in(between, lefts[1:-1])
    }


def _counts_of_tongues(pages: list[PageRuns], gutters: list[list[Gutter]]) -> set[int]:
    """The numbers of columns in which the file prints as many languages."""
    samples: defaultdict[int, list[list[str]]] = defaultdict(list)
    for page, between in zip(pages, gutters, strict=True):
        if between:
            samples[len(between) + 1].append(_texts(page.runs, (0.0, *(g.middle for g in between), page.width)))
    return {
        count for count, texts in samples.items() if _differ([" ".join(t) for t in zip(*texts, strict=True)], count)
    }


def _alike(first: Lefts, second: Lefts) -> bool:
    return len(first) == len(second) and all(abs(a - b) < _SAME_PLACE for a, b in zip(first, second, strict=True))


def _run_in(gutters: list[Gutter], inner: Lefts) -> bool:
    return all(g.left - _NEAR < place < g.right + _NEAR for g, place in zip(gutters, inner, strict=True))


def _texts(runs: list[Run], lefts: Lefts) -> list[str]:
    texts: list[list[str]] = [[] for _ in lefts[1:]]
    for run in runs:
        for column, (left, right) in enumerate(pairwise(lefts)):
            if left <= (run.x0 + run.x1) / 2 < right:
                texts[column].append(run.text)
    return [" ".join(column) for column in texts]


def _differ(texts: list[str], fewest: int = 2) -> bool:
    """Whether the columns are in different languages; narrow ones, of numbers and labels, do not count."""
    long = [text for text in texts if sum(char.isalpha() for char in text) >= _LETTERS]
    tongues = [language_of(text) for text in long]
    return len(long) >= fewest and len(set(tongues)) == len(tongues) and UNDETERMINED not in tongues
