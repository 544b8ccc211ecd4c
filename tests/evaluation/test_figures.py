"""The figures of accuracy, worked out by hand on few verdicts."""

import pytest

from legalgap.evaluation.figures import (
    Rates,
    contradiction_figures,
    element_figures,
    figures,
    indicator_figures,
    together,
)
from legalgap.evaluation.outcomes import Answer, Outcome, section

from .examples import mark, outcome

# readers -> tool: met met, met partial, partial partial, partial gap, gap gap, gap gap, gap met
SEVEN = [
    outcome("met", "met"),
    outcome("met", "partial"),
    outcome("partial", "partial"),
    outcome("partial", "gap"),
    outcome("gap", "gap"),
    outcome("gap", "gap"),
    outcome("gap", "met"),
]


def test_accuracy_is_the_share_of_accepted_verdicts():
    assert figures(SEVEN).accuracy == pytest.approx(4 / 7)


def test_a_partial_called_gap_costs_gap_precision():
    found = figures(SEVEN)
    assert found.gap_precision == pytest.approx(2 / 3)
    assert found.gap_recall == pytest.approx(2 / 3)


def test_macro_f1_is_the_mean_over_the_three_verdicts():
    # met: P 1/2 R 1/2; partial: P 1/2 R 1/2; gap: P 2/3 R 2/3
    assert figures(SEVEN).macro_f1 == pytest.approx((0.5 + 0.5 + 2 / 3) / 3)


def test_confusion_counts_by_readers_then_by_tool():
    assert figures(SEVEN).confusion == {
        "met": {"gap": 0, "partial": 1, "met": 1, "other": 0},
        "partial": {"gap": 1, "partial": 1, "met": 0, "other": 0},
        "gap": {"gap": 2, "partial": 0, "met": 1, "other": 0},
    }


def test_weighted_kappa_counts_a_gap_called_met_four_times_as_much_as_a_step():
    # observed: 1 + 1 + 4 = 6. Readers 3 gap, 2 partial, 2 met; tool 3 gap, 2 partial, 2 met.
    # expected: distance 1: 3*2 + 2*3 + 2*2 + 2*2 = 20; distance 2: (3*2 + 2*3) * 4 = 48; over 7 verdicts: 68 / 7
    assert figures(SEVEN).weighted_kappa == pytest.approx(1 - 6 / (68 / 7))


def test_either_verdict_counts_where_the_readers_differ():
    found = figures([outcome("partial|met", "met"), outcome("partial|met", "partial"), outcome("partial|met", "gap")])
    assert found.right == 2
    assert found.confusion["met"]["met"] == 1
    assert found.confusion["partial"] == {"gap": 1, "partial": 1, "met": 0, "other": 0}


def test_uncertain_and_missing_are_wrong_and_left_out_of_kappa():
    found = figures(
        [outcome("gap", "gap"), outcome("met", "met"), outcome("met", "uncertain"), outcome("gap", "missing")]
    )
    assert found.accuracy == 0.5
    assert found.confusion["met"]["other"] == found.confusion["gap"]["other"] == 1
    assert found.gap_recall == 0.5
    assert found.weighted_kappa == 1.0


def test_uncertain_is_right_where_a_reader_says_so_too():
    assert figures([outcome("uncertain", "uncertain")]).accuracy == 1.0


def test_evidence_is_the_share_of_agreeing_verdicts_that_cite_a_section_of_the_readers():
    found = figures(
        [
            outcome("met", "met", provisions=["s 3(1)(a)"], sections=["3", "9"]),
            outcome("met", "met", provisions=["12A"], sections=["12"]),
            outcome("partial", "met", provisions=["3"], sections=["3"]),  # another verdict: does not count
            outcome("gap", "gap", provisions=["3"]),  # a gap has no evidence
            outcome("met", "met", sections=["3"]),  # the readers cite nothing
        ]
    )
    assert found.evidence == 0.5


@pytest.mark.parametrize(
    ("provision", "number"),
    [
        ("s 3(1)(a)", "3"),
        ("Article 12 bis", "12"),
        ("143(4)", "143"),
        ('2 "child"', "2"),
        ("12a(1)", "12A"),
        (" Annex ", "annex"),
    ],
)
def test_the_section_of_an_address(provision, number):
    assert section(provision) == number


def test_nothing_to_count_gives_zero_and_no_kappa():
    found = figures([])
    assert (found.accuracy, found.gap_precision, found.evidence, found.weighted_kappa) == (0.0, 0.0, 0.0, None)


def test_kappa_is_one_when_all_say_the_same():
    assert figures([outcome("met", "met"), outcome("met", "met")]).weighted_kappa == 1.0


def test_rates_say_none_where_there_is_nothing_to_count():
    assert (Rates().precision, Rates().recall, Rates().f1) == (None, None, None)
    assert Rates(0, 2, 0).precision == 0.0
    assert Rates(0, 2, 0).recall is None


def test_figures_of_each_indicator():
    shelter, language = indicator_figures(
        [
            outcome("gap", "gap", indicator="shelter", law="XA"),
            outcome("met", "gap", indicator="shelter", law="XB"),
            outcome("partial", "met", indicator="language", law="XA"),
        ]
    )
    assert (shelter.right, shelter.verdicts, shelter.gap, shelter.provided) == (1, 2, Rates(1, 1, 0), Rates(0, 0, 1))
    assert (language.right, language.gap, language.provided) == (0, Rates(), Rates(1, 0, 0))


def element_outcome(elements, one_reader, found):
    """An outcome in which the tool looked for the elements in `found`."""
    said = mark("shelter", "met", elements=elements, one_reader=one_reader)
    return Outcome("XA", said, Answer("met", elements=found))


def test_elements_are_held_against_what_both_readers_found():
    rates = element_figures(
        [
            element_outcome(("safe",), (), {"safe": True, "child": True, "food": False}),
            element_outcome(("safe", "food"), (), {"safe": False, "child": False, "food": True}),
        ]
    )
    assert rates == {
        ("shelter", "safe"): Rates(1, 0, 1),
        ("shelter", "child"): Rates(0, 1, 0),
        ("shelter", "food"): Rates(1, 0, 0),
    }
    assert together(rates.values()) == Rates(2, 1, 1)


def test_an_element_of_one_reader_counts_as_neither():
    assert element_figures([element_outcome((), ("child",), {"child": True})]) == {}


def test_elements_count_only_where_the_readers_listed_them():
    assert element_figures([element_outcome(None, (), {"child": True})]) == {}


def test_contradictions_found_missed_and_imagined():
    def contrary(readers, tool):
        return Outcome("XA", mark("consent", "gap", contrary=readers), Answer("gap", contrary=tool))

    pairs = [
        ("both readers", True),
        ("5(1)", False),
        ("", True),
        ("", False),
        ("one reader", True),
        ("one reader", False),
    ]
    assert contradiction_figures(contrary(*pair) for pair in pairs) == Rates(1, 1, 1)
