"""Sequences of words, found in a text: all their ends at once by bits, then each occurrence word by word.

    list(sequence(parse_part("period of (recovery|reflection)")).spans(words, stretch=0))  ->  [(3, 6)]

A plain word also matches its plural. A gap counts words, so list labels such as "(a)" use it up. Of several ways to
read a sequence the leftmost counts, with the shortest gaps, and with what is optional.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from legalgap.rules.phrases import DIGITS, TENS, UNITS, Choice, Gap, Node, Number, Word

from .words import Vocabulary, Words

_PIECE = re.compile(r"[\w*?]+")
_NUMBER = Choice(((Word(DIGITS),), (Word(TENS), Choice(((Word(UNITS),),), True)), (Word(UNITS),)), False)


@dataclass(slots=True, eq=False)
class Step:
    """A word (`word`), or one of several sequences (`options`), up to `gap` words after what was read before it.

    `leading` when nothing that must be read stands before it.
    """

    word: str
    options: tuple[Sequence, ...]
    optional: bool
    gap: int
    leading: bool


@dataclass(slots=True, eq=False)
class Sequence:
    """Steps one after the other. `length` is the number of words that every reading has; 0 when they differ."""

    steps: tuple[Step, ...]
    length: int

    def ends(self, words: Words) -> int:
        """The last words of every way in which the sequence can be read."""
        return _ends(self, words.everywhere, words)

    def spans(self, words: Words, ends: int, stretch: int) -> Iterator[tuple[int, int]]:
        """The first place and the one behind the last of each occurrence in a stretch; none overlaps the one before.

        `ends` are the ends of the sequence in all the words.
        """
        begin, end = words.bounds(stretch)
        ends = (ends >> begin) & ((1 << (end - begin)) - 1)
        if self.length:
            return _fixed(self.length, begin, ends)
        return _walked(self, words, begin, begin + ends.bit_length())


def _fixed(length: int, begin: int, ends: int) -> Iterator[tuple[int, int]]:
    """The spans of a sequence of so many words; `ends` are counted from `begin`."""
    free = begin
    while ends:
        behind = begin + (ends & -ends).bit_length()
        ends &= ends - 1
        if behind - length >= free:
            yield behind - length, behind
            free = behind


def _walked(sequence: Sequence, words: Words, begin: int, end: int) -> Iterator[tuple[int, int]]:
    walk = _Walk(words, end)
    begins = _beginnings(sequence, words.vocabulary)
    free = begin
    for place in range(begin, end):
        if place >= free and words.words[place] in begins and (behind := next(walk.read(sequence, place), 0)):
            yield place, behind
            free = behind


def sequence(nodes: Iterable[Node]) -> Sequence:
    """The sequence that the nodes of a phrase mean."""
    steps = tuple(_steps(nodes))
    lengths = [_length(step) for step in steps]
    return Sequence(steps, sum(lengths) if all(lengths) else 0)


def _length(step: Step) -> int:
    if step.word:
        return 0 if step.gap else 1
    lengths = {option.length for option in step.options}
    return 0 if step.gap or step.optional or len(lengths) > 1 else lengths.pop()


def pieces(word: str) -> list[str]:
    """What a word of a phrase is as words of a text: "child's" is "child", as it is there; "and/or" stands as two."""
    return [word] if word.startswith("<") else _PIECE.findall(word.removesuffix("'s")) or [word]


def _steps(nodes: Iterable[Node]) -> Iterator[Step]:
    gap, leading = 0, True
    for node in nodes:
        if isinstance(node, Gap):
            gap = 0 if leading else node.words
        elif isinstance(node, Word):
            for piece in pieces(node.pattern):
                yield _word(piece, gap, leading)
                gap, leading = 0, False
        else:
            choice = _NUMBER if isinstance(node, Number) else node
            yield Step("", tuple(map(_option, choice.options)), choice.optional, gap, leading)
            if not choice.optional:
                gap, leading = 0, False


def _option(nodes: tuple[Node, ...]) -> Sequence:
    only = nodes[0]
    return _single(only.pattern) if len(nodes) == 1 and isinstance(only, Word) else sequence(nodes)


@lru_cache(maxsize=20_000)
def _single(word: str) -> Sequence:
    """The sequence of one word; every phrase that has it as an option has the same one."""
    return sequence((Word(word),))


@lru_cache(maxsize=20_000)
def _word(word: str, gap: int, leading: bool) -> Step:
    return Step(word, (), False, gap, leading)


def _ends(sequence: Sequence, starts: int, words: Words) -> int:
    """Where readings that begin at one of `starts` end, for the whole text at once."""
    ends = 0
    for step in sequence.steps:
        begun = starts if step.leading else words.after(ends, step.gap)
        found = begun & words.places(step.word) if step.word else 0
        for option in step.options:
            found |= _ends(option, begun, words)
        if not step.optional:
            ends = found
            if not ends:
                return 0
        elif step.leading:
            starts |= words.after(found, 0)
        else:
            ends |= found
    return ends


_Beginnings = dict[str, tuple[Sequence, ...]]


def _beginnings(of: Step | Sequence, vocabulary: Vocabulary) -> _Beginnings:
    """The forms that a step or sequence can begin with; for a step with options, those of them that do."""
    known: _Beginnings | None = vocabulary.beginnings.get(of)
    if known is None:
        known = vocabulary.beginnings[of] = (
            _of_step(of, vocabulary) if isinstance(of, Step) else _of_sequence(of, vocabulary)
        )
    return known


def _of_step(step: Step, vocabulary: Vocabulary) -> _Beginnings:
    found: _Beginnings = dict.fromkeys(vocabulary.forms(step.word), ()) if step.word else {}
    for option in step.options:
        for form in _beginnings(option, vocabulary):
            found[form] = (*found.get(form, ()), option)
    return found


def _of_sequence(sequence: Sequence, vocabulary: Vocabulary) -> _Beginnings:
    found: _Beginnings = {}
    for step in sequence.steps:
        found.update(_beginnings(step, vocabulary))
        if not step.optional:
            break
    return found


class _Walk:
    """Reads sequences word by word up to `end`, remembering which ways lead nowhere."""

    def __init__(self, words: Words, end: int) -> None:
        self._words, self._end = words.words, end
        self._vocabulary = words.vocabulary
        self._dead: set[tuple[Sequence, int, int]] = set()

    def read(self, sequence: Sequence, at: int, k: int = 0) -> Iterator[int]:
        """The places behind each reading of the steps from the `k`th on, begun at `at`; the best first."""
        if k == len(sequence.steps):
            yield at
            return
        if (sequence, k, at) in self._dead:
            return
        fruitful = False
        for behind in self._after_step(sequence.steps[k], at):
            for last in self.read(sequence, behind, k + 1):
                fruitful = True
                yield last
        if not fruitful:
            self._dead.add((sequence, k, at))

    def _after_step(self, step: Step, at: int) -> Iterator[int]:
        """The places behind each reading of a step; `at` itself last, when it may be left out."""
        begins = _beginnings(step, self._vocabulary)
        for start in range(at, min(at + step.gap + 1, self._end)):
            options = begins.get(self._words[start])
            if options is None:
                continue
            if step.word:
                yield start + 1
            for option in options:
                yield from self.read(option, start)
        if step.optional:
            yield at
