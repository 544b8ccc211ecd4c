"""Headings, titles and words everywhere in a law, and that what cannot be done is said."""

import pytest

from legalgap.comparison.amending import amended
from legalgap.comparison.rewording import long_title, occurrences, reworded
from tests.comparison.lighthouse import ACT, after, at, enacted, refused, tree, whole, words
from tests.laws import document


@pytest.mark.parametrize(
    "clause",
    [
        "The heading to section 3 of the principal Act is amended by deleting “Duty” and substituting “Power”.",
        "In the heading of section 3 of the principal Act, for “Duty” substitute “Power”.",
        "For the marginal note to section 3 of the principal Act there is substituted “Power to light”.",
        "The marginal note to section 3 of the principal Act is replaced by the following: “Power to light”.",
        "Section 3 of the principal Act is amended—\n(a) in the heading, by deleting the word “Duty” and substituting "
        "the word “Power”.",
    ],
)
def test_the_heading_of_a_section_changes(clause):
    law = after(clause)
    assert at(law, "s 3").heading == "Power to light"
    assert "3. Power to light (1) Every keeper" in law.text
    assert whole(law)


def test_the_heading_of_a_part_changes():
    law = after(
        "The heading to Part II of the principal Act is amended by deleting “DUTIES” and substituting “POWERS”."
    )
    assert at(law, "Part II").heading == "POWERS"
    assert "PART II POWERS 3." in law.text


def test_a_heading_beside_other_changes_of_its_section():
    law = after(
        "Section 4 of the principal Act is amended—\n"
        "(a) in the heading, by substituting for “Inspection” the word “Visits”;\n"
        "(b) by substituting for the words “once a year” the words “twice a year”."
    )
    assert at(law, "s 4").heading == "Visits"
    assert words(law, "s 4") == "An inspector shall visit every lamp twice a year."


def test_a_section_quoted_with_its_heading_is_no_heading():
    law = after(
        "Section 4 of the principal Act and its heading are repealed and the following section and heading "
        "substituted—\n“4. Visits\nAn inspector shall visit every lamp twice a year.”."
    )
    assert at(law, "s 4").heading == "Visits"
    assert words(law, "s 4") == "An inspector shall visit every lamp twice a year."


@pytest.mark.parametrize(
    ("clause", "reason"),
    [
        ("The heading to section 3 of the principal Act is repealed.", "inserts or takes out a heading"),
        (
            "The principal Act is amended by inserting before section 4 the following heading: “Of inspectors”.",
            "inserts or takes out a heading",
        ),
        (
            "The heading to section 3 of the principal Act is amended by deleting “Right” and substituting “Power”.",
            "“Right” do not occur in the heading of 3",
        ),
        ("Section 4 of the principal Act is renumbered as section 4A.", "the numbers of provisions"),
        ("Sections 5 and 6 of the principal Act are redesignated as sections 6 and 7.", "the numbers of provisions"),
    ],
)
def test_what_is_not_carried_out_is_listed(clause, reason):
    (told,) = refused(clause)
    assert reason in told


def test_words_change_in_the_whole_law_where_it_says_so():
    law = after(
        "The principal Act is amended by substituting for the word “keeper”, wherever it appears, the word “guardian”."
    )
    assert "keeper" not in law.text
    assert law.text.count("guardian") == ACT.count("keeper")
    assert whole(law)


@pytest.mark.parametrize(
    "clause",
    [
        "In the principal Act, for the word “lamp”, wherever it occurs, the word “light” shall be substituted.",
        "Throughout the principal Act, for “lamp” substitute “light”.",
        "The principal Act is amended by deleting the word “lamp” in each place where it appears and "
        "substituting the word “light”.",
    ],
)
def test_the_ways_of_saying_everywhere(clause):
    law = after(clause)
    assert "lamp " not in law.text
    assert "light" in words(law, "s 4")


def test_exceptions_are_left_as_they_are():
    law = after(
        "The principal Act is amended by substituting for the word “keeper”, wherever it appears except in sections "
        "2 and 5, the word “guardian”."
    )
    assert words(law, "s 3(1)").startswith("Every guardian")
    assert words(law, "s 5").startswith("A keeper")
    assert "“keeper” means" in law.text


def test_everywhere_in_the_places_named():
    law = after(
        "Sections 5 and 6 of the principal Act are amended by substituting for the word “keeper”, wherever it appears, "
        "the word “guardian”."
    )
    assert law.text.count("guardian") == 2


def test_words_without_a_place_and_without_everywhere_are_listed():
    (reason,) = refused("The principal Act is amended by substituting for the word “keeper” the word “guardian”.")
    assert reason.startswith("It does not say which provision it changes")


def test_the_short_and_the_long_title_change():
    law = after(
        "The short title of the principal Act is amended by deleting “Lighthouse Act” and substituting “Lamps Act”.",
        "The long title to the principal Act is amended by deleting “keeping” and substituting “tending”.",
    )
    assert words(law, "s 1") == "This Act may be cited as the Lamps Act, 2010."
    assert "An Act to provide for the tending of lighthouses" in law.text
    assert whole(law)


def test_a_long_title_is_replaced_and_nothing_around_it():
    law = after("For the long title of the principal Act there is substituted “An Act to provide for lamps.”")
    assert law.text.startswith("LIGHTHOUSE ACT, 2010 An Act to provide for lamps")
    assert "connected matters" not in law.text
    assert tree(law, "part") == ["Part I", "Part II", "Part III"]


