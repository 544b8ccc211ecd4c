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
from .patterns import Pattern, Variants, compiled

BAD_GRADES = frozenset("CDE")
LONGEST_LEAD_IN = 1200
WIDEST = 300
SHORT_LAW = 300


@dataclass(frozen=True, slots=True)
class Occurrence:
    """`phrase` found at `text[start:end]`; `lead_in` is the span of the words above a list that belong to it."""

    start: int
    end: int
    phrase: str
    unit: int
    lead_in: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Proposition:
    """A list item read with its lead-in: `text` and, for each piece, (offset in `text`, span in the law)."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def source(self, at: int) -> int:
        """The offset in the law of the character `at` of this proposition."""
        for begin, start, end in reversed(self.pieces):
            if at >= begin:
                return min(start + at - begin, end)
        return self.pieces[0][1]


class SearchableLaw:
    """An annotated law with its word index. Searches are remembered per phrase and lexicon."""

    def __init__(self, law: AnnotatedLaw) -> None:
        self.law = law
        self.index = WordIndex(law)
        self.operative = sum(1 << u.index for u in law.units if not u.set_aside)
        self.everything = (1 << len(law.units)) - 1
        self._known: dict[str, list[Occurrence]] = {}
        self._spans: dict[tuple[str, ...], tuple[list[int], list[Occurrence]]] = {}
        self._variants: Variants = ()
        self._propositions: dict[int, list[_Proposition]] = {}

    @property
    def is_badly_read(self) -> bool:
        """Whether misprints are to be expected (a scan, a bad text layer)."""
        return self.law.document.quality.grade in BAD_GRADES

    def expect_misprints(self, phrases: Iterable[str]) -> None:
        """Learns the misprinted forms of the words of these phrases, when the law was badly read."""
        if self.is_badly_read:
            self._variants = self.index.misprints(compiled(p) for p in phrases)

    def find(self, phrase: str) -> list[Occurrence]:
        """Every occurrence of a phrase in the whole law, operative or not, in the order of the text."""
        known = self._known.get(phrase)
        if known is None:
            pattern = compiled(phrase, self._variants)
            mask = self.index.candidates(pattern, dict(self._variants), self.everything)
            known = self._known[phrase] = [o for unit in self._of(mask) for o in self._in_unit(pattern, unit)]
        return known

    def find_any(self, phrases: tuple[str, ...]) -> list[Occurrence]:
        """Every occurrence of any of the phrases, in the order of the text."""
        return self._any(phrases)[1]

    def find_within(self, phrases: tuple[str, ...], mask: int) -> list[Occurrence]:
        """Every occurrence of any of the phrases in the units of `mask`; in a short law in every unit.

        In a long code it would cost too much to look where a rule cannot count, only to say that it does not.
        """
        if len(self.law.units) <= SHORT_LAW:
            return self.find_any(phrases)
        found: list[Occurrence] = []
        for phrase in phrases:
            pattern = compiled(phrase, self._variants)
            candidates = self.index.candidates(pattern, dict(self._variants), mask)
            found += [o for unit in self._of(candidates) for o in self._in_unit(pattern, unit)]
        return sorted(found, key=lambda o: (o.start, o.end))

    def between(self, phrases: tuple[str, ...], start: int, end: int) -> list[Occurrence]:
        """The occurrences of any of the phrases that lie wholly in `[start, end)`."""
        starts, found = self._any(phrases)
        return [o for o in found[bisect_left(starts, start) : bisect_right(starts, end)] if o.end <= end]

    def _any(self, phrases: tuple[str, ...]) -> tuple[list[int], list[Occurrence]]:
        if phrases not in self._spans:
            found = sorted((o for p in phrases for o in self.find(p)), key=lambda o: (o.start, o.end))
            self._spans[phrases] = ([o.start for o in found], found)
        return self._spans[phrases]

    def _of(self, mask: int) -> Iterator[Unit]:
        while mask:
            low = mask & -mask
            yield self.law.units[low.bit_length() - 1]
            mask ^= low

    def _in_unit(self, pattern: Pattern, unit: Unit) -> list[Occurrence]:
        folded = self.law.folded
        found = [
            Occurrence(m.start(), m.end(), pattern.phrase, unit.index)
            for m in pattern.regex.finditer(folded, unit.start, unit.end)
        ]
        if pattern.others:
            return [together for o in found if (together := self._with_others(pattern, o))]
        if found or len(pattern.needs) < 2:
            return found
        return [o for p in self._propositions_of(unit) for o in self._in_proposition(pattern, unit, p)]

    def _with_others(self, pattern: Pattern, found: Occurrence) -> Occurrence | None:
        """The occurrence widened to the other parts of "a & b" in its proposition; None when one is missing."""
        start, end = found.start, found.end
        spans = self.law.proposition(found.start)
        for other in pattern.others:
            matches = [m for s, e in spans for m in other.finditer(self.law.folded, s, e)]
            if not matches:
                return None
            nearest = min(matches, key=lambda m: (abs(m.start() - found.start), m.start()))
            if abs(nearest.start() - found.start) < WIDEST:
                start, end = min(start, nearest.start()), max(end, nearest.end())
        return Occurrence(start, end, found.phrase, found.unit)

    def _in_proposition(self, pattern: Pattern, unit: Unit, proposition: _Proposition) -> Iterator[Occurrence]:
        match = pattern.regex.search(proposition.text)
        if match:
            start, end = proposition.source(match.start()), proposition.source(match.end() - 1) + 1
            item = next((s for b, s, _ in reversed(proposition.pieces) if match.end() > b), start)
            if start < item < end:
                yield Occurrence(item, end, pattern.phrase, unit.index, (start, proposition.pieces[0][2]))
            elif start < end:
                yield Occurrence(start, end, pattern.phrase, unit.index)

    def _propositions_of(self, unit: Unit) -> list[_Proposition]:
        known = self._propositions.get(unit.index)
        if known is None:
            known = self._propositions[unit.index] = [
                self._join(pieces) for pieces in _list_paths(unit) if len(pieces) > 1
            ]
        return known

    def _join(self, pieces: list[tuple[int, int]]) -> _Proposition:
        texts, placed, at = [], [], 0
        for start, end in pieces:
            texts.append(self.law.folded[start:end])
            placed.append((at, start, end))
            at += end - start + 1
        return _Proposition(" ".join(texts), tuple(placed))


def _list_paths(unit: Unit) -> Iterator[list[tuple[int, int]]]:
    """For each lowest list item of a unit: the spans of lead-ins above it, the item, and the closing words after it."""
    if unit.node.start < unit.start or unit.node.end > unit.end:
        return
    yield from _paths_below(unit.node, [], [])


def _paths_below(
    node: Provision, above: list[tuple[int, int]], after: list[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    listed = [c for c in node.children if c.kind in LISTED]
    if not listed:
        yield [*above, (node.start, node.end), *after]
        return
    lead = (node.start, min(listed[0].start, node.start + LONGEST_LEAD_IN))
    closing = [(listed[-1].end, node.end)] if node.end > listed[-1].end else []
    for child in listed:
        yield from _paths_below(child, [*above, lead], [*closing, *after])
