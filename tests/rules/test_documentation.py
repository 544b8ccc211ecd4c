"""The pages for rule authors: the worked example works as printed, and the page of coverage is up to date."""

import re
from pathlib import Path

from legalgap.evaluation.rule_cases import run_cases
from legalgap.evaluation.rule_coverage import unfired
from legalgap.rules import load_ruleset
from legalgap.rules.coverage import coverage_page

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLE = ("ruleset.yaml", "inst.yaml", "wordings/en/inst.yaml")
COMMAND = "legalgap rules coverage palermo --write docs/coverage.md"


def example_files():
    blocks = re.findall(r"```yaml\n(.*?)```", (DOCS / "rule-authors.md").read_text(encoding="utf-8"), re.DOTALL)
    return dict(zip(EXAMPLE, blocks, strict=False))


def test_the_worked_example_is_a_tested_rule(write_files):
    rules = load_ruleset(write_files("my_rules", example_files()))
    results = list(run_cases(rules, "inst.national_day"))
    assert [result.passed for result in results] == [True, True]
    assert [each for each in unfired(rules) if each.indicator == "inst.national_day"] == []


def test_the_worked_example_takes_fewer_than_ten_lines():
    rule = example_files()["inst.yaml"].split("indicators:\n")[1]
    assert len(rule.splitlines()) < 10


def test_every_key_of_an_element_is_explained():
    from legalgap.rules.schema import ElementRule

    page = (DOCS / "rule-authors.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert set(ElementRule.model_fields) <= explained


def test_the_page_of_coverage_is_up_to_date():
    written = (DOCS / "coverage.md").read_text(encoding="utf-8")
    assert written == coverage_page(load_ruleset("palermo"), COMMAND), f"run: {COMMAND}"
