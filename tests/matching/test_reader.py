"""Hits that count, hits that do not and why, read with rules about bicycles."""

from dataclasses import replace

import pytest

from legalgap.matching.reader import LawReader
from tests.bicycles import BICYCLES, HELMET, OPEN
from tests.laws import law


def read(text, indicator=HELMET):
    return LawReader(law(text), BICYCLES).read(indicator)


def test_a_duty_counts_in_full():
    reading = read("1. Kit\nEvery rider shall be given a helmet and a lamp.\n")
    assert reading.found(strong=True) == {"helmet", "lamp"}


def test_a_power_counts_in_part_and_says_why():
    reading = read("1. Kit\nThe Minister may give every rider a helmet.\n")
    (hit,) = reading.hits["helmet"]
    assert hit.weak
    assert hit.flags == {"discretionary"}
    assert "discretionary: 'may'" in hit.cues


def test_a_softener_weakens_a_duty():
    reading = read("1. Kit\nSubject to the availability of funds, every rider shall be given a helmet.\n")
    assert reading.hits["helmet"][0].flags == {"discretionary"}


def test_the_lead_in_of_a_list_says_how_strong_its_items_are():
    reading = read("1. Kit\nThe Board may -\n(a) give riders a map;\n(b) give riders a helmet.\n")
    assert reading.hits["helmet"][0].weak


def test_what_is_left_to_regulations_is_delegated():
    reading = read("1. Rules\nThe Minister may make regulations for the helmet of a rider.\n")
    assert reading.hits["helmet"][0].flags == {"delegated"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1. Kit\nEvery walker shall be given a lamp.\n\n2. Riders\nA rider rides.\n", "stands outside"),
        ("1. Kit\nEvery rider who is a miner shall have a lamp.\n", "the lamps of miners"),
        ("1. Kit\nA rider shall not be entitled to a lamp.\n", "is denied by"),
    ],
)
def test_what_does_not_count_is_kept_with_the_reason(text, why):
    reading = read(text)
    assert not reading.hits["lamp"]
    assert why in reading.rejected[0].why


def test_a_definition_counts_for_a_duty_only_where_a_provision_uses_the_term():
    unused = '1. Words\n"kit" means the lamp of a rider;\n\n2. Roads\nRoads shall be smooth.\n'
    used = '1. Words\n"kit" means the lamp of a rider;\n\n2. Riders\nEvery rider shall be given the kit.\n'
    assert not read(unused).hits["lamp"]
    assert read(used).hits["lamp"]


@pytest.mark.parametrize(("heading", "found"), [("RIDERS", True), ("WALKERS", False)])
def test_the_heading_of_a_part_anchors_its_sections(heading, found):
    lexicons = {"en": {**BICYCLES.lexicons["en"], "RIDER": ("rider*",)}}
    anchored = replace(HELMET, elements=(replace(HELMET.elements[1], scope="", anchors=("RIDER",)),), scope="")
    roads = "Road Act\n\nPART 1 - ROADS\n\n1. Width\nA road shall be wide.\n\n"
    text = f"{roads}PART 2 - {heading}\n\n2. Kit\nThere shall be a lamp.\n"
    reading = LawReader(law(text), replace(BICYCLES, lexicons=lexicons)).read(anchored)
    assert bool(reading.hits["lamp"]) is found


def test_a_companion_counts_only_beside_its_element():
    apart = "1. Lamp\nA rider shall have a lamp.\n\n2. Bulb\nA rider shall have a spare bulb.\n"
    together = "1. Lamp\nA rider shall have a lamp and a spare bulb.\n"
    assert not read(apart).hits["spare"]
    assert read(together).hits["spare"]


def test_a_companion_counts_however_many_stand_alone_before_it():
    alone = "".join(f"{n}. Bulb\nA rider shall have a spare bulb.\n\n" for n in range(1, 60))
    assert read(alone + "60. Lamp\nA rider shall have a lamp and a spare bulb.\n").hits["spare"]


def test_weakening_words_weaken_only_the_hit_beside_them():
    reading = read("1. Children\nA rider who is a child shall have a helmet.\n\n2. All\nA rider shall have a helmet.\n")
    assert [h.weak for h in reading.hits["helmet"]] == [True, False]


def test_a_contradiction_is_a_cap():
    reading = read("1. Ban\nNo rider shall wear a helmet.\n")
    assert [c.distractor.id for c in reading.caps] == ["ban"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. Riders\nA rider rides.\n", True),
        ("1. Riders\nA rider rides. Women shall not ride.\n", False),
        ("1. Riders\nA rider rides. Women shall not ride in the rain.\n", True),
        ("1. Walkers\nWomen shall walk.\n", False),
    ],
)
def test_an_absence_is_found_where_the_scope_exists_and_nothing_limits_it(text, found):
    assert bool(read(text, OPEN).hits["everybody"]) is found


def test_a_list_is_read_with_its_lead_in():
    phrase_in_list = "1. Bells\nImprisonment for a rider who -\n(a) rides drunk;\n(b) has no bell.\n"
    searchable = LawReader(law(phrase_in_list), BICYCLES).searchable
    assert searchable.find("imprisonment ... rider ... no bell")
    assert searchable.find("bell & imprison*")
    assert not searchable.find("bell & drunk")
