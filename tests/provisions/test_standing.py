"""In force, bill, repealed, not commenced: told by what is printed around the provisions."""

import pytest

from legalgap.model.source import Line, SetAside
from legalgap.provisions.standing import standing_of
from tests.laws import document


def standing(*opening, title="The Bicycle Act, 2014", memorandum="", furniture=(), pages=0):
    return standing_of(title, [Line(text, 1) for text in opening], memorandum, furniture, pages)


def stamped(text, pages=4):
    return [SetAside(page, text, "running header") for page in range(1, pages + 1)]


def test_a_law_that_says_nothing_is_in_force():
    found = standing("LAWS OF RURITANIA", "THE BICYCLE ACT, 2014", "An Act to give lamps to riders")
    assert (found.status, found.why) == ("in_force", "")


@pytest.mark.parametrize(
    "line",
    [
        "A BILL",
        "A Bill for an Act to give lamps to riders",
        "[A BILL to give lamps to riders]",
        "BILL NO. 12 OF 2023",
        "House Bill No. 400",
        "**DRAFT LAW ON BICYCLES**",
        "Avant-projet de loi relatif aux vélos",
        "PROJET DE LOI N° 12",
        "Proyecto de Ley N.º 12",
        "Anteproyecto de ley de bicicletas",
        "PROJETO DE LEI N.º 7",
        "Проект",
        "مشروع قانون الدراجات",
    ],
)
def test_openings_of_bills(line):
    assert standing("PARLIAMENT OF RURITANIA", line).status == "bill"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("The Bicycle Bill, 2024", "bill"),
        ("Bicycle (Amendment) Bill, No. 4 of 2024", "bill"),
        ("Bill of Rights", "in_force"),
        ("Draft Law on Bicycles", "bill"),
        ("Projet de loi sur les vélos", "bill"),
        ("Billposting Act", "in_force"),
        ("Bicycle Act (repealed)", "repealed"),
        ("Bicycle Act (not yet in force)", "not_commenced"),
        ("Repeal of Obsolete Laws Act", "in_force"),
    ],
)
def test_titles(title, status):
    assert standing(title=title).status == status


@pytest.mark.parametrize(
    "line",
    [
        "Note: This Act was repealed on 2022-07-26 by the Cycle Act.",
        "[Repealed by Act No. 2 of 2020]",
        "(REPEALED)",
        "Abrogée par la loi n° 3 de 2019",
        "Derogada por la Ley 4 de 2018",
        "Revogado pelo Decreto-Lei n.º 1/2017",
    ],
)
def test_openings_of_repealed_laws(line):
    assert standing(line).status == "repealed"


@pytest.mark.parametrize(
    "line",
    [
        "[Date of commencement: to be proclaimed]",
        "This Act has not yet been brought into operation",
        "Not yet in force",
        "Commencement: not proclaimed",
        "Non entrée en vigueur",
    ],
)
def test_openings_of_laws_that_have_not_commenced(line):
    assert standing(line).status == "not_commenced"


@pytest.mark.parametrize(
    "line",
    [
        "1. This Act shall come into force on a day to be fixed by the Minister.",
        "AN ACT to amend the law relating to bicycles, as recommended by the committee on the Bill",
        "The Lamp Act is repealed.",
        "Commencement: 1 June 2014",
        "Billing of riders",
        "Draftsman: A. N. Other",
    ],
)
def test_words_that_only_look_like_it(line):
    assert standing(line).status == "in_force"


def test_a_mark_on_every_page_tells():
    assert standing(furniture=stamped("Repealed"), pages=4).status == "repealed"
    assert standing(furniture=stamped("DRAFT"), pages=4).status == "bill"
    assert standing(furniture=stamped("Bicycle (Amendment) Bill, 2024"), pages=4).status == "bill"


def test_a_mark_on_few_pages_does_not():
    assert standing(furniture=stamped("Repealed", 2), pages=4).status == "in_force"


def test_a_text_that_was_passed_is_no_bill():
    found = standing("A BILL for an Act", "Date of assent: 3rd May, 2014")
    assert found.status == "in_force"


def test_a_memorandum_on_clauses_makes_a_bill():
    found = standing(memorandum="EXPLANATORY MEMORANDUM")
    assert (found.status, found.why) == ("bill", "it carries “EXPLANATORY MEMORANDUM”, which speaks of clauses")


def test_why_is_quoted_and_short():
    why = standing("A BILL to make provision for " + "lamps and " * 9 + "bells").why
    assert why.startswith("its opening says “A BILL to make provision for lamps")
    assert len(why) < 90


def test_a_document_carries_its_standing():
    bill = document("A BILL\n\nto give lamps\n\n1. Short title\nThis Act may be cited as the Lamp Act, 2024.\n")
    assert (bill.status, bill.status_why) == ("bill", "its opening says “A BILL”")
