"""Tables of contents are set aside and not taken for the law."""

from .laws import addresses, law

SECTIONS = ("Short title", "Interpretation", "Lighting of lanterns", "Putting out of lanterns", "Repeal")
TEXTS = (
    "This Act may be cited as the Lantern Act, 2011.",
    "In this Act a lantern is a lamp that a person can carry.",
    "A person may light a lantern at dusk.",
    "A person shall put out a lantern at dawn.",
    "The Torch Act is repealed by this Act.",
)
BODY = [line for n, (h, t) in enumerate(zip(SECTIONS, TEXTS, strict=True), start=1) for line in (f"{n}. {h}", t)]


def set_aside(document):
    return [item.text for item in document.furniture if item.why == "table of contents"]


def test_an_arrangement_of_sections_is_set_aside():
    listed = ["ARRANGEMENT OF SECTIONS", *(f"{n}. {h}" for n, h in enumerate(SECTIONS, start=1))]
    found = law("LANTERN ACT", *listed, "An Act to regulate lanterns.", *BODY)
    assert set_aside(found) == listed
    assert addresses(found) == ["preamble", "s 1", "s 2", "s 3", "s 4", "s 5"]
    assert found.text.startswith("LANTERN ACT An Act to regulate lanterns. 1. Short title")


def test_parts_and_schedules_of_the_table_go_with_it():
    listed = [
        "ARRANGEMENT OF SECTIONS",
        "PART I",
        "1. Short title",
        "2. Interpretation",
        "PART II",
        *(f"{n}. {h}" for n, h in enumerate(SECTIONS[2:], start=3)),
        "SCHEDULE",
        "1. Kinds of oil",
        "2. Kinds of wick",
    ]
    found = law(*listed, "PART I", *BODY[:4], "PART II", *BODY[4:])
    assert set_aside(found) == listed
    assert addresses(found) == ["Part I", "s 1", "s 2", "Part II", "s 3", "s 4", "s 5"]


def test_lines_that_end_in_dots_and_a_page_number_are_set_aside_wherever_they_stand():
    dotted = ["TABLE OF CONTENTS", *(f"{n}. {h} ............ {n}" for n, h in enumerate(SECTIONS, start=1))]
    assert set_aside(law(*BODY, *dotted)) == dotted
    assert set_aside(law(*dotted, *BODY)) == dotted


def test_short_sections_are_no_table_of_contents():
    found = law("1. A lantern is a lamp.", "2. Oil is fuel.", "3. Dusk is evening.", "4. Dawn is morning.")
    assert set_aside(found) == []
    assert addresses(found) == ["s 1", "s 2", "s 3", "s 4"]