@pytest.mark.parametrize(
    "clause",
    [
        "Section 5 of the principal Act is amended by striking “a fine” and inserting “imprisonment”.",
        "Section 5 of the principal Act is amended by striking out the words “a fine” and inserting the word "
        "“imprisonment”.",
        "Section 5 of the principal Act is amended by substituting “imprisonment” for “a fine”.",
        "Section 5 of the principal Act is amended by the substitution of the word “imprisonment” in place of the "
        "words “a fine”.",
    ],
)
def test_words_for_words_whichever_come_first(clause):
    assert words(after(clause), "s 5") == "A keeper who contravenes section 3 is liable to imprisonment."


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("inserting after the word “fine” the words “or imprisonment”", "to a fine or imprisonment."),
        ("inserting the words “or imprisonment” after the word “fine”", "to a fine or imprisonment."),
        ("inserting before the word “fine” the word “heavy”", "to a heavy fine."),
        ("inserting the word “heavy” before the word “fine”", "to a heavy fine."),
    ],
)
def test_words_are_inserted_on_the_side_that_is_named(clause, expected):
    assert words(after(f"Section 5 of the principal Act is amended by {clause}."), "s 5").endswith(expected)


def test_several_words_change_respectively_or_not_at_all():
    clause = "Section 5 of the principal Act is amended by substituting for “keeper” and “fine” “guardian” and “fee”"
    assert words(after(f"{clause} respectively."), "s 5") == "A guardian who contravenes section 3 is liable to a fee."
    (reason,) = refused(f"{clause}.")
    assert "which of them give way to which" in reason


def test_several_words_are_deleted():
    law = after("Section 6 of the principal Act is amended by deleting the words “again” and “double”.")
    assert " ".join(words(law, "s 6").split()) == "A keeper who contravenes section 3 is liable to a fine."


def test_a_clause_of_which_nothing_could_be_made_is_listed_too():
    result = enacted(
        "Section 6 of the principal Act is repealed.",
        "The principal Act is amended by substituting such words as the Minister may by order direct.",
    )
    assert [(each.clause, each.applied) for each in result.amendments] == [("s 3", True), ("s 4", False)]
    assert "could not be made out" in result.amendments[1].reason


CODE = """LAW No. 12/2010 ON LIGHTHOUSES

Article 11: Lighting
Every keeper lights the lamp at sunset.

Article 12: Inspection
An inspector visits every lamp once a year.

Article 13: Penalty
A keeper who does not light the lamp pays a fine.
"""


def test_the_articles_of_a_civil_law_country():
    bill = document(
        "LAW No. 7/2024 MODIFYING LAW No. 12/2010 ON LIGHTHOUSES\n\n"
        "Article 1: Inspection\nArticle 12 of Law No. 12/2010 on lighthouses shall be replaced by the following:\n"
        "“Article 12: Inspection\nAn inspector visits every lamp twice a year.”\n\n"
        "Article 2: Oil\nIn Law No. 12/2010 on lighthouses, a new Article 12 bis is added after Article 12, worded as "
        "follows:\n“Article 12 bis: Oil\nThe Minister supplies oil.”\n"
    )
    result = amended([document(CODE)], bill)
    assert [(each.applied, each.reason) for each in result.amendments] == [(True, ""), (True, "")]
    law = result.laws[0].document
    assert tree(law, "article") == ["art 11", "art 12", "art 12 bis", "art 13"]
    assert "twice a year" in words(law, "art 12")
    assert "The Minister supplies oil." in words(law, "art 12 bis")


def test_occurrences_are_whole_words_across_line_breaks():
    assert occurrences("a Light\nhouse, lighthouses", 0, 22, "light house") == [(2, 13)]
    assert occurrences("lighthouses", 0, 11, "lighthouse") == []
    assert occurrences("a b", 0, 3, "") == []


def test_rewording_a_heading():
    assert reworded("Duty to light", "duty", "Power") == "Power to light"
    assert reworded("Duty to light", "right", "Power") == "Duty to light"


def test_a_long_title_ends_where_the_enacting_words_begin():
    text = "LAMP ACT An Act to provide for lamps. BE IT ENACTED by Parliament as follows"
    assert text[slice(*long_title(text, 0, len(text)))] == "An Act to provide for lamps."
    assert long_title("LAMP ACT", 0, 8) is None


def test_quoted_names_of_sections_and_laws_are_no_words_that_change():
    law = after(
        "In section 5 (“Penalty”) of the Lighthouse Act, 2010 (in this Act referred to as “the principal Act”) "
        "delete “a fine” and substitute “imprisonment”."
    )
    assert words(law, "s 5") == "A keeper who contravenes section 3 is liable to imprisonment."


def test_a_section_amended_to_read_as_quoted_is_replaced():
    for told in ("to read as follows", "as follows"):
        law = after(f"Section 4 of the principal Act is amended {told}:\n“4. Visits\nAn inspector shall visit daily.”.")
        assert words(law, "s 4") == "An inspector shall visit daily."


def test_amended_as_follows_before_a_list_is_no_instruction_of_its_own():
    result = enacted(
        "Section 3 of the principal Act (hereinafter called “the Act”) is amended as follows:\n"
        "(a) by deleting subsection (2)."
    )
    assert [(each.place, each.applied) for each in result.amendments] == [("3(2)", True)]


def test_the_heading_of_a_section_in_a_clause_that_spoke_of_a_subsection():
    law = after(
        "Section 3 of the principal Act is amended—\n"
        "(a) in subsection (1), by deleting the word “three” and substituting the word “two”;\n"
        "(b) by the substitution for the marginal note to that section of the following: “Light”."
    )
    assert at(law, "s 3").heading == "Light"
