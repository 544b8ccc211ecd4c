"""Sections in every way of drafting: numbers, headings before, behind, above and beside them."""

import pytest

from legalgap.documents.reader import read_file
from legalgap.model.geometry import Box
from legalgap.model.source import Line
from legalgap.provisions import build_documents

from .laws import addresses, at, law, own_words, page_of, printed, printed_law, reading_of, words_at


def units(document):
    return [p.number for p in document.tree.walk() if p.kind in ("section", "article", "clause")]


def test_a_number_inside_running_text_begins_no_section():
    found = law(
        "1. A lantern is a lamp.",
        "2. A person may appeal under section",
        "12. The appeal is heard in public.",
        "3. This Act binds the State.",
    )
    assert units(found) == ["1", "2", "3"]


def test_the_heading_runs_in_and_closes_with_a_dash():
    found = law(
        "1. Short title.—(1) This Act may be called the Lantern Act.",
        "(2) It binds the State.",
        "2. Power to light lanterns, torches and other",
        "lamps.—The Minister may light a lantern.",
    )
    assert [at(found, a).heading for a in ("s 1", "s 2")] == [
        "Short title",
        "Power to light lanterns, torches and other lamps",
    ]
    assert words_at(found, "s 1(2)") == "It binds the State."
    assert words_at(found, "s 2") == "The Minister may light a lantern."


def test_a_lead_in_that_ends_with_a_dash_is_no_heading():
    found = law(
        "1. In this Act, unless the context otherwise requires—", "(a) a lantern is a lamp;", "(b) oil is fuel."
    )
    assert at(found, "s 1").heading == ""
    assert own_words(found, "s 1") == ["In this Act, unless the context otherwise requires—"]


def test_the_heading_stands_on_the_line_of_the_number():
    found = law(
        "1. Short title",
        "This Act may be cited as the Lantern Act.",
        "2. Offence",
        "Any person who lights a lantern commits an offence.",
    )
    assert at(found, "s 2").heading == "Offence"
    assert words_at(found, "s 2") == "Any person who lights a lantern commits an offence."


def test_the_heading_stands_above_the_number():
    lines = (
        printed("Short title", 72, bold=True),
        printed("1.—This Act may be cited as the Lantern Act.", 84),
        printed("Offences by companies", 96, bold=True),
        printed("and partnerships", 108, bold=True),
        printed("2.—(1) A company that lights a lantern commits an offence.", 120),
        printed("(2) A partnership is a company.", 132),
    )
    found = build_documents(reading_of(lines))[0]
    assert [at(found, a).heading for a in ("s 1", "s 2")] == ["Short title", "Offences by companies and partnerships"]
    assert addresses(found) == ["s 1", "s 2", "s 2(1)", "s 2(2)"]


def test_the_heading_stands_in_the_margin():
    lines = page_of(
        "1. This Act may be cited as the Lantern Act.",
        "2. (1) Any person who lights a lantern commits an",
        "offence.",
        "(2) Consent is irrelevant.",
    )
    notes = (
        Line("Short title.", 1, Box(460, 72, 520, 79), size=7.0),
        Line("Offence of", 1, Box(460, 84, 510, 91), size=7.0),
        Line("lighting.", 1, Box(460, 92, 500, 99), size=7.0),
    )
    found = build_documents(reading_of(lines, notes))[0]
    assert [at(found, a).heading for a in ("s 1", "s 2")] == ["Short title", "Offence of lighting"]
    assert [box.box.top for box in at(found, "s 2").heading_boxes] == [84, 92]
    assert found.furniture == ()


