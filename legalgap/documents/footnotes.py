"""Footnotes: small print at the foot of a page that begins with a number or a sign.

"... not exceeding ten thousand rupees."         (10 pt)  stays
"1. Subs. by Act 5 of 2009, s. 4 (w.e.f. ...)."  (8 pt)   SetAside(page, ..., "footnote")
"""

import re
from collections import Counter

from legalgap.documents.rows import rows
from legalgap.documents.runs import PageRuns, Run
from legalgap.model.source import SetAside

FOOTNOTE = "footnote"
NOTE_NUMBER = "footnote number"
# Small print is at most this share of the size of the body.
SMALL = 0.92
# Raised numbers are smaller than this share of the type beside them.
_RAISED = 0.75
_NUMBER = re.compile(r"^(?:\d{1,3}|\*{1,3})$")
_BEGINS = re.compile(
    r"^(?:\[?\d{1,3}(?:[\]).]+|\s*[-–—])|\*{1,3}|[†‡§#])\s*[\"“'‘«(\[]*[^\W\d_]"  # "1. Subs.", "8 - Décret", "* Delete"
    r"|^\d{1,3}\s*[\"“‘«]*[A-ZÀ-Þ]"  # "3 The words"
)


def set_aside_footnotes(pages: list[PageRuns], body_size: float) -> list[SetAside]:
    """Takes out the footnotes of all pages, and the raised numbers that point to them; gives both back."""
    aside: list[SetAside] = []
    goes_on = False
    for page in pages:
        if not page.crowded:
            _take_raised_numbers(page)
        aside.extend(SetAside(page.number, mark, NOTE_NUMBER) for mark in page.marks)
        notes = _footnotes(page, body_size, goes_on)
        aside.extend(SetAside(page.number, row.text, FOOTNOTE) for row in rows(notes))
        gone = {id(run) for run in notes}
        page.runs = [run for run in page.runs if id(run) not in gone]
        goes_on = bool(notes)
    return aside


def _take_raised_numbers(page: PageRuns) -> None:
    """Moves numbers in small raised type that stand alone beside a word to the marks of the page."""
    usual = _usual_size(page.runs)
    numbers = [run for run in page.runs if run.size < _RAISED * usual and _NUMBER.match(run.text)]
    for number in numbers:
        word = next((run for run in page.runs if _raised_beside(number, run)), None)
        if word:
            word.marked = word.marked or number.x0 < word.x0
            page.marks.append(number.text)
            page.runs = [run for run in page.runs if run is not number]


def _raised_beside(number: Run, run: Run) -> bool:
    near = min(abs(run.x0 - number.x1), abs(number.x0 - run.x1)) < 0.3 * run.size
    return near and number.size < _RAISED * run.size and run.top - 0.5 * run.size < number.middle < run.middle


def _footnotes(page: PageRuns, body_size: float, goes_on: bool) -> list[Run]:
    """The runs of the footnotes of one page; `goes_on` when the page before ended in one."""
    largest = SMALL * min(body_size, _usual_size(page.runs))
    full = [run for run in page.runs if run.size > largest]
    if not full:
        return []
    foot = max(run.middle for run in full)
    small = [run for run in page.runs if run.size <= largest and run.top > foot]
    if not small or goes_on:
        return small
    first = min((run.top for run in small if _begins_note(run)), default=None)
    return [] if first is None else [run for run in small if run.bottom > first + 1]


def _usual_size(runs: list[Run]) -> float:
    """The font size of most letters of the page."""
    letters: Counter[float] = Counter()
    for run in runs:
        letters[run.size] += len(run.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _begins_note(run: Run) -> bool:
    return run.marked or bool(_BEGINS.match(run.text))
