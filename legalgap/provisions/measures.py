"""What is measured on all lines of a law before its sections are divided: labels, wrapped lines, distance of lines.

    "(a) a lantern that" at 79 pt / "burns;" at 95 pt   ->   wraps["lower"] == 16.0

A gazette may set wrapped lines to the right of their label, below it, or to its left; one law does it in one way.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ..model.source import Line
from .body import Body
from .labels import Label, read_label

PARAGRAPH_GAP = 1.25
_PAUSE = re.compile(r"[.;:,—–\]”\"»]\s*(?:and|or|et|ou|y|o|e)?\s*$")
_LABEL_BEGINS = '([*_“"-–—•●▪◦‣·'
_LABEL_ENDS = (")", ".", "°", "º")
_OPENING = re.compile(r"[\s*_]*(?:\d{0,2}\s?\[(?=[(“\"]))?")


@dataclass(frozen=True, slots=True)
class Measures:
    """`labels` by the offset of their line; `wraps`: how far wrapped lines stand right of their label, in points, for
    each kind of label; `pitch`: the usual distance of two lines, in points (0 without geometry); `paragraphs`: the
    format says where paragraphs begin."""

    labels: Mapping[int, Label]
    wraps: Mapping[str, float]
    pitch: float
    paragraphs: bool

    def is_apart(self, above: Line, line: Line) -> bool:
        """Whether a line begins a paragraph: the format says so, or it stands far below the one above."""
        if self.paragraphs:
            return line.new_paragraph
        if not self.pitch or above.box is None or line.box is None or above.page != line.page:
            return False
        return line.box.top - above.box.top > PARAGRAPH_GAP * self.pitch


def measure(body: Body) -> Measures:
    """The measures of one law."""
    labels = _labels_of_lines(body)
    paragraphs = any(line.new_paragraph for line in body.lines)
    return Measures(labels, _wraps(body, labels), _pitch(body), paragraphs)


def ends_with_pause(text: str) -> bool:
    """Whether a line ends where a list item may end: with a mark of punctuation, perhaps before "and" or "or"."""
    return bool(_PAUSE.search(text[-8:]))


def behind_opening(text: str, at: int, end: int) -> int:
    """Steps over emphasis marks and over "5 [" before a label that an editor put in brackets."""
    opening = _OPENING.match(text, at, end)
    return opening.end() if opening else at


def _labels_of_lines(body: Body) -> dict[int, Label]:
    found: dict[int, Label] = {}
    for start, line in zip(body.starts, body.lines, strict=True):
        if line.text[:1] in _LABEL_BEGINS or not line.text[:1].isalpha() or line.text[1:3].strip()[:1] in _LABEL_ENDS:
            label = read_label(body.text, behind_opening(body.text, start, len(body.text)))
            if label:
                found[start] = label
    return found


def _wraps(body: Body, labels: Mapping[int, Label]) -> dict[str, float]:
    seen: dict[str, list[float]] = {}
    for index, (line, below) in enumerate(pairwise(body.lines)):
        label = labels.get(body.starts[index])
        if not label or line.box is None or below.page != line.page or line.text[:1] != "(":
            continue
        if body.starts[index + 1] not in labels and not ends_with_pause(line.text):
            for family, _ in label.readings:
                seen.setdefault(family[1], []).append(below.indent - line.indent)
    return {family: median(offsets) for family, offsets in seen.items() if len(offsets) > 1}


def _pitch(body: Body) -> float:
    """The median distance of lines whose text runs on, from one to the next."""
    steps = [
        below.box.top - line.box.top
        for line, below in pairwise(body.lines)
        if line.box and below.box and line.page == below.page and below.text[:1].islower()
    ]
    return median(step for step in steps if step > 0) if any(step > 0 for step in steps) else 0.0
