"""`legalgap assess --baseline`: what lets pass, what fails, and which files are no baseline."""

import json

import pytest

from legalgap.reporting import load_matrix, write
from tests.reporting.example import example_matrix


@pytest.fixture
def baseline(tmp_path):
    """The matrix of the example as an earlier run left it."""
    return write(example_matrix(), tmp_path / "known", ["json"])[0]


def altered(baseline, alter):
    content = json.loads(baseline.read_bytes())
    alter(content)
    baseline.write_text(json.dumps(content), "utf-8")
    return baseline


def row_of(content, indicator):
    return next(row for row in content["rows"] if row["indicator"] == indicator)


def test_known_problems_are_named_and_marked_but_do_not_fail(run, asked, law, baseline):
    assert run("assess", law, "--fail-on", "critical").exit_code == 1
    result = run("assess", law, "--fail-on", "critical", "--baseline", baseline)
    assert result.exit_code == 0
    assert "Known before (matrix.json), and so let pass by --fail-on:" in result.stderr
    assert "critical: Liability of legal persons (gap; known before" in result.stderr
    assert "○ Known before" in result.stdout
    assert "Liability of legal persons" in result.stdout


def test_a_new_problem_fails_beside_the_known_ones(run, asked, law, baseline):
    altered(baseline, lambda content: row_of(content, "offence.legal_persons")["overall"].update(status="not_supplied"))
    result = run("assess", law, "--fail-on", "critical", "--baseline", baseline, "--quiet")
    assert result.exit_code == 1
    known, failing = result.stderr.split("--fail-on is met:")
    assert "Liability of legal persons (gap; new" in failing
    assert "No detention of victims" in known
    assert "No detention of victims" not in failing


def test_the_marks_are_written(run, asked, law, baseline, tmp_path):
    out = tmp_path / "report"
    assert run("assess", law, "--baseline", baseline, "--out", out, "--format", "json").exit_code == 0
    written = load_matrix(out / "matrix.json")
    assert written.baseline.file == "matrix.json"
    assert any(row.since_baseline and row.since_baseline.mark == "known" for row in written.rows)


def test_a_marked_matrix_is_a_baseline_too(run, asked, law, baseline, tmp_path):
    run("assess", law, "--baseline", baseline, "--out", tmp_path / "report", "--format", "json")
    again = run("assess", law, "--baseline", tmp_path / "report" / "matrix.json", "--fail-on", "high")
    assert again.exit_code == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not json", "this is not a matrix of legalgap"),
        (b'{"schema": "legalgap/comparison/1"}', "this is not a matrix of legalgap"),
        (
            b'{"schema": "legalgap/matrix/0"}',
            "this matrix was written by another edition of legalgap (this one reads legalgap/matrix/1)",
        ),
        (b'{"schema": "legalgap/matrix/1"}', "the matrix is damaged or incomplete"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_before_any_law_is_read(run, asked, law, tmp_path, content, sentence):
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(content)
    result = run("assess", law, "--baseline", wrong)
    assert result.exit_code == 2
    assert f"wrong.json: {sentence}" in " ".join(result.stderr.split())
    assert asked == []


def test_a_run_does_not_write_over_the_baseline_that_it_is_held_to(run, asked, law, baseline):
    before = baseline.read_bytes()
    result = run("assess", law, "--baseline", baseline, "--out", baseline.parent)
    assert result.exit_code == 2
    assert "would write over the --baseline" in result.stderr
    assert baseline.read_bytes() == before
    assert run("assess", law, "--out", baseline.parent, "--format", "json").exit_code == 0


def test_a_baseline_of_another_ruleset_is_refused(run, asked, law, baseline):
    def other(content):
        content["ruleset"]["id"] = "ilo"
        for row in content["rows"]:
            row["indicator"] = f"other.{row['indicator']}"

    result = run("assess", law, "--baseline", altered(baseline, other))
    assert result.exit_code == 2
    assert "it was made with the ruleset ilo, this one with palermo" in " ".join(result.stderr.split())


def test_help_says_what_fail_on_does_with_it(run):
    told = " ".join(run("assess", "--help").stdout.replace("│", " ").split())
    assert "With --baseline, only on those that are new or worse than there" in told
    assert "none is hidden" in told
