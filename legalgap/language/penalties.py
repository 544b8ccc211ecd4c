"""Penalties: what a court may impose, read from the words of an offence.

    "liable to a fine not exceeding level 7 or to imprisonment for a period not exceeding five years or to both"
      ->  Penalty(custody=True, maximum=5.0, minimum=None, fine=True, fine_alone=True)

`maximum` and `minimum` are years of custody; life counts as LIFE years. Where no length is stated both are None.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from .cue_sets import cue_set
from .quantities import any_of, durations

LIFE = 99.0


@dataclass(frozen=True, slots=True)
class Penalty:
    """One penalty clause at `text[start:end]`. `fine_alone`: the court may impose a fine instead of custody."""

    start: int
    end: int
    custody: bool
    maximum: float | None
    minimum: float | None
    fine: bool
    fine_alone: bool
    death: bool


@lru_cache(maxsize=8)
def _words(language: str) -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(rf"\b(?:{any_of(phrases)})\b") for kind, phrases in cue_set(language).penalties.items()}


def penalty(folded: str, start: int, end: int, language: str = "en") -> Penalty | None:
    """The penalty that `folded[start:end]` lays down; None where it lays down none."""
    words = _words(language)
    text = _without_default(folded[start:end])
    custody = bool(words["custody"].search(text) or words["life"].search(text))
    fine, death = bool(words["fine"].search(text)), bool(words["death"].search(text))
    if not (custody or fine or death):
        return None
    lengths = list(durations(text, 0, len(text), language))
    ceilings = [d.years for d in lengths if d.bound != "minimum"]
    floors = [d.years for d in lengths if d.bound == "minimum"]
    life = bool(words["life"].search(text))
    maximum = LIFE if life or death else max(ceilings, default=None) if custody else None
    return Penalty(
        start=start,
        end=end,
        custody=custody,
        maximum=maximum,
        minimum=min(floors, default=None),
        fine=fine,
        fine_alone=fine and (not custody or _is_alternative(text, words)),
        death=death,
    )


def _without_default(text: str) -> str:
    """The text without imprisonment in default of payment, which is no principal penalty."""
    return re.sub(r"(?:in|on) default of (?:the )?payment[^;.]*|for non payment[^;.]*", " ", text)


def _is_alternative(text: str, words: dict[str, re.Pattern[str]]) -> bool:
    """Whether "or" stands between fine and custody ("to a fine or to imprisonment", "or to both")."""
    if words["alternative"].search(text):
        return True
    pairs = [(f, c) for f in words["fine"].finditer(text) for c in words["custody"].finditer(text)]
    if not pairs:
        return False
    fine, custody = min(pairs, key=lambda pair: abs(pair[0].start() - pair[1].start()))
    between = text[min(fine.end(), custody.end()) : max(fine.start(), custody.start())]
    return bool(re.search(r"\bor\b", between)) and not re.search(r"\band\b[^,;]*$", between)
