"""A verdict as if the drafts were law, and notes on the framework: in every format that has any, else in none."""

import csv
import io
import json
from dataclasses import replace

import jsonschema
import pytest
from rich.console import Console

from legalgap.reporting import html, markdown, matrix_json, table_csv
from legalgap.reporting.matrix_load import matrix_of
from legalgap.reporting.terminal import print_summary
from legalgap.reporting.view_build import build_report
from legalgap.resources import PACKAGE
from tests.reporting.example import example_matrix

NOTE = "Regulations were <asked> for."


@pytest.fixture(scope="module")
def matrix():
    """The example with a verdict as if enacted: that of the bill where it has one, else the overall one."""
    example = example_matrix()
    bill = next(document.id for document in example.documents if document.status == "bill")
    rows = (
        replace(row, as_if_enacted=row.cells[bill] if row.cells[bill].status == "met" else row.overall)
        for row in example.rows
    )
    return replace(example, rows=tuple(rows), notes=(NOTE,))


@pytest.fixture(scope="module")
def report(matrix):
    return build_report(matrix)


def test_json_holds_it_and_reads_back_without_loss(matrix, report):
    content = json.loads(matrix_json.render(report))
    assert content["rows"][0]["as_if_enacted"]["status"] == "met"
    assert content["framework"]["notes"] == [NOTE]
    assert matrix_of(content) == matrix


def test_json_without_drafts_has_no_such_key():
    content = json.loads(matrix_json.render(build_report(example_matrix())))
    assert not any("as_if_enacted" in row for row in content["rows"])
    assert "notes" not in content["framework"]


def test_it_satisfies_the_schema(report):
    schema = json.loads((PACKAGE / "reporting/schemas/matrix-1.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(matrix_json.render(report)))


def test_the_page_has_a_column_a_row_and_the_notes(report):
    page = html.render(report).decode()
    assert page.count('<th scope="col" class="enacted">As if enacted</th>') == 1
    assert page.count('<tr class="enacted">') == len(report.rows)
    assert "Regulations were &lt;asked&gt; for." in page


def test_the_page_without_drafts_has_none():
    assert "As if enacted" not in html.render(build_report(example_matrix())).decode()


def test_csv_has_a_line_more_for_each_indicator(report):
    lines = list(csv.DictReader(io.StringIO(table_csv.render(report).decode("utf-8-sig"))))
    assert sum(line["document"] == "(as if enacted)" for line in lines) == len(report.rows)


def test_markdown_has_the_column_the_verdicts_and_the_notes(report):
    text = markdown.render(report).decode()
    assert "| Overall | As if enacted | D1 |" in text
    assert text.count("| **As if enacted** |") == len(report.rows)
    assert "Regulations were \\<asked\\> for." in text


def test_the_terminal_has_the_column_and_the_notes(report):
    console = Console(file=io.StringIO(), width=120, markup=False)
    print_summary(report, console)
    shown = console.file.getvalue()
    assert "As if enacted" in shown
    assert NOTE in shown
