"""Every report shows human and machine verdict, by whom and why; what has to be looked at again comes first."""

import csv
import html
import io
import json
import re
from dataclasses import replace

import pytest
from rich.console import Console

from legalgap.reporting import html as html_report
from legalgap.reporting import markdown, matrix_json, table_csv, workbook
from legalgap.reporting.reviewed import review_view
from legalgap.reporting.tallies import in_order
from legalgap.reporting.terminal import print_summary
from legalgap.reporting.view_build import build_report

from .test_workbook import book_of, lines_of

TOLD = {
    "assessor": "B. Reviewer",
    "decision": "overrule",
    "verdict": "partial",
    "reason": "Receipt is narrow",
    "date": "2025-03-01",
    "state": "current",
    "machine": "met",
    "machine_flags": "broader",
}
STALE = {**TOLD, "state": "stale", "notes": "s 3(1) has changed; s 3(1) now reads: “buys”"}
LINE = (
    "Human verdict: Partial, by B. Reviewer, 2025-03-01 (overruled): Receipt is narrow. Machine verdict: Met, Broader."
)


def with_review(matrix, indicator, status, told):
    """The matrix with a review of the overall finding."""
    rows = tuple(
        replace(row, overall=replace(row.overall, status=status, review=told)) if row.indicator == indicator else row
        for row in matrix.rows
    )
    return replace(matrix, rows=rows)


@pytest.fixture
def governed(matrix):
    """The report in which an assessor has overruled the last indicator but one."""
    return build_report(with_review(matrix, "inst.procedures", "partial", TOLD))


@pytest.fixture
def stale(matrix):
    """The report in which that decision has become stale."""
    return build_report(with_review(matrix, "inst.procedures", "met", STALE))


def test_the_record_in_a_line():
    assert review_view(TOLD).line == LINE
    assert review_view(STALE).line.startswith("To look at again: the law has changed under this decision")
    assert review_view(STALE).line.endswith("now reads: “buys”")
    asked = review_view(
        {**TOLD, "decision": "needs information", "verdict": "", "to_settle": "yes", "proof": "A letter"}
    )
    assert asked.line == (
        "To settle: assessors differ. Reviewed by B. Reviewer, 2025-03-01 (needs information): Receipt is narrow. "
        "Machine verdict: Met, Broader. Relies on: A letter."
    )


def test_the_reason_of_the_human_comes_first_where_their_verdict_governs(governed, stale):
    row = next(row for row in governed.rows if row.indicator == "inst.procedures")
    assert row.overall.reason == "B. Reviewer: Receipt is narrow"
    assert row.overall.reasons[1].startswith("The machine: ")
    row = next(row for row in stale.rows if row.indicator == "inst.procedures")
    assert row.overall.reason == "Whether procedures exist is a matter of practice."


def test_stale_decisions_come_before_contradictions(matrix, stale):
    assert [row.indicator for row in stale.stale] == ["inst.procedures"]
    assert in_order(with_review(matrix, "inst.procedures", "met", STALE))[0].indicator == "inst.procedures"


def page_of(report):
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html_report.render(report).decode("utf-8"))))


def printed(report):
    console = Console(file=io.StringIO(), width=120, force_terminal=False)
    print_summary(report, console)
    return console.file.getvalue()


def test_html(governed, stale):
    assert LINE in page_of(governed)
    assert "2 verdicts of assessors" in page_of(governed)
    assert "Decisions to look at again" not in page_of(governed)
    source = html_report.render(stale).decode("utf-8")
    assert source.index('id="stale"') < source.index('id="contrary"')


def test_markdown(governed, stale):
    text = markdown.render(governed).decode("utf-8").replace("\\", "")
    assert LINE in text
    text = markdown.render(stale).decode("utf-8")
    assert text.index("## Decisions to look at again") < text.index("## ⚠ Contrary to the standard")


def test_csv(governed):
    lines = csv.DictReader(io.StringIO(table_csv.render(governed).decode("utf-8-sig"), newline=""))
    (line,) = [line for line in lines if line["indicator"] == "inst.procedures" and line["document"] == "(overall)"]
    assert (line["status"], line["machine_verdict"], line["human_verdict"]) == ("partial", "Met, Broader", "Partial")
    assert line["review"] == LINE


def test_terminal(governed, stale):
    assert "B. Reviewer: Receipt is narrow (machine: Met, Broader)" in printed(governed)
    assert printed(stale).index("Decisions to look at again: 1") < printed(stale).index("Contrary to the standard")


def test_workbook(governed, stale):
    (line,) = [each for each in lines_of(book_of(governed)["Findings"]) if "B. Reviewer" in (each["Review"] or "")]
    assert (line["Verdict"], line["Machine verdict"]) == ("◐ Partial, reviewed", "Met, Broader")
    first = lines_of(book_of(stale)["Findings"])[0]
    assert (first["Id"], first["Verdict"]) == ("inst.procedures", "✓ Met, to look at again")
    assert workbook.render(stale) == workbook.render(stale)


def test_json(governed):
    row = next(row for row in json.loads(matrix_json.render(governed))["rows"] if row["indicator"] == "inst.procedures")
    assert row["overall"]["review"] == TOLD
    assert json.loads(matrix_json.render(governed))["summary"]["by_status"]["partial"] == 3
