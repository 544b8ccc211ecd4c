"""A second ruleset that is nothing but data: it loads, every wording is tried out, every case gets its verdict."""

import pytest

from legalgap.evaluation.rule_cases import cases_of, narrow, run_case
from legalgap.evaluation.rule_coverage import unfired
from legalgap.rules import load_ruleset

RULESET = load_ruleset("ilo_forced_labour")
CASES = [(rule.id, number) for rule in RULESET.indicators for number in range(len(cases_of(RULESET, rule)))]


@pytest.mark.parametrize(("id", "number"), CASES)
def test_every_case_gets_its_verdict(id, number):
    indicator = RULESET.indicator(id)
    result = run_case(narrow(RULESET, indicator), indicator, cases_of(RULESET, indicator)[number])
    assert result.passed, (result.case.text, result.case.verdict, result.status, result.contrary, result.reasons)


def test_every_element_and_trap_is_tried_out():
    assert unfired(RULESET) == []


def test_the_core_profile_demands_less():
    assert load_ruleset("ilo_forced_labour", "core").profile == "core"
