"""Two assessors: the table, the weighted kappa, what is to settle."""

import pytest

from legalgap.review.agreement import disagreements, distance, pairs, weighted_kappa

from .entries import entry, reviews


def by(assessor, indicator, verdict, **others):
    return entry(indicator, assessor=assessor, verdict=verdict, **others)


def test_kappa_of_a_known_table():
    """Two of six differ by a step of a third: observed 1/9. By chance 8/27 (worked by hand). 1 - (1/9) / (8/27)."""
    ones = ("met", "met", "partial", "partial", "gap", "met")
    others = ("met", "partial", "partial", "gap", "gap", "met")
    assert weighted_kappa(list(zip(ones, others, strict=True))) == pytest.approx(0.625)


def test_full_agreement_is_one_and_full_disagreement_below_zero():
    assert weighted_kappa([("met", "met"), ("gap", "gap")]) == 1
    assert weighted_kappa([("met", "gap"), ("gap", "met")]) == -1


def test_kappa_is_not_defined_where_both_always_say_the_same():
    assert weighted_kappa([("met", "met"), ("met", "met")]) is None
    assert weighted_kappa([]) is None


def test_to_take_a_gap_for_partial_weighs_less_than_to_take_it_for_met():
    assert distance("gap", "gap") == 0
    assert distance("gap", "partial") < distance("gap", "met") < distance("contrary", "met") == 1
    assert distance("uncertain", "partial") == distance("not_applicable", "uncertain") == 1


def test_the_last_verdict_of_each_counts_and_notes_do_not():
    record = reviews(
        by("A", "x", "gap"),
        by("A", "x", "met"),
        by("A", "x", "", decision="note"),
        by("B", "x", "met"),
        by("B", "y", "met"),
    )
    (pair,) = pairs(record)
    assert (pair.first, pair.second, dict(pair.table)) == ("A", "B", {("met", "met"): 1})
    assert (pair.together, pair.agreed) == (1, 1)
    assert disagreements(record) == ()


def test_who_decided_nothing_together_is_no_pair():
    assert pairs(reviews(by("A", "x", "gap"), by("B", "y", "gap"))) == ()


def test_a_disagreement_is_open_until_one_gives_way_or_a_third_decides():
    differ = [by("A", "x", "gap"), by("B", "x", "met")]
    assert [each.settled for each in disagreements(reviews(*differ))] == [False]
    assert disagreements(reviews(*differ, by("A", "x", "met"))) == ()
    assert [each.settled for each in disagreements(reviews(*differ, by("C", "x", "met")))] == [True]


def test_what_is_to_settle_comes_first():
    record = reviews(
        by("A", "x", "gap"), by("B", "x", "met"), by("C", "x", "met"), by("A", "y", "gap"), by("B", "y", "met")
    )
    assert [each.key[0] for each in disagreements(record)] == ["y", "x"]
