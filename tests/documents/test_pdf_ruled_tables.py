"""Ruled tables are read cell by cell; frames, boxes and parallel languages are not tables."""

from pathlib import Path

import pytest

from legalgap.documents.pdf import read_pdf
from legalgap.model.source import Line, Reading

from .pdf_sheets import PROSE, Sheets, other, wrapped

SCHEDULE = [
    ("Offence", "Penalty"),
    ("Keeping a ferry without a licence for the class of ferry", "A fine not exceeding fifty pounds or six months"),
    ("Carrying more passengers than the licence of the ferry permits", "Imprisonment for a term of two years"),
]


def lines(reading: Reading) -> list[Line]:
    return list(reading.texts[0].lines)


def texts(reading: Reading) -> list[str]:
    return [line.text for line in lines(reading)]


def table(sheets: Sheets, lefts: list[float], top: float, rows: list[tuple[str, ...]], size: float = 11) -> float:
    """A ruled table with wrapped cells; gives the place of its lower edge."""
    tops = [top]
    for row in rows:
        cells = [
            wrapped(cell, right - left - 8, size) for cell, left, right in zip(row, lefts, lefts[1:], strict=False)
        ]
        for left, cell in zip(lefts, cells, strict=False):
            sheets.lines(left + 4, tops[-1] + 3, cell, size, 13)
        tops.append(tops[-1] + 8 + 13 * max(map(len, cells)))
    sheets.grid(lefts, tops)
    return tops[-1]


def inside(words: str, width: float) -> list[str]:
    return wrapped(words, width - 8)


