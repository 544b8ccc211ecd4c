"""Gains and losses between two runs."""

import pytest

from legalgap.evaluation.changes import changes, drops, losses_listed
from legalgap.evaluation.figures import figures

from .examples import outcome


def run(**said):
    """A run in which each indicator ("met|partial" by the readers) got a verdict: run(shelter=("met", "gap"))."""
    return [outcome(readers, tool, indicator=name, note="Only for women.") for name, (readers, tool) in said.items()]


def test_gains_losses_and_other_wrong_answers():
    found = changes(
        run(a=("met", "gap"), b=("met", "met"), c=("gap", "met"), d=("gap", "gap")),
        run(a=("met", "met"), b=("met", "gap"), c=("gap", "partial"), d=("gap", "gap")),
    )
    assert [(c.indicator, c.before, c.after) for c in found.gains] == [("a", "gap", "met")]
    assert [(c.indicator, c.before, c.after, c.readers) for c in found.losses] == [("b", "met", "gap", "met")]
    assert [(c.indicator, c.before, c.after) for c in found.others] == [("c", "met", "partial")]


def test_a_loss_is_listed_with_law_verdicts_and_note():
    found = changes(run(b=("met|partial", "met")), run(b=("met|partial", "gap")))
    assert losses_listed(found) == ["lost      XA   b: met -> gap (readers: met or partial) Only for women."]


def test_evidence_lost_and_gained():
    right = outcome("met", "met", provisions=["3"], sections=["3"])
    elsewhere = outcome("met", "met", provisions=["3"], sections=["9"])
    lost, gained = changes([right], [elsewhere]), changes([elsewhere], [right])
    assert [c.indicator for c in lost.evidence_lost] == [c.indicator for c in gained.evidence_gained] == ["shelter"]
    assert lost.losses == lost.evidence_gained == gained.evidence_lost == ()


def test_only_what_both_runs_answered_is_compared():
    assert changes(run(a=("met", "met")), run(b=("met", "gap"))).losses == ()


@pytest.mark.parametrize(("wrong", "says"), [(1, []), (2, ["accuracy fell from 1.000 to 0.980"])])
def test_a_figure_may_fall_by_as_much_as_is_allowed(wrong, says):
    before = [outcome("gap", "gap", indicator=str(i)) for i in range(100)]
    after = [outcome("gap", "partial" if i < wrong else "gap", indicator=str(i)) for i in range(100)]
    fallen = drops(figures(before), figures(after), 0.01)
    assert [line for line in fallen if line.startswith("accuracy")] == says


def test_a_figure_that_rises_is_no_drop():
    assert drops(figures(run(a=("met", "gap"))), figures(run(a=("met", "met"))), 0.01) == []
