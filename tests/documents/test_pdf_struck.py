"""Words that a line strikes out are no law; underlined, highlighted and ruled words are."""

from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from legalgap.documents.drawing_layer import FAILED
from legalgap.documents.pdf import read_pdf
from legalgap.model.source import Reading

from .pdf_sheets import BODY, PROSE, Sheets, wrapped

SENTENCE = "The keeper of a ferry is liable to a fine of five hundred fifty pounds."
SIZE = 11.0
# Times at 11 points: the baseline lies 8.25 points below the top that Sheets is given.
BASELINE = 8.25
STRIKE, UNDERLINE = BASELINE - 2.8, BASELINE + 1.5


def span(words: str, x: float = 72, line: str = SENTENCE) -> tuple[float, float]:
    """From where to where `words` are printed in a line that begins at `x`."""
    start = x + stringWidth(line[: line.index(words)], BODY, SIZE)
    return start, start + stringWidth(words, BODY, SIZE)


def sheet(tmp_path: Path) -> Sheets:
    """A page with the sentence at 100 points from the top, and prose above and below."""
    sheets = Sheets(tmp_path / "bill.pdf")
    sheets.text(72, 80, "3. Fines for keepers of ferries are as follows in this section.")
    sheets.text(72, 100, SENTENCE)
    sheets.lines(72, 130, wrapped(PROSE, 450))
    return sheets


def struck(reading: Reading) -> list[str]:
    return [aside.text for aside in reading.texts[0].furniture if aside.why == "struck out"]


def texts(reading: Reading) -> list[str]:
    return [line.text for line in reading.texts[0].lines]


def test_struck_words_in_the_middle_of_a_line_are_set_aside(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE)
    reading = read_pdf(sheets.save())
    assert struck(reading) == ["five hundred"]
    line = reading.texts[0].lines[1]
    assert line.text == SENTENCE.replace("five hundred ", "")
    words = [line.text[start:].split(" ")[0] for start in line.starts]
    assert words == line.text.split(" ")
    assert len(line.edges) == len(words)
    assert line.edges[words.index("fifty")] == pytest.approx(span("fifty"), abs=0.5)


