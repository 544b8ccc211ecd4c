"""A PDF file as a `Reading`: lines in reading order, margin notes, furniture, a grade per page.

    read_pdf(Path("act.pdf"))  ->  Reading(file="act.pdf", format="pdf", texts=(SourceText("en", lines=...),), ...)

The stages: text layer to runs (`pdf_words`), furniture out (`furniture`), runs to lines (`columns`).
"""

import hashlib
from pathlib import Path
from typing import Any

from legalgap.documents.furniture import set_aside_furniture
from legalgap.documents.pdf_opening import opened
from legalgap.documents.pdf_words import page_runs
from legalgap.documents.rows import page_lines
from legalgap.documents.runs import PageRuns
from legalgap.errors import UnreadableError
from legalgap.model.source import PageReading, Reading, SourceText

_SCAN = (
    "no page has usable text, the file is a scan; supply a text version, "
    "or install text recognition (pip install 'legalgap[ocr]', or tesseract) and run again"
)


def read_pdf(path: Path, language: str = "auto") -> Reading:
    """Everything that can be read from a PDF file; the text in `language` comes first where there are several.

    Raises UnreadableError when the file cannot be opened or holds no usable text.
    """
    with opened(path) as document:
        pages = [_runs_of(document, number) for number in range(1, len(document) + 1)]
    if not any(page.runs for page in pages):
        raise UnreadableError(path.name, _SCAN)
    aside = set_aside_furniture(pages)
    lines = tuple(line for page in pages for line in page_lines(page))
    text = SourceText("en" if language == "auto" else language, lines, (), tuple(aside))
    readings = tuple(PageReading(p.number, p.width, p.height) for p in pages)
    return Reading(path.name, hashlib.sha256(path.read_bytes()).hexdigest(), "pdf", (text,), readings)


def _runs_of(document: Any, number: int) -> PageRuns:
    page = document[number - 1]
    try:
        return page_runs(page, number)
    finally:
        page.close()
