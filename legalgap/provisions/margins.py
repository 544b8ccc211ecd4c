"""Brings margin notes to the lines beside which they are printed.

note lines "Offence of" / "trafficking." at the height of "3. (1) Any person"  ->  Note("Offence of trafficking.")
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.geometry import PlacedBox
from ..model.source import Line

SAME_HEIGHT = 9.0
NEW_NOTE_GAP = 1.75


@dataclass(frozen=True, slots=True)
class Note:
    """One margin note: its printed lines, in order."""

    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """The note as one string; hyphens at line ends are already taken off."""
        pieces = "".join(line.text + ("" if line.joins_next else " ") for line in self.lines)
        return " ".join(pieces.split()).strip("“”\"' ")

    @property
    def boxes(self) -> tuple[PlacedBox, ...]:
        """Where it is printed."""
        return tuple(PlacedBox(line.page, line.box) for line in self.lines if line.box)


def group_notes(notes: Sequence[Line]) -> list[Note]:
    """Printed lines of notes (with their boxes), joined where they follow each other without a gap."""
    groups: list[list[Line]] = []
    for line in sorted((n for n in notes if n.box), key=lambda n: (n.page, n.column, n.box.top if n.box else 0.0)):
        if groups and _goes_on(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Note(tuple(g)) for g in groups]


def _goes_on(group: Sequence[Line], line: Line) -> bool:
    above = group[-1]
    if above.page != line.page or above.box is None or line.box is None:
        return False
    height = max(6.0, above.box.bottom - above.box.top, above.size)
    return line.box.top - above.box.top < NEW_NOTE_GAP * height and abs(line.box.x0 - above.box.x0) < 60


def notes_beside(lines: Sequence[Line], notes: Sequence[Note]) -> dict[int, Note]:
    """For each line beside which a note begins, the note."""
    by_page = _tops_by_page(lines, {note.lines[0].page for note in notes})
    found: dict[int, Note] = {}
    for note in notes:
        index = _nearest(by_page.get(note.lines[0].page, []), note)
        if index is not None:
            found.setdefault(index, note)
    return found


def _tops_by_page(lines: Sequence[Line], wanted: set[int]) -> dict[int, list[tuple[float, int]]]:
    pages: dict[int, list[tuple[float, int]]] = {}
    for index, line in enumerate(lines):
        if line.box and line.page in wanted:
            pages.setdefault(line.page, []).append((line.box.top, index))
    for tops in pages.values():
        tops.sort()
    return pages


def _nearest(tops: Sequence[tuple[float, int]], note: Note) -> int | None:
    box = note.lines[0].box
    if box is None or not tops:
        return None
    at = bisect_left(tops, (box.top, 0))
    near = tops[max(0, at - 2) : at + 2]
    best = min(near, key=lambda t: abs(t[0] - box.top))
    return best[1] if abs(best[0] - box.top) <= SAME_HEIGHT else None


def split_at_units(notes: Sequence[Note], lines: Sequence[Line], units: Sequence[int]) -> list[Note]:
    """Cuts a note where a section begins beside it: notes of neighbouring short sections run into each other."""
    tops: dict[int, list[float]] = {}
    for index in units:
        box = lines[index].box
        if box:
            tops.setdefault(lines[index].page, []).append(box.top)
    cut: list[Note] = []
    for note in notes:
        cut.extend(_cut(note, tops.get(note.lines[0].page, [])))
    return cut


def _cut(note: Note, tops: Sequence[float]) -> list[Note]:
    pieces: list[list[Line]] = [[]]
    for line in note.lines:
        top = line.box.top if line.box else 0.0
        if pieces[-1] and any(abs(t - top) <= 5.0 for t in tops) and line.text[:1].isupper():
            pieces.append([])
        pieces[-1].append(line)
    return [Note(tuple(p)) for p in pieces]
