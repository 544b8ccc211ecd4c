"""The Lamp Act as bills would leave it: words, tree and lines, and what could not be carried out."""

import pytest

from legalgap.comparison.amending import amended
from tests.comparison.laws import ACT, addresses, after, bill, enacted, words
from tests.laws import document

REPLACE = (
    "The principal Act is amended by repealing section 4 and substituting the following section—\n"
    "“4. Inspection\n(1) An inspector shall visit every lamp twice a year.\n(2) The visit is free of charge.”."
)
INSERT = (
    "The principal Act is amended by inserting the following section immediately after section 4—\n"
    "“4A. Oil\nThe Minister shall supply oil.”."
)
REPEAL = "Section 3 of the principal Act is amended by deleting subsections (1) and (2)."
WORDS = "Section 3 of the principal Act is amended by deleting the words “three hours” and substituting “one hour”."


def test_a_section_is_replaced_with_heading_and_subsections():
    law = after(REPLACE)
    assert addresses(law) == ["s 1", "s 2", "s 3", "s 4", "s 5"]
    assert words(law, "s 4(1)") == "An inspector shall visit every lamp twice a year."
    assert words(law, "s 4(2)") == "The visit is free of charge."
    assert "once a year" not in law.text
    assert words(law, "s 5") == "A keeper who contravenes section 3 is liable to a fine."


def test_a_section_is_inserted_behind_the_one_named():
    law = after(INSERT)
    assert addresses(law) == ["s 1", "s 2", "s 3", "s 4", "s 4A", "s 5"]
    assert words(law, "s 4A") == "The Minister shall supply oil."
    assert next(n.heading for n in law.tree.walk() if n.address == "s 4A") == "Oil"


def test_subsections_go_and_the_others_stay():
    law = after(REPEAL)
    assert [n.address for n in law.tree.walk() if n.kind == "subsection"] == ["s 3(3)"]
    assert "sunset" not in law.text


def test_words_change_wherever_they_occur_in_the_provision_named():
    law = after(WORDS)
    assert words(law, "s 3(1)") == "Every keeper shall light the lamp within one hour of sunset."
    assert words(law, "s 3(3)") == "The keeper shall record the one hour."


def test_words_are_inserted_and_deleted():
    law = after(
        "Section 5 of the principal Act is amended by inserting after the word “fine” the words “or imprisonment”.",
        "Section 4 of the principal Act is amended by deleting the words “once a year”.",
    )
    assert words(law, "s 5").endswith("liable to a fine or imprisonment.")
    assert words(law, "s 4").startswith("An inspector shall visit every lamp")
    assert "once a year" not in law.text


def test_a_definition_is_added_at_the_end_of_its_section():
    law = after(
        "Section 2 of the principal Act is amended by inserting the following definition in its alphabetical order—\n"
        "“keeper” means a person who keeps a lamp;”."
    )
    assert words(law, 's 2 "keeper"') == "“keeper” means a person who keeps a lamp;"
    assert words(law, 's 2 "oil"') == "“oil” means what a lamp burns."


@pytest.mark.parametrize("clauses", [(REPLACE,), (INSERT,), (REPEAL,), (WORDS,), (REPLACE, INSERT, REPEAL, WORDS)])
def test_text_tree_and_lines_stay_of_one_piece(clauses):
    law = after(*clauses)
    assert [law.text[s : s + len(line.text)] for line, s in zip(law.lines, law.line_starts, strict=True)] == [
        line.text for line in law.lines
    ]
    assert list(law.line_starts) == sorted(law.line_starts)
    for node in law.tree.walk():
        assert node.start <= node.text_start <= node.end <= len(law.text)
        at = node.start
        for child in node.children:
            assert at <= child.start <= child.end <= node.end
            at = child.end


def test_new_words_know_the_clause_that_put_them_there():
    change = enacted(REPLACE, INSERT).laws[0]
    at = change.document.text.index("The Minister shall supply oil")
    assert change.clause_at(at, at + 5) == "s 4"
    at = change.document.text.index("Every keeper")
    assert change.clause_at(at, at + 5) == ""


def test_what_cannot_be_carried_out_is_listed_with_the_reason():
    result = enacted(
        INSERT,
        "Section 77 of the principal Act is repealed.",
        "Section 3 of the principal Act is amended by deleting the words “green glass” and substituting “red glass”.",
        "The Schedule to the principal Act is amended by deleting the word “oil”.",
        "Section 4 of the Candle Act is repealed.",
    )
    reasons = {each.clause: each.reason for each in result.amendments if not each.applied}
    assert set(reasons) == {"s 4", "s 5", "s 6", "s 7"}
    assert "has no provision 77" in reasons["s 4"]
    assert "“green glass” do not occur" in reasons["s 5"]
    assert "has no provision Schedule" in reasons["s 6"]
    assert "Candle Act, which is not among the laws given" in reasons["s 7"]


def test_clauses_that_were_carried_out_are_spent_and_the_rest_of_the_bill_remains():
    result = enacted(INSERT, "An inspector shall publish a yearly report on lamps.")
    states = {n.address: n.status for n in result.rest.tree.walk() if n.kind == "section"}
    assert states["s 3"] == "spent"
    assert states["s 4"] == "in_force"
    assert enacted(INSERT).rest is None


def test_of_a_bill_for_another_law_nothing_is_carried_out_and_everything_is_left():
    other = document(ACT.replace("LAMP", "CANDLE").replace("Lamp", "Candle"))
    result = amended([other], bill(INSERT))
    assert result.laws == ()
    assert [(each.applied, each.law) for each in result.amendments] == [(False, "Lamp Act, 2010")]
    assert result.rest is not None


def test_two_versions_of_an_amending_law_are_not_applied_to_each_other():
    assert amended([bill(REPEAL)], bill(INSERT)) is None


def test_amendments_are_the_same_every_time():
    assert after(REPLACE, INSERT) == after(REPLACE, INSERT)