def test_a_strike_may_be_a_thin_rectangle_and_come_in_pieces(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    (x0, middle), (_, x1) = span("five "), span("hundred")
    sheets.band(x0, 100 + STRIKE, middle, 100 + STRIKE + 0.7)
    sheets.band(middle, 100 + STRIKE, x1, 100 + STRIKE + 0.7)
    assert struck(read_pdf(sheets.save())) == ["five hundred"]


def test_a_double_strike_is_a_strike(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("hundred")
    sheets.line(x0, 100 + STRIKE - 0.7, x1, 100 + STRIKE - 0.7, 0.4)
    sheets.line(x0, 100 + STRIKE + 0.7, x1, 100 + STRIKE + 0.7, 0.4)
    assert struck(read_pdf(sheets.save())) == ["hundred"]


def test_a_whole_struck_line_is_set_aside(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span(SENTENCE)
    sheets.line(x0, 100 + STRIKE, x1 + 3, 100 + STRIKE)
    reading = read_pdf(sheets.save())
    assert struck(reading) == [SENTENCE]
    assert SENTENCE not in texts(reading)


def test_words_struck_in_several_places_of_a_line_are_one_piece(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    for words in ("keeper of", "hundred"):
        x0, x1 = span(words)
        sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE)
    reading = read_pdf(sheets.save())
    assert struck(reading) == ["keeper of hundred"]
    assert "The a ferry is liable to a fine of five fifty pounds." in texts(reading)


def test_a_word_is_struck_where_most_of_it_is(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    sheets.line(span("five")[0], 100 + STRIKE, span("hundre")[1], 100 + STRIKE)
    assert struck(read_pdf(sheets.save())) == ["five hundred"]


@pytest.mark.parametrize("below", [(UNDERLINE,), (UNDERLINE, UNDERLINE + 1.5)], ids=["underline", "double underline"])
def test_underlined_words_stay(tmp_path: Path, below: tuple[float, ...]) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    for down in below:
        sheets.line(x0, 100 + down, x1, 100 + down)
    reading = read_pdf(sheets.save())
    assert not struck(reading)
    assert SENTENCE in texts(reading)


def test_highlighted_words_stay(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.band(x0, 99, x1, 112, "yellow")
    sheets.text(72, 100, SENTENCE)
    sheets.line(*(span("fifty")[0], 100 + STRIKE), *(span("fifty")[1], 100 + STRIKE), width=9, colour="yellow")
    assert not struck(read_pdf(sheets.save()))


def test_a_white_line_strikes_nothing(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE, colour="white")
    assert not struck(read_pdf(sheets.save()))


def test_the_line_of_a_table_that_runs_through_words_strikes_nothing(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    sheets.line(60, 100 + STRIKE, 523, 100 + STRIKE)  # goes on beside the words
    assert not struck(read_pdf(sheets.save()))


def test_the_line_of_a_box_that_runs_through_words_strikes_nothing(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span(SENTENCE)
    sheets.grid([x0 - 2, x1 + 2], [90, 100 + STRIKE, 120])  # meets the lines at the sides
    assert not struck(read_pdf(sheets.save()))


def test_the_line_of_a_form_strikes_no_dots(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    sheets.text(72, 300, "Name of the keeper")
    sheets.text(200, 300, "....................")
    sheets.line(200, 300 + STRIKE, 255, 300 + STRIKE)
    assert not struck(read_pdf(sheets.save()))


def test_strikes_are_found_on_a_cropped_page(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE)
    path = tmp_path / "cropped.pdf"
    with pikepdf.open(sheets.save()) as document:
        document.pages[0].obj["/CropBox"] = pikepdf.Array([30, 20, 560, 820])
        document.save(path)
    assert struck(read_pdf(path)) == ["five hundred"]


def test_strikes_are_found_on_a_page_stored_sideways(tmp_path: Path) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE)
    path = tmp_path / "sideways.pdf"
    with pikepdf.open(sheets.save()) as document:
        page = document.pages[0]
        page.contents_add(b"q 0 1 -1 0 842 0 cm", prepend=True)
        page.contents_add(b"Q")
        page.obj["/MediaBox"], page.obj["/Rotate"] = pikepdf.Array([0, 0, 842, 595]), 90
        document.save(path)
    reading = read_pdf(path)
    assert struck(reading) == ["five hundred"]
    assert reading.texts[0].lines[0].text.startswith("3. Fines")


def test_a_page_whose_drawn_lines_cannot_be_read_keeps_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE)

    def fails(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("pdfplumber.page.Page.objects", property(fails))
    reading = read_pdf(sheets.save())
    assert SENTENCE in texts(reading)
    assert reading.pages[0].notes == (FAILED,)


def test_only_so_many_pages_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legalgap.documents.drawing_layer._MOST_PAGES", 1)
    sheets = Sheets(tmp_path / "bill.pdf")
    x0, x1 = span("five hundred")
    for page in range(2):
        sheets.text(72, 100, SENTENCE)
        sheets.lines(72, 140 + 30 * page, wrapped(PROSE, 450))
        sheets.line(x0, 100 + STRIKE, x1, 100 + STRIKE)
        sheets.next_page()
    reading = read_pdf(sheets.save())
    assert struck(reading) == ["five hundred"]
    assert "were not looked at" in reading.pages[1].notes[0]


def test_pages_without_suspicious_lines_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = sheet(tmp_path)
    x0, x1 = span("five hundred")
    sheets.line(x0, 100 + UNDERLINE, x1, 100 + UNDERLINE)
    sheets.line(72, 60, 523, 60)
    sheets.line(72, 800, 523, 800)
    opened: list[list[int]] = []
    monkeypatch.setattr(
        "legalgap.documents.pdf.read_drawings", lambda _, numbers: (opened.append(numbers), ({}, {}))[1]
    )
    read_pdf(sheets.save())
    assert opened == [[]]


def commented(path: Path, kind: str, x0: float, x1: float) -> Path:
    """The file with a comment of a kind over the words between two edges of the sentence."""
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0]
        height = float(page.mediabox[3])
        top, bottom = height - 100, height - 100 - SIZE
        comment = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name("/" + kind),
            Rect=[x0, bottom, x1, top],
            QuadPoints=[x0, top, x1, top, x0, bottom, x1, bottom],
        )
        page.Annots = pdf.make_indirect([pdf.make_indirect(comment)])
        pdf.save(path)
    return path


def test_words_struck_through_by_a_comment_are_set_aside(tmp_path: Path) -> None:
    file = commented(sheet(tmp_path).save(), "StrikeOut", *span("five hundred"))
    reading = read_pdf(file)
    assert struck(reading) == ["five hundred"]
    assert SENTENCE.replace("five hundred ", "") in texts(reading)


@pytest.mark.parametrize("kind", ["Highlight", "Underline"])
def test_words_marked_by_other_comments_stay(kind: str, tmp_path: Path) -> None:
    file = commented(sheet(tmp_path).save(), kind, *span("five hundred"))
    assert SENTENCE in texts(read_pdf(file))
