"""Reads the labels of subdivisions: "(1)", "(a)", "(iv)", "a)", "1°", "2.", bullets, in every way they can be meant.

read_label("(i) the person")  ->  Label(text="(i)", number="i", end=4, readings=(letter 9, Roman numeral 1))
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from .numbering import letters_value, roman_value

Family = tuple[str, str]
LONGEST_LETTERS = 3
_LABEL = re.compile(
    r"(?:\(\s?(?P<paren>\d{1,3}(?:\.\d{1,2})?[A-Za-z]{0,2}|[A-Za-z]{1,5}|[a-z]{1,2}\d)\s?\)\]?"
    r"|(?P<half>\d{1,3}|[a-z]{1,4}|[A-Z])\)(?=\s|$)"
    r"|(?P<degree>\d{1,3})\s?[°º]\.?(?:\s?-)?"
    r"|(?P<dash>[IVX]{1,5}|[A-Z])\s?\.\s?[-–—](?=\s)"
    r"|(?P<dot>\d{1,3}|[a-zA-Z]|[ivx]{2,4}|[IVX]{2,4})\.(?=\s(?!\d)|$)"
    r"|(?P<bullet>[•●▪◦‣·]|[-–—](?=\s)))\s*"
)
_DIGITS = re.compile(r"(\d+)(?:\.(\d+))?([A-Za-z]{0,2})")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the beginning of a piece of text; `end` is the offset behind it and the blanks that follow."""

    text: str
    number: str
    end: int
    readings: tuple[tuple[Family, tuple[int, ...]], ...]


def read_label(text: str, at: int = 0) -> Label | None:
    """The label that stands at offset `at` of `text`, or None."""
    match = _LABEL.match(text, at)
    if not match:
        return None
    style = match.lastgroup or ""
    number = match[style]
    readings = _readings(style, number)
    return Label(match.group().strip(), number, match.end(), readings) if readings else None


@lru_cache(maxsize=4096)
def _readings(style: str, number: str) -> tuple[tuple[Family, tuple[int, ...]], ...]:
    """Every way a label can be meant; remembered, because a law uses the same few labels over and over."""
    if style == "bullet":
        return (((style, number), (0,)),)
    digits = _DIGITS.fullmatch(number)
    if digits:
        decimal = (int(digits[2]),) if digits[2] else ()
        suffix = tuple(ord(c.lower()) - 96 for c in digits[3])
        return (((style, "digit"), (int(digits[1]), *decimal, *suffix)),)
    case = "lower" if number.islower() else "upper" if number.isupper() else ""
    return tuple(_letter_readings(style, number, case)) if case else ()


def _letter_readings(style: str, number: str, case: str) -> list[tuple[Family, tuple[int, ...]]]:
    found: list[tuple[Family, tuple[int, ...]]] = []
    letters = number.isalpha() and len(set(number)) == 1 and len(number) <= LONGEST_LETTERS
    if letters:
        found.append(((style, case), (letters_value(number),)))
    if letters and len(number) == 2:
        place = letters_value(number[0])
        found.append(((style, case), (place, place)))
    if roman_value(number):
        found.append(((style, f"roman {case}"), (roman_value(number),)))
    if number == "l" and style == "paren":
        found.append(((style, "digit"), (1,)))
    if number[-1].isdigit():
        found.append(((style, case), (letters_value(number[:-1]), int(number[-1]))))
    elif not found and len(number) == 2 and number.isalpha():
        found.append(((style, case), (ord(number[0].lower()) - 96, ord(number[1].lower()) - 96)))
    return found
