"""What is not text of the law is set aside with a reason, and what is text of the law stays."""

from collections import Counter
from pathlib import Path

from legalgap.documents.pdf import read_pdf
from legalgap.model.source import SourceText

from .pdf_sheets import BOLD, Sheets, other, wrapped


def act(tmp_path: Path, pages: int, extra: str = "") -> SourceText:
    """An act with a running header and page numbers; `extra` names what is added to each page."""
    sheets = Sheets(tmp_path / "act.pdf")
    for page in range(1, pages + 1):
        sheets.text(72, 40, "Ferry Act")
        sheets.right(523, 40, "Kingdom of Castavia")
        sheets.lines(72, 80, wrapped(f"{page}. {other(page)}", 450))
        if extra == "watermark":
            sheets.slanted("REPEALED")
        if extra == "stamp":
            sheets.text(250, 420, "CERTIFIED COPY", 20)
        if extra == "label":
            sheets.text(72, 60, "(b)")
            sheets.text(95, 60, f"the keeper {other(page)[:60].strip()};")
        sheets.middle(297, 800, f"- {page} -")
        sheets.next_page()
    return read_pdf(sheets.save()).texts[0]


def reasons(text: SourceText) -> Counter[str]:
    return Counter(aside.why for aside in text.furniture)


def test_headers_and_page_numbers_are_set_aside(tmp_path: Path) -> None:
    text = act(tmp_path, 6)
    assert reasons(text) == {"running header": 12, "page number": 6}
    assert " ".join(line.text for line in text.lines) == " ".join(f"{n}. {other(n)}" for n in range(1, 7))


def test_a_watermark_across_every_page_is_set_aside(tmp_path: Path) -> None:
    text = act(tmp_path, 3, "watermark")
    assert [a.text for a in text.furniture if a.why == "watermark"] == ["REPEALED"] * 3
    assert "REPEALED" not in " ".join(line.text for line in text.lines)


def test_a_stamp_in_one_place_of_every_page_is_set_aside(tmp_path: Path) -> None:
    text = act(tmp_path, 5, "stamp")
    assert [a.text for a in text.furniture if a.why == "watermark"] == ["CERTIFIED COPY"] * 5


def test_the_same_label_at_the_top_of_many_pages_is_no_header(tmp_path: Path) -> None:
    text = act(tmp_path, 8, "label")
    assert sum(line.text.startswith("(b) the keeper") for line in text.lines) == 8


def test_the_number_of_a_section_at_the_foot_of_a_page_is_no_page_number(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for page in (1, 2, 3):
        sheets.middle(297, 30, str(page))
        sheets.lines(72, 80, wrapped(other(page) + other(-page), 450))
        sheets.text(72, 790, f"{page}.")
        sheets.text(100, 790, f"No person {other(page)[:50].strip()} unless")
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert [line.text for line in text.lines if "unless" in line.text] == [
        f"{page}. No person {other(page)[:50].strip()} unless" for page in (1, 2, 3)
    ]
    assert reasons(text) == {"page number": 3}


def test_a_heading_at_the_top_of_some_pages_is_no_header(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "code.pdf")
    for page in range(1, 41):
        sheets.middle(297, 800, str(page))
        if page % 3 == 0:
            sheets.text(72, 60, f"Article 13{page % 4}-{page}", font=BOLD)
        sheets.lines(72, 80 if page % 3 == 0 else 60, wrapped(other(page) + other(-page), 450))
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert sum(line.text.startswith("Article") for line in text.lines) == 13


def test_footnotes_and_their_raised_numbers_are_set_aside(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    for page in range(2):
        sheets.lines(72, 80, wrapped(other(page), 450))
        sheets.text(72, 300, "The fine is")
        sheets.text(125.5, 298, str(page + 3), 6)
        sheets.text(129, 300, "[ten thousand crowns].")
        sheets.lines(
            72,
            700,
            [f"{page + 3}. Subs. by {other(page + 9)[:30]}, for “five", f"crowns” ({other(page)[:40]})."],
            8,
            10,
        )
        sheets.next_page()
    text = read_pdf(sheets.save()).texts[0]
    assert reasons(text) == {"footnote": 4, "footnote number": 2}
    assert [line.text for line in text.lines if "fine is" in line.text] == ["The fine is [ten thousand crowns]."] * 2


def test_small_print_at_the_foot_that_begins_no_note_stays(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.lines(72, 80, wrapped(other(1), 450))
    sheets.text(72, 700, "Form of licence: see the regulations.", 8)
    text = read_pdf(sheets.save()).texts[0]
    assert text.lines[-1].text == "Form of licence: see the regulations."


def test_a_full_stop_follows_its_word_when_the_note_number_between_them_is_gone(tmp_path: Path) -> None:
    sheets = Sheets(tmp_path / "act.pdf")
    sheets.lines(72, 80, wrapped(other(1), 450))
    sheets.text(72, 300, "The licence is made by order")
    sheets.text(201, 298, "8", 6)
    sheets.text(204.5, 300, ".")
    text = read_pdf(sheets.save()).texts[0]
    assert text.lines[-1].text == "The licence is made by order."
