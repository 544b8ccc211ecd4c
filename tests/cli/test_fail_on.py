"""`--fail-on` conditions against the example matrix."""

import pytest

from legalgap.cli.fail_on import check_conditions, met
from legalgap.errors import UsageError
from tests.reporting.example import example_matrix


@pytest.mark.parametrize(
    ("condition", "findings"),
    [
        ("critical", ["critical: No detention of victims (gap)", "critical: Liability of legal persons (gap)"]),
        ("gap:offence.legal_persons", ["gap:offence.legal_persons: Liability of legal persons (gap)"]),
        ("gap:def.means", []),
        ("gap:stay.permit", []),
        ("gap:victim.assistance", []),
    ],
)
def test_met(condition, findings):
    assert met([condition], example_matrix()) == findings


def test_high_includes_critical_and_contradictions():
    found = met(["high"], example_matrix())
    assert "high: Liability of legal persons (gap)" in found
    assert "high: Assistance without conditions (contrary)" in found
    assert not [finding for finding in found if "Confiscation" in finding], "met is no failure"


def test_an_indicator_of_a_condition_must_exist():
    check_conditions(["critical", "gap:a.b"], lambda: ["a.b"])
    with pytest.raises(UsageError, match=r'Did you mean "a\.b"'):
        check_conditions(["gap:a.c"], lambda: ["a.b"])


def test_the_ruleset_is_not_loaded_for_conditions_without_an_indicator():
    check_conditions(["high", "contrary"], lambda: pytest.fail("not needed"))
