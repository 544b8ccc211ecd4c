"""`matrix.csv`, for spreadsheets and statistics: a report in, one line per indicator and document out, and one overall
(two where there are drafts beside laws in force: as it is, and as if they were enacted).

    indicator,title,...,document,status,...
    def.acts,The five acts,...,(overall),met,...

UTF-8 with a byte order mark, because spreadsheets guess wrongly without. A cell that a spreadsheet would run as a
formula begins with an apostrophe.
"""

import csv
import io
from collections.abc import Iterator

from ..spreadsheet import FORMULA
from .passages import Passage
from .view import DocumentView, ElementView, PillarView, Report, RowView, Verdict
from .words import AS_IF_ENACTED

OVERALL = "(overall)"
WITH_DRAFTS = f"({AS_IF_ENACTED.lower()})"
COLUMNS = (
    "indicator",
    "title",
    "pillar",
    "severity",
    "obligation",
    "sources",
    "document",
    "document_kind",
    "document_status",
    "status",
    "flags",
    "confidence",
    "reasons",
    "elements_found",
    "elements_missing",
    "evidence",
    "advice",
    "machine_verdict",
    "human_verdict",
    "review",
)
SINCE_COLUMNS = ("since_baseline", "before", "since_why")


def render(report: Report) -> bytes:
    """The report as CSV, with a line of column names."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*COLUMNS, *SINCE_COLUMNS) if report.baseline else COLUMNS)
    writer.writerows([harmless(cell) for cell in line] for line in _lines(report))
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell's text, which no spreadsheet takes for a formula."""
    return f"'{cell}" if FORMULA.match(cell) else cell


def _lines(report: Report) -> Iterator[list[str]]:
    rest = [""] * len(SINCE_COLUMNS) if report.baseline else []
    for pillar in report.pillars:
        for row in pillar.rows:
            yield [*_line(pillar, row, None, row.overall), *_since(row, report)]
            if row.as_if_enacted:
                yield [*_line(pillar, row, None, row.as_if_enacted, WITH_DRAFTS), *rest]
            for cell in row.cells:
                yield [*_line(pillar, row, cell.document, cell.verdict), *rest]


def _since(row: RowView, report: Report) -> list[str]:
    """What became of the problem since the baseline; on the overall line only, and only where there is a baseline."""
    if not report.baseline:
        return []
    since = row.since
    return [since.mark.code, since.before.code if since.before else "", since.why] if since else [""] * 3


def _line(
    pillar: PillarView, row: RowView, document: DocumentView | None, verdict: Verdict, name: str = OVERALL
) -> list[str]:
    found, missing = _elements(row, document)
    quoted = [passage for passage in row.passages if document is None or passage.document == document.id]
    return [
        row.indicator,
        row.title,
        pillar.title,
        row.severity,
        row.obligation,
        "; ".join(row.sources),
        document.title if document else name,
        document.kind if document else "",
        document.status if document else "",
        verdict.status.code,
        "; ".join(flag.code for flag in verdict.flags),
        verdict.confidence,
        " ".join(verdict.reasons),
        "; ".join(found),
        "; ".join(missing),
        " | ".join(_quoted(passage) for passage in quoted),
        row.advice,
        verdict.review.machine if verdict.review else "",
        verdict.review.human if verdict.review else "",
        verdict.note,
    ]


def _elements(row: RowView, document: DocumentView | None) -> tuple[list[str], list[str]]:
    """The titles of the elements found and missing, in the document or in the whole framework."""
    found = [element.title for element in row.elements if _is_found(element, document)]
    return found, [element.title for element in row.elements if not _is_found(element, document)]


def _is_found(element: ElementView, document: DocumentView | None) -> bool:
    if document is None:
        return element.found
    return any(presence.found for presence in element.documents if presence.document.id == document.id)


def _quoted(passage: Passage) -> str:
    quotes = " … ".join(f"“{quote}”" for quote in passage.quotes)
    return f"{passage.provision} (p {passage.page}): {quotes}"
