"""The words of a text without what renumbering and printing change, to find a passage again in a new version.

    words("3. (1) A person who, contrary to section 2, recruits")
    ->  "a person who contrary to section recruits"

Labels of provisions and the numbers in references are left out; all other figures are words of the law and stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from ..language.cue_sets import cue_set
from ..language.folding import fold

NUMBER = r"\d+[a-z]{0,2}(?:\.\d+)*"
LABELS = r"(?:\s?\(\s?\w{1,5}\s?\))*"
LABEL = re.compile(r"\(\s?(?:\d{1,3}[a-z]{0,2}|[a-z]{1,2}|[ivxl]{1,5})\s?\)")
ENUMERATOR = re.compile(rf"(?:^|(?<=[.;:]))\s*{NUMBER}\s?[.)](?=\s)")
WORD = re.compile(r"[^\W_]+")
LONGEST_SENTENCE = 3000
SENTENCE_END = re.compile(r"[.;:](?=\s)")


@dataclass(frozen=True, slots=True)
class Words:
    """The bare words of a text, joined by single spaces; `starts` are their places in it, `offsets` in the text."""

    joined: str
    starts: tuple[int, ...] = field(repr=False)
    offsets: tuple[int, ...] = field(repr=False)

    def places(self, wanted: str, skip: int = 0) -> Iterator[int]:
        """Where in the text the wanted words stand, as offsets, each `skip` letters of the bare words further on."""
        if not wanted:
            return
        haystack, needle = f" {self.joined} ", f" {wanted} "
        at = haystack.find(needle)
        while at >= 0:
            yield self.offset(at + skip)
            at = haystack.find(needle, at + len(needle) - 1)

    def offset(self, at: int) -> int:
        """The offset in the text of the word at or before a place in `joined`."""
        return self.offsets[max(0, bisect_right(self.starts, at) - 1)] if self.offsets else 0


def words(text: str, language: str = "en") -> str:
    """The bare words of a text, joined by single spaces."""
    return placed_words(text, language).joined


def placed_words(text: str, language: str = "en") -> Words:
    """The bare words of a text, with their places."""
    bare = _blanked(fold(text), language)
    found = [(m.start(), m[0]) for m in WORD.finditer(bare)]
    starts, at = [], 0
    for _, word in found:
        starts.append(at)
        at += len(word) + 1
    return Words(" ".join(word for _, word in found), tuple(starts), tuple(offset for offset, _ in found))


def sentence(text: str, quote: str) -> str:
    """The part of `text` between stops that holds `quote`; the quote itself where it is not in the text."""
    at = text.find(quote)
    return sentence_at(text, at, at + len(quote) - 1) if at >= 0 else quote


def sentence_at(text: str, start: int, end: int = 0) -> str:
    """The part of `text` between stops that holds the places `start` and `end`."""
    floor = max(0, start - LONGEST_SENTENCE)
    before = [m.end() for m in SENTENCE_END.finditer(text, floor, start)]
    after = SENTENCE_END.search(text, max(start, end), max(start, end) + LONGEST_SENTENCE)
    return text[before[-1] if before else floor : after.end() if after else max(start, end) + LONGEST_SENTENCE].strip()


def _blanked(folded: str, language: str) -> str:
    """The text with labels and numbers of references made blank, every other character in its place."""
    folded = _references(language).sub(lambda m: m[1] + " " * (len(m[0]) - len(m[1])), folded)
    folded = LABEL.sub(lambda m: " " * len(m[0]), folded)
    return ENUMERATOR.sub(lambda m: " " * len(m[0]), folded)


@lru_cache(maxsize=8)
def _references(language: str) -> re.Pattern[str]:
    """A word for a provision with the numbers after it: "sections 3(1), 4 and 5"."""
    named = cue_set(language).references
    kinds = sorted({fold(w) for k in ("section", "subsection", "paragraph") for w in named[k]}, key=len, reverse=True)
    one = rf"(?:{NUMBER}{LABELS}|\(\s?\w{{1,5}}\s?\){LABELS})"
    return re.compile(rf"\b((?:{'|'.join(map(re.escape, kinds))})\b)\.?\s+{one}(?:\s?(?:,|or|and|to)\s?{one})*")
