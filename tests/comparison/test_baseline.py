"""Problems marked against an earlier run: new, worse, known, closed, and those out of sight. Nothing is hidden."""

from dataclasses import replace

import pytest

from legalgap.comparison.baseline import marked
from legalgap.errors import UsageError
from legalgap.model.matrix import ElementFinding, Finding
from tests.reporting.example import example_matrix

ID = "def.means"


def finding(status, flags=(), elements=()):
    return Finding(status, flags, reasons=("For a reason.",), elements={id: ElementFinding(True) for id in elements})


def changed(overall, cells=None, **matrix):
    """The example with one row of that overall finding and those cells, by document."""
    example = example_matrix()
    row = next(row for row in example.rows if row.indicator == ID)
    return replace(example, rows=(replace(row, overall=overall, cells=cells or {}),), **matrix)


def mark(old, new):
    """The mark of the row of `new`, a status or finding, against `old`."""
    sides = [changed(finding(side) if isinstance(side, str) else side) for side in (old, new)]
    (row,) = marked(sides[1], sides[0], "known.json").rows
    return row.since_baseline.mark if row.since_baseline else ""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("gap", "gap", "known"),
        ("partial", "partial", "known"),
        ("gap", "partial", "known"),
        ("uncertain", "partial", "known"),
        ("gap", "uncertain", "known"),
        ("met", "gap", "new"),
        ("met", "partial", "new"),
        ("met", "uncertain", "new"),
        ("not_supplied", "gap", "new"),
        ("manual", "gap", "new"),
        ("partial", "gap", "worse"),
        ("uncertain", "gap", "worse"),
        ("partial", "uncertain", "worse"),
        ("gap", "met", "closed"),
        ("partial", "met", "closed"),
        ("met", "met", ""),
        ("manual", "manual", ""),
        ("not_supplied", "not_supplied", ""),
    ],
)
def test_the_mark_follows_from_both_verdicts(old, new, expected):
    assert mark(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("met", "not_supplied", "worse"),
        ("partial", "not_supplied", "worse"),
        ("gap", "not_supplied", "known"),
        ("uncertain", "not_supplied", "undecided"),
        ("gap", "not_applicable", "undecided"),
        ("partial", "manual", "undecided"),
    ],
)
def test_leaving_a_law_or_a_standard_out_closes_nothing(old, new, expected):
    assert mark(old, new) == expected


def test_an_element_lost_or_a_weakness_come_is_worse_at_the_same_status():
    assert mark(finding("partial", elements=("a", "b")), finding("partial", elements=("a",))) == "worse"
    assert mark(finding("partial", elements=("a",)), finding("partial", elements=("a", "b"))) == "known"
    assert mark(finding("partial"), finding("partial", flags=("discretionary",))) == "worse"


def test_a_contradiction_that_comes_is_new_or_worse_and_one_that_goes_closes():
    contrary = finding("gap", flags=("contrary",))
    assert mark("gap", contrary) == "worse"
    assert mark("met", finding("met", flags=("contrary",))) == "new"
    assert mark(contrary, contrary) == "known"
    assert mark(finding("met", flags=("contrary",)), "met") == "closed"


def test_the_same_contradiction_in_another_law_is_not_known_before():
    example = example_matrix()
    act, bill = example.documents[0].id, example.documents[2].id
    contrary, plain = finding("gap", flags=("contrary",)), finding("gap")
    old = changed(plain, {act: contrary, bill: plain})
    (row,) = marked(changed(plain, {act: contrary, bill: contrary}), old, "known.json").rows
    assert row.since_baseline.mark == "worse"
    assert row.since_baseline.why == f"Now contradicts the standard: {example.documents[2].title}."


def test_a_law_is_known_again_by_its_bytes_or_its_file_when_its_title_has_changed():
    example = example_matrix()
    act = example.documents[0]
    contrary = finding("gap", flags=("contrary",))
    old = changed(finding("gap"), {act.id: contrary})
    for other in (replace(act, id="x", file="y.pdf"), replace(act, id="x", sha256="0" * 64)):
        new = changed(finding("gap"), {"x": contrary}, documents=(other,))
        assert marked(new, old, "known.json").rows[0].since_baseline.mark == "known"
    stranger = replace(act, id="x", sha256="0" * 64, file="y.pdf")
    new = changed(finding("gap"), {"x": contrary}, documents=(stranger,))
    assert marked(new, old, "known.json").rows[0].since_baseline.mark == "worse"


def test_an_indicator_that_the_earlier_run_does_not_ask_is_new_where_it_is_a_problem():
    example = example_matrix()
    old = replace(example, rows=example.rows[:1])
    new = marked(example, old, "known.json")
    marks = {row.indicator: row.since_baseline for row in new.rows[1:]}
    assert marks["offence.legal_persons"].mark == "new"
    assert marks["offence.legal_persons"].before is None
    assert all(row.overall.status != "met" or marks[row.indicator] is None for row in new.rows[1:])
    assert any("Only in the new run" in note for note in new.baseline.notes)


def test_nothing_is_taken_away():
    example = example_matrix()
    new = marked(example, example, "known.json")
    assert [replace(row, since_baseline=None) for row in new.rows] == list(example.rows)
    assert {row.since_baseline.mark for row in new.rows if row.since_baseline} == {"known"}


def test_what_differs_between_the_runs_is_told():
    example = example_matrix()
    old = replace(example, ruleset_version="0.9", country="ZWE")
    notes = " ".join(marked(example, old, "known.json").baseline.notes)
    assert "different rulesets: palermo 0.9" in notes
    assert "another country: ZWE" in notes


def test_a_run_without_any_of_the_indicators_is_no_baseline():
    example = example_matrix()
    strange = replace(
        example, ruleset_id="ilo", rows=tuple(replace(r, indicator=f"x.{r.indicator}") for r in example.rows)
    )
    with pytest.raises(UsageError, match="ruleset ilo, this one with palermo"):
        marked(example, strange, "known.json")
