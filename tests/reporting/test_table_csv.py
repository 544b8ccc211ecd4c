"""The CSV: a line per cell, readable by spreadsheets, harmless in them."""

import csv
import io

import pytest

from legalgap.reporting.table_csv import COLUMNS, OVERALL, harmless, render
from legalgap.reporting.view_build import build_report

from .hostile import hostile_matrix


def lines_of(report):
    return list(csv.DictReader(io.StringIO(render(report).decode("utf-8-sig"), newline="")))


def test_one_line_overall_and_one_per_document(report):
    lines = lines_of(report)
    assert len(lines) == len(report.rows) * (1 + len(report.documents))
    assert [line["document"] for line in lines[:2]] == [OVERALL, "Prevention of Trafficking in Persons Act 2014"]
    assert set(lines[0]) == set(COLUMNS)


def test_a_document_line_tells_only_of_that_document(report):
    (code,) = [
        line
        for line in lines_of(report)
        if line["indicator"] == "def.purposes" and line["document"].startswith("Penal")
    ]
    assert code["status"] == "partial"
    assert (code["elements_found"], code["elements_missing"]) == ("Slavery", "Exploitation of prostitution")
    assert code["evidence"] == "art 112 (p 66): “keeps another person as a slave”"


def test_spreadsheets_see_that_it_is_unicode(report):
    assert render(report).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"])
def test_formulas_are_neutralised(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "s 3(1)", "not = this", "(a) - dash"])
def test_words_stay_as_they_are(cell):
    assert harmless(cell) == cell


def test_no_cell_of_a_hostile_document_begins_like_a_formula():
    cells = [cell for line in lines_of(build_report(hostile_matrix())) for cell in line.values()]
    assert cells
    assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
