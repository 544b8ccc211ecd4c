"""The zip package that a .docx is: its XML parts, opened one by one within limits.

package = WordPackage(opened);  package.main  -> <w:document>;  package.related("styles") -> [<w:styles>]
"""

import io
import posixpath
import zipfile
import zlib
from typing import Any

from ...errors import UnreadableError
from ..opening import OpenedFile
from ..safe_xml import parse_xml

MOST_ENTRIES = 10_000
LARGEST_PART = 64 * 2**20
LARGEST_PACKAGE = 1024 * 2**20

_BOMB = (
    "the file unpacks to an amount that no law has ({}): it is damaged or made to do harm; "
    "open it in Word or LibreOffice and save it again, without pictures"
)
_DAMAGED = "the file is damaged (cut off or incomplete): download or copy it again"
_LOCKED = "the file is protected by a password: open it in Word, remove the password and save it again"
_NO_TEXT = "the file holds no Word document: open it in the program that made it and save it as .docx or PDF"
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)


class WordPackage:
    """The parts of one .docx. Raises UnreadableError when it is damaged, locked, or larger than any law."""

    def __init__(self, opened: OpenedFile) -> None:
        self.file = opened.name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(opened.content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
            raise UnreadableError(self.file, _DAMAGED) from error
        self._check()
        self.main_name = self._main_name()
        main = self.part(self.main_name)
        if main is None:
            raise UnreadableError(self.file, _NO_TEXT)
        self.main = main
        self._relations = self._relations_of(self.main_name)

    def part(self, name: str) -> Any | None:
        """The root element of the part `name`; None when there is no such part."""
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return None
        content = self._unpacked(entry)
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
        return parse_xml(content, self.file)

    def related(self, kind: str) -> list[Any]:
        """The root elements of the parts that the document names as `kind` (styles, footnotes, header ...)."""
        names = [target for name, target in self._relations if name == kind]
        return [root for name in names if (root := self.part(name)) is not None]

    def _check(self) -> None:
        entries = self._archive.infolist()
        total = sum(entry.file_size for entry in entries)
        if len(entries) > MOST_ENTRIES:
            raise UnreadableError(self.file, _BOMB.format(f"{len(entries):,} files"))
        if total > LARGEST_PACKAGE:
            raise UnreadableError(self.file, _BOMB.format(f"{total // 2**20:,} MB"))
        if any(entry.flag_bits & 1 for entry in entries):
            raise UnreadableError(self.file, _LOCKED)

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        if entry.file_size > LARGEST_PART:
            raise UnreadableError(self.file, _BOMB.format(f"{entry.file_size // 2**20:,} MB"))
        try:
            with self._archive.open(entry) as part:
                return part.read(LARGEST_PART)  # the size that the entry states may be a lie
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
            ValueError,
        ) as error:
            raise UnreadableError(self.file, _DAMAGED) from error

    def _main_name(self) -> str:
        targets = [target for kind, target in self._relations_of("") if kind == "officeDocument"]
        return targets[0] if targets else "word/document.xml"

    def _relations_of(self, name: str) -> list[tuple[str, str]]:
        """What the part `name` ("" for the package) is related to: kind and name of each part inside the package."""
        folder, base = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        if root is None:
            return []
        found = []
        for relation in root.iterchildren("{*}Relationship"):
            kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                found.append((kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")))
        return found
