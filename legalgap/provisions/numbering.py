"""Reads the numbers of provisions and says which one follows which.

    number_key("12A") == (12, 1)    number_key("113-2-1") == (113, 2, 1)    number_key("12 bis") == (12, 1)
    follows((12,), (12, 1)) and follows((12, 3), (13,)) and not follows((12,), (14,))

A key is a tuple of whole numbers, so that keys sort as the provisions stand in the law.
"""

import re

from .tradition import words

Key = tuple[int, ...]

_ROMAN_SHAPE = re.compile(r"(?i)m{0,3}(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_PIECES = re.compile(r"\d+|[^\W\d_]+")


def roman_value(text: str) -> int:
    """The value of a Roman numeral, 0 if `text` is none: roman_value("xiv") == 14."""
    if not text or not _ROMAN_SHAPE.fullmatch(text):
        return 0
    digits = [_ROMAN_DIGITS[c] for c in text.lower()]
    return sum(-d if d < max(digits[i:]) else d for i, d in enumerate(digits))


def letters_value(text: str) -> int:
    """The place of an alphabetic label: a = 1, z = 26, aa = 27, bb = 28 (the doubled letter after z)."""
    lowered = text.lower()
    if not lowered or not (lowered.isascii() and lowered.isalpha()):
        return 0
    if len(set(lowered)) == 1:
        return 26 * (len(lowered) - 1) + ord(lowered[0]) - 96
    value = 0
    for letter in lowered:
        value = value * 26 + ord(letter) - 96
    return value


def number_key(number: str) -> Key:
    """The sort key of a printed number; empty if it is not a number ("12A", "1.2A", "22-1831", "IV", "premier")."""
    pieces = _PIECES.findall(number.lower())
    if not pieces:
        return ()
    first, rest = pieces[0], pieces[1:]
    if first.isdecimal():
        return (int(first[:6]), *_suffix_key(rest))
    if first in words().ordinals and not rest:
        return (words().ordinals[first],)
    if len(first) == 1 and rest and rest[0].isdecimal():
        return _suffix_key(rest)
    value = roman_value(first)
    return (value, *_suffix_key(rest)) if value else ()


def _suffix_key(pieces: list[str]) -> Key:
    key: list[int] = []
    for piece in pieces:
        if piece.isdecimal():
            key.append(int(piece[:6]))
        elif piece in words().number_suffixes:
            key.append(words().number_suffixes.index(piece) + 1)
        else:
            key.extend(ord(letter) - 96 for letter in piece[:4] if letter.isascii())
    return tuple(key)


def follows(earlier: Key, later: Key) -> bool:
    """Whether `later` is what a draftsman would write next: 12 -> 13, 12 -> 12A, 12B -> 13, 111-5 -> 112-1."""
    shared = 0
    while shared < min(len(earlier), len(later)) and earlier[shared] == later[shared]:
        shared += 1
    if shared == len(later):
        return False
    rest_is_first = all(part == 1 for part in later[shared + 1 :])
    if shared == len(earlier):
        return later[shared] == 1 and rest_is_first
    return later[shared] == earlier[shared] + 1 and rest_is_first


def gap(earlier: Key, later: Key) -> int:
    """How many numbers are missing between two ascending keys, counted where they first differ; 0 if none."""
    if follows(earlier, later):
        return 0
    for a, b in zip(earlier, later, strict=False):
        if a != b:
            return max(0, b - a - 1) + (1 if b - a == 1 else 0)
    return max(1, later[len(earlier)] - 1) if len(later) > len(earlier) else 0
