"""Verdicts of single laws and of frameworks, with rules about bicycles."""

from dataclasses import replace

import pytest

from legalgap.assessment.matrix import assemble
from legalgap.assessment.run import examine
from legalgap.framework.kinds import recognise_kind
from legalgap.model.ruleset import Distractor
from tests.bicycles import BICYCLES
from tests.laws import document


def examined(text, id="act", **changes):
    return examine(replace(document(text), id=id, **changes), BICYCLES)


def finding(text, indicator="ride.helmet"):
    return examined(text).findings[indicator]


BOTH = "1. Kit\nEvery rider shall be given a helmet and a lamp.\n"
HELMETS = "BICYCLE ACT\n\n1. Kit\nEvery rider shall be given a helmet.\n"
LAMPS = "LAMP ACT\n\n1. Kit\nEvery rider shall be given a lamp.\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (BOTH, "met"),
        (HELMETS, "partial"),
        ("1. Kit\nThe Minister may give every rider a helmet and a lamp.\n", "partial"),
        ("1. Roads\nRoads shall be smooth.\n", "gap"),
        ("1. Ban\nNo rider shall wear a helmet. A rider shall have a lamp.\n", "gap"),
    ],
)
def test_one_law(text, status):
    found = finding(text)
    assert found.status == status
    assert found.reasons


def test_a_power_is_flagged():
    assert finding("1. Kit\nThe Minister may give every rider a helmet and a lamp.\n").flags == ("discretionary",)


def test_a_contradiction_is_flagged_and_quoted():
    law = examined("1. Ban\nNo rider shall wear a helmet.\n")
    found = law.findings["ride.helmet"]
    assert "contrary" in found.flags
    assert "No rider shall wear a helmet" in law.quotes[found.evidence[0]].quote


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("1. Bell\nA person without a bell is liable to imprisonment for three years.\n", "met"),
        ("1. Bell\nA person without a bell is liable to imprisonment for six months.\n", "partial"),
        ("1. Bell\nA person without a bell is liable to imprisonment of the second class.\n", "uncertain"),
    ],
)
def test_numbers_decide_and_missing_numbers_are_uncertain(text, status):
    assert finding(text, "ride.penalty").status == status


def test_every_quote_is_literally_in_the_text():
    law = examined(BOTH)
    for quote in law.quotes.values():
        assert law.document.text[quote.start : quote.end] == quote.quote
        begin = quote.start - quote.context_start
        assert quote.context[begin : begin + len(quote.quote)] == quote.quote


def overall(*laws, indicator="ride.helmet"):
    matrix = assemble(BICYCLES, list(laws), [], "", "")
    return next(r.overall for r in matrix.rows if r.indicator == indicator)


def test_elements_of_several_laws_add_up():
    first, second = examined(HELMETS, "first"), examined(LAMPS, "second")
    together = overall(first, second)
    assert together.status == "met"
    assert {id.split(":")[0] for id in together.evidence} == {"first", "second"}


def test_the_order_of_laws_changes_nothing():
    first, second = examined(HELMETS, "first"), examined(LAMPS, "second")
    assert overall(first, second).status == overall(second, first).status


@pytest.mark.parametrize("status", ["bill", "repealed", "not_commenced"])
def test_only_laws_in_force_count_beside_them(status):
    assert overall(examined(HELMETS, "first"), examined(LAMPS, "second", status=status)).status == "partial"


def test_a_bill_alone_counts_as_a_draft():
    law = examined(BOTH, status="bill")
    matrix = assemble(BICYCLES, [law], [], "", "")
    row = next(r for r in matrix.rows if r.indicator == "ride.helmet")
    assert row.overall.status == "met"
    assert "draft" in row.cells["act"].flags


def test_a_gap_without_a_law_of_the_kind_is_not_supplied():
    found = overall(examined("PENAL CODE\n\n1. Theft\nTheft is an offence.\n"))
    assert found.status == "not_supplied"
    assert "Bicycle Act" in found.reasons[0]


def test_what_text_cannot_decide_is_left_to_the_assessor():
    found = overall(examined(BOTH), indicator="ride.joy")
    assert found.status == "manual"
    assert "Ask them." in found.reasons


def test_kinds_of_law_are_told_by_the_title():
    assert (
        recognise_kind(document("THE BICYCLES ACT, 2001\n\n1. Short title\nThis is it.\n"), BICYCLES).kind
        == "bicycle_act"
    )
    assert recognise_kind(document("1. One\nNothing much.\n"), BICYCLES).kind == ""


def with_reference_elsewhere():
    """The rules about bicycles, which know that a law may point to another one for helmets."""
    helmet = BICYCLES.indicator("ride.helmet")
    pointer = Distractor("elsewhere", "elsewhere", "helmets are dealt with in another law", near="document", scope="")
    changed = replace(helmet, distractors=(*helmet.distractors, pointer))
    worded = BICYCLES.wordings["en"] | {
        "ride.helmet": BICYCLES.wordings["en"]["ride.helmet"] | {"elsewhere": ("as provided in the ... Act",)}
    }
    others = [other for other in BICYCLES.indicators if other.id != helmet.id]
    return replace(BICYCLES, indicators=(changed, *others), wordings={"en": worded})


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("1. Kit\nRiders are kitted out as provided in the Road Safety Act.\n", "uncertain"),
        (HELMETS + "\n2. More\nThe rest is as provided in the Road Safety Act.\n", "partial"),
        (BOTH + "\n2. More\nThe rest is as provided in the Road Safety Act.\n", "met"),
    ],
)
def test_a_gap_is_uncertain_where_the_law_points_to_a_text_that_is_not_there(text, status):
    law = examine(replace(document(text), id="act"), with_reference_elsewhere())
    found = law.findings["ride.helmet"]
    assert found.status == status
    assert any("not supplied" in reason for reason in found.reasons) == (status == "uncertain")
