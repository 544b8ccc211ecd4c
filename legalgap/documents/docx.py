"""Word files (.docx): the text as Word would show it with all changes accepted, generated numbers included.

    act.docx -> Reading(texts=(SourceText("en", lines=(Line("1. Short title", outline=2), ...), furniture=(...)),))

Footnotes, running headers and footers, struck-out and hidden text are set aside with the reason; comments are counted.
"""

from typing import Any

from ..model.source import Reading
from .assembling import Contents, assemble
from .characters import clean
from .opening import OpenedFile
from .word.body import BodyReader
from .word.names import w
from .word.numbering import Numbering
from .word.package import WordPackage
from .word.paragraphs import Walk
from .word.styles import StyleSheet

_RUNNING = (("header", "running header"), ("footer", "running footer"))
_EMBEDDED = "A part of this file is embedded as a file of its own and was not read: open it in Word and save it again."
_LIST_FIELDS = "Numbers made with LISTNUM or AUTONUM fields are not stored in the file and are missing from the text."
_COMMENTS = "Comments in the margin ({}) are not part of the text and were not read."
_DUBLIN_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_docx(opened: OpenedFile, language: str = "auto") -> Reading:
    """The reading of a Word file. Raises UnreadableError when it is damaged, locked, unsafe or without text."""
    package = WordPackage(opened)
    sheet = StyleSheet(_first(package.related("styles")))
    numbering = Numbering(_first(package.related("numbering")), sheet)
    rendered = next(package.main.iter(w("lastRenderedPageBreak")), None) is not None
    reader = BodyReader(Walk(opened.name, sheet, rendered), numbering, _notes(package))
    contents = Contents()
    body = package.main.find(w("body"))
    contents.blocks.extend(reader.blocks(body if body is not None else package.main))
    contents.blocks.extend(_running(package, sheet))
    contents.notes.extend(_remarks(package, reader))
    contents.properties.update(_properties(package))
    contents.title = reader.title
    return assemble(opened, contents, language)


def _first(roots: list[Any]) -> Any | None:
    return roots[0] if roots else None


def _notes(package: WordPackage) -> dict[tuple[str, str], Any]:
    """Footnotes and endnotes by kind and id; the lines that separate them from the text are not among them."""
    found = {}
    for kind in ("footnote", "endnote"):
        for root in package.related(f"{kind}s"):
            for note in root.iterchildren(w(kind)):
                if note.get(w("type"), "normal") == "normal":
                    found[kind, note.get(w("id"), "")] = note
    return found


def _running(package: WordPackage, sheet: StyleSheet) -> list[Any]:
    """The text of running headers and footers, once each."""
    found: dict[tuple[str, str], Any] = {}
    for kind, why in _RUNNING:
        for root in package.related(kind):
            reader = BodyReader(Walk(package.file, sheet), Numbering(None, sheet), {})
            for aside in reader.set_aside(root, why):
                found.setdefault((aside.text, aside.why), aside)
    return list(found.values())


def _remarks(package: WordPackage, reader: BodyReader) -> list[str]:
    remarks = []
    if reader.has_embedded:
        remarks.append(_EMBEDDED)
    comments = sum(len(root) for root in package.related("comments"))
    if comments:
        remarks.append(_COMMENTS.format(comments))
    codes = [code.text or "" for code in package.main.iter(w("instrText"))]
    if any(code.split()[:1] in (["LISTNUM"], ["AUTONUM"], ["AUTONUMLGL"]) for code in codes):
        remarks.append(_LIST_FIELDS)
    return remarks


def _properties(package: WordPackage) -> dict[str, str]:
    core = package.part("docProps/core.xml")
    title = None if core is None else core.find(_DUBLIN_TITLE)
    text = clean(title.text or "") if title is not None else ""
    return {"title": text} if text else {}
