"""Opens a file safely and tells what it is by its content, not by its suffix.

open_document(Path("act.pdf"))   -> OpenedFile(name="act.pdf", format="pdf", content=b"%PDF-1.7...", ...)
open_document(Path("photo.pdf")) -> UnreadableError: photo.pdf: is a picture (JPEG), not a text: ...
"""

import errno
import hashlib
import io
import os
import re
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..errors import UnreadableError
from .encoding import decode
from .signatures import OLE, ZIP, refusal_of, refusal_of_ole, refusal_of_zip

Format = Literal["pdf", "docx", "html", "md", "txt"]

LARGEST_FILE = 300 * 2**20
LARGEST_TEXT = 32 * 2**20
_SUFFIXES: dict[str, Format] = {
    ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".html": "html", ".htm": "html", ".xhtml": "html",
    ".md": "md", ".markdown": "md", ".txt": "txt", ".text": "txt",
}  # fmt: skip
_NAMES: dict[Format, str] = {
    "pdf": "a PDF",
    "docx": "a Word file",
    "html": "a web page",
    "md": "Markdown",
    "txt": "text",
}
_NOT_AS_NAMED = "the name ends in {}, but the file is not {}, or is damaged: download or copy it again"
_PAGE_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(!doctype\s+html|[a-z][a-z0-9]*[\s/>])", re.S | re.I)
_TAG = re.compile(r"</?(?:p|div|body|html|h[1-6]|table|span|br)\b[^<>]*>", re.I)
_ATX_HEADING = re.compile(r"^#{1,6} \S", re.M)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that was opened: its bytes, their SHA-256 (hex) and what they are. `name` has no folders."""

    path: Path
    name: str
    format: Format
    content: bytes
    sha256: str
    notes: tuple[str, ...] = ()


def open_document(path: Path) -> OpenedFile:
    """Reads the bytes of the file at `path` and recognises its format.

    Raises UnreadableError for what is missing, not a file, empty, too large, or of a kind that is not read.
    """
    content = _bytes_of(path)
    form = recognise(path, content)
    return OpenedFile(path, path.name, form, content, hashlib.sha256(content).hexdigest(), _notes(path, form))


def recognise(path: Path, content: bytes) -> Format:
    """The format of `content`; the suffix of `path` only decides between kinds of text. Raises UnreadableError."""
    if content.startswith(OLE):
        raise UnreadableError(path.name, refusal_of_ole(content))
    if content.startswith((ZIP, b"PK\x05\x06")):
        return _recognise_zip(path, content)
    if reason := refusal_of(content[:512]):
        raise UnreadableError(path.name, reason)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    return _recognise_text(path, content)


def _bytes_of(path: Path) -> bytes:
    try:
        # O_NONBLOCK: opening a named pipe that nobody writes to must not wait for ever.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise UnreadableError(path.name or str(path), _why_not_opened(path, error)) from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise UnreadableError(path.name or str(path), _not_a_file(status.st_mode))
    with os.fdopen(descriptor, "rb") as file:
        _check_size(path, status.st_size)
        return _all_bytes(path, file)


def _all_bytes(path: Path, file: io.BufferedReader) -> bytes:
    try:
        content = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnreadableError(
            path.name, f"the file could not be read from the disk ({error.strerror}); copy it again"
        ) from error
    _check_size(path, len(content))
    return content


def _check_size(path: Path, size: int) -> None:
    if size == 0:
        raise UnreadableError(path.name, "the file is empty (0 bytes): download or copy it again")
    if size > LARGEST_FILE:
        raise UnreadableError(path.name, _too_large(size, LARGEST_FILE))


def _too_large(size: int, limit: int) -> str:
    megabytes = 2**20
    stated = f"{size // megabytes} MB, the limit is {limit // megabytes} MB"
    return f"the file is too large ({stated}): split it into smaller files"


def _not_a_file(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "this is a folder, not a file: name the files in it"
    return "the file is not an ordinary file (a device or a pipe): give a PDF, .docx, HTML or text file"


def _why_not_opened(path: Path, error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "this is not a possible file name: check how it is written"
    if error.errno == errno.ENOENT:
        return f"there is no such file in {path.parent}: check the name and the folder"
    if error.errno == errno.EISDIR or path.is_dir():
        return "this is a folder, not a file: name the files in it"
    if error.errno == errno.ELOOP:
        return "the file is a link that leads back to itself: give the file it was meant for"
    if error.errno == errno.EACCES:
        return "you have no right to read it: change its permissions or copy it"
    return f"the file could not be opened ({error.strerror}): check the name and the folder"


def _recognise_zip(path: Path, content: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        damaged = "the file is damaged (cut off or incomplete): download or copy it again"
        raise UnreadableError(path.name, damaged) from error
    if reason := refusal_of_zip(names):
        raise UnreadableError(path.name, reason)
    return "docx"


def _recognise_text(path: Path, content: bytes) -> Format:
    if len(content) > LARGEST_TEXT:
        raise UnreadableError(path.name, _too_large(len(content), LARGEST_TEXT))
    expected = _SUFFIXES.get(path.suffix.lower())
    text = _text_of(path, content, expected)
    if _looks_like_html(text, expected):
        return "html"
    if text.lstrip().startswith("<?xml"):
        raise UnreadableError(
            path.name, "the file is XML, which is not read: give the law as a PDF, .docx or HTML file"
        )
    if text.startswith("MIME-Version:") or "\nMIME-Version:" in text[:2000]:
        raise UnreadableError(path.name, "the file is a saved web archive (MHTML): save the page as HTML or PDF")
    return "md" if _looks_like_markdown(text, expected) else "txt"


def _text_of(path: Path, content: bytes, expected: Format | None) -> str:
    try:
        return decode(content, path.name).text
    except UnreadableError as error:
        if expected in ("pdf", "docx"):
            raise UnreadableError(path.name, _NOT_AS_NAMED.format(path.suffix, _NAMES[expected])) from error
        raise


def _looks_like_html(text: str, expected: Format | None) -> bool:
    if expected == "html":
        return _TAG.search(text) is not None
    start = _PAGE_START.match(text[:20_000])
    return start is not None and _TAG.search(text) is not None


def _looks_like_markdown(text: str, expected: Format | None) -> bool:
    return expected == "md" or (expected is None and len(_ATX_HEADING.findall(text[:100_000])) >= 2)


def _notes(path: Path, form: Format) -> tuple[str, ...]:
    expected = _SUFFIXES.get(path.suffix.lower())
    if expected is None or expected == form or {expected, form} == {"md", "txt"}:
        return ()
    return (f"The name ends in {path.suffix}, but the file is {_NAMES[form]} and was read as that.",)
