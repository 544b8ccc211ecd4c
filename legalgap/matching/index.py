"""Which units of a law hold which words: the first, cheap filter before any pattern is tried.

A set of units is an integer with one bit per unit, so "all of these words" is one `&`.

    index.units_with("recruit*") -> 0b100110
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from legalgap.language.law import AnnotatedLaw

from .patterns import Pattern, Variants, same_words, word_regex

_WORD = re.compile(r"\w+")
_PART = re.compile(r"[\w*?]+")
_PREFIX = re.compile(r"(\w+)\*")
MISPRINT_LENGTH, MISPRINT_SCORE = 6, 0.86


class WordIndex:
    """The words of a law's units. `variants` are the misprints found in a badly read law (see `misprints`)."""

    def __init__(self, law: AnnotatedLaw) -> None:
        self.forms: dict[str, int] = {}
        for unit in law.units:
            bit = 1 << unit.index
            for word in set(_WORD.findall(law.folded, unit.start, unit.end)):
                self.forms[word] = self.forms.get(word, 0) | bit
        self._known: dict[str, int] = {}

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self.forms)

    def units_with(self, pattern: str) -> int:
        """The units that hold a word of this pattern."""
        known = self._known.get(pattern)
        if known is None:
            known = self._known[pattern] = self._look_up(pattern)
        return known

    def _look_up(self, pattern: str) -> int:
        prefix = _PREFIX.fullmatch(pattern)
        if prefix:
            return self._union(self._starting_with(prefix.group(1)))
        if same := same_words(pattern):
            return self._union(form for form in same if form in self.forms)
        if pattern.isalpha() and pattern.isascii():
            plurals = [pattern, pattern + "s", pattern + "es", pattern[:-1] + "ies"] if len(pattern) > 3 else [pattern]
            return self._union(form for form in plurals if form in self.forms)
        parts = _PART.findall(pattern)
        if len(parts) != 1:
            return self._all_of(parts)
        regex = re.compile(word_regex(parts[0]))
        return self._union(form for form in self._sorted if regex.fullmatch(form))

    def _all_of(self, parts: list[str]) -> int:
        """A pattern such as "child's" stands as several words in the text: the units that hold them all."""
        mask = -1 if parts else 0
        for part in parts:
            mask &= self.units_with(part)
        return mask

    def _starting_with(self, prefix: str) -> Iterable[str]:
        at = bisect_left(self._sorted, prefix)
        while at < len(self._sorted) and self._sorted[at].startswith(prefix):
            yield self._sorted[at]
            at += 1

    def _union(self, forms: Iterable[str]) -> int:
        mask = 0
        for form in forms:
            mask |= self.forms[form]
        return mask

    def candidates(self, pattern: Pattern, variants: dict[str, tuple[str, ...]], within: int) -> int:
        """The units of `within` that hold every word the pattern needs."""
        for need in pattern.needs:
            mask = 0
            for word in need:
                mask |= self.units_with(word) | self._union(variants.get(word, ()))
            within &= mask
            if not within:
                break
        return within

    def misprints(self, patterns: Iterable[Pattern]) -> Variants:
        """Words of the law that look like misprints of words the patterns need and the law otherwise lacks."""
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        wanted = sorted({w for p in patterns for need in p.needs for w in need if len(w) > MISPRINT_LENGTH})
        found = []
        for word in wanted:
            near = process.extract(
                word.rstrip("*"),
                self._sorted,
                scorer=Levenshtein.normalized_similarity,
                score_cutoff=MISPRINT_SCORE,
            )
            forms = tuple(sorted(form for form, score, _ in near if score < 1))
            if forms:
                found.append((word, forms))
        return tuple(found)
