"""`matrix.xlsx`, the matrix as a workbook: a report in, sheets Matrix, Findings, Evidence, Documents and About out.

    render(report) -> b"PK..."

For sorting, filtering and handing on; every text is a text, never a formula. Verdicts are told by words as well as by
colours. The same report gives the same bytes.
"""

from ..spreadsheet import HEAD, PAPER, Book, put, row_height
from .view import BaselineView, Report, RowView, Verdict
from .words import AS_IF_ENACTED, DISCLAIMER, FLAG_WORDS, MARK_WORDS, SINCE_BASELINE, STATUS_WORDS
from .workbook_parts import Cell, Column, line, mark_and_reason, table, verdict_cell
from .workbook_tables import OVERALL, documents_sheet, evidence_sheet, findings_sheet

MOST_TITLED_COLUMNS = 8
WIDTH_OF_MEANING = 100


def render(report: Report) -> bytes:
    """The report as an .xlsx file."""
    with Book(report.title) as book:
        _matrix(book, report)
        findings_sheet(book, report)
        evidence_sheet(book, report)
        documents_sheet(book, report)
        _about(book, report)
    return book.content


def _matrix(book: Book, report: Report) -> None:
    """Indicators by law, pillar by pillar, as in every other report."""
    columns = _columns(report)
    page = table(book, "Matrix", columns)
    group = book.style(bold=True, bg_color="#e6ebf0", font_color=HEAD)
    at = 0
    for pillar in report.pillars:
        at += 1
        line(page, at, [Cell(pillar.title, group), *[Cell("", group)] * (len(columns) - 1)])
        for row in pillar.rows:
            at += 1
            line(page, at, _cells_of(book, row, report), [column.width for column in columns])
    page.freeze_panes(1, 3)


def _columns(report: Report) -> tuple[Column, ...]:
    titled = len(report.documents) <= MOST_TITLED_COLUMNS
    laws = [Column(f"{d.label} {d.title}" if titled else d.label, 18 if titled else 11) for d in report.documents]
    enacted = [Column(AS_IF_ENACTED, 14)] if report.with_drafts else []
    since = [Column(SINCE_BASELINE, 20)] if report.baseline else []
    return Column("Indicator", 46), Column("Severity", 9), Column(OVERALL, 16), *since, *enacted, *laws


def _cells_of(book: Book, row: RowView, report: Report) -> list[Cell]:
    verdicts = {cell.document.id: cell.verdict for cell in row.cells}
    enacted = [_maybe(book, row.as_if_enacted)] if report.with_drafts else []
    since = [Cell(mark_and_reason(row), book.style())] if report.baseline else []
    return [
        Cell(row.title, book.style(bg_color=PAPER)),
        Cell(row.severity, book.style(bold=row.severity == "critical")),
        verdict_cell(book, row.overall, bold=True),
        *since,
        *enacted,
        *(_maybe(book, verdicts.get(document.id)) for document in report.documents),
    ]


def _maybe(book: Book, verdict: Verdict | None) -> Cell:
    return verdict_cell(book, verdict) if verdict else Cell("", book.style())


def _about(book: Book, report: Report) -> None:
    """What was assessed with what, and what the verdicts mean."""
    page = book.sheet("About")
    page.set_column(0, 0, 24)
    page.set_column(1, 1, WIDTH_OF_MEANING)
    told = [
        ("Framework", report.title),
        ("Country", report.country),
        ("Ruleset", " ".join(filter(None, (report.ruleset, report.profile)))),
        ("Made with", f"legalgap {report.tool_version}"),
        ("Reviewed", f"{report.reviewed} verdicts of assessors; where they have decided, their verdict counts."),
        *(("Note", note) for note in report.notes),
        *_about_baseline(report.baseline),
        ("", ""),
        *((f"{word.sign} {word.word}", word.meaning) for word in (*STATUS_WORDS.values(), *FLAG_WORDS.values())),
        *((f"{word.sign} {word.word}", word.meaning) for word in MARK_WORDS.values() if report.baseline),
        ("", ""),
        ("", DISCLAIMER),
    ]
    for at, (term, meaning) in enumerate(told):
        page.set_row(at, row_height([(meaning, WIDTH_OF_MEANING)]))
        put(page, at, 0, term, book.style(border=0, bold=True))
        put(page, at, 1, meaning, book.style(border=0))


def _about_baseline(baseline: BaselineView | None) -> list[tuple[str, str]]:
    if baseline is None:
        return []
    told = f"{baseline.file} ({baseline.made_with}): {baseline.line}"
    return [(SINCE_BASELINE, told), *(("", note) for note in baseline.notes)]
