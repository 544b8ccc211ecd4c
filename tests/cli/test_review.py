"""`legalgap review`: the way of a decision from the matrix to the report, and what is said when something is wrong."""

import json

import pytest

from legalgap.reporting import load_matrix, write
from legalgap.review.store import load_reviews
from tests.reporting.example import example_matrix
from tests.review.filling import fill_workbook

DECISION = {"decision": "overrule", "verdict": "partial", "reason": "Receipt is narrow.", "assessor": "A. Assessor"}


@pytest.fixture
def matrix_file(tmp_path):
    return write(example_matrix(), tmp_path / "report", ["json"])[0]


@pytest.fixture
def workbook(run, matrix_file, tmp_path):
    """A workbook in which one decision is filled in."""
    path = tmp_path / "review.xlsx"
    assert run("review", "export", matrix_file, "--out", path).exit_code == 0
    fill_workbook(path, {"def.acts": DECISION})
    return path


@pytest.fixture
def record(run, workbook, tmp_path):
    """The record with that decision."""
    path = tmp_path / "reviews.yaml"
    assert run("review", "apply", workbook, "--reviews", path, "--date", "2025-03-01").exit_code == 0
    return path


def test_export_says_how_much_there_is(run, matrix_file, tmp_path):
    result = run(
        "review", "export", matrix_file, "--out", tmp_path / "r.yaml", "--only", "contrary", "--assessor", "A. A."
    )
    assert result.exit_code == 0
    assert "r.yaml: 4 findings." in result.stdout.replace("\n", "")
    assert "assessor: A. A." in (tmp_path / "r.yaml").read_text("utf-8")


def test_apply_records_and_may_be_repeated(run, workbook, record):
    (entry,) = load_reviews(record).entries
    assert (entry.indicator, entry.verdict, entry.date) == ("def.acts", "partial", "2025-03-01")
    again = run("review", "apply", workbook, "--reviews", record)
    assert "0 decisions recorded; 1 were recorded before." in again.stdout.replace("\n", " ")


def test_apply_refuses_everything_on_one_fault(run, workbook, record, tmp_path):
    before = record.read_bytes()
    fill_workbook(workbook, {"def.means": {"decision": "perhaps"}, "def.purposes": {**DECISION, "verdict": "gap"}})
    result = run("review", "apply", workbook, "--reviews", record)
    assert result.exit_code == 2
    assert "review.xlsx cannot be applied; nothing was changed:" in result.stderr
    assert "(Decision): “perhaps” is not a decision here" in result.stderr
    assert record.read_bytes() == before


def test_apply_looks_at_the_matrix_it_is_given(run, workbook, matrix_file, tmp_path):
    content = json.loads(matrix_file.read_text("utf-8"))
    content["rows"] = content["rows"][1:]
    matrix_file.write_text(json.dumps(content), "utf-8")
    result = run("review", "apply", workbook, "--reviews", tmp_path / "r.yaml", "--matrix", matrix_file)
    assert result.exit_code == 2
    assert "the matrix has no finding def.acts" in result.stderr
    assert not (tmp_path / "r.yaml").exists()


def test_a_wrong_date_is_wrong_usage(run, workbook, tmp_path):
    result = run("review", "apply", workbook, "--reviews", tmp_path / "r.yaml", "--date", "yesterday")
    assert result.exit_code == 2
    assert "'yesterday' is not a date" in result.stderr


def test_the_log_shows_who_decided_what_and_why(run, record):
    result = run("review", "log", "--reviews", record)
    assert "1  2025-03-01  A. Assessor  def.acts: The five acts" in result.stdout
    assert "overrule → partial (the rules: met; palermo 1.0)" in result.stdout
    assert "Receipt is narrow." in result.stdout
    assert "0 of 1 decisions." in run("review", "log", "--reviews", record, "--indicator", "def.means").stdout


def test_agreement_of_two_assessors(run, workbook, record, tmp_path):
    assert "No finding has been decided by two" in run("review", "agreement", "--reviews", record).stdout
    fill_workbook(workbook, {"def.acts": {**DECISION, "verdict": "gap", "assessor": "B. Reviewer"}})
    told = run("review", "apply", workbook, "--reviews", record, "--date", "2025-03-02")
    assert "A. Assessor decided “partial” on def.acts since this was exported" in told.stderr
    text = run("review", "agreement", "--reviews", record).stdout
    assert "A. Assessor and B. Reviewer: 1 decided by both, 0 alike; weighted kappa 0.00 (poor)" in text
    assert "to settle: def.acts: The five acts" in text
    values = json.loads(run("review", "agreement", "--reviews", record, "--format", "json").stdout)
    assert values["pairs"][0]["table"] == [["partial", "gap", 1]]
    assert values["disagreements"][0]["verdicts"] == {"A. Assessor": "partial", "B. Reviewer": "gap"}


def test_a_faulty_record_is_refused_with_its_line(run, record):
    record.write_text(record.read_text("utf-8").replace("verdict: partial", "verdict: fair"), "utf-8")
    result = run("review", "log", "--reviews", record)
    assert result.exit_code == 2
    assert "reviews.yaml:13:" in result.stderr


@pytest.mark.parametrize("named", [True, False])
def test_decisions_govern_the_assessment(run, asked, law, record, tmp_path, named):
    record.rename(law.parent / "reviews.yaml")
    options = ["--reviews", law.parent / "reviews.yaml"] if named else []
    result = run(
        "assess", law if named else law.parent, "--out", tmp_path / "out", "--format", "json", "--quiet", *options
    )
    assert result.exit_code == 0
    revise = asked[0]["revise"]
    row = revise(example_matrix(), []).rows[0]
    assert (row.overall.status, row.overall.review["machine"]) == ("partial", "met")


def test_decisions_on_other_laws_are_named_and_left_out(run, asked, law, record, capsys):
    run("assess", law, "--reviews", record, "--quiet")
    matrix = load_matrix_without_first_row()
    assert asked[0]["revise"](matrix, []).rows == matrix.rows
    assert "not in this assessment, and left out of it: def.acts (overall)." in capsys.readouterr().err.replace(
        "\n", " "
    )


def load_matrix_without_first_row():
    from dataclasses import replace

    from legalgap.review.merging import machine_matrix

    matrix = machine_matrix(example_matrix())
    return replace(matrix, rows=matrix.rows[1:])


def test_the_stale_are_exported_first_and_said(run, matrix_file, record, tmp_path):
    content = matrix_file.read_text("utf-8")
    law = load_matrix(matrix_file).documents[0]
    matrix_file.write_text(
        content.replace(law.sha256, "f" * 64).replace("recruits, transports", "recruits and transports"), "utf-8"
    )
    out = tmp_path / "again.yaml"
    result = run("review", "export", matrix_file, "--reviews", record, "--out", out, "--only", "open")
    assert "1 of them to look at again" in result.stdout.replace("\n", " ")
    text = out.read_text("utf-8")
    assert text.index("state: to look at again") < text.index("state: open")
    assert "now reads: “" in text
