"""One door for all formats: a path goes in, a `Reading` comes out, whatever the file turns out to be.

read_file(Path("act.docx")) -> Reading(file="act.docx", format="docx", texts=(SourceText("en", ...),), ...)
"""

from pathlib import Path

from ..errors import UnreadableError
from ..model.source import Reading
from .opening import OpenedFile, open_document

_BROKEN_PDF = "the file is a damaged PDF whose pages cannot be loaded: open it in a viewer and print it to a new PDF"


def read_file(path: Path, language: str = "auto") -> Reading:
    """Reads the law in the file at `path` inside this process; `language` is an ISO 639-1 code or "auto".

    Raises UnreadableError with the reason and what to do. For files of unknown origin use `read_isolated`.
    """
    return read_opened(open_document(path), language)


def read_opened(opened: OpenedFile, language: str = "auto") -> Reading:
    """As `read_file`, for a file whose bytes are already at hand. Raises UnreadableError."""
    if opened.format == "pdf":
        return _read_pdf(opened, language)
    if opened.format == "docx":
        from .docx import read_docx

        return read_docx(opened, language)
    if opened.format == "html":
        from .html import read_html

        return read_html(opened, language)
    if opened.format == "md":
        from .markdown import read_markdown

        return read_markdown(opened, language)
    from .plain import read_plain

    return read_plain(opened, language)


def _read_pdf(opened: OpenedFile, language: str) -> Reading:
    from pypdfium2 import PdfiumError

    from .pdf import read_pdf

    try:
        return read_pdf(opened.path, language)
    except PdfiumError as error:
        raise UnreadableError(opened.name, _BROKEN_PDF) from error
