"""Margin notes are kept with their place; line numbers of bills are set aside."""

from pathlib import Path

from legalgap.documents.pdf import read_pdf

from .pdf_sheets import PROSE, Sheets, other, wrapped


def section(sheets: Sheets, x: float, top: float, number: int, width: float = 320) -> None:
    sheets.lines(x, top, wrapped(f"{number}. {other(number)}", width))


def test_notes_in_the_right_margin_stand_beside_their_section(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    section(sheets, 72, 100, 1)
    section(sheets, 72, 320, 2)
    sheets.lines(410, 101, ["Number of", "passengers."], 8, 9)
    sheets.lines(410, 321, ["Lamps, floats", "and ropes."], 8, 9)
    text = read_pdf(sheets.save()).texts[0]
    assert [note.text for note in text.margin_notes] == ["Number of passengers.", "Lamps, floats and ropes."]
    first = text.margin_notes[0].box
    assert first is not None
    assert (round(first.x0), first.top < 105, first.bottom > 112) == (410, True, True)
    words = " ".join(line.text for line in text.lines).split()
    assert words == f"1. {other(1)} 2. {other(2)}".split()


def test_notes_change_sides_on_odd_and_even_pages(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for page in range(4):
        body, margin = (72, 410) if page % 2 else (200, 110)
        section(sheets, body, 100, page + 1)
        sheets.lines(margin, 101, ["Duties of", f"keepers {page}."], 8, 9)
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert [(note.page, note.text) for note in text.margin_notes] == [
        (page + 1, f"Duties of keepers {page}.") for page in range(4)
    ]


def test_a_note_goes_on_below_the_first_lines_of_its_section(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.text(72, 100, "1. Any person who keeps a ferry without a licence of the Minister commits")
    sheets.lines(440, 101, ["Offence of", "keeping a", "ferry with-", "out licence."], 8, 9)
    section(sheets, 72, 180, 2)
    notes = read_pdf(sheets.save()).texts[0].margin_notes
    assert [note.text for note in notes] == ["Offence of keeping a ferry without licence."]


def test_a_note_inside_the_column_belongs_to_a_quoted_section(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    section(sheets, 72, 100, 1)
    sheets.lines(72, 280, ["“Lamps of", "ferries."], 8, 9)
    sheets.lines(150, 280, wrapped("4A. " + PROSE, 240))
    text = read_pdf(sheets.save()).texts[0]
    assert [note.text for note in text.margin_notes] == ["“Lamps of ferries."]
    assert "4A." in [line.text.split()[0] for line in text.lines]


def test_notes_in_type_of_the_same_size_are_known_by_their_place(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for page in range(2):
        section(sheets, 180, 100, 2 * page + 1)
        section(sheets, 180, 320, 2 * page + 2)
        sheets.lines(72, 100, ["Duties of", "keepers."])
        sheets.lines(72, 320, ["Powers of", "surveyors."])
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert [note.text for note in text.margin_notes] == ["Duties of keepers.", "Powers of surveyors."] * 2


def test_numbers_of_sections_hanging_in_the_margin_stay_in_the_text(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for page in range(3):
        for i in range(3):
            sheets.text(72, 100 + 200 * i, f"{3 * page + i + 1}.")
            sheets.lines(100, 100 + 200 * i, wrapped(other(3 * page + i), 400))
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert [line.text.split()[0] for line in text.lines if line.text[0].isdigit()] == [f"{n}." for n in range(1, 10)]
    assert not text.margin_notes


def test_every_fifth_line_of_a_bill_is_numbered(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "bill.pdf")
    lines = wrapped(" ".join(other(i) for i in range(10)), 400)
    for page in range(2):
        for i, line in enumerate(lines[30 * page : 30 * page + 30]):
            sheets.text(72, 80 + 20 * i, line)
            if (i + 1) % 5 == 0:
                sheets.right(500, 80 + 20 * i, str(i + 1), 9)
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert [s.text for s in text.furniture if s.why == "line number"] == ["5", "10", "15", "20", "25", "30"] * 2
    assert [line.text for line in text.lines] == lines[:60]


def test_the_numbers_of_a_table_of_contents_are_no_line_numbers(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for page in range(2):
        for i in range(30):
            sheets.text(72, 80 + 20 * i, str(30 * page + i + 1))
            sheets.text(100, 80 + 20 * i, "Duties of " + " ".join(other(30 * page + i).split()[:6]))
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert text.lines[0].text.startswith("1 Duties of")
    assert len(text.lines) == 60
    assert not [s for s in text.furniture if s.why == "line number"]
