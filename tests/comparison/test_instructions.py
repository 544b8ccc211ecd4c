"""What amending clauses ask for, in the ways in which drafting offices write it."""

import pytest

from legalgap.comparison.instructions import instructions, is_amending
from tests.comparison.laws import ACT, bill, read
from tests.laws import document

NEW_SECTION = "“4. Inspection\nAn inspector shall visit every lamp twice a year.”."

FORMS = {
    "The principal Act is amended by repealing section 4 and substituting the following section—\n" + NEW_SECTION: (
        "replace",
        ("4",),
    ),
    "Section 4 of the principal Act is hereby repealed and the following section is substituted therefor:—\n"
    + NEW_SECTION: ("replace", ("4",)),
    "For section 4 of the principal Act there is substituted the following:\n" + NEW_SECTION: ("replace", ("4",)),
    "Section 4 of the principal Act is deleted and replaced by the following:\n" + NEW_SECTION: ("replace", ("4",)),
    "Sections 4 and 5 of the principal Act are repealed.": ("repeal", ("4", "5")),
    "Section 3 of the principal Act is amended by deleting subsections (2) and (3).": ("repeal", ("3(2)", "3(3)")),
    "Section 3 of the principal Act is amended in subsection (1) by deleting the words “three hours” and substituting "
    "the words “one hour”.": ("replace words", ("3(1)",)),
    "Section 3(1) of the principal Act is amended by the substitution for the words “three hours” of the words "
    "“one hour”.": ("replace words", ("3(1)",)),
    "In section 3(1) of the principal Act, for “three hours” substitute “one hour”.": ("replace words", ("3(1)",)),
    "Section 5 of the principal Act is amended by inserting after the word “fine” the words “or imprisonment”.": (
        "insert words",
        ("5",),
    ),
    "Section 5 of the principal Act is amended by deleting the words “a fine”.": ("delete words", ("5",)),
}


@pytest.mark.parametrize("clause", FORMS)
def test_an_instruction_is_read_in_each_way_of_writing_it(clause):
    (found,) = read(clause)
    assert (found.action, found.places) == FORMS[clause]
    assert found.clause == "s 3"


@pytest.mark.parametrize(
    "clause",
    [
        "The principal Act is amended by inserting the following section after section 4—\n“4A. Oil\nOil.”.",
        "The following new section is hereby inserted after section 4 of the principal Act:—\n“4A. Oil\nOil.”",
        "After section 4 of the principal Act the following section is inserted:\n“4A. Oil\nOil.”.",
    ],
)
def test_new_sections_go_behind_the_one_that_is_named(clause):
    (found,) = read(clause)
    assert (found.action, found.anchor, found.before) == ("insert", "4", False)
    assert found.content is not None


def test_paragraphs_of_a_clause_inherit_the_section_and_not_what_their_neighbours_name():
    found = read(
        "Section 3 of the principal Act is amended—\n"
        "(a) in subsection (1), by deleting the words “three hours” and substituting the words “one hour”;\n"
        "(b) by deleting subsection (2)."
    )
    assert [(each.action, each.places) for each in found] == [("replace words", ("3(1)",)), ("repeal", ("3(2)",))]


def test_what_changes_a_heading_is_told_apart():
    (heading,) = read(
        "The heading to section 3 of the principal Act is amended by deleting “Duty” and substituting “Power”."
    )
    assert (heading.aspect, heading.places) == ("heading", ("3",))


def test_a_law_that_amends_none_has_no_instructions():
    law = document(ACT)
    assert instructions(law) == []
    assert not is_amending(law, [])


def test_a_law_with_one_amending_clause_among_many_is_no_amending_law():
    clauses = "\n\n".join(f"{n}. Duty\nA keeper shall clean lamp {n}." for n in range(1, 9))
    law = document(f"OIL ACT, 2020\n\n{clauses}\n\n9. Repeal\nSection 4 of the Lamp Act is repealed.\n")
    found = instructions(law)
    assert [each.action for each in found] == ["repeal"]
    assert not is_amending(law, found)


def test_a_bill_is_an_amending_law():
    law = bill("Section 4 of the principal Act is repealed.")
    assert is_amending(law, instructions(law))


def test_spanish_instructions():
    law = document(
        "LEY 99.001\n\nARTICULO 1° — Sustitúyese el artículo 2° de la ley 88.001 por el siguiente:\n"
        "Artículo 2°: La lámpara será encendida cada noche.\n\n"
        "ARTICULO 2° — Deróganse los artículos 3° y 4° de la ley 88.001.\n\n"
        "ARTICULO 3° — Incorpórase como artículo 9° de la ley 88.001 el siguiente:\n"
        "Artículo 9°: El aceite será gratuito.\n",
        "es",
    )
    found = instructions(law)
    assert [(i.action, i.places or i.new_name) for i in found] == [
        ("replace", ("2",)),
        ("repeal", ("3", "4")),
        ("insert", "9"),
    ]
