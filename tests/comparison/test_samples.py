"""The amending bill of the sample country against the Act that it amends: the comparison says what a reader says."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from legalgap.comparison.run import compare
from legalgap.reporting import comparison_json

CASTAVIA = Path(__file__).parents[2] / "samples/castavia"
ACT, BILL = CASTAVIA / "anti-trafficking-act-2014.pdf", CASTAVIA / "anti-trafficking-amendment-bill-2024.pdf"


@pytest.fixture(scope="module")
def comparison():
    return compare([ACT], [BILL])


@pytest.fixture(scope="module")
def expected():
    return YAML(typ="safe").load((CASTAVIA / "expected.yaml").read_text("utf-8"))["overall_with_bill"]


def indicators(comparison, kind):
    return [change.indicator for change in comparison.of(kind)]


def named(comparison, indicator):
    return next(change for change in comparison.changes if change.indicator == indicator)


def test_every_instruction_of_the_bill_is_carried_out(comparison):
    assert [(each.clause, each.action, each.applied) for each in comparison.amendments] == [
        ("clause 3", "replace", True),
        ("clause 4", "insert", True),
        ("clause 5", "insert", True),
        ("clause 6", "replace", True),
        ("clause 7", "repeal", True),
        ("clause 8", "replace words", True),
    ]


def test_the_gaps_that_the_bill_closes_are_closed_and_no_others(comparison, expected):
    assert indicators(comparison, "closed") == expected["closed"]


def test_the_bill_opens_what_a_reader_says(comparison, expected):
    lost = {*indicators(comparison, "opened"), *indicators(comparison, "worse")}
    assert set(expected["opened"]) <= lost
    assert lost <= {*expected["opened"], *expected["contradicted"]}


def test_the_contradiction_is_named_with_the_clause_that_brings_it(comparison, expected):
    contradicted = [c for c in comparison.of("worse") if "contrary" in c.new.flags]
    assert {change.indicator for change in contradicted} == set(expected["contradicted"])
    for change in contradicted:
        assert change.new.quotes[0].amended_by == "clause 5"
        assert change.new.quotes[0].provision.startswith("s 26A")


def test_a_longer_period_is_better_though_still_discretionary(comparison, expected):
    assert indicators(comparison, "better") == expected["better"]
    assert named(comparison, "victim.reflection_period").new.status == "partial"


def test_quotes_of_a_closed_gap_stand_in_the_new_section(comparison):
    change = named(comparison, "crim.use_of_services")
    assert [(q.provision, q.amended_by) for q in change.new.quotes] == [("s 10A", "clause 4")]


def test_the_provisions_that_the_bill_touches_are_shown(comparison):
    (law,) = comparison.laws
    assert [(pair.kind, pair.new) for pair in law.pairs if pair.kind != "equal"] == [
        ("changed", "s 5"),
        ("added", "s 10A"),
        ("added", "s 26A"),
        ("changed", "s 27"),
        ("changed", "s 29"),
        ("changed", "s 38"),
    ]


def test_a_law_against_itself_changes_nothing():
    again = compare([ACT], [ACT])
    assert {change.kind for change in again.changes} <= {"unchanged", "undecided"}
    assert {pair.kind for law in again.laws for pair in law.pairs} == {"equal"}
    assert comparison_json.render(again) == comparison_json.render(compare([ACT], [ACT]))
