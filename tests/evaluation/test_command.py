"""`legalgap evaluate` on the command line: what it prints, writes, refuses and exits with."""

import json

import pytest
from typer.testing import CliRunner

from legalgap.cli.main import app
from legalgap.evaluation.outcomes import Answer

from .examples import evaluation

GOLD = """
law: act.txt
indicators:
- {id: victim.shelter, verdict: met, provisions: ['3']}
- {id: victim.language, verdict: gap}
"""


@pytest.fixture
def gold(tmp_path):
    """A gold file."""
    path = tmp_path / "act.gold.yaml"
    path.write_text(GOLD, encoding="utf-8")
    return path


@pytest.fixture
def asked(monkeypatch):
    """Answers without reading any law: shelter is met in section 3, language a gap; holds what was asked for."""
    requests = []

    def evaluate(readings, ruleset, **options):
        requests.append(options)
        answers = {"victim.shelter": Answer("met", ("3",)), "victim.language": Answer("gap")}
        return evaluation(*((law, answers) for law in readings), rules=ruleset, wanted=tuple(options["wanted"]))

    monkeypatch.setattr("legalgap.evaluation.running.evaluate", evaluate)
    return requests


def run(*arguments):
    """Runs `legalgap evaluate` in this process."""
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


def test_it_prints_the_figures(gold, asked):
    result = run(gold)
    assert result.exit_code == 0
    assert "accuracy               1.000" in result.stdout
    assert result.stderr == ""


def test_it_prints_json(gold, asked):
    result = run(gold, "--format", "json")
    assert json.loads(result.stdout)["figures"]["accuracy"] == 1.0


def test_it_prints_the_page(gold, asked):
    assert run(gold, "--format", "md").stdout.startswith("# Accuracy\n")


def test_it_counts_only_the_indicators_asked_for(gold, asked):
    assert "1 verdicts" in run(gold, "--indicators", "victim.language").stdout
    assert asked[0]["wanted"] == ["victim.language"]


def test_a_saved_run_can_be_compared_with(gold, asked, tmp_path):
    assert run(gold, "--save", tmp_path / "run.json").exit_code == 0
    record = json.loads((tmp_path / "run.json").read_text("utf-8"))
    record["laws"]["act"]["answers"]["victim.language"] = "met: 9"
    (tmp_path / "run.json").write_text(json.dumps(record), "utf-8")
    result = run(gold, "--against", tmp_path / "run.json")
    assert "1 gained, 0 lost" in result.stdout
    assert "gained: act victim.language: met -> gap" in result.stdout


def test_the_page_is_written_with_the_keyword_baseline(gold, asked, tmp_path):
    assert run(gold, "--write", tmp_path / "docs" / "accuracy.md").exit_code == 0
    assert (tmp_path / "docs" / "accuracy.md").read_text("utf-8").startswith("# Accuracy\n")
    assert asked[0]["keywords"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--indicators", "victim.sheltr"], 'Did you mean "victim.shelter"?'),
        (["--against", "none.json"], "none.json: the saved evaluation cannot be opened"),
        (["--ruleset", "none"], "none"),
    ],
)
def test_a_wrong_request_exits_with_2_and_a_sentence(gold, asked, arguments, says):
    result = run(gold, *arguments)
    assert result.exit_code == 2
    assert says in result.stderr
    assert asked == []


def test_a_file_that_cannot_be_written_is_named(gold, asked):
    result = run(gold, "--save", gold / "run.json")
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_a_missing_law_is_told_and_nothing_else_to_do_exits_with_2(gold):
    result = run(gold)
    assert result.exit_code == 2
    assert "act.gold.yaml: the law act that it speaks of is not found" in result.stderr
