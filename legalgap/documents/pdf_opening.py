"""Opens a PDF file, with one clear sentence for every reason why it cannot be opened.

with opened(Path("act.pdf")) as document:  # a pypdfium2 document with at least one page
    ...
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from legalgap.errors import UnreadableError

_PASSWORD = "the file is protected by a password; save a copy without the password and supply that"
_EMPTY = "the file is empty (0 bytes); download or export it again"
_DAMAGED = "the file is damaged or is not a PDF; download or export it again"
_NO_PAGES = "the file has no pages; download or export it again"


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """The document behind `path`, closed at the end; damaged files are repaired in memory where that is possible.

    Raises UnreadableError for files that are missing, empty, encrypted, damaged beyond repair, or without pages.
    """
    document = _document(path)
    try:
        if len(document) == 0:
            raise UnreadableError(path.name, _NO_PAGES)
        yield document
    finally:
        document.close()


def _document(path: Path) -> Any:
    try:
        if path.stat().st_size == 0:
            raise UnreadableError(path.name, _EMPTY)
        return pdfium.PdfDocument(path)
    except OSError as error:
        raise UnreadableError(path.name, f"the file cannot be opened ({error.strerror or 'not found'})") from error
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise UnreadableError(path.name, _PASSWORD) from error
        return _repaired(path)


def _repaired(path: Path) -> Any:
    """A truncated or malformed file, rebuilt from the objects that are still there."""
    import pikepdf

    try:
        with pikepdf.open(path) as damaged:
            whole = io.BytesIO()
            damaged.save(whole)
        return pdfium.PdfDocument(whole.getvalue())
    except pikepdf.PasswordError as error:
        raise UnreadableError(path.name, _PASSWORD) from error
    except (pikepdf.PdfError, pdfium.PdfiumError, ValueError, RuntimeError) as error:
        raise UnreadableError(path.name, _DAMAGED) from error
