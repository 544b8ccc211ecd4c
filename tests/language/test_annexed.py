"""Treaties in the schedule of a law: printed there, and not law unless the law says so."""

import pytest

from legalgap.language.annexed import TREATY
from tests.laws import law

BODY = "BICYCLE ROADS ACT\n\n1. Purpose\nThis Act regulates the roads of the Protocol in the Schedule.\n{more}\n"
TREATY_TEXT = """
SCHEDULE
PROTOCOL ON THE ROADS OF BICYCLES

Article 1
Each State Party shall build roads for bicycles.

Article 2
States Parties shall exchange information on bicycles.

Article 3
Each State Party may lay down that bells are rung.
"""
RULES = """
SCHEDULE
RULES ON BELLS

1. A bell is rung at every corner.
2. The Minister shall count the bells.
"""


def aside_of(words, text):
    """Why the unit that holds the words is set aside."""
    read = law(text)
    return read.unit_at(read.document.text.index(words)).set_aside


def test_an_annexed_treaty_is_set_aside():
    text = BODY.format(more="") + TREATY_TEXT
    assert aside_of("roads for bicycles", text) == TREATY
    assert aside_of("bells are rung", text) == TREATY
    assert aside_of("in the Schedule", text) == ""


@pytest.mark.parametrize(
    "words",
    [
        "The Protocol shall have the force of law in the Republic.",
        "The Protocol is part of the law of the Republic.",
    ],
)
def test_a_treaty_with_force_of_law_counts(words):
    text = BODY.format(more=f"2. Force\n{words}") + TREATY_TEXT
    assert aside_of("roads for bicycles", text) == ""


def test_a_schedule_of_rules_counts():
    assert aside_of("at every corner", BODY.format(more="") + RULES) == ""
