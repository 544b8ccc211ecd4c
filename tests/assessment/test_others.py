"""Elements that another law has stand in the overall finding, whichever law decides it."""

from dataclasses import replace

from legalgap.assessment.matrix import assemble
from legalgap.assessment.run import examine
from tests.bicycles import BICYCLES
from tests.laws import document

RULE = next(i for i in BICYCLES.indicators if i.id == "ride.helmet")
HELMET, *_ = RULE.elements
BELL = replace(HELMET, id="bell", find="a bell", role="extra")


def with_bell(role="extra"):
    """The rules, with an element of which the logic does not speak."""
    rule = replace(RULE, elements=(*RULE.elements, replace(BELL, role=role)))
    wordings = {**BICYCLES.wordings["en"], "ride.helmet": {**BICYCLES.wordings["en"]["ride.helmet"], "bell": ("bell",)}}
    others = tuple(i for i in BICYCLES.indicators if i.id != "ride.helmet")
    return replace(BICYCLES, indicators=(rule, *others), wordings={**BICYCLES.wordings, "en": wordings})


def overall(*texts, role="extra"):
    rules = with_bell(role)
    laws = [examine(replace(document(text), id=f"law{at}"), rules) for at, text in enumerate(texts)]
    rows = {row.indicator: row for row in assemble(rules, laws, [], "", "").rows}
    return rows["ride.helmet"].overall


BOTH = "BICYCLE ACT\n\n1. Kit\nEvery rider shall be given a helmet and a lamp.\n"
HELMET_AND_BELL = "BELL ACT\n\n1. Kit\nEvery rider shall be given a helmet and a bell.\n"
BELL_ALONE = "TOWER ACT\n\n1. Tower\nEvery rider shall hear the bell.\n"


def test_an_element_of_another_law_is_shown_and_not_told_as_missing():
    alone, together = overall(BOTH), overall(BOTH, HELMET_AND_BELL)
    assert alone.status == together.status == "met"
    assert "Not found: a bell." in alone.reasons
    assert not any("Not found" in reason for reason in together.reasons)
    assert together.elements["bell"].found
    assert set(together.elements["bell"].evidence) <= set(together.evidence)
    assert any("Bell Act" in reason or "BELL ACT" in reason for reason in together.reasons)


def test_a_law_that_does_not_count_for_the_matter_adds_nothing():
    assert not overall(BOTH, BELL_ALONE).elements["bell"].found


def test_what_the_logic_does_not_ask_for_is_not_gathered_from_other_laws():
    assert not overall(BOTH, HELMET_AND_BELL, role="opt").elements["bell"].found


def test_the_order_of_laws_changes_nothing():
    assert overall(BOTH, HELMET_AND_BELL).reasons == overall(HELMET_AND_BELL, BOTH).reasons


LAMP = "LAMP ACT\n\n1. Kit\nEvery rider shall be given a lamp.\n"
CHILDREN = "CHILD ACT\n\n1. Kit\nEvery rider who is a child shall be given a helmet.\n"


def test_of_two_laws_that_meet_a_rule_in_part_the_one_that_finds_more_without_weakness_is_cited():
    finding = overall(CHILDREN, LAMP)
    assert finding.status == "partial"
    assert finding.elements["lamp"].found
