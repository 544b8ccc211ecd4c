"""Parts, chapters and schedules: their headings, their nesting, what stands in them."""

from legalgap.provisions import build_documents

from .laws import addresses, at, law, printed, reading_of, words_at


def test_a_part_has_number_heading_and_sections():
    found = law("PART I", "PRELIMINARY", "1. A lantern is a lamp.", "PART II – OFFENCES", "2. Lighting is an offence.")
    assert addresses(found) == ["Part I", "s 1", "Part II", "s 2"]
    assert [at(found, a).heading for a in ("Part I", "Part II")] == ["PRELIMINARY", "OFFENCES"]


def test_a_sentence_that_begins_with_a_part_is_no_heading():
    found = law("1. A lantern is a lamp.", "Part II of this Act does not bind the State.", "2. Oil is fuel.")
    assert addresses(found) == ["s 1", "s 2"]


def nesting(*texts: str) -> list[tuple[str, str]]:
    found = law(*texts)
    return [
        (p.address, c.address)
        for p in found.tree.walk()
        for c in p.children
        if c.kind in ("part", "chapter", "division")
    ]


def test_chapters_nest_in_parts_where_their_numbers_begin_anew_in_each_part():
    found = nesting(
        "PART I", "CHAPTER I", "1. A is B.", "CHAPTER II", "2. C is D.", "PART II", "CHAPTER I", "3. E is F."
    )
    assert ("Part I", "Chapter I") in found
    assert ("Part II", "Chapter I") in found


def test_parts_nest_in_chapters_where_the_law_does_it_so():
    found = nesting("CHAPTER I", "PART I", "1. A is B.", "PART II", "2. C is D.", "CHAPTER II", "PART I", "3. E is F.")
    assert ("Chapter I", "Part I") in found
    assert ("Chapter II", "Part I") in found


def test_a_heading_right_below_another_lies_in_it_even_if_its_numbers_run_on():
    found = nesting(
        "PART I",
        "DIVISION I",
        "CHAPTER I",
        "1. A is B.",
        "CHAPTER II",
        "2. C is D.",
        "DIVISION II",
        "CHAPTER III",
        "3. E is F.",
    )
    assert ("Division I", "Chapter II") in found
    assert ("Division II", "Chapter III") in found
    assert ("Part I", "Division II") in found


def test_two_headings_may_share_a_line():
    found = nesting("CHAPTER I, PART I", "1. A is B.", "CHAPTER I, PART II", "2. C is D.")
    assert found == [("", "Chapter I"), ("Chapter I", "Part I"), ("Chapter I", "Part II")]


def test_a_heading_of_a_code_may_be_called_section():
    found = law(
        "Titre Ier : Des lanternes",
        "Section 1 : Des flammes",
        "Article 111-1",
        "La lanterne éclaire.",
        "Article 111-2",
        "L'huile brûle.",
    )
    assert addresses(found) == ["Titre I", "Section 1", "art 111-1", "art 111-2"]


def test_schedules_restart_their_numbering_and_hold_items():
    lines = (
        printed("1. A lantern is a lamp.", 72),
        printed("2. Oil is fuel.", 84),
        printed("3. Dusk is evening.", 96),
        printed("FIRST SCHEDULE", 120, 150, centred=True),
        printed("(Section 2)", 132, 160, centred=True),
        printed("KINDS OF OIL", 144, 150, centred=True),
        printed("1. Whale oil is an oil.", 156),
        printed("2. Lamp oil is—", 168),
        printed("(a) clear oil; and", 180, 16),
        printed("(b) red oil.", 192, 16),
    )
    found = build_documents(reading_of(lines))[0]
    assert addresses(found) == [
        "s 1",
        "s 2",
        "s 3",
        "Sched 1",
        "Sched 1 para 1",
        "Sched 1 para 2",
        "Sched 1 para 2(a)",
        "Sched 1 para 2(b)",
    ]
    assert at(found, "Sched 1").heading == "KINDS OF OIL"
    assert {p.kind for p in at(found, "Sched 1").children} == {"item"}


def test_a_heading_without_number_between_sections_is_a_division():
    lines = (
        printed("1. A lantern is a lamp.", 72),
        printed("OFFENCES BY COMPANIES", 96, 150, centred=True),
        printed("2. A company shall not light a lantern.", 120),
        printed("3. A company may carry a lantern.", 132),
    )
    found = build_documents(reading_of(lines))[0]
    assert words_at(found, "s 1") == "A lantern is a lamp."
    assert [(p.kind, p.heading) for p in found.tree.children] == [
        ("section", ""),
        ("division", "OFFENCES BY COMPANIES"),
    ]


def test_a_heading_that_was_set_behind_the_section_before_its_part_goes_to_the_part():
    found = law(
        "PART I",
        "1. A lantern is a lamp. Part II – Offences",
        "PART II",
        "2. Lighting is an offence.",
        "3. Oil is fuel.",
    )
    assert at(found, "Part II").heading == "Offences"
    assert words_at(found, "s 1") == "A lantern is a lamp."


def test_what_stands_before_the_first_section_is_the_preamble():
    found = law(
        "LANTERN ACT, 2011",
        "An Act to regulate lanterns.",
        "BE IT ENACTED as follows:",
        "1. A lantern is a lamp.",
        "2. Oil is fuel.",
    )
    assert addresses(found) == ["preamble", "s 1", "s 2"]
    assert words_at(found, "preamble").endswith("as follows:")


def test_repealed_and_omitted_provisions_are_marked():
    found = law(
        "1. A lantern is a lamp.",
        "2. [Repealed by Act No. 4 of 2012]",
        "3. [Omitted]",
        "4. Oil is fuel.",
        "(2) [subsection (2) repealed by section 9 of Act 3 of 2001]",
    )
    assert [p.status for p in found.tree.children] == ["in_force", "repealed", "omitted", "in_force"]
    assert at(found, "s 4(2)").status == "repealed"


def test_a_section_that_repeals_another_law_is_in_force():
    found = law(
        "1. A lantern is a lamp.",
        "2. Repeal",
        "The Torch Act, 1901, is repealed.",
        "3. Oil",
        "Oil is fuel for every lantern.",
    )
    assert at(found, "s 2").status == "in_force"
