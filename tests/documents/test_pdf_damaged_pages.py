"""A page that cannot be opened costs that page, not the document."""

import re
from pathlib import Path

import pytest

from legalgap.documents.pdf import read_pdf
from legalgap.errors import UnreadableError

from .pdf_sheets import Sheets, other, wrapped


def with_damage(tmp_path: Path, damaged: set[int], pages: int = 4) -> Path:
    sheets = Sheets(tmp_path / "whole.pdf")
    for page in range(pages):
        sheets.lines(72, 80, wrapped(other(page), 450))
        sheets.next_page()
    whole = sheets.save().read_bytes()
    listed = re.search(rb"/Kids \[ (.*?) \]", whole)
    assert listed
    kids = listed[1].split(b" R")
    for number in damaged:  # the page is listed but is not in the file
        kids[number - 1] = re.sub(rb"\d+ 0", lambda kid: b"0" * (len(kid[0]) - 2) + b" 0", kids[number - 1])
    path = tmp_path / "act.pdf"
    path.write_bytes(whole[: listed.start(1)] + b" R".join(kids) + whole[listed.end(1) :])
    return path


def test_a_damaged_page_is_graded_f_and_named_and_the_others_are_read(tmp_path: Path) -> None:
    reading = read_pdf(with_damage(tmp_path, {2}))
    assert [page.grade for page in reading.pages] == ["A", "F", "A", "A"]
    assert reading.pages[1].notes == ("the page is damaged and cannot be opened",)
    assert "damaged and cannot be opened: 2." in reading.notes[0]
    assert {line.page for line in reading.texts[0].lines} == {1, 3, 4}


def test_a_file_without_one_whole_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"act\.pdf: none of its pages can be opened.*export it again"):
        read_pdf(with_damage(tmp_path, {1, 2}, pages=2))
