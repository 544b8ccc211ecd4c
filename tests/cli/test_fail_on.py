"""`--fail-on` conditions against the example matrix."""

from dataclasses import replace

import pytest

from legalgap.cli.fail_on import check_conditions, known_before, met
from legalgap.comparison.baseline import marked
from legalgap.errors import UsageError
from legalgap.model.matrix import Finding
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


def before(**changes):
    """The example as an earlier run, with other overall statuses by indicator."""
    example = example_matrix()
    return replace(
        example,
        rows=tuple(
            replace(row, overall=Finding(changes[row.indicator], reasons=("So.",))) if row.indicator in changes else row
            for row in example.rows
        ),
    )


def test_what_a_baseline_knew_lets_pass_and_is_named():
    matrix = marked(example_matrix(), before(), "known.json")
    assert met(["critical", "contrary"], matrix) == []
    named = known_before(["critical"], matrix)
    assert named == [
        "critical: No detention of victims (gap; known before: The verdict is the same)",
        "critical: Liability of legal persons (gap; known before: The verdict is the same)",
    ]


def test_what_is_new_or_worse_fails_although_there_is_a_baseline():
    earlier = before(**{"offence.legal_persons": "met"})
    matrix = marked(example_matrix(), earlier, "known.json")
    assert met(["critical"], matrix) == ["critical: Liability of legal persons (gap; new: Met before, gap now)"]
    earlier = before(**{"offence.legal_persons": "partial"})
    matrix = marked(example_matrix(), earlier, "known.json")
    assert met(["gap:offence.legal_persons"], matrix) == [
        "gap:offence.legal_persons: Liability of legal persons (gap; worse than before: Partial before, gap now)"
    ]


def test_without_a_baseline_nothing_is_known_before():
    assert known_before(["critical", "contrary"], example_matrix()) == []
