"""Notes printed in the margin beside a section: taken out of the text, kept with their place.

    body "3. (1) The High Court ..." at x 72, small "High Court" / "to try" at x 324  ->  Line("High Court to try")

Notes stand left or right, also by turns on odd and even pages, and inside the column where an amendment quotes a
section with its own note. They are known by their smaller type or, in type of the same size, by their place outside
the body.
"""

import re
from dataclasses import dataclass

from legalgap.documents.columns import Gutter
from legalgap.documents.glue import continued
from legalgap.documents.rows import rows
from legalgap.documents.runs import MOST_RUNS, PageRuns, Run
from legalgap.model.geometry import Box
from legalgap.model.source import Line

# Type of notes is at most this share of the type beside it.
_SMALLER = 0.92
# A note is at most this share of the printed width, and stands this many of its font sizes off the body.
_WIDEST = 0.3
_CLEARANCE = 0.45
_CLEARANCE_SAME_SIZE = 0.9
# Pages with more small print than this have tables, not notes.
_MOST_SMALL = 0.55
# Lines of one note follow each other within this many font sizes, from bottom to top.
_NEXT_LINE = 0.9
_LABEL = re.compile(r"^\W*(?:\d+\s?[A-Za-z]{0,3}|[A-Za-z]|[ivxlcIVXLC]+)\W*$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
# So many notes in type of the same size make a margin, if they are at most this share of all runs.
_FEWEST_SAME_SIZE = 3
_MOST_SAME_SIZE = 0.2


@dataclass(frozen=True, slots=True)
class Body:
    """Left and right edge of the body on the odd or the even pages of a file, in points."""

    left: float
    right: float

    def outside(self, run: Run) -> bool:
        """Whether the run stands clear of the body on one side."""
        clear = _CLEARANCE_SAME_SIZE * run.size
        return run.x0 > self.right + clear or run.x1 < self.left - clear


def take_margin_notes(pages: list[PageRuns], gutters: list[list[Gutter]]) -> list[Line]:
    """Takes the margin notes out of all pages: one line per note, its text joined, with a box around all of it.

    `gutters` are those of each page: what stands on the other side of one is not beside a note.
    """
    bodies = _bodies(pages)
    notes: list[Line] = []
    for page, between in zip(pages, gutters, strict=True):
        found = _Margin(page, bodies.get(page.number % 2), between).notes()
        gone = {id(run) for note in found for run in note}
        if gone:
            page.runs = [run for run in page.runs if id(run) not in gone]
        lines = [_note_line(note, page.number) for note in found]
        notes.extend(sorted(lines, key=lambda n: n.box.top if n.box else 0.0))
    return notes


def _bodies(pages: list[PageRuns]) -> dict[int, Body]:
    """The body of odd (1) and even (0) pages, where notes in type of the same size stand outside of it."""
    found = {}
    for parity in (0, 1):
        group = [page for page in pages if page.number % 2 == parity]
        runs = [run for page in group for run in page.runs]
        wide = [run for page in group for run in page.runs if run.width > 0.4 * page.width]
        if len(wide) < 0.2 * len(runs) or not wide:
            continue
        body = Body(_share(sorted(r.x0 for r in wide), 0.05), _share(sorted(r.x1 for r in wide), 0.95))
        outside = sum(body.outside(r) and _is_words(r) for r in runs)
        if _FEWEST_SAME_SIZE <= outside <= _MOST_SAME_SIZE * len(runs):
            found[parity] = body
    return found


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _is_words(run: Run) -> bool:
    return bool(_LETTERS.search(run.text)) and not _LABEL.match(run.text)


class _Margin:
    """Finds the notes of one page."""

    def __init__(self, page: PageRuns, body: Body | None, gutters: list[Gutter]) -> None:
        self.runs = page.runs
        self.body = body
        self.gutters = gutters
        self.widest = _WIDEST * (max((r.x1 for r in page.runs), default=0) - min((r.x0 for r in page.runs), default=0))
        self.largest = max((r.size for r in page.runs), default=0.0)

    def notes(self) -> list[list[Run]]:
        """The runs of each note."""
        if len(self.runs) > MOST_RUNS:
            return []
        small = sum(run.size <= _SMALLER * self.largest for run in self.runs)
        if not self.body and not 0 < small <= _MOST_SMALL * len(self.runs):
            return []
        anchors: list[Run] = []
        floating: list[Run] = []
        for run in self.runs:
            if run.width <= self.widest and (place := self._place(run)):
                (anchors if place == "beside" else floating).append(run)
        return [note for note in _stacks(anchors, floating) if self._is_note(note)] if anchors else []

    def _is_note(self, note: list[Run]) -> bool:
        """Whether a stack holds words and is more than a piece of a line of the body."""
        if not any(_is_words(run) for run in note):
            return False
        larger = [run for run in self.runs if run.size > _SMALLER * self.largest]
        lines_of_body = [run for run in larger if run.width > self.widest] or larger
        left, right = min(r.x0 for r in lines_of_body), max(r.x1 for r in lines_of_body)
        return note[-1].top > note[0].middle or note[0].x1 < left or note[0].x0 > right

    def _place(self, run: Run) -> str:
        """`beside` the body, `alone` (may go on a note that begins above), or "" for what is no note."""
        outside = self.body is not None and self.body.outside(run)
        if run.size > _SMALLER * self.largest and not outside:
            return ""
        neighbours = [
            r
            for r in self.runs
            if _level(run, r)
            and r is not run
            and (outside or run.size <= _SMALLER * r.size)
            and self._same_column(run, r)
        ]
        if not neighbours:
            return "alone"
        clear = _CLEARANCE * run.size
        left = all(r.x0 - run.x1 >= clear for r in neighbours)
        right = all(run.x0 - r.x1 >= clear for r in neighbours)
        return "beside" if left or right else ""

    def _same_column(self, run: Run, other: Run) -> bool:
        first, second = sorted(((run.x0 + run.x1) / 2, (other.x0 + other.x1) / 2))
        return not any(first < gutter.middle < second for gutter in self.gutters)


def _level(run: Run, other: Run) -> bool:
    return min(run.bottom, other.bottom) - max(run.top, other.top) > 0.3 * run.size


def _stacks(anchors: list[Run], floating: list[Run]) -> list[list[Run]]:
    """Runs that follow each other downwards at one place, each stack with an anchor as its first line."""
    anchored = {id(run) for run in anchors}
    stacks: list[list[Run]] = []
    for run in sorted(anchors + floating, key=lambda r: (r.middle, r.x0)):
        stack = next((s for s in stacks if _goes_on(s, run)), None)
        if stack is not None:
            stack.append(run)
        elif id(run) in anchored:
            stacks.append([run])
    return stacks


def _goes_on(stack: list[Run], run: Run) -> bool:
    last = stack[-1]
    if abs(last.size - run.size) > 0.15 * run.size:
        return False
    if abs(last.middle - run.middle) < 0.5 * run.size:
        return -1 < run.x0 - last.x1 < 2 * run.size
    left, right = min(r.x0 for r in stack), max(r.x1 for r in stack)
    return run.x0 < right and run.x1 > left and run.top - last.bottom < _NEXT_LINE * run.size


def _note_line(note: list[Run], page: int) -> Line:
    text = ""
    for row in rows(note):
        text = continued(text, row.text)
    box = Box(min(r.x0 for r in note), min(r.top for r in note), max(r.x1 for r in note), max(r.bottom for r in note))
    first = note[0]
    return Line(text, page, box, size=round(first.size, 1), bold=first.bold, italic=first.italic)
