"""Parts, chapters and schedules inserted, replaced and repealed by bills, in the ways in which offices draft them."""

import pytest

from tests.comparison.lighthouse import ACT, after, at, enacted, refused, tree, whole, words

PART_IIA = (
    "“PART IIA\nOIL\n\n4A. Supply of oil\nThe Minister shall supply oil.\n\n"
    "4B. Price\n(1) Oil is free.\n(2) Gas is not.”."
)
SECTIONS = ["s 1", "s 2", "s 3", "s 4", "s 5", "s 6"]


@pytest.mark.parametrize(
    "clause",
    [
        f"The principal Act is amended by inserting after Part II the following Part—\n{PART_IIA}",
        f"After Part II of the principal Act, the following Part shall be inserted, namely:—\n{PART_IIA}",
        f"In the principal Act, before Part III, there is inserted the following Part:\n{PART_IIA}",
        f"The following new Part is hereby inserted immediately after Part II of the principal Act:—\n{PART_IIA}",
        f"The principal Act is amended by inserting the following Part after section 4—\n{PART_IIA}",
    ],
)
def test_a_part_is_inserted_where_it_belongs(clause):
    law = after(clause)
    assert whole(law)
    assert tree(law, "part") == ["Part I", "Part II", "Part IIA", "Part III"]
    assert tree(law, "section") == ["s 1", "s 2", "s 3", "s 4", "s 4A", "s 4B", "s 5", "s 6"]
    assert words(law, "s 4A") == "The Minister shall supply oil."
    assert words(law, "s 4B(2)") == "Gas is not."
    assert [child.address for child in at(law, "Part IIA").children] == ["s 4A", "s 4B"]


def test_a_part_without_a_place_goes_behind_the_last_one_where_its_number_puts_it():
    law = after("The principal Act is amended by adding the following Part—\n“PART IV\nOIL\n\n7. Oil\nOil is free.”.")
    assert tree(law, "part") == ["Part I", "Part II", "Part III", "Part IV"]
    assert tree(law, "section") == [*SECTIONS, "s 7"]


def test_a_part_is_repealed_with_its_sections():
    law = after("Part III of the principal Act is repealed.")
    assert whole(law)
    assert tree(law, "part", "section") == ["Part I", "s 1", "s 2", "Part II", "s 3", "s 4"]
    assert "double fine" not in law.text


def test_several_parts_are_repealed():
    law = after("Parts II and III of the principal Act are hereby repealed.")
    assert tree(law, "part", "section") == ["Part I", "s 1", "s 2"]


@pytest.mark.parametrize(
    "opening",
    [
        "Part III of the principal Act is repealed and the following Part substituted therefor—",
        "For Part III of the principal Act, the following Part shall be substituted, namely:—",
        "The principal Act is amended by deleting Part III and replacing it with the following:",
    ],
)
def test_a_part_is_replaced(opening):
    law = after(f"{opening}\n“PART III\nSANCTIONS\n\n5. Sanction\nA keeper who contravenes section 3 is warned.”.")
    assert tree(law, "part") == ["Part I", "Part II", "Part III"]
    assert words(law, "s 5") == "A keeper who contravenes section 3 is warned."
    assert tree(law, "section") == SECTIONS[:-1]
    assert "fine" not in law.text


CHAPTERS = ACT.replace("PART II\nDUTIES\n", "PART II\nDUTIES\n\nChapter I\nLight\n").replace(
    "4. Inspection", "Chapter II\nInspection\n\n4. Inspection"
)


def test_a_chapter_of_a_part_is_one_place():
    law = after("Chapter II of Part II of the principal Act is repealed.", act=CHAPTERS)
    assert tree(law, "part", "chapter", "section") == [
        *("Part I", "s 1", "s 2", "Part II", "Chapter I", "s 3", "Part III", "s 5", "s 6")
    ]
    assert after("In Part II of the principal Act, Chapter II is repealed.", act=CHAPTERS) == law


def test_a_chapter_that_the_law_has_twice_is_not_guessed_at():
    twice = CHAPTERS.replace("5. Penalty", "Chapter II\nMoney\n\n5. Penalty")
    result = enacted("Chapter II of the principal Act is repealed.", act=twice)
    assert result.laws == ()
    assert "more than one Chapter II" in result.amendments[0].reason


def test_the_indian_way_of_inserting_a_chapter():
    law = after(
        "In the principal Act, after Chapter II, the following Chapter shall be inserted, namely:—\n"
        "“CHAPTER IIA\nOIL\n4A. Supply of oil.—The Minister shall supply oil.”.",
        act=ACT.replace("PART I", "CHAPTER I"),
    )
    assert tree(law, "chapter") == ["Chapter I", "Chapter II", "Chapter IIA", "Chapter III"]
    assert words(law, "s 4A") == "The Minister shall supply oil."


def test_words_change_within_a_part():
    law = after("Part III of the principal Act is amended by deleting “keeper” and substituting “guardian”.")
    assert words(law, "s 5").startswith("A guardian")
    assert words(law, "s 3(1)").startswith("Every keeper")


def test_a_part_quoted_without_its_sections_replaces_none():
    (reason,) = refused("Part III of the principal Act is replaced by the following:\n“PART III\nSANCTIONS”.")
    assert reason == "The part or schedule that it quotes, with its sections, could not be made out."


def test_a_part_that_the_law_does_not_have_is_listed():
    assert refused("Part IX of the principal Act is repealed.") == ["“Lighthouse Act, 2010” has no provision Part IX."]


def test_parts_named_apart_are_not_mixed_up():
    (reason,) = refused("Part II of the principal Act is deleted and Part III is renamed.")
    assert "Part II and, named apart, part III" in reason


