"""The workbook of the matrix: its sheets, every row in them, nothing that a spreadsheet would run."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from legalgap.reporting.view_build import build_report
from legalgap.reporting.workbook import render

from .hostile import hostile_matrix


def book_of(report):
    return openpyxl.load_workbook(io.BytesIO(render(report)))


def lines_of(page):
    """The rows below the head, as dicts by the titles of the columns."""
    head, *rows = page.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.fixture
def book(report):
    return book_of(report)


def test_the_sheets(book):
    assert book.sheetnames == ["Matrix", "Findings", "Evidence", "Documents", "About"]


def test_the_matrix_has_every_indicator_under_its_pillar_and_says_verdicts_in_words(book):
    titles = [row[0].value for row in book["Matrix"].iter_rows(min_row=2)]
    assert titles[:3] == ["Definition and scope", "The five acts", "The means"]
    acts = next(row for row in book["Matrix"].iter_rows() if row[0].value == "The five acts")
    assert [cell.value for cell in acts[1:5]] == ["critical", "✓ Met", "✓ Met", "✗ Gap"]
    assert acts[2].fill.start_color.rgb != acts[4].fill.start_color.rgb, "colour repeats what the words say"


def test_one_finding_overall_and_one_per_law_the_most_urgent_first(book, report):
    lines = lines_of(book["Findings"])
    assert len(lines) == sum(len(row.verdicts) + bool(row.as_if_enacted) for row in report.rows)
    assert [line["Id"] for line in lines[:1]] == ["victim.detention"]
    means = next(line for line in lines if line["Id"] == "def.means" and line["Law"] == "Overall")
    assert means["Verdict"] == "◐ Partial"
    assert "Missing: payments" in means["Reasons"]
    assert means["Missing"] == "Payments to a person in control"
    assert means["Where"] == "s 3(1), p 4"


def test_every_passage_is_quoted_in_its_place(book, report):
    lines = lines_of(book["Evidence"])
    assert len(lines) == sum(len(row.passages) for row in report.rows)
    (slavery,) = [line for line in lines if line["Provision"] == "art 112"]
    assert slavery["Quotes"] == "“keeps another person as a slave”"
    assert "«keeps another person as a slave»" in slavery["In its place"]


def test_the_review_stands_beside_the_verdict_of_the_machine(book):
    (line,) = [line for line in lines_of(book["Findings"]) if line["Review"]]
    assert line["Machine verdict"] == "Met, Draft"
    assert "A. Assessor, 2025-03-01 (confirmed): Clause 11 is sufficient once enacted." in line["Review"]


def test_documents_and_what_was_not_read(book):
    texts = [cell for row in book["Documents"].iter_rows(values_only=True) for cell in row if cell]
    assert "Penal Code (extract)" in texts
    assert "immigration-act.pdf" in texts


def test_no_cell_is_a_formula_a_number_or_a_link():
    book = book_of(build_report(hostile_matrix()))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.coordinate for cell in cells if cell.hyperlink] == []
    assert [cell.value for cell in cells if cell.value[0] in "=+-@"] == []


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "＝1"])
def test_what_looks_like_a_formula_gets_an_apostrophe(matrix, title):
    row = replace(matrix.rows[0], title=title)
    page = book_of(build_report(replace(matrix, rows=(row,))))["Matrix"]
    assert page["A3"].value == f"'{title}"


def test_the_date_of_making_is_always_the_same(report):
    with zipfile.ZipFile(io.BytesIO(render(report))) as package:
        assert b"2000-01-01T00:00:00Z" in package.read("docProps/core.xml")
        assert {part.date_time[0] for part in package.infolist()} == {1980}


def test_texts_longer_than_a_cell_are_cut_not_lost_with_the_file(matrix):
    long = replace(matrix.rows[0], overall=replace(matrix.rows[0].overall, reasons=("word " * 20_000,)))
    (line,) = [
        line
        for line in lines_of(book_of(build_report(replace(matrix, rows=(long,))))["Findings"])
        if line["Law"] == "Overall"
    ]
    assert line["Reasons"].endswith("[…]")
    assert len(line["Reasons"]) <= 32_000
