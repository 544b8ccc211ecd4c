"""`legalgap read`: what was understood of a file, before any rule is applied to it.

legalgap read act.pdf                           the tree, notes, grades of the pages, what was set aside and why
legalgap read act.pdf --format json --pages 3-7
"""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError

if TYPE_CHECKING:
    from ..model.document import Document

PathArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A law: PDF, Word, HTML, Markdown or plain text.")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="text, json or akn (Akoma Ntoso XML).")]
PageRange = Annotated[str, typer.Option("--pages", metavar="RANGE", help="Only these pages: 4, or 3-7.")]
Language = Annotated[str, typer.Option("--lang", metavar="LANG", help="The language to read: auto, en, es, fr ...")]
FORMATS = ("text", "json", "akn")


def read_command(path: PathArgument, format: Format = "text", pages: PageRange = "", lang: Language = "auto") -> None:
    """Show what was understood of a law: its tree of provisions, the quality of its pages, and what was set aside."""
    from ..provisions import read_documents

    wanted, limits = _format(format), _pages(pages)
    documents = read_documents(path, lang)
    sys.stdout.buffer.write(_rendered(documents, wanted, limits))


def _rendered(documents: "tuple[Document, ...]", wanted: str, limits: tuple[int, int]) -> bytes:
    if wanted == "json":
        from ..reporting.document_json import document_json

        return document_json(documents, limits).encode("utf-8", "replace")
    if wanted == "akn":
        from ..reporting.document_akn import document_akn

        return document_akn(documents, limits)
    from ..reporting.document_text import document_text
    from .console import out

    return document_text(documents, limits, out().width).encode("utf-8", "replace")


def _format(wanted: str) -> str:
    if wanted not in FORMATS:
        raise UsageError(f"There is no format {wanted!r} for reading; choose one of {', '.join(FORMATS)}.")
    return wanted


def _pages(wanted: str) -> tuple[int, int]:
    """ "4" -> (4, 4), "3-7" -> (3, 7), "" -> all pages."""
    from ..reporting.document_view import ALL_PAGES

    if not wanted:
        return ALL_PAGES
    match = re.fullmatch(r"\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?", wanted)
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if first < 1 or last < first:
        raise UsageError(f"--pages {wanted}: give one page or a range, such as --pages 4 or --pages 3-7.")
    return first, last
