"""The words of a text by their places: the ground on which phrases are looked for.

A set of places is an integer with one bit per word, so a single `&` takes one step through a whole law:

    words.after(words.places("recruit*"), 10) & words.places("exploitation")  # the ends of "recruit* ... exploitation"
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, TypeVar

from legalgap.language.cue_sets import cue_set
from legalgap.rules.phrases import DIGITS, TENS, UNITS

Key = TypeVar("Key", bound=Hashable)

_ARABIC = re.compile(r"[؀-ۿ]")
_WORD = re.compile(r"(\w+)(?:'s\b)?")
_BEGINNING = re.compile(r"\w*")
_PLURAL_FROM = 4
_FEW = 12
MOST_BITS_KEPT = 500_000_000  # 60 MB


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """The words of a folded text, each as group 1; the 's of a possessive belongs to its word."""
    return _WORD.finditer(text, start, len(text) if end is None else end)


class Vocabulary:
    """The forms of words that a text holds. `misprints` are forms to accept for a word pattern besides its own.

    `beginnings` is where those who read phrases remember which of the forms a part of one begins with.
    """

    def __init__(self, forms: Iterable[str], misprints: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._all = frozenset(forms)
        self._misprints = misprints or {}
        self._known: dict[str, frozenset[str]] = {}
        self.beginnings: dict[object, dict[str, tuple[Any, ...]]] = {}

    @cached_property
    def ordered(self) -> list[str]:
        """Every form, in alphabetical order."""
        return sorted(self._all)

    def forms(self, pattern: str) -> frozenset[str]:
        """The forms that a word of a phrase may take: plurals, what `*` stands for, misprints."""
        known = self._known.get(pattern)
        if known is None:
            found = self._all.intersection(self._look_up(pattern))
            known = self._known[pattern] = found.union(self._misprints.get(pattern, ()))
        return known

    def _look_up(self, pattern: str) -> Iterable[str]:
        shape = _shape(pattern)
        if shape.forms:
            return shape.forms
        found = self._starting_with(shape.beginning)
        return (form for form in found if shape.regex.fullmatch(form)) if shape.regex else found

    def _starting_with(self, prefix: str) -> Sequence[str]:
        return self.ordered[bisect_left(self.ordered, prefix) : bisect_left(self.ordered, prefix + "\U0010ffff")]


@dataclass(frozen=True, slots=True)
class _Shape:
    """What a word of a phrase may look like: one of `forms`, or whatever begins so and matches `regex`."""

    forms: tuple[str, ...] = ()
    beginning: str = ""
    regex: re.Pattern[str] | None = None


@lru_cache(maxsize=50_000)
def _shape(pattern: str) -> _Shape:
    english = cue_set("en")
    if pattern in (TENS, UNITS):
        return _Shape(tuple(english.numbers["tens" if pattern == TENS else "units"]))
    if pattern == DIGITS:
        return _Shape(regex=re.compile(r"\d+|hundred"))
    if _ARABIC.search(pattern):
        return _Shape(regex=re.compile(_arabic(pattern)))
    if pattern.isalpha():
        return _Shape(english.same_word.get(pattern) or _plurals(pattern))
    beginning = _BEGINNING.match(pattern)[0]  # type: ignore[index]  # matches any text
    anything_follows = pattern == beginning + "*"
    return _Shape(beginning=beginning, regex=None if anything_follows else re.compile(_with_wildcards(pattern)))


def _plurals(word: str) -> tuple[str, ...]:
    if len(word) < _PLURAL_FROM:
        return (word,)
    return (word, word[:-1] + "ies") if word.endswith("y") else (word, word + "s", word + "es")


def _with_wildcards(pattern: str) -> str:
    return "".join(r"\w*" if c == "*" else r"\w?" if c == "?" else re.escape(c) for c in pattern)


def _arabic(pattern: str) -> str:
    """Arabic: optional conjunction, preposition and article before, a short suffix after."""
    stem = re.sub(r"^ال", "", pattern) if len(pattern) > _PLURAL_FROM else pattern
    body = "".join(r"\w*" if c == "*" else re.escape(c) for c in stem)
    return rf"(?:[وف]?(?:بال|كال|لل|ال|ب|ل|ك)?){body}\w{{0,3}}"


def _in_order(places: int) -> Iterator[int]:
    if places.bit_count() < _FEW:
        while places:
            first = places & -places
            yield first.bit_length() - 1
            places ^= first
        return
    signs = bin(places)[:1:-1]  # where many are set, looking through a string costs less than through bits
    at = signs.find("1")
    while at >= 0:
        yield at
        at = signs.find("1", at + 1)


class Words:
    """The words of a text in their order. No phrase runs over `begins`, the places at which a stretch begins."""

    def __init__(self, words: Sequence[str], begins: Sequence[int], vocabulary: Vocabulary) -> None:
        self.words = words
        self.begins = begins
        self.vocabulary = vocabulary
        self.everywhere = (1 << len(words)) - 1
        self._at: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            self._at.setdefault(word, []).append(place)
        self._kept: dict[object, int] = {}
        self._open: dict[int, int] = {}

    def places(self, pattern: str) -> int:
        """Where a word of this pattern stands."""
        return self.kept(pattern, self._places)

    def kept(self, key: Key, make: Callable[[Key], int]) -> int:
        """The set of places that `make` gives for a key; the last ones are kept, as far as memory allows."""
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) * len(self.words) > MOST_BITS_KEPT:
                self._kept.clear()
            known = self._kept[key] = make(key)
        return known

    def _places(self, pattern: str) -> int:
        at = [self._at[form] for form in self.vocabulary.forms(pattern) if form in self._at]
        return self._bits(at[0] if len(at) == 1 else list(chain.from_iterable(at)))

    def after(self, ends: int, gap: int) -> int:
        """Where a next word may stand: right after one of `ends`, or up to `gap` words further on."""
        reached, steps = (ends << 1) & self._reachable(1), 1
        while steps <= gap:
            step = min(steps, gap + 1 - steps)
            reached |= (reached << step) & self._reachable(step)
            steps += step
        return reached

    def _reachable(self, step: int) -> int:
        """The places to which `step` words lead within one stretch."""
        known = self._open.get(step)
        if known is None:
            if step == 1:
                known = self.everywhere & ~self._bits(self.begins)
            else:
                half = step // 2
                known = self._reachable(step - half) & (self._reachable(half) << (step - half))
            self._open[step] = known
        return known

    def stretches(self, places: int, most: int | None = None) -> list[int]:
        """The numbers of the (first `most`) stretches that hold any of the places, in their order."""
        found: list[int] = []
        end = 0
        for place in _in_order(places):
            if place < end:
                continue
            if len(found) == most:
                break
            found.append(bisect_right(self.begins, place) - 1)
            end = self.bounds(found[-1])[1]
        return found

    def places_of(self, stretches: int) -> int:
        """Every place in the stretches whose numbers are the bits of `stretches`."""
        places = 0
        for number in range(stretches.bit_length()):
            if stretches >> number & 1:
                begin, end = self.bounds(number)
                places |= ((1 << (end - begin)) - 1) << begin
        return places

    def bounds(self, stretch: int) -> tuple[int, int]:
        """The first place of a stretch and the one behind its last."""
        end = self.begins[stretch + 1] if stretch + 1 < len(self.begins) else len(self.words)
        return self.begins[stretch], end

    def _bits(self, places: Sequence[int]) -> int:
        if len(places) < _FEW:
            return sum(1 << place for place in places)
        bits = bytearray((len(self.words) >> 3) + 1)
        for place in places:
            bits[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(bits, "little")
