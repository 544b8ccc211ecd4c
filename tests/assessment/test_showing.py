"""Which hits are shown: operative provisions that say most on the matter before definitions and passing mentions."""

from legalgap.assessment.run import examine
from tests.bicycles import BICYCLES
from tests.laws import document


def shown(text, element="helmet"):
    law = examine(document(text), BICYCLES)
    found = law.findings["ride.helmet"].elements[element]
    return [law.quotes[id].provision for id in found.evidence]


def section(number, words):
    return f"{number}. Section\n{words}\n\n"


def test_the_provision_that_says_most_is_among_those_shown():
    passing = "".join(section(at, "Every rider shall be given a helmet.") for at in range(1, 6))
    assert "s 6" in shown(passing + section(6, "Every rider shall be given a helmet and a lamp."))


def test_operative_words_are_shown_before_definitions():
    terms = "".join(f"“{term}” means that a rider shall have a helmet;\n" for term in ("cap", "hat", "kit", "hood"))
    law = "1. Interpretation\nIn this Act—\n" + terms + "\n" + section(2, "Every rider shall be given a helmet.")
    assert "s 2" in shown(law)


def test_three_provisions_are_shown_rather_than_three_places_of_one():
    crowded = section(1, "Every rider shall have a helmet. A helmet, that is a helmet, shall be given to every rider.")
    rest = section(2, "Every rider shall be given a helmet.") + section(3, "Every rider shall be given a helmet.")
    assert shown(crowded + rest) == ["s 1", "s 2", "s 3"]