def test_a_schedule_of_penalties_reads_offence_then_penalty_row_by_row(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.text(72, 80, "The persons who commit these offences are liable to these penalties.")
    below = table(sheets, [72, 252, 402], 110, SCHEDULE)
    sheets.text(72, below + 20, "The Minister may by notice change this schedule.")
    reading = read_pdf(sheets.save())
    cells = [
        line
        for row in SCHEDULE[1:]
        for cell, width in zip(row, (180, 150), strict=True)
        for line in inside(cell, width)
    ]
    assert texts(reading) == [
        "The persons who commit these offences are liable to these penalties.",
        "Offence Penalty",
        *cells,
        "The Minister may by notice change this schedule.",
    ]
    opening = [line.text for line in lines(reading) if line.new_paragraph]
    assert {inside(SCHEDULE[1][0], 180)[0], inside(SCHEDULE[1][1], 150)[0]} <= set(opening)
    assert opening[-1] == "The Minister may by notice change this schedule."


def test_a_table_of_three_by_four_cells_does_not_interleave(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    rows = [tuple(f"{name}{row} {PROSE[:60]}" for name in "ABCD") for row in range(3)]
    table(sheets, [72, 180, 290, 400, 520], 100, rows)
    text = " ".join(texts(read_pdf(sheets.save())))
    assert text == " ".join(cell.strip() for row in rows for cell in row)


def test_a_label_goes_before_the_first_line_of_the_next_cell(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    rows = [(f"({label})", cell, amount) for label, (cell, amount) in zip("ab", SCHEDULE[1:], strict=True)]
    table(sheets, [72, 102, 282, 432], 110, rows)
    found = texts(read_pdf(sheets.save()))
    assert [text for text in found if text.startswith("(")] == [
        f"({label}) {inside(row[0], 180)[0]}" for label, row in zip("ab", SCHEDULE[1:], strict=True)
    ]


@pytest.mark.parametrize("open_end", [0, -1], ids=["above", "below"])
def test_a_table_that_goes_on_over_the_page_is_left_open(tmp_path: Path, open_end: int) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    tops = [100.0, 140.0, 180.0, 220.0]
    lefts = [72.0, 252.0, 402.0]
    for top in tops[:-1]:
        for left, cell, width in zip(lefts, SCHEDULE[1], (180, 150), strict=False):
            sheets.lines(left + 4, top + 4, inside(cell, width), 11, 13)
    for top in set(tops) - {tops[open_end]}:
        sheets.line(72, top, 402, top)
    for left in lefts:
        sheets.line(left, 100, left, 220)
    row = [line for cell, width in zip(SCHEDULE[1], (180, 150), strict=True) for line in inside(cell, width)]
    assert texts(read_pdf(sheets.save())) == row * 3


def test_words_keep_their_places(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    table(sheets, [72, 252, 402], 110, SCHEDULE)
    for line in lines(read_pdf(sheets.save())):
        assert [line.text[start:].split(" ")[0] for start in line.starts] == line.text.split(" ")
        assert len(line.starts) == len(line.edges)
        assert line.box is not None
        assert line.box.x0 == pytest.approx(line.edges[0][0])


def test_a_frame_around_the_page_is_no_table(tmp_path: Path) -> None:
    plain, framed = Sheets(tmp_path / "plain.pdf"), Sheets(tmp_path / "framed.pdf")
    for sheets in (plain, framed):
        sheets.lines(72, 100, wrapped(PROSE, 440))
    framed.grid([60, 535], [80, 400])
    assert lines(read_pdf(framed.save())) == lines(read_pdf(plain.save()))


def test_boxes_of_one_column_are_no_table(tmp_path: Path) -> None:
    plain, boxed = Sheets(tmp_path / "plain.pdf"), Sheets(tmp_path / "boxed.pdf")
    for sheets in (plain, boxed):
        for row in range(3):
            sheets.lines(72, 100 + 80 * row, wrapped(PROSE[:200], 440))
    boxed.grid([60, 535], [90, 170, 250, 330])
    assert lines(read_pdf(boxed.save())) == lines(read_pdf(plain.save()))


def test_a_page_of_prose_in_one_cell_of_a_frame_keeps_its_columns(tmp_path: Path) -> None:
    plain, framed = Sheets(tmp_path / "plain.pdf"), Sheets(tmp_path / "framed.pdf")
    for sheets in (plain, framed):
        sheets.text(72, 62, "No. 7")
        sheets.text(320, 62, "Friday")
        for x in (72, 310):
            sheets.lines(x, 100, wrapped(other(int(x), PROSE * 3), 210))
    framed.line(60, 50, 535, 50)
    framed.line(60, 80, 535, 80)
    framed.line(60, 800, 535, 800)
    framed.line(60, 50, 60, 800)
    framed.line(535, 50, 535, 800)
    framed.line(300, 50, 300, 80)
    assert texts(read_pdf(framed.save())) == texts(read_pdf(plain.save()))


FRENCH = (
    "Toute personne qui tient un bac ne doit pas transporter plus de passagers que ne le permet la licence du bac et "
    "doit en tout temps avoir à bord les lampes et les cordes que le ministre exige par avis dans la gazette pour "
    "cette catégorie de bacs. "
)


def test_languages_side_by_side_between_lines_stay_two_texts(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "gazette.pdf")
    for page in range(3):
        rows = [(f"{n}. {other(page + n, PROSE[:200])}", f"{n}. {other(page + n, FRENCH[:220])}") for n in range(1, 5)]
        table(sheets, [60, 298, 535], 80, rows)
        sheets.next_page()
    reading = read_pdf(sheets.save())
    assert [text.language for text in reading.texts] == ["en", "fr"]
    assert not any("ferry" in line.text for line in reading.texts[1].lines)


def test_a_damaged_drawing_keeps_the_plain_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    table(sheets, [72, 252, 402], 110, SCHEDULE)
    monkeypatch.setattr("pdfplumber.open", lambda *_, **__: 1 / 0)
    reading = read_pdf(sheets.save())
    assert texts(reading)[0] == "Offence Penalty"
    assert "drawn lines cannot be read" in reading.pages[0].notes[0]


@pytest.mark.corpus
def test_the_schedule_of_sanctions_of_a_gazette_reads_row_by_row(corpus: Path) -> None:
    found = [line for line in lines(read_pdf(corpus / "laws/RW/law-75-2019-aml.pdf")) if line.page == 156]
    at = next(i for i, line in enumerate(found) if line.text.startswith("2. "))
    assert found[at + 1].text == "have been fulfilled;"
    assert found[at + 2].text == "100,000"
