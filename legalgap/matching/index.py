"""Which units of a law hold which words: the first, cheap filter before any phrase is read.

A set of units is an integer with one bit per unit, so "all of these words" is one `&`.

    index.units_with("recruit*") -> 0b100110
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from legalgap.language.law import AnnotatedLaw

from .patterns import Pattern
from .words import Vocabulary, Words, words_in

MISPRINT_LENGTH, MISPRINT_SCORE = 6, 0.86


class WordIndex:
    """The words of a law's units, each with the offsets at which it stands.

    `words` has one stretch per unit; `starts` and `ends` are the offsets of its words in the text.
    """

    def __init__(self, law: AnnotatedLaw) -> None:
        self.starts, self.ends = array("L"), array("L")
        self.forms: dict[str, int] = {}
        words: list[str] = []
        begins = []
        for unit in law.units:
            begins.append(len(words))
            found = list(words_in(law.folded, unit.start, unit.end))
            self.starts.extend(match.start() for match in found)
            self.ends.extend(match.end() for match in found)
            words += (match[1] for match in found)
            for word in set(words[begins[-1] :]):
                self.forms[word] = self.forms.get(word, 0) | 1 << unit.index
        self._use(Words(words, begins, Vocabulary(self.forms)))

    def _use(self, words: Words) -> None:
        self.words = words
        self._known: dict[str, int] = {}

    def units_with(self, pattern: str) -> int:
        """The units that hold a word of this pattern."""
        known = self._known.get(pattern)
        if known is None:
            known = self._known[pattern] = self._union(self.words.vocabulary.forms(pattern))
        return known

    def _union(self, forms: Iterable[str]) -> int:
        mask = 0
        for form in forms:
            mask |= self.forms[form]
        return mask

    def candidates(self, pattern: Pattern, within: int) -> int:
        """The units of `within` that hold every word the pattern needs."""
        for need in pattern.needs:
            mask = 0
            for word in need:
                mask |= self.units_with(word)
            within &= mask
            if not within:
                break
        return within

    def places_in(self, start: int, end: int) -> range:
        """The places of the words that begin between two offsets."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def expect_misprints(self, patterns: Iterable[Pattern]) -> None:
        """Takes words of the law for those they look like, where a pattern needs these and the law lacks them."""
        misprints = dict(self._misprints(patterns))
        self._use(Words(self.words.words, self.words.begins, Vocabulary(self.forms, misprints)))

    def _misprints(self, patterns: Iterable[Pattern]) -> Iterator[tuple[str, tuple[str, ...]]]:
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        for word in sorted({w for p in patterns for need in p.needs for w in need if len(w) > MISPRINT_LENGTH}):
            near = process.extract(
                word.rstrip("*"),
                self.words.vocabulary.ordered,
                scorer=Levenshtein.normalized_similarity,
                score_cutoff=MISPRINT_SCORE,
            )
            if forms := tuple(sorted(form for form, score, _ in near if score < 1)):
                yield word, forms
