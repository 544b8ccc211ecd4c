"""The same words changed at many places of a law at once: a law, places and new words in, the changed law out.

changed_everywhere(act, [(4, 10), (52, 58)], lines).document   both places read as the lines do

A word that stands a thousand times in a code is changed in one pass; one cut after the other would take minutes.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from legalgap.model.document import Document, Provision
from legalgap.model.source import Line

from .splicing import joined, part_of

Spans = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Moves:
    """Where offsets lie after words at `spans` (in order, apart) gave way to words of one length."""

    spans: tuple[tuple[int, int], ...]
    length: int
    shifts: tuple[int, ...]

    def moved(self, offset: int) -> int:
        """The new place of an offset; inside words that gave way, no further than where the new ones end."""
        passed = bisect_right(self.spans, offset, key=lambda span: span[1])
        place = offset + self.shifts[passed]
        if passed == len(self.spans) or offset <= self.spans[passed][0]:
            return place
        start = self.spans[passed][0]
        return start + self.shifts[passed] + min(offset - start, self.length)

    @property
    def new(self) -> list[tuple[int, int]]:
        """Where the new words lie."""
        starts = [start + shift for (start, _), shift in zip(self.spans, self.shifts, strict=False)]
        return [(start, start + self.length) for start in starts]


def moves(spans: Spans, length: int) -> Moves:
    """The moves that new words of a length make at the spans."""
    shifts = accumulate((length - (end - start) for start, end in spans), initial=0)
    return Moves(tuple(spans), length, tuple(shifts))


def changed_everywhere(law: Document, lines: Sequence[Line], made: Moves) -> Document:
    """The law with `lines` in the place of every span of the moves; text, tree and lines stay of one piece."""
    words, pieces, at = joined(lines), [], 0
    for start, end in made.spans:
        pieces += [law.text[at:start], words]
        at = end
    text = "".join([*pieces, law.text[at:]])
    kept = list(_lines(law, lines, made))
    return replace(
        law,
        text=text,
        tree=_moved(law.tree, made),
        lines=tuple(line for line, _ in kept),
        line_starts=tuple(start for _, start in kept),
    )


def _moved(node: Provision, made: Moves) -> Provision:
    return replace(
        node,
        start=made.moved(node.start),
        text_start=made.moved(node.text_start),
        end=made.moved(node.end),
        children=tuple(_moved(child, made) for child in node.children),
    )


def _lines(law: Document, new: Sequence[Line], made: Moves) -> Iterator[tuple[Line, int]]:
    """The lines with their places: whole where nothing changes, else in parts with the new words between them."""
    for line, start in zip(law.lines, law.line_starts, strict=True):
        end = start + len(line.text)
        first = bisect_right(made.spans, start, key=lambda span: span[1])
        last = bisect_left(made.spans, end, key=lambda span: span[0])
        if first >= last:
            yield line, made.moved(start)
        else:
            yield from _parts(line, start, new, made, range(first, last))


def _parts(line: Line, start: int, new: Sequence[Line], made: Moves, hit: range) -> Iterator[tuple[Line, int]]:
    """A line in which words change; of words that began on the line before, only that they are gone."""
    at = start
    for index in hit:
        begin, stop = made.spans[index]
        yield from part_of(line, start, at, begin, made.shifts[index])
        if begin >= start:
            yield from _placed(new, begin + made.shifts[index])
        at = stop
    yield from part_of(line, start, at, start + len(line.text), made.shifts[hit.stop])


def _placed(lines: Sequence[Line], at: int) -> Iterator[tuple[Line, int]]:
    for line in lines:
        yield line, at
        at += len(line.text) + (0 if line.joins_next else 1)
