"""Quotes in their surroundings: marked, merged, shortened."""

from dataclasses import replace

import pytest

from legalgap.model.matrix import Evidence
from legalgap.reporting.passages import ELLIPSIS, Segment, passages, segments, shortened


def piece(id, quote, context, element="act", start=500):
    at = start + context.index(quote)
    return Evidence(id, "act", "s 1", "", 1, quote, at, at + len(quote), (), element, context, start)


def test_the_quote_is_marked_in_its_context():
    (passage,) = passages([piece("e1", "recruits", "A person who recruits another")], {"act": "Recruitment"}, "i")
    assert passage.segments == (Segment("A person who "), Segment("recruits", True), Segment(" another"))
    assert passage.elements == ("Recruitment",)
    assert passage.whole == ()


def test_pieces_in_the_same_provision_share_a_passage():
    context = "recruits, transports or receives"
    shown = passages([piece("e1", "recruits", context), piece("e2", "receives", context, "receipt")], {}, "i")
    assert [passage.quotes for passage in shown] == [("recruits", "receives")]
    assert shown[0].evidence == ("e1", "e2")


def test_the_same_words_at_two_places_are_two_passages():
    shown = passages([piece("e1", "means", "it means x"), piece("e2", "means", "it means x", start=900)], {}, "i")
    assert [passage.anchor for passage in shown] == ["i-p1", "i-p2"]


def test_evidence_without_context_is_shown_by_its_quote():
    bare = Evidence("e1", "act", "s 1", "", 1, "recruits", 40, 48, (), "act")
    (passage,) = passages([bare], {}, "i")
    assert passage.segments == (Segment("recruits", True),)


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([(0, 3), (2, 5)], ["abcde"]),
        ([(0, 2), (4, 6)], ["ab", "ef"]),
        ([(4, 99)], ["efgh"]),
        ([(-5, 2)], ["ab"]),
        ([(5, 5), (9, 12)], []),
    ],
)
def test_overlapping_and_impossible_spans(spans, marked):
    cut = segments("abcdefgh", [(start, end, False) for start, end in spans])
    assert [segment.text for segment in cut if segment.marked] == marked
    assert "".join(segment.text for segment in cut) == "abcdefgh"


def test_a_long_stretch_is_cut_between_words_on_both_sides_of_a_mark():
    long = "word " * 200
    (passage,) = passages([piece("e1", "QUOTE", f"{long}QUOTE {long}")], {}, "i")
    before, quote, after = passage.segments
    assert before.text.startswith(ELLIPSIS)
    assert before.text.endswith("word ")
    assert after.text.startswith(" word")
    assert after.text.endswith(ELLIPSIS)
    assert len(before.text) < 150 > len(after.text)
    assert quote == Segment("QUOTE", True)
    assert "".join(segment.text for segment in passage.whole) == f"{long}QUOTE {long}"


def test_the_whole_of_an_enormous_provision_is_bounded_too():
    (passage,) = passages([piece("e1", "QUOTE", "x " * 50_000 + "QUOTE")], {}, "i")
    assert len("".join(segment.text for segment in passage.whole)) < 2000


def test_short_stretches_and_quotes_are_never_cut():
    whole = (Segment("a " * 100), Segment("b" * 5000, True), Segment("c " * 100))
    assert shortened(whole) == whole


def test_words_that_speak_against_are_told_apart():
    context = "may be given shelter only if the victim cooperates"
    against = piece("e2", "only if the victim cooperates", context, element="")
    limited = replace(against, cues=("contrary: conditional",))
    (passage,) = passages([piece("e1", "shelter", context, "shelter"), limited], {"shelter": "Shelter"}, "i")
    assert [segment.text for segment in passage.segments if segment.against] == ["only if the victim cooperates"]
    assert passage.elements == ("Shelter",)
    assert passage.limits == ("contrary: conditional",)
    assert passage.cues == ()


def test_where_words_speak_for_and_against_they_are_shown_as_against():
    cut = segments("abcdef", [(0, 4, False), (2, 5, True)])
    assert cut == (Segment("abcde", True, True), Segment("f"))


@pytest.mark.parametrize(
    ("run_in", "shown"),
    [
        (
            "provide— (a) shelter; and (b) care. (2) It ends",
            ["provide—", "(a) shelter; and", "(b) care.", "(2) It ends"],
        ),
        ("comete: (a) trata; o (b) servidumbre", ["comete:", "(a) trata; o", "(b) servidumbre"]),
        ("under subsection (1) or section 4(2) of it", ["under subsection (1) or section 4(2) of it"]),
    ],
)
def test_items_that_run_on_get_lines_of_their_own(run_in, shown):
    (passage,) = passages([piece("e1", run_in.split()[-1], run_in)], {}, "i")
    text = "".join(segment.text for segment in passage.segments)
    assert text.split("\n") == shown
    assert passage.quotes == (run_in.split()[-1],), "the quote stays where it is"
