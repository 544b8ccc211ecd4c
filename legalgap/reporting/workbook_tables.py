"""The long sheets of the report's workbook: every finding with its reasons, every passage, every document.

findings_sheet(book, report)        one line per indicator and law, and one overall; the most urgent first
"""

from collections.abc import Iterable

from ..spreadsheet import MUTED, Book, put
from .passages import Passage, Segment
from .view import DocumentView, Report, RowView, Verdict
from .words import AS_IF_ENACTED, SINCE_BASELINE
from .workbook_parts import Cell, Column, finish, line, mark_and_reason, table, verdict_cell

OVERALL = "Overall"
FINDINGS = (
    Column("Pillar", 18),
    Column("Indicator", 28),
    Column("Severity", 9),
    Column("Law", 22),
    Column("Verdict", 14),
    Column("Confidence", 11),
    Column("Reasons", 52),
    Column("Found", 26),
    Column("Missing", 26),
    Column("Where", 16),
    Column("Quotes", 60),
    Column("Machine verdict", 14),
    Column("Review", 44),
    Column("Advice", 40),
    Column("Sources", 20),
    Column("Id", 24),
)
EVIDENCE = (
    Column("Indicator", 28),
    Column("Law", 24),
    Column("Provision", 16),
    Column("Heading", 22),
    Column("Page", 7),
    Column("Speaks to", 26),
    Column("Quotes", 50),
    Column("In its place", 90),
    Column("How it was read", 34),
)
DOCUMENTS = (
    Column("", 6),
    Column("Document", 40),
    Column("Kind of law", 24),
    Column("Status", 14),
    Column("Language", 11),
    Column("Pages", 8),
    Column("Provisions", 11),
    Column("Quality of the text", 30),
    Column("Notes", 60),
    Column("File", 28),
    Column("SHA-256", 32),
)


def findings_sheet(book: Book, report: Report) -> None:
    """One line per indicator and law, and one overall; those to look at again first, then by urgency."""
    columns = (*FINDINGS, *([Column(SINCE_BASELINE, 34)] if report.baseline else []))
    page = table(book, "Findings", columns, pages_wide=2)
    pillars = {pillar.code: pillar.title for pillar in report.pillars}
    at = 1
    for row in report.by_urgency:
        for name, document, verdict in _verdicts(row):
            cells = _finding(book, row, name, document, verdict, pillars.get(row.pillar, row.pillar))
            if report.baseline:
                cells.append(Cell("" if document or name != OVERALL else mark_and_reason(row), book.style()))
            line(page, at, cells, [column.width for column in columns])
            at += 1
    finish(page, at - 1, columns, frozen=2)


def _verdicts(row: RowView) -> list[tuple[str, DocumentView | None, Verdict]]:
    enacted = [(AS_IF_ENACTED, None, row.as_if_enacted)] if row.as_if_enacted else []
    return [(OVERALL, None, row.overall), *enacted, *((c.document.title, c.document, c.verdict) for c in row.cells)]


def _finding(
    book: Book, row: RowView, name: str, document: DocumentView | None, verdict: Verdict, pillar: str
) -> list[Cell]:
    text = book.style(bold=document is None)
    cited = [passage for passage in row.passages if document is None or passage.document == document.id]
    found, missing = _elements(row, document)
    rest = book.style()
    return [
        Cell(pillar, rest),
        Cell(row.title, text),
        Cell(row.severity, rest),
        Cell(name, text),
        verdict_cell(book, verdict),
        Cell(verdict.confidence, rest),
        Cell("\n".join(verdict.reasons), rest),
        Cell("\n".join(found), rest),
        Cell("\n".join(missing) if row.decided else "", rest),
        Cell("\n".join(dict.fromkeys(f"{passage.provision}, p {passage.page}" for passage in cited)), rest),
        Cell("\n".join(f"{passage.provision}: {_quotes(passage)}" for passage in cited), rest),
        Cell(verdict.review.machine if verdict.review else "", rest),
        Cell(verdict.note, rest),
        Cell(row.advice, rest),
        Cell("; ".join(row.sources), rest),
        Cell(row.indicator, book.style(font_color=MUTED)),
    ]


def _elements(row: RowView, document: DocumentView | None) -> tuple[list[str], list[str]]:
    """The titles of the elements found and missing, in the document or in the whole framework."""
    here = {
        element.title: element.found
        if document is None
        else any(presence.found for presence in element.documents if presence.document.id == document.id)
        for element in row.elements
    }
    return [title for title, found in here.items() if found], [title for title, found in here.items() if not found]


def _quotes(passage: Passage) -> str:
    return " … ".join(f"“{quote}”" for quote in passage.quotes)


def evidence_sheet(book: Book, report: Report) -> None:
    """Every passage that an indicator rests on, with its marked words."""
    page = table(book, "Evidence", EVIDENCE)
    titles = {document.id: document.title for document in report.documents}
    at = 1
    for row in report.rows:
        for passage in row.passages:
            line(page, at, _passage(book, row, passage, titles), [column.width for column in EVIDENCE])
            at += 1
    finish(page, at - 1, EVIDENCE, frozen=1)


def _passage(book: Book, row: RowView, passage: Passage, titles: dict[str, str]) -> list[Cell]:
    style = book.style()
    texts = (
        row.title,
        titles.get(passage.document, passage.document),
        passage.provision,
        passage.heading,
        str(passage.page),
        "; ".join((*passage.elements, *passage.limits)),
        _quotes(passage),
        _words(passage.segments),
        "; ".join(passage.cues),
    )
    return [Cell(text, style) for text in texts]


def _words(segments: Iterable[Segment]) -> str:
    """The passage with its marked words in guillemets, which survive copying."""
    return "".join(f"«{segment.text}»" if segment.marked else segment.text for segment in segments)


def documents_sheet(book: Book, report: Report) -> None:
    """The documents, how well they could be read, and the files that could not."""
    page = table(book, "Documents", DOCUMENTS)
    widths = [column.width for column in DOCUMENTS]
    for at, document in enumerate(report.documents, start=1):
        line(page, at, [Cell(text, book.style()) for text in _document(document)], widths)
    below = len(report.documents) + 2
    if report.unread:
        put(page, below, 1, "Not read, and not part of any verdict", book.style(border=0, bold=True))
    for at, unread in enumerate(report.unread, start=below + 1):
        line(page, at, [Cell(text, book.style()) for text in ("", unread.file, unread.reason)], (6, 40, 24))
    page.freeze_panes(1, 2)


def _document(document: DocumentView) -> tuple[str, ...]:
    return (
        document.label,
        document.title,
        document.kind,
        document.status,
        document.language,
        str(document.pages),
        str(document.provisions),
        f"{document.grade}: {document.grade_meaning}",
        "\n".join(document.notes),
        document.file,
        document.sha256,
    )
