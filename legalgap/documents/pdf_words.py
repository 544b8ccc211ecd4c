"""The text layer of a PDF page as runs of words with boxes, font size and weight, read by PDFium.

    page 3  ->  PageRuns(3, 595.0, 842.0, [Run("5. Offence of trafficking", x0=72.0, top=101.5, ..., bold=True), ...])

The text of a page is fetched once; after that two boxes are asked for per word and a font where a run begins and ends.
The C functions are called through plain addresses because the wrappers cost more than the functions themselves.
"""

import ctypes
import math
import re
import unicodedata
from collections import Counter
from ctypes import c_float, c_int, c_void_p
from itertools import pairwise
from statistics import median
from typing import Any

import pypdfium2.raw as pdfium_c

from legalgap.documents.pdf_fonts import Fonts, Style, called
from legalgap.documents.pdf_upright import Upright
from legalgap.documents.runs import PageRuns, Run

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
_BROKEN = ("\ufffe", "\x02")
# A gap wider than this share of the font size ends a run: word spaces of ragged text are about a quarter.
_WIDE_GAP = 0.6
# Characters at most this share of the size of their line are raised marks.
_RAISED = 0.8
_MARK_BEFORE = re.compile(r"^(?:\d{1,3}|\*{1,3})(?=\D)")
_MARK_AFTER = re.compile(r"(?<=\D)(?<!\bm)(?<!\bkm)(?<!\bcm)\d{1,3}$")
_MARK_ALONE = re.compile(r"^\d{1,3}$")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_ODD = re.compile(r"[\x00-\x1f\x7f\xad\u0300-\u036f\u200b-\u200f\u2060\ufb00-\ufb06\ufefe-\uffff]")
_UNSEEN = dict.fromkeys(map(chr, [*range(32), 0xAD, 0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060]), "")
_CLEANED = str.maketrans({**_LIGATURES, **_UNSEEN, "\ufffe": "-", "\x02": "-"})

_SAME_SIZE = 0.1
# So long words are looked at for a missing space: a gap between letters that is wider by this share of the size.
_LONG_WORD, _MISSING_SPACE = 6, 0.1
# A gap this many times the wide one separates in any case.
_STRETCHED = 6.0

Edge = tuple[float, float]
# Text, index of the first character, edges, top, height of the first and of the last character.
_Part = tuple[str, int, Edge, float, float, float]


