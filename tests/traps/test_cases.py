"""Every case of the Palermo rules gets its verdict, drafting texts included.

`not_yet.yaml` lists the cases that the engine does not read as an author would, each with the reason. The list is
exact: a case that fails without standing there, or stands there and passes, fails the suite.
"""

from pathlib import Path

import pytest

from legalgap.evaluation.rule_cases import cases_of, narrow, run_case
from legalgap.evaluation.rule_coverage import unfired
from legalgap.rules import load_ruleset
from legalgap.rules.reading import read_yaml

RULESET = load_ruleset("palermo")
BEGINNING = 60


def key(id, case):
    """The id of the indicator and the first words of a case."""
    return f"{id}: {' '.join(case.text.split())[:BEGINNING].strip()}"


def not_yet():
    listed, faults = read_yaml(Path(__file__).with_name("not_yet.yaml"), "not_yet.yaml")
    assert not faults
    return {f"{id}: {text}": reason for id, cases in listed.items() for text, reason in cases.items()}


NOT_YET = not_yet()
CASES = {key(rule.id, case): (rule, case) for rule in RULESET.indicators for case in cases_of(RULESET, rule)}


def marked(name):
    reason = NOT_YET.get(name)
    return pytest.param(name, marks=pytest.mark.xfail(strict=True, reason=reason) if reason else ())


@pytest.mark.parametrize("name", [marked(name) for name in CASES])
def test_a_case_gets_its_verdict(name):
    indicator, case = CASES[name]
    result = run_case(narrow(RULESET, indicator), indicator, case)
    assert (result.status, result.contrary) == (case.verdict, case.contrary), result.reasons


def test_no_two_cases_of_a_rule_begin_with_the_same_words():
    assert len(CASES) == sum(len(cases_of(RULESET, rule)) for rule in RULESET.indicators)


def test_the_list_of_exceptions_names_only_cases_that_exist():
    assert set(NOT_YET) <= set(CASES)


def test_every_element_and_trap_is_tried_out_by_a_case():
    assert [(each.indicator, each.group) for each in unfired(RULESET)] == []
