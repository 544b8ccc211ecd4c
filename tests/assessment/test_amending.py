"""A bill that takes a provision out of a law: as if enacted, the law is read without it; its own column stays."""

import pytest

from legalgap.assessment.run import assess_paths
from legalgap.reporting.matrix_json import as_json

ACT = (
    "EXTRADITION ACT, 2001\n\n1. Title\nThis is the Extradition Act.\n"
    "2. Extraditable offences\nTrafficking in persons is an extraditable offence.\n"
    "3. Nationality\nExtradition of a citizen shall be refused.\n"
)
BILL = (
    "EXTRADITION (AMENDMENT) BILL, 2024\n\n1. Title\nThis is the Bill.\n"
    "2. Repeal\nSection 2 of the principal Act is repealed.\n"
)
FILE = "documents:\n- {file: act.txt, status: in_force}\n- {file: bill.txt, status: bill, amends: act.txt}\n"


@pytest.fixture
def folder(tmp_path):
    """The Act and the bill, with a framework file that says which amends which."""
    for name, text in (("act.txt", ACT), ("bill.txt", BILL), ("framework.yaml", FILE)):
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def row(matrix):
    return next(row for row in matrix.rows if row.indicator == "coop.extradition")


def test_what_the_bill_repeals_no_longer_counts_as_if_enacted(folder):
    matrix = assess_paths([folder], use_cache=False)
    found = row(matrix)
    act = found.cells["extradition-act-2001"]
    assert {matrix.evidence[id].provision for id in act.evidence} >= {"s 2"}
    assert {matrix.evidence[id].provision for id in found.overall.evidence} >= {"s 2"}
    assert "s 2" not in {matrix.evidence[id].provision for id in found.as_if_enacted.evidence}


def test_what_the_bill_takes_out_is_said_in_its_notes(folder):
    bill = assess_paths([folder], use_cache=False).documents[1]
    assert "Provisions that it takes out of Extradition Act, 2001, or replaces: 2." in bill.notes


def test_without_the_relation_nothing_is_taken_out(folder):
    (folder / "framework.yaml").write_text(FILE.replace(", amends: act.txt", ""), "utf-8")
    found = row(assess_paths([folder], use_cache=False))
    assert found.as_if_enacted == found.overall


def test_all_evidence_that_is_cited_is_there_once(folder):
    matrix = assess_paths([folder], use_cache=False)
    findings = [f for row in matrix.rows for f in (row.overall, row.as_if_enacted, *row.cells.values())]
    assert {id for finding in findings for id in finding.evidence} <= set(matrix.evidence)
    places = [(e["document"], e["start"], e["end"], e["element"]) for e in as_json(matrix)["evidence"].values()]
    assert len(places) == len(set(places))
