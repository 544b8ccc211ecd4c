"""A PDF file as a `Reading`: lines in reading order, margin notes, furniture, a grade per page.

    read_pdf(Path("act.pdf"))  ->  Reading(file="act.pdf", format="pdf", texts=(SourceText("en", lines=...),), ...)

The stages: text layer to runs (`pdf_words`); watermarks, headers, line numbers, margin notes and footnotes out of them;
runs to lines in reading order (`columns`, `setting`); one text per language (`tongues`); cut words mended (`glue`).
"""

import gc
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from legalgap.documents.columns import gutters_by_page
from legalgap.documents.drawing_layer import Drawing, read_drawings
from legalgap.documents.footnotes import set_aside_footnotes
from legalgap.documents.furniture import set_aside_furniture
from legalgap.documents.glue import mended
from legalgap.documents.grading import graded
from legalgap.documents.line_numbers import set_aside_line_numbers
from legalgap.documents.margin import take_margin_notes
from legalgap.documents.parallel_grids import parallel_grids
from legalgap.documents.pdf_opening import opened
from legalgap.documents.pdf_pages import read_page
from legalgap.documents.ruled_tables import order_with_tables, take_tables
from legalgap.documents.runs import PageRuns
from legalgap.documents.setting import set_lines
from legalgap.documents.struck import set_aside_struck
from legalgap.documents.title import title_hint
from legalgap.documents.tongues import Page, language_of, texts_by_language
from legalgap.documents.watermark import set_aside_slanted, set_aside_watermarks
from legalgap.errors import UnreadableError
from legalgap.model.source import Line, PageReading, Reading, SetAside, SourceText

_SCAN = (
    "the pages are pictures (a scan) without text; supply a text version, or install text recognition "
    "(pip install 'legalgap[ocr]', or the program tesseract) and run again"
)
_DAMAGED = "none of its pages can be opened, the file is damaged; download or export it again"
_NO_TEXT = "the file holds no text and no scanned page; check that it is the right file"


@dataclass(slots=True)
class _Layout:
    """What the layout stages make of a file."""

    pages: list[Page]
    notes: list[Line]
    furniture: list[SetAside]


def read_pdf(path: Path, language: str = "auto") -> Reading:
    """Everything that can be read from a PDF file; with several texts the one in `language` (ISO 639-1) comes first.

    With "auto" that is English, else the longest text. Raises UnreadableError when the file cannot be opened or
    holds no usable text.
    """
    with _without_garbage_collection():
        return _reading(path, language)


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Words and lines hold no cycles: looking for some costs a tenth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _reading(path: Path, language: str) -> Reading:
    whole: set[str] = set()
    with opened(path) as document:
        pages = [read_page(document, number, language, whole) for number in range(1, len(document) + 1)]
    if not any(page.runs for page in pages):
        raise UnreadableError(path.name, _why_nothing(pages))
    layout = _laid_out(pages, _drawings(path, pages))
    by_language = texts_by_language(layout.pages, language)
    texts = _texts(by_language, layout)
    return Reading(
        path.name,
        hashlib.sha256(path.read_bytes()).hexdigest(),
        "pdf",
        texts,
        _graded(pages, by_language[texts[0].language], texts[0].language),
        _notes(pages),
        title_hint(list(texts[0].lines)),
    )


def _why_nothing(pages: list[PageRuns]) -> str:
    if all(page.damaged for page in pages):
        return _DAMAGED
    return _SCAN if any(page.picture for page in pages) else _NO_TEXT


def _drawings(path: Path, pages: list[PageRuns]) -> dict[int, Drawing]:
    """What is drawn on the pages where that may matter; struck words before tables, should there be too many."""
    grids = {page.number: [page.ruled] for page in pages if page.ruled}
    parallel = parallel_grids(pages, grids)
    suspects = [p for p in pages if p.may_be_struck or (p.ruled and (p.number, p.ruled) not in parallel)]
    suspects.sort(key=lambda page: (not page.may_be_struck, page.number))
    drawings, missing = read_drawings(path, [page.number for page in suspects])
    for page in suspects:
        page.note = missing.get(page.number, "")
    return drawings


def _laid_out(pages: list[PageRuns], drawings: dict[int, Drawing]) -> _Layout:
    aside = [SetAside(page.number, text, why) for page in pages for text, why in page.dropped]
    aside += set_aside_struck(pages, drawings)
    aside += set_aside_slanted(pages)
    body_size = _body_size(pages)
    aside += set_aside_furniture(pages, body_size)
    aside += set_aside_watermarks(pages)
    aside += set_aside_line_numbers(pages)
    aside += set_aside_footnotes(pages, body_size)
    gutters = gutters_by_page(pages, body_size)
    tables = take_tables(pages, drawings, gutters)
    if tables:
        gutters = gutters_by_page(pages, body_size)
    notes = take_margin_notes(pages, gutters)
    placed = [
        order_with_tables(page, between, tables.get(page.number, []))
        for page, between in zip(pages, gutters, strict=True)
    ]
    return _Layout(set_lines(pages, placed), notes, sorted(aside, key=lambda a: a.page))


def _body_size(pages: list[PageRuns]) -> float:
    """The font size of most letters of the file, in points."""
    letters: Counter[float] = Counter()
    for page in pages:
        for run in page.runs:
            letters[round(run.size, 1)] += len(run.text)
    return max(letters, key=lambda size: (letters[size], size), default=0.0)


def _texts(by_language: dict[str, list[Line]], layout: _Layout) -> tuple[SourceText, ...]:
    """One text per language; margin notes go to the text of their language, what was set aside to all."""
    tongues = tuple(by_language)
    notes: dict[str, list[Line]] = {tongue: [] for tongue in tongues}
    for note in layout.notes:
        own = language_of(note.text, tongues) if len(tongues) > 1 else tongues[0]
        notes[own if own in notes else tongues[0]].append(note)
    furniture = tuple(layout.furniture)
    return tuple(SourceText(t, tuple(mended(by_language[t])), tuple(notes[t]), furniture) for t in tongues)


def _graded(pages: list[PageRuns], lines: list[Line], language: str) -> tuple[PageReading, ...]:
    by_page: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    return tuple(_graded_page(page, by_page[page.number], language) for page in pages)


def _graded_page(page: PageRuns, lines: list[Line], language: str) -> PageReading:
    if page.damaged:
        return PageReading(page.number, grade="F", notes=("the page is damaged and cannot be opened",))
    return graded(_page_reading(page), lines, language, picture=page.picture, ocr=page.ocr)


def _page_reading(page: PageRuns) -> PageReading:
    if page.turned:
        notes = ("printed sideways: the places of its words on the page are not known",)
        return PageReading(page.number, page.height, page.width, notes=notes)
    return PageReading(page.number, page.width, page.height, notes=(page.note,) if page.note else ())


def _notes(pages: list[PageRuns]) -> tuple[str, ...]:
    damaged = _listed([page for page in pages if page.damaged])
    unread = _listed([page for page in pages if page.picture and not page.runs])
    notes = []
    if damaged:
        notes.append(f"Pages that are damaged and cannot be opened: {damaged}. Download or export the file again.")
    if unread:
        notes.append(
            f"Pages without text (pictures): {unread}. Install OCR (pip install 'legalgap[ocr]') to have them read."
        )
    return tuple(notes)


def _listed(pages: list[PageRuns]) -> str:
    return ", ".join(str(page.number) for page in pages[:20]) + (" ..." if len(pages) > 20 else "")
