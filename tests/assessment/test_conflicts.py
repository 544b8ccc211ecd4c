"""Laws that give different numbers: both are named, with their places, and nothing else changes."""

from dataclasses import replace

from legalgap.assessment.matrix import assemble
from legalgap.assessment.run import examine
from tests.bicycles import BICYCLES
from tests.laws import document

LIABLE = "A person without a bell is liable to imprisonment"
ACT = f"BICYCLE ACT\n\n1. Title\nThis is it.\n2. Bell\n{LIABLE} for three years.\n"
CODE = f"PENAL CODE\n\n7. Bell\n{LIABLE} for six months.\n"
VAGUE = f"PENAL CODE\n\n7. Bell\n{LIABLE} of the second class.\n"


def overall(*texts):
    laws = [examine(replace(document(text), id=f"law{at}"), BICYCLES) for at, text in enumerate(texts)]
    matrix = assemble(BICYCLES, laws, [], "", "")
    return next(row.overall for row in matrix.rows if row.indicator == "ride.penalty")


def test_both_numbers_are_named_with_their_places():
    found = overall(CODE, ACT)
    assert found.reasons[-1] == (
        "The laws differ on the longest custody: 3 years in Bicycle Act (s 2); 0.5 years in Penal Code (s 7)."
    )
    assert (found.status, found.flags) == ("met", ())


def test_laws_that_agree_or_give_no_number_do_not_differ():
    for other in (ACT, VAGUE):
        assert not any("differ" in reason for reason in overall(ACT, other).reasons)
