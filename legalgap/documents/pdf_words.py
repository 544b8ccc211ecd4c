"""The text layer of a PDF page as runs of words with boxes, font size and weight, read by PDFium.

    page 3  ->  PageRuns(3, 595.0, 842.0, [Run("5. Offence of trafficking", x0=72.0, top=101.5, ..., bold=True), ...])

The text of a page is fetched once; after that two boxes and one font are asked for per word. The C functions are called
through plain addresses because the wrappers cost more than the functions themselves.
"""

import ctypes
import re
import unicodedata
from ctypes import c_char_p, c_float, c_int, c_void_p
from typing import Any

import pypdfium2.raw as pdfium_c

from legalgap.documents.runs import PageRuns, Run

_WORD = re.compile(r"[^\s\ufffe\x02]+[\ufffe\x02]?")
_BROKEN = ("\ufffe", "\x02")
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_FORCED_BOLD_FLAG = 1 << 18
# A gap wider than this share of the font size ends a run: word spaces of ragged text are about a quarter.
_WIDE_GAP = 0.75
_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_UNSEEN = dict.fromkeys(map(chr, [*range(32), 0xAD, 0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060]), "")
_CLEANED = str.maketrans({**_LIGATURES, **_UNSEEN, "\ufffe": "-", "\x02": "-"})

Style = tuple[bool, bool]


def _called(function: Any, result: Any, *arguments: Any) -> Any:
    """The C function without the argument wrappers of the binding: three times as fast per call."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value)


_loose_box = _called(pdfium_c.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
_text_object = _called(pdfium_c.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
_char_angle = _called(pdfium_c.FPDFText_GetCharAngle, c_float, c_void_p, c_int)
_char_index = _called(pdfium_c.FPDFText_GetCharIndexFromTextIndex, c_int, c_void_p, c_int)
_font_of = _called(pdfium_c.FPDFTextObj_GetFont, c_void_p, c_void_p)
_font_weight = _called(pdfium_c.FPDFFont_GetWeight, c_int, c_void_p)
_font_flags = _called(pdfium_c.FPDFFont_GetFlags, c_int, c_void_p)
_font_name = _called(pdfium_c.FPDFFont_GetBaseFontName, ctypes.c_size_t, c_void_p, c_char_p, ctypes.c_size_t)


class Fonts:
    """Bold and italic of the text objects of one page; addresses are only good while the page is open."""

    def __init__(self) -> None:
        self._by_object: dict[int, Style] = {}
        self._by_font: dict[int, Style] = {}

    def style(self, text_object: int | None) -> Style:
        """(bold, italic) of a text object, by its address."""
        if not text_object:
            return (False, False)
        known = self._by_object.get(text_object)
        if known is None:
            font = _font_of(text_object)
            known = self._by_font.get(font) or self._by_font.setdefault(font, _style_of_font(font))
            self._by_object[text_object] = known
        return known


def _style_of_font(font: int | None) -> Style:
    if not font:
        return (False, False)
    name_buffer = ctypes.create_string_buffer(200)
    _font_name(font, name_buffer, 200)
    name = name_buffer.value.decode("utf-8", "replace").lower()
    flags = _font_flags(font)
    bold = "bold" in name or "black" in name or flags & _FORCED_BOLD_FLAG or _font_weight(font) >= _BOLD_WEIGHT
    return (bool(bold), bool("italic" in name or "oblique" in name or (flags > 0 and flags & _ITALIC_FLAG)))


def page_runs(page: Any, number: int) -> PageRuns:
    """The runs of an open pypdfium2 page, in the order of its text layer; `number` counts from 1."""
    textpage = page.get_textpage()
    try:
        found = PageRuns(number, *page.get_size())
        address = ctypes.cast(textpage.raw, c_void_p).value
        text, plain = _page_text(textpage.raw)
        found.runs = _Gathering(address, page, found.height, plain).runs(text)
        return found
    finally:
        textpage.close()


def _page_text(raw: Any) -> tuple[str, bool]:
    """The text of the page, and whether its offsets are also the indices of the characters."""
    count = pdfium_c.FPDFText_CountChars(raw)
    if count <= 0:
        return "", True
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium_c.FPDFText_GetText(raw, 0, count, buffer) - 1
    text = bytes(buffer)[: 2 * max(0, written)].decode("utf-16-le", "surrogatepass")
    return text, written == count and len(text) == count


class _Gathering:
    """Collects the words of one page into runs."""

    def __init__(self, address: int | None, page: Any, height: float, plain: bool) -> None:
        self.address = address
        self.height = height
        self.plain = plain
        self.fonts = Fonts()
        self.left, self.bottom = page.get_bbox()[:2]
        self.boxes = (c_float * 8)()
        self.found: list[Run] = []

    def runs(self, text: str) -> list[Run]:
        """All runs of the page whose text is `text`."""
        first, last = ctypes.addressof(self.boxes), ctypes.addressof(self.boxes) + 16
        boxes, address, style_of = self.boxes, self.address, self.fonts.style
        top_edge, left_edge = self.height + self.bottom, self.left
        run, styles, end_of_last = None, [], 0
        for match in _WORD.finditer(text):
            start, end = match.span()
            at, at_end = (
                (start, end - 1) if self.plain else (_char_index(address, start), _char_index(address, end - 1))
            )
            _loose_box(address, at, first)
            _loose_box(address, at_end, last)
            x0, top, _, bottom, _, _, x1, _ = boxes
            x0, x1, top, bottom = x0 - left_edge, x1 - left_edge, top_edge - top, top_edge - bottom
            word = match[0]
            if not (word.isascii() and word.isprintable()):
                word = cleaned(word)
            style = style_of(_text_object(address, at))
            if (
                run is not None
                and text[end_of_last] not in "\r\n"
                and start > end_of_last
                and _continues(run, x0, top, bottom)
            ):
                run.starts.append(len(run.text) + 1)
                run.text = f"{run.text} {word}"
            else:
                self._close(run, styles, text[end_of_last - 1 : end_of_last])
                run, styles = Run(word, x0, top, x1, bottom, bottom - top, [0], []), []
            run.edges.append((round(x0, 1), round(x1, 1)))
            run.x1, end_of_last = x1, end
            styles.append(style)
        self._close(run, styles, text[end_of_last - 1 : end_of_last])
        return self.found

    def _close(self, run: Run | None, styles: list[Style], last: str) -> None:
        """Finishes a run: traits of the majority of its words; `last` is its last character in the text layer."""
        if run is None:
            return
        run.broken = last in _BROKEN
        run.bold = 2 * sum(s[0] for s in styles) > len(styles)
        run.italic = 2 * sum(s[1] for s in styles) > len(styles)
        run.order = len(self.found)
        self.found.append(run)


def cleaned(word: str) -> str:
    """The word with ligatures taken apart, unseen characters gone, and a marked line-end hyphen as a plain one."""
    return unicodedata.normalize("NFC", word.translate(_CLEANED))


def _continues(run: Run, x0: float, top: float, bottom: float) -> bool:
    gap = x0 - run.x1
    if gap > _WIDE_GAP * run.size or gap < -run.size:
        return False
    return abs((top + bottom) - (run.top + run.bottom)) < run.size
