"""What bills take out of the laws they amend, in the ways in which they say it."""

import pytest

from legalgap.framework.outtakes import outtakes, taken_from, without
from tests.laws import document

ACT = (
    "LAMP ACT, 2001\n\n1. Title\nThis is the Lamp Act.\n2. Lamps\n(1) A rider has a lamp.\n(2) It is lit.\n"
    "3. Bells\nA rider has a bell.\n"
)


def bill(*clauses):
    numbered = (f"{number}. Clause\n{text}\n" for number, text in enumerate(clauses, start=1))
    return document("LAMP (AMENDMENT) BILL, 2024\n\n" + "".join(numbered))


def places(*clauses):
    return [each.place for each in outtakes(bill(*clauses))]


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("The principal Act is amended by repealing section 5 and substituting the following section.", ["5"]),
        ("Section 5 of the principal Act is repealed.", ["5"]),
        ("Section 5 of the Lamp Act is hereby repealed and replaced by the following.", ["5"]),
        ("Sections 5, 7A and 9(2) of the principal Act are deleted.", ["5", "7A", "9(2)"]),
        ("Sections 5 to 8 of the principal Act are repealed.", ["5", "6", "7", "8"]),
        ("For section 5 of the principal Act there is substituted the following section.", ["5"]),
        ("In the principal Act, for section 5, the following section shall be substituted, namely.", ["5"]),
        ("Section 29 of the principal Act is amended by deleting subsections (1) and (2).", ["29(1)", "29(2)"]),
        ("Section 29 of the principal Act is amended by repealing subsection (3).", ["29(3)"]),
        ("L’article 5 de la loi est abrogé.", ["5"]),
        ("Derógase el artículo 5 de la ley.", ["5"]),
        ("Sustitúyense los artículos 5 y 7 de la ley por los siguientes.", ["5", "7"]),
        ("Sustitúyese el artículo 145 bis del Código por el siguiente.", ["145 bis"]),
    ],
)
def test_provisions_that_go(clause, expected):
    assert sorted(places("This is a bill.", clause)) == sorted(expected)


@pytest.mark.parametrize(
    "clause",
    [
        "Section 38 is amended in paragraph (b) by deleting the words “three years” and substituting “five years”.",
        "The principal Act is amended by inserting the following section after section 5.",
        "The heading of section 5 is deleted.",
        "The words in section 5 are deleted.",
        "Section 5 is amended; the Third Schedule is repealed.",
        "A person convicted under section 5 is replaced as a director.",
        "The Lamp Rules are repealed.",
    ],
)
def test_provisions_that_stay(clause):
    assert places("This is a bill.", clause) == []


def test_of_several_laws_the_sentence_names_the_one():
    draft = bill("Section 2 of the Lamp Act is repealed.", "Section 3 of the Bell Act is repealed.")
    assert taken_from(document(ACT), draft, only_one=False) == ("2",)
    assert taken_from(document(ACT), draft, only_one=True) == ("2", "3")


def test_what_goes_is_marked_as_repealed_and_the_text_stays():
    act = document(ACT)
    left = without(act, ("2(1)", "3"))
    status = {node.address: node.status for node in left.tree.walk()}
    assert (status["s 2"], status["s 2(1)"], status["s 2(2)"], status["s 3"]) == (
        "in_force",
        "repealed",
        "in_force",
        "repealed",
    )
    assert left.text == act.text
    assert without(act, ()) is act
