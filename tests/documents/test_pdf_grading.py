"""A page is graded by what its text layer is worth."""

from legalgap.documents.grading import graded
from legalgap.model.source import Line, PageReading

from .pdf_sheets import PROSE

FAULTY = (
    "A pers0n wh0 ke~ps a |erry sha11 n0t c^rry m0re pass=ngers th^n th~ l1cence 0f the ferrv perm1ts, ~nd shal| "
    "~t a|l t1mes h4ve 0n b0ard su<h |amps f1oats ^nd r0pes ~s thc M1nister m~y bv n0tice r~quire f0r tbat c|ass k h "
)


def grade(text: str, *, picture: bool = False, ocr: bool = False) -> PageReading:
    lines = [Line(text, 1)] if text else []
    return graded(PageReading(1, 595, 842), lines, "en", picture=picture, ocr=ocr)


def test_clean_text_is_an_a() -> None:
    assert grade(PROSE).grade == "A"
    assert grade(PROSE).notes == ()


def test_a_faulty_text_layer_is_marked_down_with_the_reason() -> None:
    page = grade(FAULTY)
    assert page.grade in ("D", "E")
    assert "the text layer is faulty" in page.notes[0]


def test_a_picture_without_text_is_an_f() -> None:
    assert grade("", picture=True).grade == "F"


def test_recognised_text_is_a_c_at_best() -> None:
    assert grade(PROSE, picture=True, ocr=True).grade == "C"


def test_text_over_a_picture_is_a_b_at_best() -> None:
    assert grade(PROSE, picture=True).grade == "B"


def test_letters_without_words_are_told_from_a_language() -> None:
    garbled = " ".join(word[::-1] + "q" for word in PROSE.split() if word.isalpha())
    assert grade(garbled + " " + garbled).grade == "E"


def test_a_nearly_empty_page_is_not_marked_down() -> None:
    assert grade("Printed ~ by | the Government Printer").grade == "A"
