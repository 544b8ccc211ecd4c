"""Folding: case, accents, hyphens and apostrophes away, every character in its place.

"Co-opérât’s"  ->  "co operat's"       (the same length: offsets into the folded text are offsets into the text)
"""

import unicodedata
from functools import lru_cache

_SPACED = dict.fromkeys(map(ord, "-‐‑‒–—―­_\t\n\r\f\v  "), " ")
_QUOTES = dict.fromkeys(map(ord, "’‘`´ʼ"), "'")
_TABLE = {**_SPACED, **_QUOTES}
_ASCII_SPACED = {code: to for code, to in _TABLE.items() if code < 128}


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    lowered = character.lower()
    base = unicodedata.normalize("NFD", lowered)[:1] or " "
    return base if len(lowered) == 1 else (lowered[:1] or " ")


def fold(text: str) -> str:
    """The folded form of `text`, of the same length."""
    if text.isascii():
        return text.translate(_ASCII_SPACED).lower()
    table = {ord(c): _fold_character(c) for c in set(text) if not c.isascii()}
    return text.translate(table | _TABLE).lower()
