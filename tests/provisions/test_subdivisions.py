"""What a section is divided into: subsections, paragraphs, definitions, and the words around lists."""

from legalgap.model.source import Line
from legalgap.provisions import build_documents

from .laws import addresses, at, law, own_words, printed, printed_law, reading_of, words_at


def test_i_after_h_is_a_letter_and_i_before_ii_a_numeral():
    letters = [f"({c}) item {c};" for c in "abcdefghij"]
    found = law(
        "1. The Minister may provide—",
        *letters,
        "2. A person who lights—",
        "(a) a lantern that is—",
        "(i) red; or",
        "(ii) blue.",
    )
    assert "s 1(i)" in addresses(found)
    assert "s 2(a)(i)" in addresses(found)
    assert "s 2(a)(ii)" in addresses(found)


def test_four_levels_nest_by_their_labels():
    found = law(
        "1. (1) A person—",
        "(a) who lights—",
        "(i) a lantern that is—",
        "(A) red; or",
        "(B) blue; or",
        "(ii) a torch; or",
        "(b) who does not.",
    )
    assert addresses(found)[1:] == [
        "s 1(1)",
        "s 1(1)(a)",
        "s 1(1)(a)(i)",
        "s 1(1)(a)(i)(A)",
        "s 1(1)(a)(i)(B)",
        "s 1(1)(a)(ii)",
        "s 1(1)(b)",
    ]
    assert [at(found, a).kind for a in ("s 1(1)", "s 1(1)(a)", "s 1(1)(a)(i)")] == [
        "subsection",
        "paragraph",
        "subparagraph",
    ]


def test_a_reference_at_the_start_of_a_line_begins_nothing():
    found = printed_law(
        "1. (1) A person who was charged under paragraph", "(a) of section 2 may appeal.", "(2) The appeal is heard."
    )
    assert addresses(found) == ["s 1", "s 1(1)", "s 1(2)"]


def test_words_behind_a_list_resume_where_the_indentation_does():
    found = printed_law(
        (12, "1. (1) A person who—"),
        (16, "(a) lights a lantern; or"),
        (16, "(b) carries a lantern that is burning or has"),
        (36, "been burning,"),
        (0, "commits an offence and is liable to a fine."),
        (12, "(2) Consent is irrelevant."),
    )
    assert own_words(found, "s 1(1)") == ["A person who—", "commits an offence and is liable to a fine."]
    assert words_at(found, "s 1(1)(b)") == "carries a lantern that is burning or has been burning,"


def test_words_behind_a_list_may_run_on_in_its_last_item():
    found = law(
        "1. Any person who—",
        "(a) lights a lantern; or",
        "(b) carries a lantern, commits an offence.",
        "2. This Act binds the State.",
    )
    assert own_words(found, "s 1") == ["Any person who—", "commits an offence."]
    assert words_at(found, "s 1(b)") == "carries a lantern,"


def test_an_unlabelled_paragraph_behind_a_finished_list_belongs_to_the_section():
    found = law(
        "Article 1",
        "The Ministry has these tasks:",
        "1. to light lanterns;",
        "2. to carry lanterns.",
        "It reports each year.",
        "Article 2",
        "Oil is fuel.",
    )
    assert own_words(found, "art 1") == ["The Ministry has these tasks:", "It reports each year."]


def test_items_that_run_on_inside_a_paragraph_are_divided():
    found = law(
        "Artículo 1. La ley tiene tres fines: 1. Alumbrar las calles. 2. Apagar las linternas. 3. Guardar el aceite.",
        "Artículo 2. Rige desde hoy.",
    )
    assert [words_at(found, f"art 1({n})") for n in (1, 2, 3)] == [
        "Alumbrar las calles.",
        "Apagar las linternas.",
        "Guardar el aceite.",
    ]


def test_definitions_are_nodes_with_their_term_and_their_own_lists():
    found = law(
        "2. In this Act—",
        "“lantern” means a lamp, and includes—",
        "(a) a torch; and",
        "(b) a candle;",
        "“oil” has the meaning given by section 9;",
        "3. This Act binds the State.",
    )
    assert addresses(found) == ["s 2", 's 2 "lantern"', 's 2 "lantern"(a)', 's 2 "lantern"(b)', 's 2 "oil"', "s 3"]
    assert at(found, 's 2 "oil"').term == "oil"
    assert own_words(found, "s 2") == ["In this Act—"]


