"""One column of text: lines, places, hyphens."""

from pathlib import Path

from legalgap.documents.pdf import read_pdf
from legalgap.model.source import Line

from .pdf_sheets import BOLD, PROSE, Sheets, wrapped


def read_lines(path: Path) -> list[Line]:
    return list(read_pdf(path).texts[0].lines)


def test_lines_come_from_top_to_bottom_with_their_places(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.text(72, 130, "2. In this Act “ferry” means a boat for hire.")
    sheets.text(72, 100, "1. This Act may be cited as the Ferry Act.", font=BOLD)
    first, second = read_lines(sheets.save())
    assert first.text == "1. This Act may be cited as the Ferry Act."
    assert second.text == "2. In this Act “ferry” means a boat for hire."
    assert first.bold
    assert not second.bold
    assert first.box is not None
    assert abs(first.box.x0 - 72) < 1
    assert first.box.top < 105 < first.box.bottom
    assert first.page == 1


def test_every_word_knows_where_it_begins_in_the_text_and_on_the_page(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.text(72, 100, "(a)")
    sheets.text(110, 100, "the keeper of a ferry;")
    line = read_lines(sheets.save())[0]
    assert line.text == "(a) the keeper of a ferry;"
    assert [line.text[start:].split()[0] for start in line.starts] == line.text.split()
    assert len(line.edges) == len(line.starts)
    assert abs(line.edges[1][0] - 110) < 1
    assert all(left < right for left, right in line.edges)


def test_a_hyphen_that_only_divides_a_word_is_taken_off(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.lines(72, 100, ["The Minister may order the protec-", "tion of any ferry."])
    first, second = read_lines(sheets.save())
    assert first.text == "The Minister may order the protec"
    assert first.joins_next
    assert not second.joins_next
    assert len(first.starts) == len(first.text.split())


def test_a_hyphen_that_belongs_to_the_word_stays(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.lines(
        72, 100, ["Under sub-section (1) a keeper is liable, and under sub-", "section (2) an owner is liable."]
    )
    first, _ = read_lines(sheets.save())
    assert first.text.endswith("under sub-")
    assert first.joins_next


def test_a_dash_at_the_end_of_a_line_joins_nothing(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.lines(72, 100, ["A person who carries goods or any person who-", "carries passengers; or"])
    first, _ = read_lines(sheets.save())
    assert first.text.endswith("who-")
    assert not first.joins_next


def test_letter_spaced_headings_are_read_as_words(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for i, letter in enumerate("PART"):
        sheets.text(200 + 18 * i, 100, letter)
    for i, letter in enumerate("TWO"):
        sheets.text(300 + 18 * i, 100, letter)
    assert read_lines(sheets.save())[0].text == "PART TWO"


def test_ligatures_and_soft_hyphens_leave_no_trace() -> None:
    from legalgap.documents.pdf_words import cleaned

    assert cleaned("oﬃcer") == "officer"
    assert cleaned("co\u00adoperate") == "cooperate"
    assert cleaned("re\u0301gime") == "régime"


def test_indentation_centring_and_paragraphs_are_told_relative_to_the_column(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.middle(297, 80, "PART II", font=BOLD)
    sheets.lines(72, 120, wrapped(PROSE, 450))
    sheets.lines(100, 260, ["(a) lamps; or", "(b) ropes."])
    lines = read_lines(sheets.save())
    heading, labelled = lines[0], [line for line in lines if line.text.startswith("(")]
    assert heading.centred
    assert not any(line.centred for line in lines[1:])
    assert [round(line.indent) for line in labelled] == [28, 28]
    assert labelled[0].new_paragraph
    assert not labelled[1].new_paragraph


def test_a_page_shown_rotated_is_read_as_it_is_shown(tmp_path: Path) -> None:
    import pikepdf

    sheets = Sheets(tmp_path / "act.pdf")
    sheets.canvas.translate(0, 842)
    sheets.canvas.rotate(-90)
    sheets.canvas.setFont("Times-Roman", 11)
    sheets.canvas.drawString(100, 500, "1. This Act may be cited as the Ferry Act.")
    path = sheets.save()
    with pikepdf.open(path, allow_overwriting_input=True) as document:
        document.pages[0].Rotate = 270
        document.save(path)
    reading = read_pdf(path)
    line = reading.texts[0].lines[0]
    assert line.text == "1. This Act may be cited as the Ferry Act."
    assert (reading.pages[0].width, reading.pages[0].height) == (842, 595)
    assert line.box is not None
    assert abs(line.box.x0 - 100) < 2
    assert line.box.top < 595 - 500 < line.box.bottom + 2


def test_text_printed_sideways_is_read_without_places(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.canvas.translate(300, 100)
    sheets.canvas.rotate(90)
    sheets.canvas.setFont("Times-Roman", 11)
    sheets.canvas.drawString(0, 0, "The First Schedule lists the ferries of the kingdom.")
    reading = read_pdf(sheets.save())
    assert [line.text for line in reading.texts[0].lines] == ["The First Schedule lists the ferries of the kingdom."]
    assert reading.texts[0].lines[0].box is None
    assert "sideways" in reading.pages[0].notes[0]
    assert (reading.pages[0].width, reading.pages[0].height) == (595, 842)


def test_a_space_that_only_the_print_shows_is_put_between_the_words(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.canvas.setFont("Times-Roman", 9)
    x = 72.0
    for letter_group in ("EFFECT", "TO"):  # drawn without a space, one and a tenth points apart
        for letter in letter_group:
            sheets.canvas.drawString(x, 600, letter)
            x += sheets.canvas.stringWidth(letter, "Times-Roman", 9) - 0.4
        x += 1.4
    assert [line.text for line in read_lines(sheets.save())] == ["EFFECT TO"]
