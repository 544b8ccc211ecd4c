"""Numbers and lengths of time in statutes: "not less than forty-eight (48) months" -> Duration(4.0 years, minimum).

Numbers in words and in digits, with or without the repetition in brackets, ranges ("from five to ten years").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from .cue_sets import cue_set

IN_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365, "day": 1 / 365}
IN_DAYS = {"year": 365.0, "month": 30.0, "week": 7.0, "day": 1.0}
_REACH = 60


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time at `text[start:end]`: `value` in its `unit`; `bound` says whether it is a floor or a ceiling."""

    start: int
    end: int
    value: float
    unit: str
    bound: Literal["exact", "minimum", "maximum"]

    @property
    def years(self) -> float:
        """The length in years."""
        return self.value * IN_YEARS[self.unit]

    @property
    def days(self) -> float:
        """The length in days, a month counted as thirty."""
        return self.value * IN_DAYS[self.unit]


def any_of(phrases: tuple[str, ...]) -> str:
    """A pattern that matches any of the phrases, the longest first."""
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in sorted(phrases, key=len, reverse=True))


@lru_cache(maxsize=8)
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], dict[str, str]]:
    cues = cue_set(language)
    words = any_of(tuple(w for group in cues.numbers.values() for w in group))
    number = rf"(?:\d{{1,4}}(?:\.\d+)?|(?:{words})(?:[\s]+(?:and\s+)?(?:{words}))*)"
    units = {form: unit for unit, forms in cues.durations.items() for form in forms}
    unit = any_of(tuple(units))
    repeated = r"(?:\s*\(\s*\d{1,4}\s*\))?"
    length = re.compile(
        rf"\b(?P<n>{number}){repeated}(?:\s+(?:to|and|or)\s+(?P<m>{number}){repeated})?['\s]+(?P<u>{unit})\b"
    )
    minimum, maximum = (re.compile(rf"\b(?:{any_of(cues.penalties[kind])})\b") for kind in ("minimum", "maximum"))
    return length, minimum, maximum, units


def durations(folded: str, start: int, end: int, language: str = "en") -> Iterator[Duration]:
    """Every length of time in `folded[start:end]`, in the order of the text."""
    length, minimum, maximum, units = _patterns(language)
    for found in length.finditer(folded, start, end):
        unit = units[re.sub(r"\s+", " ", found.group("u"))]
        low, high = number(found.group("n"), language), found.group("m")
        before = folded[max(start, found.start() - _REACH) : found.start()]
        if high:
            yield Duration(found.start(), found.end(), low, unit, "minimum")
            yield Duration(found.start(), found.end(), number(high, language), unit, "maximum")
        else:
            yield Duration(found.start(), found.end(), low, unit, _bound(before, minimum, maximum))


def _bound(before: str, minimum: re.Pattern[str], maximum: re.Pattern[str]) -> Literal["exact", "minimum", "maximum"]:
    """Whether the words before a number make it a floor or a ceiling; the nearer cue of its clause decides."""
    clause = re.split(r"\d+ (?:years?|months?|days?)|;|\byears?\b|\bmonths?\b", before)[-1]
    floors = [m.end() for m in minimum.finditer(clause)]
    ceilings = [m.end() for m in maximum.finditer(clause)]
    if floors and (not ceilings or floors[-1] >= ceilings[-1]):
        return "minimum"
    return "maximum" if ceilings else "exact"


def number(words: str, language: str = "en") -> float:
    """The value of a number in digits or in words; 0 for what is none."""
    if re.fullmatch(r"\d+(?:\.\d+)?", words.strip()):
        return float(words)
    known = cue_set(language).numbers
    total = 0
    for word in re.findall(r"\w+", words.lower()):
        if word in known["scales"]:
            total = max(total, 1) * known["scales"][word]
        else:
            total += known["units"].get(word, 0) + known["tens"].get(word, 0)
    return float(total)
