"""Columns in one language are one text; columns in different languages are different texts."""

from pathlib import Path
from time import perf_counter

from legalgap.documents.pdf import read_pdf

from .pdf_sheets import BOLD, PROSE, Sheets, other, wrapped

ENGLISH = PROSE
FRENCH = (
    "Le gardien d'un bac ne peut transporter plus de passagers que le permis du bac ne le prévoit, et il doit avoir à "
    "bord les lampes, les flotteurs et les cordes que le ministre prescrit par avis au journal officiel pour la "
    "catégorie de ce bac. Lorsque le bac est en mauvais état, le gardien le retire du service sans délai et en informe "
    "le maître du port, qui peut ordonner une inspection aux frais du propriétaire. Toute personne qui gêne un "
    "inspecteur dans l'exercice de ses fonctions commet une infraction et encourt une amende. "
)
SPANISH = (
    "El encargado de una balsa no podrá llevar más pasajeros que los que permite la licencia de la balsa, y deberá "
    "tener a bordo las lámparas, los flotadores y las cuerdas que el ministro exija por aviso en el boletín para esa "
    "clase de balsa. Cuando una balsa esté en mal estado, el encargado la retirará del servicio sin demora e informará "
    "al capitán del puerto, que podrá ordenar su inspección a costa del dueño. La persona que impida a un inspector el "
    "ejercicio de sus funciones comete un delito y será castigada con multa. "
)


def test_two_columns_are_read_one_after_the_other_however_they_are_drawn(tmp_path: Path) -> None:
    words = (PROSE * 4).split()
    lines = wrapped(" ".join(words), 210)
    half = (len(lines) + 1) // 2
    sheets = Sheets(tmp_path / "gazette.pdf")
    for i in range(half):  # row by row, as word processors draw tables
        sheets.text(70, 80 + 13 * i, lines[i])
        if half + i < len(lines):
            sheets.text(310, 80 + 13 * i, lines[half + i])
    reading = read_pdf(sheets.save())
    assert len(reading.texts) == 1
    assert " ".join(line.text for line in reading.texts[0].lines).split() == words
    assert {line.column for line in reading.texts[0].lines} == {0, 1}


def test_a_heading_across_two_columns_keeps_its_place(tmp_path: Path) -> None:
    lines = wrapped(PROSE * 3, 210)
    sheets = Sheets(tmp_path / "gazette.pdf")
    for top, part in ((100, 0), (400, 1)):
        sheets.lines(70, top, [f"{part}L {line}" for line in lines[:15]], 10)
        sheets.lines(315, top, [f"{part}R {line}" for line in lines[15:30]], 10)
    sheets.middle(297, 360, "PART II - LICENCES OF FERRIES AND OF THEIR KEEPERS", 12, BOLD)
    texts = [line.text for line in read_pdf(sheets.save()).texts[0].lines]
    order = [text[:2] for text in texts]
    assert order == ["0L"] * 15 + ["0R"] * 15 + ["PA"] + ["1L"] * 15 + ["1R"] * 15


def test_three_columns_in_three_languages_are_three_texts(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "gazette.pdf", 842, 595)
    for page in range(3):
        sheets.middle(421, 30, f"Official Gazette no {page + 4} of 2020")
        for x, words in ((60, SPANISH), (305, ENGLISH), (550, FRENCH)):
            sheets.lines(x, 80, wrapped(other(page, words), 230))
        sheets.next_page()
    reading = read_pdf(sheets.save())
    assert {text.language for text in reading.texts} == {"es", "en", "fr"}
    assert reading.texts[0].language == "en"
    for text, words in zip(sorted(reading.texts, key=lambda t: t.language), (ENGLISH, SPANISH, FRENCH), strict=True):
        assert " ".join(line.text for line in text.lines) == " ".join(other(page, words) for page in range(3))


def test_the_language_asked_for_comes_first(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "gazette.pdf")
    for page in range(2):
        sheets.lines(60, 80, wrapped(other(page, ENGLISH), 225))
        sheets.lines(310, 80, wrapped(other(page, FRENCH), 225))
        sheets.next_page()
    path = sheets.save()
    assert [text.language for text in read_pdf(path).texts] == ["en", "fr"]
    assert [text.language for text in read_pdf(path, "fr").texts] == ["fr", "en"]


def test_a_page_in_one_language_goes_to_the_text_of_that_language(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "gazette.pdf")
    for page in range(3):
        sheets.lines(60, 80, wrapped(other(page, ENGLISH), 225))
        sheets.lines(310, 80, wrapped(other(page, FRENCH), 225))
        sheets.next_page()
    sheets.lines(60, 80, wrapped("Annexe. " + FRENCH, 475))
    english, french = read_pdf(sheets.save()).texts
    assert "Annexe." not in " ".join(line.text for line in english.lines)
    assert "Annexe." in " ".join(line.text for line in french.lines)


def test_a_list_with_labels_is_not_two_columns(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for i in range(30):
        sheets.text(72, 80 + 16 * i, f"({i + 1})")
        sheets.text(190, 80 + 16 * i, "the keeper of a ferry shall have a lamp on board;")
    texts = [line.text for line in read_pdf(sheets.save()).texts[0].lines]
    assert texts[0] == "(1) the keeper of a ferry shall have a lamp on board;"
    assert len(texts) == 30


def test_a_table_of_four_columns_is_read_row_by_row(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "schedule.pdf")
    for i in range(20):
        for x, words in (
            (72, "Ferry or barge on"),
            (200, "Ten lamps and rope"),
            (320, "Fine of 50 crowns"),
            (450, "Any court here"),
        ):
            sheets.text(x, 80 + 20 * i, words)
    texts = [line.text for line in read_pdf(sheets.save()).texts[0].lines]
    assert texts == ["Ferry or barge on Ten lamps and rope Fine of 50 crowns Any court here"] * 20


def test_a_cover_of_one_column_stands_before_pages_of_two(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "gazette.pdf")
    sheets.middle(297, 100, "GOVERNMENT GAZETTE OF CASTAVIA", 16, BOLD)
    sheets.lines(70, 160, wrapped(other(0), 450))
    sheets.next_page()
    for page in (1, 2, 3):
        sheets.lines(70, 80, wrapped(other(page), 210))
        sheets.lines(315, 80, wrapped(other(page + 3), 210))
        sheets.next_page()
    words = " ".join(line.text for line in read_pdf(sheets.save()).texts[0].lines)
    pages = [other(page) + " " + other(page + 3) for page in (1, 2, 3)]
    assert words == "GOVERNMENT GAZETTE OF CASTAVIA " + " ".join([other(0), *pages])


def test_a_page_crowded_with_words_is_read_in_bounded_time(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "map.pdf", 2000, 2000)
    for i in range(9000):
        sheets.text(10 + 37 * (i * 7919 % 53), 10 + (i * 104729 % 1950), f"w{i}", 4 + i % 3)
    begun = perf_counter()
    reading = read_pdf(sheets.save())
    assert perf_counter() - begun < 8
    assert sum(len(line.text.split()) for line in reading.texts[0].lines) == 9000