def test_a_definition_may_follow_another_on_the_same_line():
    found = law(
        "2. In this Act—",
        "“lantern” means a lamp. “oil” in relation to a lamp, means its fuel;",
        "“wick” means a cord;",
    )
    assert [p.term for p in found.tree.walk() if p.kind == "definition"] == ["lantern", "oil", "wick"]


def test_a_labelled_definition_keeps_its_label():
    found = law(
        "2. Definitions.—In this Act,—",
        "(a) “lantern” means a lamp;",
        "(b) “Government means the State;",
        "(c) “oil” includes fat.",
    )
    assert [(p.address, p.term) for p in found.tree.walk() if p.kind == "definition"] == [
        ("s 2(a)", "lantern"),
        ("s 2(b)", "Government"),
        ("s 2(c)", "oil"),
    ]


def test_terms_without_quotation_marks_are_found_in_sections_of_definitions_only():
    found = law(
        "2. Interpretation",
        "In this Act—",
        "lantern means a lamp;",
        "burning oil includes fat.",
        "3. Offence",
        "Lighting a lantern means trouble.",
    )
    assert [p.term for p in found.tree.walk() if p.kind == "definition"] == ["lantern", "burning oil"]


def test_labels_with_a_letter_misread_for_1_count_as_1():
    found = law("1. Short title.—(l) This Act may be called the Lantern Act.", "(2) It binds the State.")
    assert addresses(found) == ["s 1", "s 1(1)", "s 1(2)"]


def test_a_subsection_may_have_a_heading_of_its_own():
    lines = (
        printed("Lanterns", 72, bold=True),
        printed("1 (1) A person may light a lantern.", 84),
        printed("Duration", 96, bold=True),
        printed("(2) A lantern burns until dawn.", 108),
        printed("Torches", 120, bold=True),
        printed("2 (1) A person may light a torch.", 132),
    )
    found = build_documents(reading_of(lines))[0]
    assert at(found, "s 1(2)").heading == "Duration"
    assert words_at(found, "s 1(1)") == "A person may light a lantern."


def test_bullets_are_paragraphs_without_a_number():
    found = law(
        "Article 1", "The Ministry shall:", "– light lanterns;", "– carry lanterns.", "Article 2", "Oil is fuel."
    )
    assert [(p.kind, p.number, p.address) for p in at(found, "art 1").children] == [("paragraph", "", "art 1")] * 2


def test_words_set_off_by_a_gap_end_a_list_whose_wrapped_lines_reach_as_far_left():
    rows = (
        (72, 18, "1. Whoever—"),
        (84, 18, "(a) lights a lantern at night in a street or"),
        (96, 0, "in a square; or"),
        (108, 18, "(b) carries a lantern by day through a wood or"),
        (120, 0, "a garden,"),
        (140, 0, "is said to trouble the public peace of the"),
        (152, 0, "neighbourhood."),
    )
    lines = tuple(printed(text, top, indent) for top, indent, text in rows)
    found = build_documents(reading_of(lines))[0]
    assert own_words(found, "s 1") == ["Whoever—", "is said to trouble the public peace of the neighbourhood."]


def test_a_list_may_go_on_behind_words_that_interrupt_it():
    found = printed_law(
        (0, "1. A person lights a lantern, if he—"),
        (20, "(a) strikes a match; or"),
        (20, "(b) turns a switch;"),
        (0, "and in the case of a torch, if he—"),
        (20, "(c) rubs two sticks."),
    )
    assert addresses(found) == ["s 1", "s 1(a)", "s 1(b)", "s 1(c)"]
    assert len(own_words(found, "s 1")) == 2


def test_a_wrapped_line_of_a_text_file_ends_no_list():
    rows = (
        ("1. The Ministry shall—", True),
        ("(a) light lanterns, torches;", True),
        ("and candles;", False),
        ("(b) carry lanterns.", True),
        ("It reports each year.", True),
        ("2. Oil is fuel.", True),
    )
    lines = tuple(Line(text, 1, new_paragraph=paragraph) for text, paragraph in rows)
    found = build_documents(reading_of(lines))[0]
    assert words_at(found, "s 1(a)") == "light lanterns, torches; and candles;"
    assert own_words(found, "s 1") == ["The Ministry shall—", "It reports each year."]
