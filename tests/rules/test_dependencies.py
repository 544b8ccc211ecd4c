"""Indicators that ask for the verdicts of others come after them."""

from dataclasses import replace

import pytest

from legalgap.model.ruleset import Logic
from legalgap.rules import load_ruleset
from legalgap.rules.dependencies import asked_by, in_order


@pytest.fixture
def leash(write_ruleset):
    return load_ruleset(write_ruleset()).indicator("dog.leash")


def rule(leash, id, *asked):
    return replace(leash, id=id, logic=Logic(" or ".join(f"indicator({each})" for each in asked) or "never", "never"))


def test_what_is_asked_for_comes_first_and_the_rest_keeps_its_order(leash):
    rules = [rule(leash, "a", "c"), rule(leash, "b"), rule(leash, "c", "d"), rule(leash, "d")]
    assert [each.id for each in in_order(rules)] == ["d", "c", "a", "b"]


def test_a_circle_ends(leash):
    rules = [rule(leash, "a", "b"), rule(leash, "b", "a")]
    assert [each.id for each in in_order(rules)] == ["b", "a"]


def test_an_indicator_that_is_not_there_is_passed_over(leash):
    assert [each.id for each in in_order([rule(leash, "a", "elsewhere")])] == ["a"]


def test_the_names_come_from_both_conditions(leash):
    assert asked_by(replace(leash, logic=Logic("indicator(x)", "indicator(y) or indicator(x)"))) == ("x", "y")


def test_no_rule_of_palermo_is_asked_before_its_turn():
    order = [each.id for each in in_order(load_ruleset("palermo").indicators)]
    for indicator in load_ruleset("palermo").indicators:
        for asked in asked_by(indicator):
            assert order.index(asked) < order.index(indicator.id), (indicator.id, asked)