_loose_box = called(pdfium_c.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
_text_object = called(pdfium_c.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
_matrix = called(pdfium_c.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
_char_index = called(pdfium_c.FPDFText_GetCharIndexFromTextIndex, c_int, c_void_p, c_int)


def cleaned(word: str) -> str:
    """The word with ligatures taken apart, unseen characters gone, and a marked line-end hyphen as a plain one."""
    return unicodedata.normalize("NFC", word.translate(_CLEANED))


def page_runs(page: Any, number: int, whole: set[str] | None = None) -> PageRuns:
    """The runs of an open pypdfium2 page, in the order of its text layer; `number` counts from 1.

    `whole` are long words of the file that are known to be one word; new ones are added.
    """
    known = set() if whole is None else whole
    textpage = page.get_textpage()
    try:
        text, plain = _page_text(textpage.raw)
        found = PageRuns(number, *page.get_size())
        if not text:
            return found
        address, rotation = ctypes.cast(textpage.raw, c_void_p).value or 0, page.get_rotation()
        _PageReader(address, Upright(page.get_bbox(), rotation), found, plain, known).read(text)
        if turn := _direction(found):
            found = PageRuns(number, found.height, found.width, turned=True)
            _PageReader(address, Upright(page.get_bbox(), (rotation + turn) % 360), found, plain, known).read(text)
        return found
    finally:
        textpage.close()


def _direction(page: PageRuns) -> int:
    """The direction of writing of most letters: 90 or 270 degrees on a page printed sideways, else 0."""
    letters: Counter[int] = Counter()
    for run in page.runs:
        letters[run.angle] += len(run.text)
    most = letters.most_common(1)[0][0] if letters else 0
    return most if most in (90, 270) else 0


def _page_text(raw: Any) -> tuple[str, bool]:
    """The text of the page, and whether its offsets are also the indices of the characters."""
    count = pdfium_c.FPDFText_CountChars(raw)
    if count <= 0:
        return "", True
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(raw, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * max(0, written)].decode("utf-16-le", "replace")
    return text, written == count == len(text)


class _PageReader:
    """Reads the words of one page and puts them together to runs."""

    def __init__(self, address: int, upright: Upright, found: PageRuns, plain: bool, whole: set[str]) -> None:
        self.address = address
        self.found = found
        self.plain = plain
        self.whole = whole
        self.fonts = Fonts()
        self.transform = (c_float * 6)()
        self.upright = upright

    def read(self, text: str) -> None:
        """Adds every word of `text`, the text layer of the page."""
        memory = bytearray(32)
        first = ctypes.addressof((ctypes.c_char * 32).from_buffer(memory))
        last, unpack, address, plain = first + 16, self.upright.unpack, self.address, self.plain
        parts: list[_Part] = []
        right, middle, limit, ended, before = 0.0, 0.0, -1.0, -1, 0
        for match in _WORD.finditer(text):
            start, end = match.span()
            at, at_end = (start, end - 1) if plain else (_char_index(address, start), _char_index(address, end - 1))
            _loose_box(address, at, first)
            _loose_box(address, at_end, last)
            x0, top, _, bottom, _, end_top, x1, end_bottom = unpack(memory)
            gap, height, end_height, level = x0 - right, top - bottom, end_top - end_bottom, top + bottom
            if end_height > height:  # a raised number before the word
                largest, level = end_height, end_top + end_bottom
            else:
                largest = height
            if (
                start == ended
                or text[ended] in "\r\n"
                or (gap > limit and self._apart(gap, limit, before, at))
                or gap < -2 * limit
                or abs(level - middle) > 2 * limit
            ):
                self._close(parts, text[ended - 1 : ended])
                parts = []
            parts.append((match[0], at, (x0, x1), top, height, end_height))
            right, middle, limit, ended, before = x1, level, _WIDE_GAP * largest, end, at_end
        self._close(parts, text[ended - 1 : ended])

    def _apart(self, gap: float, limit: float, before: int, at: int) -> bool:
        """Whether a wide gap separates: the stretched spaces of a justified line lie within one text object."""
        return gap > _STRETCHED * limit or _text_object(self.address, before) != _text_object(self.address, at)

    def _close(self, parts: list[_Part], last: str) -> None:
        """Makes a run of the words; `last` is the last character of the run in the text layer."""
        if not parts:
            return
        parts = self._parted(parts)
        texts, offsets, edges, tops, heights, ends = map(list, zip(*parts, strict=True))
        size = heights[0] if len(parts) == 1 else _usual_size(heights, texts)
        text = " ".join(texts)
        raised, marked = _RAISED * size, False
        if min(heights) < raised or min(ends) < raised or _ODD.search(text):
            marked = heights[0] < raised
            texts = [self._cleaned(t, h < raised, e < raised) for t, h, e in zip(texts, heights, ends, strict=True)]
            edges = [edge for edge, t in zip(edges, texts, strict=True) if t]
            texts = [t for t in texts if t]
            text = " ".join(texts)
            if not text:
                return
        self._add(text, _starts(texts), edges, self.upright.top - tops[heights.index(size)], size, offsets)
        self.found.runs[-1].broken, self.found.runs[-1].marked = last in _BROKEN, marked

    def _parted(self, parts: list[_Part]) -> list[_Part]:
        """The words with long ones taken apart where the text layer lacks a space that the print has."""
        found: list[_Part] = []
        for part in parts:
            word = part[0]
            if len(word) < _LONG_WORD or word in self.whole or not word.isalpha():
                found.append(part)
                continue
            pieces = self._pieces(part)
            if len(pieces) == 1:
                self.whole.add(word)
            found.extend(pieces if len(pieces) == 1 else self._parted(pieces))
        return found

    def _pieces(self, part: _Part) -> list[_Part]:
        """A word in two where one of the gaps between its letters is much wider than the others."""
        word, at, (x0, x1), top, height, end_height = part
        rect = (c_float * 4)()
        sides: list[tuple[float, float]] = []
        for place in range(at, at + len(word)):
            _loose_box(self.address, place, ctypes.addressof(rect))
            sides.append((rect[0], rect[2]))
        gaps = [after[0] - before[1] for before, after in pairwise(sides)]
        widest = max(range(2, len(word) - 1), key=lambda i: gaps[i - 1])
        if self.upright.angle or gaps[widest - 1] - median(gaps) < _MISSING_SPACE * height:
            return [part]
        first = (word[:widest], at, (x0, sides[widest - 1][1]), top, height, height)
        return [first, (word[widest:], at + widest, (sides[widest][0], x1), top, end_height, end_height)]

    def _add(
        self, text: str, starts: list[int], edges: list[Edge], top: float, size: float, offsets: list[int]
    ) -> None:
        if left := self.upright.left:
            edges = [(x0 - left, x1 - left) for x0, x1 in edges]
        angle = (self._angle(offsets[0]) - self.upright.angle) % 360
        bold, italic = self._style(offsets)
        runs = self.found.runs
        x0, x1 = edges[0][0], edges[-1][1]
        runs.append(Run(text, x0, top, x1, top + size, size, starts, edges, bold, italic, angle, order=len(runs)))

    def _angle(self, at: int) -> int:
        """The direction of writing in degrees against the clock; slanted letters of an upright line have 0."""
        _matrix(self.address, at, ctypes.addressof(self.transform))
        across, up = self.transform[0], self.transform[1]
        return round(math.degrees(math.atan2(up, across))) if up or across < 0 else 0

    def _cleaned(self, word: str, raised: bool, end_raised: bool) -> str:
        """The word without odd characters and without the raised number of a footnote."""
        if raised or end_raised:
            pattern = _MARK_ALONE if raised and end_raised else _MARK_BEFORE if raised else _MARK_AFTER
            if mark := pattern.search(word):
                self.found.marks.append(mark[0])
                word = word[: mark.start()] + word[mark.end() :]
        return cleaned(word) if _ODD.search(word) else word

    def _style(self, offsets: list[int]) -> Style:
        """Bold and italic of most words; the words between two of one style are taken to have it too."""
        first = self.fonts.style(_text_object(self.address, offsets[0]))
        if len(offsets) == 1 or first == self.fonts.style(_text_object(self.address, offsets[-1])):
            return first
        styles = [self.fonts.style(_text_object(self.address, at)) for at in offsets]
        return 2 * sum(s[0] for s in styles) > len(styles), 2 * sum(s[1] for s in styles) > len(styles)


def _usual_size(heights: list[float], texts: list[str]) -> float:
    """The font size of most letters: one of `heights`."""
    if max(heights) - min(heights) < _SAME_SIZE:
        return heights[0]
    letters: Counter[float] = Counter()
    for height, text in zip(heights, texts, strict=True):
        letters[round(height, 1)] += len(text)
    usual = letters.most_common(1)[0][0]
    return next(h for h in heights if round(h, 1) == usual)


def _starts(texts: list[str]) -> list[int]:
    """The offset at which each word begins when one space stands between them."""
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return starts