def test_a_margin_note_that_belongs_to_no_section_is_set_aside():
    lines = page_of("1. This Act may be cited as the Lantern Act.", "It binds the State", "and every person in it.")
    found = build_documents(reading_of(lines, (Line("Cap. 7.", 1, Box(460, 200, 500, 207), size=7.0),)))[0]
    assert [(f.text, f.why) for f in found.furniture] == [("Cap. 7.", "margin note")]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [
        ("1. A lantern is a lamp.", "2. Oil is fuel.", ["1", "2"]),
        ("Section 1. A lantern is a lamp.", "Section 2. Oil is fuel.", ["1", "2"]),
        ("12. A lantern is a lamp.", "12A. Oil is fuel.", ["12", "12A"]),
        ("1.-(1) A lantern is a lamp.", "2.-(1) Oil is fuel.", ["1", "2"]),
        ("§ 22-1831. Lanterns. A lantern is a lamp.", "§ 22-1832. Oil. Oil is fuel.", ["22-1831", "22-1832"]),
        ("Article premier. – La lanterne éclaire.", "Article 2. – L'huile brûle.", ["1", "2"]),
        ("Article One: A lantern is a lamp.", "Article 2: Oil is fuel.", ["1", "2"]),
        ("Artículo 1º.- La linterna alumbra.", "Artículo 2º.- El aceite arde.", ["1", "2"]),
        ("ARTICULO 1° — La linterna alumbra.", "ARTICULO 2° — El aceite arde.", ["1", "2"]),
        ("Art. 1 – A lanterna ilumina.", "Art. 2 – O óleo arde.", ["1", "2"]),
        ("Article 12", "Article 12 bis", ["12", "12 bis"]),
        ("Article 111-1", "Article 111-2", ["111-1", "111-2"]),
        ("1[12A. A lantern is a lamp.]", "13. Oil is fuel.", ["12A", "13"]),
    ],
)
def test_numbers_come_in_many_forms(first, second, numbers):
    middle = "It is lit at dusk and put out at dawn by the person who lit it."
    assert units(law(first, middle, second, middle)) == numbers


def test_subsections_may_begin_on_the_line_of_the_number():
    found = law(
        "2. (1) A lantern is a lamp.", "(2) Oil is fuel.", "3. (1) (a) Dusk is evening;", "(b) dawn is morning."
    )
    assert addresses(found) == ["s 2", "s 2(1)", "s 2(2)", "s 3", "s 3(1)", "s 3(1)(a)", "s 3(1)(b)"]


def test_a_label_printed_twice_begins_one_section():
    found = law(
        "3.—3. (1) A lantern is a lamp.",
        "(2) Oil is fuel.",
        "4.—4. (1) Dusk is evening.",
        "(2) Dawn is morning.",
    )
    assert units(found) == ["3", "4"]
    assert words_at(found, "s 3(1)") == "A lantern is a lamp."


def test_gaps_and_repeats_are_noted():
    found = law("1. A lantern is a lamp.", "2. Oil is fuel.", "4. Dusk is evening.")
    assert found.notes == (
        "The numbering jumps from 2 to 4 (page 1): a provision may be missing, repealed or unreadable.",
    )


def test_a_law_without_numbers_is_a_document_without_sections():
    found = law("A lantern is a lamp.", "Oil is fuel.")
    assert units(found) == []
    assert found.text == "A lantern is a lamp. Oil is fuel."


def test_headings_of_an_outline_are_counted_where_the_numbers_are_lost():
    def heading(text: str) -> Line:
        return Line(text, 1, outline=1, bold=True)

    texts = ("Short title", "Lighting of lanterns", "Putting out of lanterns", "Repeal")
    words = (
        "This Act may be called the Lantern Act.",
        "A person may light a lantern.",
        "A person shall put it out.",
        "The Torch Act is repealed.",
    )
    lines = tuple(line for t, w in zip(texts, words, strict=True) for line in (heading(t), Line(w, 1)))
    found = build_documents(reading_of(lines))[0]
    assert [(p.address, p.heading) for p in found.tree.children] == [
        (f"s {i}", text) for i, text in enumerate(texts, start=1)
    ]
    assert found.notes[0].startswith("The file prints no section numbers")


def test_a_margin_note_read_into_its_line_still_heads_a_section():
    found = printed_law(
        "Short title. 1. This Act may be cited as the Lantern Act.",
        "2. A person may light a lantern at dusk.",
        "3. A person shall put out a lantern at dawn.",
    )
    assert units(found) == ["1", "2", "3"]
    assert at(found, "s 1").heading == "Short title"


def test_an_extract_with_headings_of_their_own_may_leave_out_sections(tmp_path):
    text = "\n\n".join(
        f"{number} Lighting of street {number}\n\n(1) The Board lights street {number}.\n\n(2) It pays for the oil."
        for number in (1, 2, 5, 8, 40, 45, 140)
    )
    file = tmp_path / "extract.txt"
    file.write_text("Lantern Act 2015\n\n" + text)
    (found,) = build_documents(read_file(file))
    assert units(found) == ["1", "2", "5", "8", "40", "45", "140"]


def test_a_schedule_named_on_a_line_of_its_own_begins_in_plain_text(tmp_path):
    file = tmp_path / "act.txt"
    file.write_text("LANTERN ACT\n\n1. Lamps\n\nLamps are in the Schedule.\n\nSchedule\n\nOil lamps\n\nGas lamps\n")
    (found,) = build_documents(read_file(file))
    assert [n.kind for n in found.tree.children].count("schedule") == 1
