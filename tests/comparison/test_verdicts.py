"""What a change from one finding to another is called."""

from dataclasses import replace

import pytest

from legalgap.comparison.verdicts import judged, verdict_changes
from legalgap.model.matrix import ElementFinding, Finding
from tests.reporting.example import example_matrix


def finding(status, *flags, found=(), reasons=()):
    return Finding(status, flags=flags, elements={id: ElementFinding(True) for id in found}, reasons=reasons)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("gap", "met", "closed"),
        ("not_supplied", "met", "closed"),
        ("met", "gap", "opened"),
        ("partial", "gap", "opened"),
        ("met", "not_supplied", "opened"),
        ("gap", "partial", "better"),
        ("partial", "met", "better"),
        ("met", "partial", "worse"),
        ("met", "met", "unchanged"),
        ("gap", "not_supplied", "unchanged"),
        ("uncertain", "met", "undecided"),
        ("met", "uncertain", "undecided"),
        ("manual", "manual", "undecided"),
        ("not_applicable", "not_applicable", "unchanged"),
    ],
)
def test_status(old, new, kind):
    assert judged(finding(old), finding(new))[0] == kind


@pytest.mark.parametrize("status", ["gap", "partial", "met", "uncertain"])
def test_a_new_contradiction_is_worse_whatever_the_status(status):
    kind, why = judged(finding("gap"), finding(status, "contrary"))
    assert kind == "worse"
    assert "contradicts" in why


def test_a_contradiction_that_is_gone_is_better():
    assert judged(finding("partial", "contrary"), finding("partial"))[0] == "better"


def test_elements_tell_where_the_status_is_the_same():
    assert judged(finding("partial", found="a"), finding("partial", found="ab"))[0] == "better"
    assert judged(finding("partial", found="ab"), finding("partial", found="a"))[0] == "worse"
    assert judged(finding("partial", found="a"), finding("partial", found="b"))[0] == "unchanged"


def test_what_is_met_in_another_way_is_met():
    assert judged(finding("met", found="ab"), finding("met", found="c"))[0] == "unchanged"


def test_an_element_counts_whichever_law_has_it():
    matrix = example_matrix()
    row = next(row for row in matrix.rows if row.overall.status == "partial")
    lawless = replace(row, overall=replace(row.overall, elements={}))
    changed = replace(matrix, rows=tuple(lawless if each is row else each for each in matrix.rows))
    kinds = {change.indicator: change.kind for change in verdict_changes(matrix, changed)}
    assert kinds[row.indicator] == "unchanged"


def test_discretion_and_missed_numbers_tell_too():
    assert judged(finding("met"), finding("met", "discretionary"))[0] == "worse"
    short = "length of the period: the text says 15 days, the standard asks >= 30."
    kind, why = judged(finding("partial", reasons=(short,)), finding("partial"))
    assert (kind, "length of the period" in why) == ("better", True)
