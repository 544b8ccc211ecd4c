"""The thin lines among the objects of a PDF page, told by PDFium from the boxes of its paths.

a page with an underlined heading and a table of 2 by 2 cells  ->  Drawn(across=[4 strokes], down=[3 strokes])

This looks at every object of every page and so asks for as little as possible: the kind of each, a box for the paths.
"""

import ctypes
from collections.abc import Iterator
from ctypes import c_float, c_int, c_void_p
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium_c

from legalgap.documents.pdf_fonts import called
from legalgap.documents.pdf_upright import Upright
from legalgap.documents.rulings import THICKEST, Stroke

_PATH, _FORM = pdfium_c.FPDF_PAGEOBJ_PATH, pdfium_c.FPDF_PAGEOBJ_FORM
# A page with more objects or paths than this is a map; forms within forms are followed so deep.
_MOST_OBJECTS, _MOST_PATHS, _DEEPEST = 20_000, 2500, 3
# A line is at least so long; a box has at most so many corners with its end.
_SHORTEST, _CORNERS = 3.0, 5
# So many steps of a path tell whether it is made of straight lines.
_STEPS = 16

_Matrix = tuple[float, float, float, float, float, float]
_AS_IT_IS: _Matrix = (1, 0, 0, 1, 0, 0)

_object = called(pdfium_c.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
_part = called(pdfium_c.FPDFFormObj_GetObject, c_void_p, c_void_p, ctypes.c_ulong)
_parts = called(pdfium_c.FPDFFormObj_CountObjects, c_int, c_void_p)
_kind = called(pdfium_c.FPDFPageObj_GetType, c_int, c_void_p)
_bounds = called(pdfium_c.FPDFPageObj_GetBounds, c_int, c_void_p, *[c_void_p] * 4)
_placing = called(pdfium_c.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
_steps = called(pdfium_c.FPDFPath_CountSegments, c_int, c_void_p)
_step = called(pdfium_c.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
_step_kind = called(pdfium_c.FPDFPathSegment_GetType, c_int, c_void_p)
_mode = called(pdfium_c.FPDFPath_GetDrawMode, c_int, c_void_p, c_void_p, c_void_p)


@dataclass(slots=True)
class Drawn:
    """Lines across and down a page; `woven`: a single path holds so many lines that its box does not tell them."""

    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)
    woven: bool = False


def drawn(page: Any) -> Drawn:
    """The thin lines of an open pypdfium2 page; none where it has so many objects that it must be a map."""
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    if count > _MOST_OBJECTS:
        return Drawn()
    address = c_void_p(ctypes.cast(page.raw, c_void_p).value)
    paths, found = _Paths(count), Drawn()
    upright = Upright(page.get_bbox(), page.get_rotation())
    for path, matrix in paths.among(list(map(_object, repeat(address, count), range(count))), _AS_IT_IS, _DEEPEST):
        _add(path, matrix, paths, found, upright)
    return Drawn() if paths.too_many else found


class _Paths:
    """Finds the paths of a page, also those in its forms, and measures them."""

    def __init__(self, objects: int) -> None:
        self.objects = objects
        self.paths = 0
        self.sides = (c_float * 6)()
        at = ctypes.addressof(self.sides)
        self.places = [at + 4 * i for i in range(4)]

    @property
    def too_many(self) -> bool:
        """Whether the page is a map or worse."""
        return self.objects > _MOST_OBJECTS or self.paths > _MOST_PATHS

    def among(self, objects: list[Any], matrix: _Matrix, depth: int) -> Iterator[tuple[int, _Matrix]]:
        """The addresses of the paths, each with the matrix that places it on the page."""
        kinds = bytes(map(_kind, objects))
        if _PATH not in kinds and _FORM not in kinds:
            return
        for thing, kind in zip(objects, kinds, strict=True):
            if self.too_many:
                return
            if kind == _PATH:
                self.paths += 1
                yield thing, matrix
            elif kind == _FORM and depth:
                yield from self._in_form(thing, matrix, depth)

    def _in_form(self, form: int, matrix: _Matrix, depth: int) -> Iterator[tuple[int, _Matrix]]:
        count = max(0, _parts(form))
        self.objects += count
        if not self.too_many and _placing(form, self.places[0]):
            placed = _after(tuple(self.sides), matrix)
            yield from self.among([_part(form, i) for i in range(count)], placed, depth - 1)

    def bounds(self, path: int, matrix: _Matrix) -> tuple[float, float, float, float] | None:
        """Left, top, right, bottom of a path on the page, y upwards."""
        if not _bounds(path, *self.places):
            return None
        left, bottom, right, top = self.sides[:4]
        if matrix is _AS_IT_IS:
            return left, top, right, bottom
        a, b, c, d, e, f = matrix
        xs, ys = zip(
            *((a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)), strict=True
        )
        return min(xs), max(ys), max(xs), min(ys)


def _after(first: tuple[float, ...], then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _add(path: int, matrix: _Matrix, paths: _Paths, found: Drawn, upright: Upright) -> None:
    """Adds a thin path as a line, the sides of a box that is drawn in outline as four."""
    box = paths.bounds(path, matrix)
    if box is None:
        return
    x0, top, x1, bottom = upright.box(*box)
    if bottom - top <= THICKEST:
        if x1 - x0 >= _SHORTEST:
            found.across.append(Stroke(x0, top, x1, bottom))
    elif x1 - x0 <= THICKEST:
        found.down.append(Stroke(x0, top, x1, bottom))
    elif _steps(path) > _CORNERS:
        found.woven |= _straight(path)
    elif _outlined(path):
        found.across += [Stroke(x0, top, x1, top), Stroke(x0, bottom, x1, bottom)]
        found.down += [Stroke(x0, top, x0, bottom), Stroke(x1, top, x1, bottom)]


def _outlined(path: int) -> bool:
    filled, outlined = c_int(), c_int()
    return bool(_mode(path, ctypes.addressof(filled), ctypes.addressof(outlined)) and outlined.value)


def _straight(path: int) -> bool:
    """Whether a path is made of straight lines: coats of arms and seals are not."""
    first = range(min(_STEPS, _steps(path)))
    return all(_step_kind(_step(path, i)) != pdfium_c.FPDF_SEGMENT_BEZIERTO for i in first)
