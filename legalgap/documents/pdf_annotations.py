"""The strike-outs that a PDF carries as comments: what a reviewer's "strike through" leaves in the file.

a page with the word "five" struck through by a comment  ->  [Stroke(120.0, 105.5, 138.2, 105.5)]
"""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium_c

from legalgap.documents.pdf_upright import Upright
from legalgap.documents.rulings import Stroke

_MOST = 2000


def strike_outs(page: Any) -> list[Stroke]:
    """The lines through the struck words of an open pypdfium2 page, one per printed line, from the top left."""
    count = pdfium_c.FPDFPage_GetAnnotCount(page.raw)
    if count <= 0:
        return []
    upright = Upright(page.get_bbox(), page.get_rotation())
    return [_stroke(corners, upright) for number in range(min(count, _MOST)) for corners in _struck(page, number)]


def _struck(page: Any, number: int) -> Iterator[pdfium_c.FS_QUADPOINTSF]:
    comment = pdfium_c.FPDFPage_GetAnnot(page.raw, number)
    if not comment:
        return
    try:
        if pdfium_c.FPDFAnnot_GetSubtype(comment) == pdfium_c.FPDF_ANNOT_STRIKEOUT:
            for line in range(min(pdfium_c.FPDFAnnot_CountAttachmentPoints(comment), _MOST)):
                corners = pdfium_c.FS_QUADPOINTSF()
                if pdfium_c.FPDFAnnot_GetAttachmentPoints(comment, line, ctypes.byref(corners)):
                    yield corners
    finally:
        pdfium_c.FPDFPage_CloseAnnot(comment)


def _stroke(corners: pdfium_c.FS_QUADPOINTSF, upright: Upright) -> Stroke:
    across = (corners.x1, corners.x2, corners.x3, corners.x4)
    up = (corners.y1, corners.y2, corners.y3, corners.y4)
    x0, top, x1, bottom = upright.box(min(across), max(up), max(across), min(up))
    return Stroke(x0, (top + bottom) / 2, x1, (top + bottom) / 2)
