"""Phrases in a short text that is not part of a law's body: a title, a heading, a defined term."""

from functools import lru_cache

from legalgap.language.folding import fold

from .patterns import compiled


@lru_cache(maxsize=50_000)
def contains(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether any of the phrases occurs in `text`."""
    folded = fold(text)
    return any(compiled(phrase).occurs_in(folded) for phrase in phrases)
