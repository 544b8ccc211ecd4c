"""`legalgap rules` and `legalgap explain`: what rule authors and learners see, and how the commands exit."""

import json
from pathlib import Path

import pytest

from tests.rules.conftest import write_files, write_ruleset  # noqa: F401  the small ruleset about dogs


def test_list_can_be_narrowed(run):
    result = run("rules", "list", "--pillar", "child", "--severity", "high")
    assert result.exit_code == 0
    assert "child.services" in result.stdout
    assert "child.guardian" not in result.stdout
    assert result.stdout.endswith("of 100 indicators.\n")


def test_list_as_json_is_one_value_per_indicator(run):
    listed = json.loads(run("rules", "list", "--source", "COE197", "--format", "json").stdout)
    assert {"id", "title", "pillar", "severity", "level", "sources"} <= set(listed[0])


def test_list_refuses_words_that_the_ruleset_does_not_know(run):
    result = run("rules", "list", "--pillar", "chld")
    assert result.exit_code == 2
    assert "did you mean 'CHILD'" in result.stderr


def test_show_prints_every_wording(run, write_ruleset):  # noqa: F811
    result = run("rules", "show", "dog.leash", "--ruleset", write_ruleset())
    assert "  element leash.rule (core, beside DOGS): a duty to use a leash\n    - on a (leash|lead)\n" in result.stdout
    assert "  trap lead_metal (ignore, near: hit): the metal\n    - lead (pipe*|)\n" in result.stdout
    assert "  test length: days on leash.length <= 2 days; otherwise partial\n" in result.stdout


def test_check_exits_with_1_and_names_every_fault(run, write_ruleset):  # noqa: F811
    assert run("rules", "check", write_ruleset()).exit_code == 0
    folder = write_ruleset(("dog.yaml", "severity: high", "severity: hihg"), ("dog.yaml", "role: opt", "role: OTHER"))
    result = run("rules", "check", folder)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0].startswith("dogs/dog.yaml:5: severity 'hihg' is not one of")


def test_a_case_that_fails_is_shown_with_reasons_and_exit_status_1(run, write_ruleset):  # noqa: F811
    right = write_ruleset()
    assert run("rules", "test", right, "--only", "dog").exit_code in {0, 1}
    wrong = write_ruleset(("dog.yaml", "verdict: gap", "verdict: met"), folder="wrong")
    result = run("rules", "test", wrong)
    assert result.exit_code == 1
    assert "dog.leash: expected met, got gap\n  case: A dog may carry lead.\n" in result.stdout


def test_new_prints_a_template_for_the_id(run):
    result = run("rules", "new", "inst.awareness_day")
    assert "- id: inst.awareness_day" in result.stdout
    assert "awareness_day.rule" in result.stdout


def test_diff_names_the_rules_that_differ(run, write_ruleset):  # noqa: F811
    old = write_ruleset()
    new = write_ruleset(("dog.yaml", "severity: high", "severity: low"), folder="newer")
    result = run("rules", "diff", old, new)
    assert "changed  dog.leash: severity\n" in result.stdout


def test_coverage_goes_to_stdout_or_to_a_file(run, write_ruleset, tmp_path: Path):  # noqa: F811
    folder = write_ruleset()
    page = run("rules", "coverage", folder).stdout
    assert page.startswith("# What the ruleset `dogs` covers\n")
    written = tmp_path / "coverage.md"
    assert run("rules", "coverage", folder, "--write", written).exit_code == 0
    assert "| `dog.leash` |" in written.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("form", "beginning"), [("text", "Dogs on a leash (dog.leash)\n===="), ("md", "# Dogs on a leash\n"), ("json", "{")]
)
def test_explain_has_three_forms(run, write_ruleset, form, beginning):  # noqa: F811
    result = run("explain", "dog.leash", "--ruleset", write_ruleset(), "--format", form)
    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)


def test_explain_says_what_a_profile_demands(run):
    assert "Recommended: good practice" in run("explain", "victim.reflection_period").stdout
    assert "Mandatory: every State Party must" in run("explain", "victim.reflection_period", "--profile", "coe").stdout


def test_explain_suggests_the_nearest_indicator(run):
    result = run("explain", "victim.reflexion_period")
    assert result.exit_code == 2
    assert "did you mean 'victim.reflection_period'" in result.stderr
