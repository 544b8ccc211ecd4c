"""Builds documents from a reading: lines become one text and a tree of provisions over it.

Reading(texts=(SourceText(language="en", lines=(...)),))  ->  (Document(title="Sexual Offences Act", tree=...),)
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from ..model.document import Document
from ..model.source import Line, PageReading, Reading, SetAside, SourceText
from .addresses import addresses
from .body import Body, make_body
from .contents import contents_lines, leader_lines
from .drafting import grow
from .issue import Law, split_issue
from .layout import lay_out
from .margins import Note, group_notes, notes_beside
from .memorandum import Memorandum, memorandum
from .notes import numbering_notes
from .quality import quality
from .sections import Numbering, number_units
from .standing import standing_of
from .titles import cited_title, has_subject, identifier, plain_title, printed_title, sentence_case
from .tradition import words
from .year import year_of


def build_documents(reading: Reading, language: str = "auto") -> tuple[Document, ...]:
    """The laws in a file, in the order of the file, in `language` ("auto": the first language of the reading).

    Never raises on the content of a reading: a text without any recognisable numbering becomes a document whose tree
    has no numbered provisions. A language that the reading does not have gives its first one.
    """
    source = _source(reading, language)
    return _build(reading, source)


def _source(reading: Reading, language: str) -> SourceText:
    for text in reading.texts:
        if text.language == language:
            return text
    return reading.texts[0] if reading.texts else SourceText("und", ())


def _build(reading: Reading, source: SourceText) -> tuple[Document, ...]:
    lines = [line for line in source.lines if line.text]
    notes = group_notes([note for note in source.margin_notes if note.box])
    placeless = [SetAside(n.page, n.text, "margin note") for n in source.margin_notes if not n.box]
    dotted = leader_lines(lines)
    aside = [*source.furniture, *placeless, *(_as_contents(lines[i]) for i in sorted(dotted))]
    kept = [line for index, line in enumerate(lines) if index not in dotted]
    laws = split_issue(kept, number_units(kept, notes_beside(kept, notes)))
    if len(laws) == 1:
        return (_one_law(reading, source, kept, laws[0].numbering, notes, aside),)
    return _several_laws(reading, source, laws, notes, aside)


def _set_aside(lines: Sequence[Line], contents: frozenset[int], explained: Memorandum) -> list[SetAside]:
    """The lines that are no part of the law, in their order."""
    why = dict.fromkeys(explained.lines, "memorandum") | dict.fromkeys(contents, "table of contents")
    return [SetAside(lines[i].page, lines[i].text, why[i]) for i in sorted(why)]


def _as_contents(line: Line) -> SetAside:
    return SetAside(line.page, line.text, "table of contents")


def _several_laws(
    reading: Reading, source: SourceText, laws: Sequence[Law], notes: Sequence[Note], aside: Sequence[SetAside]
) -> tuple[Document, ...]:
    """One document per law of a gazette issue; what was set aside goes with the law on whose pages it stood."""
    found: list[Document] = []
    last = 0
    for number, law in enumerate(laws, start=1):
        first, last = last + 1, law.lines[-1].page if number < len(laws) else 10**9
        begin = _place(law.lines[0]) if number > 1 else (0, 0.0)
        end = _place(laws[number].lines[0]) if number < len(laws) else (10**9, 0.0)
        own_notes = [n for n in notes if begin <= _place(n.lines[0]) < end]
        own_aside = [item for item in aside if first <= item.page <= last]
        found.append(_one_law(reading, source, law.lines, law.numbering, own_notes, own_aside))
    return _with_unique_ids(found)


def _place(line: Line) -> tuple[int, float]:
    """Page and height of a line, by which margin notes are given to the law beside which they stand."""
    return line.page, line.box.top if line.box else 0.0


def _with_unique_ids(documents: Sequence[Document]) -> tuple[Document, ...]:
    seen: dict[str, int] = {}
    found = []
    for document in documents:
        seen[document.id] = seen.get(document.id, 0) + 1
        count = seen[document.id]
        found.append(document if count == 1 else replace(document, id=f"{document.id}-{count}"))
    return tuple(found)


def _one_law(
    reading: Reading,
    source: SourceText,
    lines: Sequence[Line],
    numbering: Numbering,
    notes: Sequence[Note],
    aside: Sequence[SetAside],
) -> Document:
    contents = contents_lines(lines, numbering)
    explained = memorandum(lines)
    outside = contents | explained.lines
    body = make_body([line for index, line in enumerate(lines) if index not in outside])
    numbering = numbering.without(outside)
    layout = lay_out(body, numbering, notes)
    unused = [SetAside(line.page, line.text, "margin note") for note in layout.unused for line in note.lines]
    furniture = (*aside, *_set_aside(lines, contents, explained), *unused)
    first = layout.units[0].line if layout.units else len(body.lines)
    opening = body.lines[: min(first, 60)]
    title = _title(reading, body, opening)
    pages = _pages_of(reading, lines)
    year = year_of(title, opening, reading.file, reading.properties)
    standing = standing_of(title, opening, explained.heading, furniture, len(pages))
    return Document(
        id=identifier(title, year, reading.file),
        title=title,
        kind="",
        status=standing.status,
        language=source.language,
        file=reading.file,
        sha256=reading.sha256,
        text=body.text,
        tree=grow(body.text, layout.marks, addresses(layout.marks, numbering.tradition.cite)),
        lines=body.lines,
        line_starts=body.starts,
        pages=pages,
        quality=quality(pages, reading.notes),
        furniture=furniture,
        notes=tuple(numbering_notes(layout.units, body.lines)),
        year=year,
        other_languages=tuple(t.language for t in reading.texts if t is not source),
        properties=dict(reading.properties),
        status_why=standing.why,
    )


def _title(reading: Reading, body: Body, opening: Sequence[Line]) -> str:
    """The title that the file or its first pages show, the one the law gives itself, or the name of the file."""
    hint = reading.title_hint if _fits(reading, body) else ""
    named = has_subject(hint) and (words().title_marks.search(hint) or reading.properties.get("title") == hint)
    cited = cited_title(body.text[:6000]) or cited_title(body.text[-3000:])
    found = (hint if named else "") or cited or printed_title(opening) or plain_title(opening) or hint
    return sentence_case(found or PurePath(reading.file).stem).rstrip(" ,")


def _fits(reading: Reading, body: Body) -> bool:
    """Whether the title hint, which stands for the file, can be the title of this law: the first of the file."""
    lines = next((text.lines for text in reading.texts if text.lines), ())
    return not lines or not body.lines or body.lines[0].page == min(line.page for line in lines)


def _pages_of(reading: Reading, lines: Sequence[Line]) -> tuple[PageReading, ...]:
    """The pages of a law: all of the file, or those from its first to its last line where the file holds several."""
    if not lines or len(lines) == sum(len(text.lines) for text in reading.texts):
        return reading.pages
    return tuple(page for page in reading.pages if lines[0].page <= page.number <= lines[-1].page)
