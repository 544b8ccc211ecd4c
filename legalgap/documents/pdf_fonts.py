"""Bold and italic of text objects, and the cheap way to call PDFium that makes asking for them affordable.

Fonts().style(address of a text object in "Times-Bold")  ->  (True, False)
"""

import ctypes
from ctypes import c_char_p, c_int, c_void_p
from typing import Any

import pypdfium2.raw as pdfium_c

_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_FORCED_BOLD_FLAG = 1 << 18

Style = tuple[bool, bool]


def called(function: Any, result: Any, *arguments: Any) -> Any:
    """The C function without the argument wrappers of the binding: three times as fast per call."""
    return ctypes.PYFUNCTYPE(result, *arguments)(ctypes.cast(function, c_void_p).value or 0)


_font_of = called(pdfium_c.FPDFTextObj_GetFont, c_void_p, c_void_p)
_font_weight = called(pdfium_c.FPDFFont_GetWeight, c_int, c_void_p)
_font_flags = called(pdfium_c.FPDFFont_GetFlags, c_int, c_void_p)
_font_name = called(pdfium_c.FPDFFont_GetBaseFontName, ctypes.c_size_t, c_void_p, c_char_p, ctypes.c_size_t)


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
    written = ctypes.create_string_buffer(200)
    _font_name(font, written, 200)
    name = written.value.decode("utf-8", "replace").lower()
    flags = max(0, _font_flags(font))
    bold = "bold" in name or "black" in name or flags & _FORCED_BOLD_FLAG or _font_weight(font) >= _BOLD_WEIGHT
    return (bool(bold), bool("italic" in name or "oblique" in name or flags & _ITALIC_FLAG))
