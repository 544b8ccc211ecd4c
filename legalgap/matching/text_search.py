"""Phrases in a short text that is not part of a law's body: a title, a heading, a defined term."""

from functools import lru_cache

from legalgap.language.folding import fold

from .patterns import pattern
from .words import Vocabulary, Words, words_in


@lru_cache(maxsize=50_000)
def contains(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether any of the phrases occurs in `text`."""
    words = _words_of(text)
    return any(pattern(phrase).occurs_in(words) for phrase in phrases)


def spans(text: str, phrase: str) -> list[tuple[int, int]]:
    """The offsets of every occurrence of a phrase in `text`; of "a & b" those of its first part, where all occur."""
    words = _words_of(text)
    if not words.words or not pattern(phrase).occurs_in(words):
        return []
    sequence = pattern(phrase).sequence
    at = [match.span() for match in words_in(fold(text))]
    return [(at[first][0], at[behind - 1][1]) for first, behind in sequence.spans(words, sequence.ends(words), 0)]


@lru_cache(maxsize=500)
def _words_of(text: str) -> Words:
    words = [match[1] for match in words_in(fold(text))]
    return Words(words, [0], Vocabulary(words))
