"""Plain text: every printed line is a line, form feeds are page breaks, leading spaces are indentation.

    "1. (1) This Act\\n     binds the State."  -> Line("1. (1) This Act"), Line("binds the State.", indent=25.0)

A leading space counts 5 points, a tab goes to the next multiple of 8 characters. Paragraphs broken by hand stay broken;
`new_paragraph` marks lines after a blank line, or every line where the file has one line per paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..model.source import Line, Reading
from .assembling import Contents, assemble, text_of
from .characters import clean, pieces
from .opening import OpenedFile

POINTS_PER_CHARACTER = 5.0
_TAB = 8
_TYPED_WIDTH = 100
_WORD_END = re.compile(r"(\w{2,})[-‐]$")
_WORD_START = re.compile(r"([^\W\d_]+)")


def read_plain(opened: OpenedFile, language: str = "auto") -> Reading:
    """The reading of a text file. Raises UnreadableError when it holds no text."""
    return assemble(opened, Contents(list(plain_lines(text_of(opened)))), language)


def plain_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank; never raises."""
    lines = list(_printed_lines(text))
    if _one_line_per_paragraph(lines):
        return [replace(line, new_paragraph=True) for line in lines]
    return _mended_hyphens(_centred(lines))


def _printed_lines(text: str) -> Iterator[Line]:
    after_blank = True
    for number, page in enumerate(text.split("\f"), start=1):
        for raw in page.splitlines():
            cleaned = clean(raw)
            for at, piece in enumerate(pieces(cleaned)):
                yield Line(piece, number, indent=_indent(raw), new_paragraph=after_blank and at == 0)
            after_blank = not cleaned


def _indent(raw: str) -> float:
    margin = raw[: len(raw) - len(raw.lstrip(" \t\u00a0"))]
    return len(margin.expandtabs(_TAB)) * POINTS_PER_CHARACTER


def _one_line_per_paragraph(lines: list[Line]) -> bool:
    """Nobody wraps by hand beyond `_TYPED_WIDTH`: many longer lines mean that the lines are paragraphs."""
    return sum(len(line.text) > _TYPED_WIDTH for line in lines) * 10 > len(lines)


def _centred(lines: list[Line]) -> list[Line]:
    """Marks lines that stand as far from the right edge of the typed page as from the left."""
    reach = sorted(line.indent / POINTS_PER_CHARACTER + len(line.text) for line in lines)
    width = reach[len(reach) * 9 // 10] if reach else 0
    return [replace(line, centred=True) if _is_centred(line, width) else line for line in lines]


def _is_centred(line: Line, width: float) -> bool:
    left = line.indent / POINTS_PER_CHARACTER
    right = width - left - len(line.text)
    return left >= 8 and abs(left - right) <= 4


def _mended_hyphens(lines: list[Line]) -> list[Line]:
    """Joins words divided at the end of a line; the hyphen stays when the file also has it inside a line."""
    words = {word for line in lines for word in re.findall(r"[\w-]+", line.text.lower())}
    mended = [_mended(line, following, words) for line, following in pairwise(lines)]
    return [*mended, *lines[len(mended) :]]


def _mended(line: Line, following: Line, words: set[str]) -> Line:
    head, tail = _WORD_END.search(line.text), _WORD_START.match(following.text)
    if head is None or tail is None or not tail[1].islower() or following.new_paragraph:
        return line
    hyphenated = f"{head[1]}-{tail[1]}".lower()
    keep = hyphenated in words and (head[1] + tail[1]).lower() not in words
    return replace(line, text=line.text if keep else line.text[:-1], joins_next=True)
