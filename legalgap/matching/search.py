"""Where phrases occur in a law: first in each unit as printed, then in lists read as lead-in + item + closing words.

"shall ... shelter ... victim"  in  "The police shall - (a) inform; (b) shelter, every victim"  ->  one
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legalgap.language.law import AnnotatedLaw
from legalgap.language.units import LISTED, Unit
from legalgap.model.document import Provision

from .index import WordIndex
from .patterns import Pattern, pattern
from .steps import Sequence
from .words import Words

BAD_GRADES = frozenset("CDE")
LONGEST_LEAD_IN = 1200
WIDEST = 300


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`phrase` found at `text[start:end]`; `lead_in` is the span of the words above a list that belong to it."""

    start: int
    end: int
    phrase: str
    unit: int
    lead_in: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Propositions:
    """The lowest list items of a unit, each read with its lead-ins and closing words as a stretch of `words`.

    `places` are the places that the words have in the law, `pieces` for each stretch where its pieces begin in `words`
    and their offsets in the law.
    """

    words: Words
    places: list[int]
    pieces: list[list[tuple[int, int, int]]]


class SearchableLaw:
    """An annotated law with its word index. Searches are remembered per phrase."""

    def __init__(self, law: AnnotatedLaw) -> None:
        self.law = law
        self.index = WordIndex(law)
        self.operative = sum(1 << u.index for u in law.units if not u.set_aside)
        self.everything = (1 << len(law.units)) - 1
        self._known: dict[str, list[Occurrence]] = {}
        self._spans: dict[tuple[str, ...], tuple[list[int], list[Occurrence]]] = {}
        self._parts: dict[tuple[Sequence, int], list[tuple[int, int]]] = {}
        self._propositions: dict[int, _Propositions] = {}

    @property
    def is_badly_read(self) -> bool:
        """Whether misprints are to be expected (a scan, a bad text layer)."""
        return self.law.document.quality.grade in BAD_GRADES

    def expect_misprints(self, phrases: Iterable[str]) -> None:
        """Learns the misprinted forms of the words of these phrases, when the law was badly read."""
        if self.is_badly_read:
            self.index.expect_misprints(pattern(p) for p in phrases)

    def find(self, phrase: str) -> list[Occurrence]:
        """Every occurrence of a phrase in the whole law, operative or not, in the order of the text."""
        known = self._known.get(phrase)
        if known is None:
            known = self._known[phrase] = self._look_for(pattern(phrase), self.everything, 0)
        return known

    def find_within(self, phrases: tuple[str, ...], mask: int, outside: int = 0) -> list[Occurrence]:
        """Every occurrence of any of the phrases in the units of `mask`, in the order of the text.

        Also those in the first `outside` units beyond that print one; each phrase has its own.
        """
        found = [o for phrase in phrases for o in self._look_for(pattern(phrase), mask, outside)]
        return sorted(found, key=lambda o: (o.start, o.end))

    def find_any(self, phrases: tuple[str, ...]) -> list[Occurrence]:
        """Every occurrence of any of the phrases, in the order of the text."""
        return self._any(phrases)[1]

    def between(self, phrases: tuple[str, ...], start: int, end: int) -> list[Occurrence]:
        """The occurrences of any of the phrases that lie wholly in `[start, end)`."""
        starts, found = self._any(phrases)
        return [o for o in found[bisect_left(starts, start) : bisect_right(starts, end)] if o.end <= end]

    def _any(self, phrases: tuple[str, ...]) -> tuple[list[int], list[Occurrence]]:
        if phrases not in self._spans:
            found = sorted((o for p in phrases for o in self.find(p)), key=lambda o: (o.start, o.end))
            self._spans[phrases] = ([o.start for o in found], found)
        return self._spans[phrases]

    def _look_for(self, sought: Pattern, mask: int, outside: int) -> list[Occurrence]:
        if not self.index.candidates(sought, self.everything):
            return []
        printed = self._units_printing(sought, mask)
        beyond = self._units_printing(sought, self.everything & ~mask, outside) if outside else []
        found = [
            Occurrence(start, end, sought.phrase, unit)
            for unit in (*printed, *beyond)
            for start, end in self._printed(sought.sequence, unit)
        ]
        if sought.others:
            return [together for o in found if (together := self._with_others(sought, o))]
        if len(sought.needs) < 2:
            return found
        lists = self.index.candidates(sought, mask & ~sum(1 << unit for unit in printed))
        return sorted([*found, *self._in_lists(sought, lists)], key=lambda o: o.unit)

    def _units_printing(self, sought: Pattern, mask: int, most: int | None = None) -> list[int]:
        """The (first `most`) units of `mask` in which a phrase stands as printed, or all the parts of "a & b" do."""
        words, within = self.index.words, self.index.words.kept(mask, self.index.words.places_of)
        units = words.stretches(self._ends(sought.sequence) & within, None if sought.others else most)
        for other in sought.others:
            with_other = set(words.stretches(self._ends(other) & within)) if units else set()
            units = [unit for unit in units if unit in with_other]
        return units[:most]

    def _ends(self, sequence: Sequence) -> int:
        words = self.index.words
        return words.kept(sequence, lambda sought: sought.ends(words))

    def _printed(self, sequence: Sequence, unit: int) -> Iterator[tuple[int, int]]:
        """The offsets of the occurrences of a sequence in a unit as it is printed."""
        for first, behind in sequence.spans(self.index.words, self._ends(sequence), unit):
            yield self.index.starts[first], self.index.ends[behind - 1]

    def _with_others(self, sought: Pattern, found: Occurrence) -> Occurrence | None:
        """The occurrence widened to the other parts of "a & b" in its proposition; None when one is missing."""
        start, end = found.start, found.end
        spans = self.law.proposition(found.start)
        for other in sought.others:
            matches = [m for s, e in spans for m in self._part_between(other, found.unit, s, e)]
            if not matches:
                return None
            nearest = min(matches, key=lambda m: (abs(m[0] - found.start), m[0]))
            if abs(nearest[0] - found.start) < WIDEST:
                start, end = min(start, nearest[0]), max(end, nearest[1])
        return Occurrence(start, end, found.phrase, found.unit)

    def _part_between(self, part: Sequence, unit: int, start: int, end: int) -> list[tuple[int, int]]:
        """The occurrences of a part of "a & b" that lie wholly in `[start, end)`, a span of a unit."""
        if (part, unit) not in self._parts:
            self._parts[part, unit] = list(self._printed(part, unit))
        return [(s, e) for s, e in self._parts[part, unit] if s >= start and e <= end]

    def _in_lists(self, sought: Pattern, units: int) -> Iterator[Occurrence]:
        """The occurrences in the lists of `units`: a lead-in, one item and the closing words read as one."""
        while units:
            unit = self.law.units[(units & -units).bit_length() - 1]
            units &= units - 1
            lists = self._propositions_of(unit)
            ends = sought.sequence.ends(lists.words)
            for stretch in lists.words.stretches(ends):
                first, behind = next(sought.sequence.spans(lists.words, ends, stretch))
                yield self._in_list(sought.phrase, unit, lists, stretch, first, behind)

    def _in_list(
        self, phrase: str, unit: Unit, lists: _Propositions, stretch: int, first: int, behind: int
    ) -> Occurrence:
        start = self.index.starts[lists.places[first]]
        end = self.index.ends[lists.places[behind - 1]]
        pieces = lists.pieces[stretch]
        item = next(offset for begin, offset, _ in reversed(pieces) if begin < behind)
        if start < item < end:
            return Occurrence(item, end, phrase, unit.index, (start, pieces[0][2]))
        return Occurrence(start, end, phrase, unit.index)

    def _propositions_of(self, unit: Unit) -> _Propositions:
        known = self._propositions.get(unit.index)
        if known is None:
            known = self._propositions[unit.index] = self._join(p for p in _list_paths(unit) if len(p) > 1)
        return known

    def _join(self, paths: Iterable[list[tuple[int, int]]]) -> _Propositions:
        places: list[int] = []
        pieces: list[list[tuple[int, int, int]]] = []
        begins = []
        for path in paths:
            begins.append(len(places))
            pieces.append([])
            for start, end in path:
                pieces[-1].append((len(places), start, end))
                places.extend(self.index.places_in(start, end))
        law = self.index.words
        return _Propositions(Words([law.words[p] for p in places], begins, law.vocabulary), places, pieces)


def _list_paths(unit: Unit) -> Iterator[list[tuple[int, int]]]:
    """For each lowest list item of a unit: the spans of lead-ins above it, the item, and the closing words after it."""
    if unit.node.text_start < unit.start or unit.node.end > unit.end:
        return
    yield from _paths_below(unit.node, [], [])


def _paths_below(
    node: Provision, above: list[tuple[int, int]], after: list[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    listed = [c for c in node.children if c.kind in LISTED]
    if not listed:
        yield [*above, (node.text_start, node.end), *after]
        return
    lead = (node.text_start, min(listed[0].start, node.text_start + LONGEST_LEAD_IN))
    closing = [(listed[-1].end, min(node.end, listed[-1].end + LONGEST_LEAD_IN))] if node.end > listed[-1].end else []
    for child in listed:
        yield from _paths_below(child, [*above, lead], [*closing, *after])
