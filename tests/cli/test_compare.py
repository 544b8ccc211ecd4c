"""`legalgap compare`: what it prints and writes, and its exit statuses."""

import json

import pytest

from legalgap.reporting import write
from tests.comparison.example import example
from tests.reporting.example import example_matrix


@pytest.fixture
def compared(monkeypatch):
    """Replaces the comparison by the example; holds what the command asked for."""
    asked = []

    def compare(old, new, **options):
        asked.append({"old": old, "new": new, **options})
        return example()

    monkeypatch.setattr("legalgap.comparison.run.compare", compare)
    return asked


def test_it_compares_two_files(run, compared, law):
    result = run("compare", law, law, "--ruleset", "palermo", "--jobs", "2", "--no-cache")
    assert result.exit_code == 0
    assert "1 closed" in result.stdout
    (asked,) = compared
    assert (asked["old"], asked["jobs"], asked["use_cache"]) == ([law], 2, False)


def test_fail_on_worse_exits_with_1_and_says_which(run, compared, law):
    result = run("compare", law, law, "--fail-on", "worse")
    assert result.exit_code == 1
    assert "worse: Lamps worse" in result.stderr
    assert "opened: Lamps opened" in result.stderr
    assert "Lamps closed" not in result.stderr


def test_it_writes_the_formats_asked_for(run, compared, law, tmp_path):
    result = run("compare", law, law, "--out", tmp_path / "out", "--format", "json,md", "-q")
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["comparison.json", "comparison.md"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--fail-on", "wors"], "worse"),
        (["--format", "html"], "--out FOLDER"),
        (["--out", "x", "--format", "pdff"], "comparison format"),
    ],
)
def test_wrong_usage_exits_with_2(run, compared, law, arguments, words):
    result = run("compare", law, law, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr


def test_a_missing_file_exits_with_2(run, law, tmp_path):
    result = run("compare", law, tmp_path / "no.pdf")
    assert result.exit_code == 2
    assert "no.pdf" in result.stderr


def test_two_earlier_runs_are_compared_by_their_verdicts(run, tmp_path):
    (path,) = write(example_matrix(), tmp_path / "old", ["json"])
    result = run("compare", path, path, "--out", tmp_path / "out", "--format", "json", "-q", "--fail-on", "worse")
    assert result.exit_code == 0
    content = json.loads((tmp_path / "out/comparison.json").read_text("utf-8"))
    assert content["laws"] == []
    assert {change["kind"] for change in content["changes"]} <= {"unchanged", "undecided"}
    assert len(content["changes"]) == len(example_matrix().rows)


def test_a_json_file_that_is_no_matrix_exits_with_2(run, law, tmp_path):
    (tmp_path / "other.json").write_text("{}", "utf-8")
    result = run("compare", tmp_path / "other.json", law)
    assert result.exit_code == 2
    assert "not a matrix" in result.stderr
