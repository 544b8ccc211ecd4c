"""One page of a PDF: its runs, whether it is a picture, and text recognition where it is a picture without text.

a scanned page with the stamp of a scanner app  ->  PageRuns(runs=[], picture=True, dropped=[("CamScanner", ...)])
"""

import ctypes
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from legalgap.documents.pdf_annotations import strike_outs
from legalgap.documents.pdf_drawing import drawn
from legalgap.documents.pdf_words import page_runs
from legalgap.documents.rulings import grid, interleaves, may_strike
from legalgap.documents.runs import PageRuns, Run

STAMP = "stamp on a picture of the page"
# An image over this share of the page makes it a picture; fewer letters than this are a stamp, not text.
_COVERED = 0.5
_STAMP_LETTERS = 60
_DEEPEST = 4
_MOST_OBJECTS = 5000


def read_page(document: Any, number: int, language: str = "auto", whole: set[str] | None = None) -> PageRuns:
    """The page with this number (from 1) of an open pypdfium2 document; one that cannot be opened comes back `damaged`.

    A picture is read by text recognition, in `language`, where that is installed. `whole`: see `page_runs`.
    """
    try:
        page = document[number - 1]
    except pdfium.PdfiumError:
        return PageRuns(number, 0.0, 0.0, damaged=True)
    try:
        found = page_runs(page, number, whole)
        letters = sum(len(run.text) for run in found.runs)
        found.picture = _is_picture(page, found, thorough=letters < 20 * _STAMP_LETTERS)
        if found.picture and letters < _STAMP_LETTERS:
            found.dropped = [(run.text, STAMP) for run in found.runs]
            found.runs = _recognised(page, language)
            found.ocr = bool(found.runs)
        if found.runs and not found.turned and not found.ocr:
            _suspect(page, found)
        return found
    except pdfium.PdfiumError:
        return PageRuns(number, 0.0, 0.0, damaged=True)
    finally:
        page.close()


def _suspect(page: Any, found: PageRuns) -> None:
    """Marks the page where its drawn lines may decide what is text and in which order it is read."""
    found.struck = strike_outs(page)
    lines = drawn(page)
    found.may_be_struck = lines.woven or may_strike(lines.across, found.runs)
    ruled = grid(lines.across, lines.down)
    if ruled and interleaves(ruled, found.runs):
        found.ruled = ruled.lefts


def _recognised(page: Any, language: str) -> list[Run]:
    from legalgap.documents.ocr import recogniser

    recognise = recogniser()
    return recognise(page, language) if recognise else []


def _is_picture(page: Any, found: PageRuns, *, thorough: bool) -> bool:
    """Whether images cover most of the page; pages with much text are only looked at where scanners put the image."""
    count = pdfium_c.FPDFPage_CountObjects(page.raw)
    places = range(min(count, _MOST_OBJECTS)) if thorough else sorted({0, 1, count - 1} & set(range(count)))
    needed = _COVERED * found.width * found.height
    covered = sum(_image_area(pdfium_c.FPDFPage_GetObject(page.raw, place), _DEEPEST) for place in places)
    return bool(needed) and covered >= needed


def _image_area(thing: Any, depth: int) -> float:
    """The area of an image object, or of the images in a form object, in square points."""
    kind = pdfium_c.FPDFPageObj_GetType(thing)
    if kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth:
        count = min(pdfium_c.FPDFFormObj_CountObjects(thing), 50)
        return sum(_image_area(pdfium_c.FPDFFormObj_GetObject(thing, i), depth - 1) for i in range(count))
    if kind != pdfium_c.FPDF_PAGEOBJ_IMAGE:
        return 0.0
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium_c.FPDFPageObj_GetBounds(thing, *sides):
        return 0.0
    left, bottom, right, top = (side.value for side in sides)
    return max(0.0, right - left) * max(0.0, top - bottom)
