"""The lines of one law as one text: what the other modules of this folder look at.

[Line("1. This Act may"), Line("be cited ...")]  ->  Body(text="1. This Act may be cited ...", starts=(0, 16))
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..model.source import Line

ENDS_SENTENCE = re.compile(r"[.;:—–\]”\"»!?][\s'’”\"»)\]]*$|(?:[;,]\s*(?:and|or|et|ou|y|o|e))$|:-$")
GLANCE = 16


@dataclass(frozen=True, slots=True)
class Body:
    """Lines in reading order, the text they make, and the offset in `text` at which each line begins."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    text: str

    def line_end(self, index: int) -> int:
        """The offset just behind the last character of a line."""
        return self.starts[index] + len(self.lines[index].text)


def make_body(lines: Sequence[Line]) -> Body:
    """Joins lines by one space, or by nothing where a hyphen was taken off the end of a line."""
    pieces: list[str] = []
    starts: list[int] = []
    at = 0
    for index, line in enumerate(lines):
        starts.append(at)
        joint = "" if line.joins_next or index == len(lines) - 1 else " "
        pieces.append(line.text + joint)
        at += len(line.text) + len(joint)
    return Body(tuple(lines), tuple(starts), "".join(pieces))


def is_upper(text: str) -> bool:
    """Whether a line is set in capitals (at least four letters, nine in ten of them capital)."""
    if len(text) > 2 * GLANCE and sum(map(str.islower, text[:GLANCE])) > GLANCE // 4:
        return False
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def stands_out(line: Line) -> bool:
    """Whether the typography of a line says heading: bold, centred, an outline level, or capitals."""
    return bool(line.bold or line.outline or (line.centred and len(line.text) < 90) or is_upper(line.text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence or a list item ends."""
    return bool(ENDS_SENTENCE.search(text[-12:]))


def looks_like_heading(line: Line) -> bool:
    """A short line without the punctuation of running text, that stands out or could be a plain heading."""
    text = line.text.rstrip()
    return bool(text) and len(text) < 160 and text[-1] not in ";,:—" and not text[0].islower()
