"""Builds documents from a reading: lines become one text and a tree of provisions over it.

Reading(texts=(SourceText(language="en", lines=(...)),))  ->  (Document(title="Sexual Offences Act", tree=...),)
"""

from collections.abc import Sequence
from pathlib import PurePath

from ..model.document import Document
from ..model.source import Line, Reading, SetAside, SourceText
from .addresses import addresses
from .body import Body, make_body
from .contents import contents_lines
from .drafting import grow
from .layout import lay_out
from .margins import Note, group_notes, notes_beside
from .notes import numbering_notes
from .quality import quality
from .sections import number_units
from .titles import cited_title, identifier, plain_title, printed_title, status_of, year_of
from .tradition import words


def build_documents(reading: Reading, language: str = "auto") -> tuple[Document, ...]:
    """The laws in a file, in the order of the file, in `language` ("auto": the first language of the reading).

    Never raises on the content of a reading: a text without any recognisable numbering becomes a document whose tree
    has no numbered provisions. A language that the reading does not have gives its first one.
    """
    source = _source(reading, language)
    return (_build(reading, source),)


def _source(reading: Reading, language: str) -> SourceText:
    for text in reading.texts:
        if text.language == language:
            return text
    return reading.texts[0] if reading.texts else SourceText("und", ())


def _build(reading: Reading, source: SourceText) -> Document:
    lines = [line for line in source.lines if line.text]
    notes = group_notes(source.margin_notes)
    tradition = number_units(lines, notes_beside(lines, notes)).tradition
    contents = contents_lines(lines, tradition)
    kept = [line for index, line in enumerate(lines) if index not in contents]
    aside = [SetAside(lines[i].page, lines[i].text, "table of contents") for i in contents]
    return _document(reading, source, make_body(kept), notes, aside)


def _document(
    reading: Reading, source: SourceText, body: Body, notes: Sequence[Note], aside: Sequence[SetAside]
) -> Document:
    layout = lay_out(body, notes)
    unused = [
        SetAside(line.page, line.text, "margin note")
        for note in layout.notes
        if note not in layout.used
        for line in note.lines
    ]
    first = layout.units[0].line if layout.units else len(body.lines)
    opening = body.lines[: min(first, 60)]
    title = _title(reading, body, opening, aside)
    year = year_of(title, opening, reading.file)
    furniture = (*source.furniture, *aside, *unused)
    return Document(
        id=identifier(title, year, reading.file),
        title=title,
        kind="",
        status=status_of(opening, title, furniture, len(reading.pages)),
        language=source.language,
        file=reading.file,
        sha256=reading.sha256,
        text=body.text,
        tree=grow(body.text, layout.marks, addresses(layout.marks, layout.numbering.tradition.cite)),
        lines=body.lines,
        line_starts=body.starts,
        pages=reading.pages,
        quality=quality(reading.pages, reading.notes),
        furniture=furniture,
        notes=tuple(numbering_notes(layout.units, body.lines)),
        year=year,
        other_languages=tuple(t.language for t in reading.texts if t is not source),
        properties=dict(reading.properties),
    )


def _title(reading: Reading, body: Body, opening: Sequence[Line], aside: Sequence[SetAside]) -> str:
    hint = reading.title_hint if words().title_marks.search(reading.title_hint) else ""
    cited = cited_title(body.text[:6000]) or cited_title(body.text[-3000:])
    found = hint or cited or printed_title(opening) or plain_title(opening) or reading.title_hint
    return found or PurePath(reading.file).stem
