"""Cases of rules, run through the engine; which wordings no case tries out; what changes between two rulesets."""

from dataclasses import replace

import pytest

from legalgap.evaluation.rule_cases import as_law, cases_of, narrow, run_cases
from legalgap.evaluation.rule_changes import rule_changes, verdict_changes
from legalgap.evaluation.rule_coverage import unfired
from legalgap.model.ruleset import Case
from legalgap.rules import load_ruleset
from tests.reporting.example import example_matrix
from tests.rules.conftest import write_files, write_ruleset  # noqa: F401  the small ruleset about dogs


@pytest.fixture
def dogs(write_ruleset):  # noqa: F811
    return load_ruleset(write_ruleset())


def test_the_drafting_text_is_a_case_that_must_be_met(dogs):
    first, second = cases_of(dogs, dogs.indicator("dog.leash"))
    assert (first.text, first.verdict) == ("A dog shall be kept on a leash of two metres.", "met")
    assert second.verdict == "gap"


def test_a_rule_that_only_people_decide_has_no_cases(dogs):
    assert cases_of(dogs, replace(dogs.indicator("dog.leash"), checkability="manual")) == []


@pytest.mark.parametrize(
    ("case", "law"),
    [
        (Case("A dog barks.", "gap"), "Dogs By-law\n\n____\n\n1. (1) A dog barks.\n"),
        (Case("A dog barks.", "gap", title="Cats Act"), "Cats Act\n\n____\n\n1. (1) A dog barks.\n"),
        (Case("4. A dog barks.\n5. A cat mews.", "gap"), "Dogs By-law\n\n____\n\n4. A dog barks.\n5. A cat mews.\n"),
        (Case("SCHEDULE 1\n1. Dogs.", "gap"), "Dogs By-law\n\n____\n\nSCHEDULE 1\n1. Dogs.\n"),
    ],
)
def test_a_case_is_read_as_a_law(dogs, case, law):
    assert as_law(dogs, case) == law


def test_a_case_that_gets_another_verdict_fails(dogs):
    leash = dogs.indicator("dog.leash")
    wrong = replace(dogs, indicators=(replace(leash, cases=(Case("A dog may carry lead.", "met"),)),))
    results = list(run_cases(wrong))
    assert (results[-1].status, results[-1].passed) == ("gap", False)


def test_only_what_a_verdict_depends_on_is_assessed():
    palermo = load_ruleset("palermo")
    narrowed = narrow(palermo, palermo.indicator("stay.alternatives_to_return"))
    ids = [indicator.id for indicator in narrowed.indicators]
    assert "stay.alternatives_to_return" in ids
    assert len(ids) < 5
    assert set(narrowed.wordings["en"]) == set(ids)


def test_a_wording_that_no_case_holds_is_named(dogs):
    leash = replace(dogs.indicator("dog.leash"), cases=())
    assert [(each.group, each.effect) for each in unfired(replace(dogs, indicators=(leash,)))] == [
        ("lead_metal", "ignore")
    ]


def test_changes_of_rules_name_the_parts_that_differ(dogs):
    leash = dogs.indicator("dog.leash")
    newer = replace(
        dogs,
        indicators=(replace(leash, severity="low"), replace(leash, id="dog.bell")),
        wordings={"en": {"dog.leash": {"leash.rule": ("tethered",)}}},
    )
    assert [(c.indicator, c.what, c.parts) for c in rule_changes(dogs, newer)] == [
        ("dog.leash", "changed", ("severity", "wordings")),
        ("dog.bell", "added", ()),
    ]
    assert rule_changes(newer, dogs)[0].what == "removed"


def test_changes_of_verdicts_show_status_and_contradiction():
    old = example_matrix()
    first, *rest = old.rows
    worse = replace(first, overall=replace(first.overall, status="gap", flags=("contrary",)))
    changes = verdict_changes(old, replace(old, rows=(worse, *rest)))
    assert [(c.indicator, c.after) for c in changes] == [(first.indicator, "gap, contrary")]
    assert verdict_changes(old, replace(old, rows=tuple(rest)))[0].after == ""
