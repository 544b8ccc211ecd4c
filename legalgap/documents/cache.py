"""Keeps readings between runs, so that a file read once is not read again until it, or the reader, changes.

    ReadingCache(default_folder()).read(Path("act.pdf"))   -> the same Reading as `read_file`, sooner the second time

An entry is named after the SHA-256 of the file, its format, the language asked for, and a fingerprint of the reading
code and its libraries. Entries are compressed JSON, written whole or not at all, and used only when they belong to
this user and can be read in full; anything else is as if it were not there.
"""

import contextlib
import hashlib
import os
import stat
import sys
import tempfile
import zlib
from dataclasses import replace
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import which

from ..model.source import Reading
from .opening import OpenedFile, open_document
from .reader import read_opened
from .reading_json import from_json, to_json

LARGEST_CACHE = 1024 * 2**20
_LARGEST_ENTRY = 512 * 2**20
_LIBRARIES = ("pypdfium2", "pdfplumber", "pikepdf", "lxml", "py3langid", "rapidocr")
_UNUSABLE = (OSError, ValueError, TypeError, LookupError, RecursionError, zlib.error)


def default_folder() -> Path:
    """Where this user's readings are kept: below XDG_CACHE_HOME, or where the platform puts such files."""
    if named := os.environ.get("XDG_CACHE_HOME"):
        return Path(named) / "legalgap" / "readings"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "legalgap" / "cache" / "readings"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "legalgap" / "readings"
    return Path.home() / ".cache" / "legalgap" / "readings"


class ReadingCache:
    """Readings in `folder`, at most `largest` bytes of them; the longest unused go first."""

    def __init__(self, folder: Path, largest: int = LARGEST_CACHE) -> None:
        self.folder = folder
        self.largest = largest

    def read(self, path: Path, language: str = "auto") -> Reading:
        """As `read_file`: from the cache when it is there, else from the file. Raises UnreadableError."""
        opened = open_document(path)
        entry = self.folder / f"{key_of(opened, language)}.json.z"
        if (kept := _load(entry)) is not None and kept.sha256 == opened.sha256:
            return replace(kept, file=opened.name)
        reading = read_opened(opened, language)
        self._keep(entry, reading)
        return reading

    def _keep(self, entry: Path, reading: Reading) -> None:
        """Writes an entry; a full disk or a folder without rights costs the cache, never the reading."""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_whole(entry, zlib.compress(to_json(reading).encode("ascii"), level=1))
            _trim(self.folder, self.largest)


def key_of(opened: OpenedFile, language: str) -> str:
    """The name of an entry: changes with the bytes, their format, the language asked for, the notes, and the reader."""
    parts = (opened.sha256, opened.format, language, *opened.notes, reader_fingerprint())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def reader_fingerprint() -> str:
    """A hash of everything that decides how a file is read: this package's code and tables, libraries, OCR programs."""
    package = Path(__file__).resolve().parent
    digest = hashlib.sha256()
    for source in sorted(
        [
            *package.rglob("*.py"),
            *package.rglob("*.yaml"),
            *package.rglob("*.txt"),
            package.parent / "model" / "source.py",
        ]
    ):
        digest.update(source.name.encode() + b"\0" + source.read_bytes() + b"\0")
    for library in _LIBRARIES:
        digest.update(f"{library} {_version(library)}\0".encode())
    digest.update(f"tesseract {which('tesseract')}".encode())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return "absent"


def _load(entry: Path) -> Reading | None:
    """The reading in `entry`, or None when there is none that can be trusted."""
    try:
        with entry.open("rb") as file:
            if not _is_ours(os.fstat(file.fileno())):
                return None
            text = _unpack(file.read(_LARGEST_ENTRY))
        reading = from_json(text)
        os.utime(entry)  # the longest unused go first
    except _UNUSABLE:
        return None
    return reading


def _is_ours(status: os.stat_result) -> bool:
    """An ordinary file that this user owns and nobody else can write."""
    if not stat.S_ISREG(status.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _unpack(packed: bytes) -> str:
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(packed, _LARGEST_ENTRY)
    if not unpacking.eof:
        raise ValueError("the entry is cut off or too large")
    return text.decode("ascii")


def _write_whole(entry: Path, content: bytes) -> None:
    """Under another name first: whoever looks meanwhile sees the whole entry or none."""
    descriptor, temporary = tempfile.mkstemp(dir=entry.parent, prefix="new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(temporary).replace(entry)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _trim(folder: Path, largest: int) -> None:
    entries = [(entry.stat().st_mtime, entry.stat().st_size, entry) for entry in folder.glob("*.json.z")]
    total = sum(size for _, size, _ in entries)
    for _, size, entry in sorted(entries):
        if total <= largest:
            return
        entry.unlink(missing_ok=True)
        total -= size