def test_a_mention_of_a_part_beside_act_or_omission_repeals_nothing():
    result = enacted(
        "Section 3 of the principal Act is repealed.",
        "For an act or omission under Part III of the principal Act a keeper is answerable to the Minister.",
    )
    assert tree(result.laws[0].document, "part") == ["Part I", "Part II", "Part III"]


def test_an_item_of_a_schedule_is_deleted():
    law = after("The First Schedule to the principal Act is amended by deleting item 2.")
    assert whole(law)
    assert tree(law, "item") == ["Sched 1 para 1", "Sched 1 para 3", "Sched 2 para 1", "Sched 2 para 2"]
    assert "Gas" not in law.text


@pytest.mark.parametrize(
    "clause",
    [
        "The First Schedule to the principal Act is amended by inserting after item 2 the following item—\n"
        "“2A. Electric lamps.”.",
        "In the First Schedule to the principal Act, after entry 2, the following entry shall be inserted, namely:—\n"
        "“2A. Electric lamps.”.",
        "In the First Schedule to the principal Act, before paragraph 3, insert the following:\n“2A. Electric lamps.”.",
    ],
)
def test_an_item_is_inserted_in_a_schedule(clause):
    law = after(clause)
    assert tree(law, "item")[:4] == ["Sched 1 para 1", "Sched 1 para 2", "Sched 1 para 2A", "Sched 1 para 3"]
    assert words(law, "Sched 1 para 2A") == "Electric lamps."
    assert whole(law)


def test_an_item_is_added_at_the_end_of_a_schedule():
    law = after(
        "The First Schedule to the principal Act is amended by adding the following item—\n“4. Electric lamps.”."
    )
    assert tree(law, "item")[3:5] == ["Sched 1 para 4", "Sched 2 para 1"]
    assert [child.address for child in at(law, "Sched 1").children][-1] == "Sched 1 para 4"


def test_an_item_is_replaced():
    law = after(
        "In the Second Schedule to the principal Act, for item 1 there is substituted the following—\n"
        "“1. For a licence, twenty crowns.”."
    )
    assert words(law, "Sched 2 para 1") == "For a licence, twenty crowns."
    assert "ten crowns" not in law.text


def test_paragraphs_of_a_clause_keep_to_the_schedule_that_it_names():
    law = after(
        "The Second Schedule to the principal Act is amended—\n"
        "(a) in item 1, by deleting the words “ten crowns” and substituting the words “twenty crowns”;\n"
        "(b) by deleting item 2."
    )
    assert words(law, "Sched 2 para 1") == "For a licence, twenty crowns."
    assert tree(law, "item") == ["Sched 1 para 1", "Sched 1 para 2", "Sched 1 para 3", "Sched 2 para 1"]


def test_an_entry_named_by_its_words_is_taken_out_whole():
    law = after("In the First Schedule to the principal Act, the entry relating to “Gas lamps” shall be omitted.")
    assert tree(law, "item")[:2] == ["Sched 1 para 1", "Sched 1 para 3"]
    (reason,) = refused(
        "In the First Schedule to the principal Act, the entry relating to “Oil” and “lamps” is deleted."
    )
    assert reason == "“lamps” is in more than one entry of Schedule 1."


def test_an_entry_changes_its_words():
    law = after(
        "In the First Schedule to the principal Act, for the entry “Gas lamps”, the entry “Electric lamps” shall be "
        "substituted."
    )
    assert words(law, "Sched 1 para 2") == "Electric lamps."


def test_a_schedule_is_repealed():
    law = after("The First Schedule to the principal Act is repealed.")
    assert tree(law, "schedule", "item") == ["Sched 2", "Sched 2 para 1", "Sched 2 para 2"]
    both = after("The First and Second Schedules to the principal Act are repealed.")
    assert tree(both, "schedule") == []


def test_a_schedule_is_replaced():
    law = after(
        "The First Schedule to the principal Act is repealed and the following Schedule substituted—\n"
        "“FIRST SCHEDULE\nLamps\n1. Electric lamps.\n2. Lanterns.”."
    )
    assert tree(law, "schedule") == ["Sched 1", "Sched 2"]
    assert words(law, "Sched 1 para 1") == "Electric lamps."
    assert "Candles" not in law.text


@pytest.mark.parametrize(
    "opening",
    [
        "The principal Act is amended by adding the following Schedule after the Second Schedule—",
        "The principal Act is amended by adding the following Schedule—",
        "After the Second Schedule to the principal Act, the following Schedule shall be inserted, namely:—",
    ],
)
def test_a_schedule_is_added(opening):
    law = after(f"{opening}\n“THIRD SCHEDULE\nForms\n1. Form of licence.\n2. Form of copy.”.")
    assert tree(law, "schedule") == ["Sched 1", "Sched 2", "Sched 3"]
    assert words(law, "Sched 3 para 2") == "Form of copy."
    assert whole(law)


def test_a_schedule_in_which_laws_are_only_listed_is_not_touched():
    result = enacted(
        "Section 6 of the principal Act is repealed.",
        "The enactments specified in the Schedule to this Act are repealed.",
    )
    assert tree(result.laws[0].document, "schedule") == ["Sched 1", "Sched 2"]


def test_the_schedule_of_a_law_that_has_several_is_not_guessed_at():
    (reason,) = refused("The Schedule to the principal Act is amended by deleting the word “oil”.")
    assert "has more than one Schedule" in reason


def test_new_words_know_their_clause():
    change = enacted(
        "Part III of the principal Act is repealed.",
        f"After Part II of the principal Act insert the following Part:\n{PART_IIA}",
    ).laws[0]
    place = change.document.text.index("Gas is not")
    assert change.clause_at(place, place + 3) == "s 4"
