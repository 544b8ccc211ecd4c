"""Scanned pages are read where a recogniser is installed; here a stand-in that prints a fixed table of words."""

import stat
from pathlib import Path

import pytest
from PIL import Image

from legalgap.documents.ocr import runs_of_table
from legalgap.documents.pdf import read_pdf

from .pdf_sheets import Sheets

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"


def row(line: int, word: int, left: int, top: int, text: str, sure: float = 95) -> str:
    return f"5\t1\t1\t1\t{line}\t{word}\t{left}\t{top}\t{40 * len(text)}\t50\t{sure}\t{text}"


TABLE = "\n".join(
    [
        HEAD,
        "4\t1\t1\t1\t1\t0\t300\t400\t900\t50\t-1\t",
        row(1, 1, 300, 400, "1."),
        row(1, 2, 400, 400, "Ferries"),
        row(2, 1, 300, 480, "need"),
        row(2, 2, 500, 480, "licences."),
        row(2, 3, 900, 480, "~#", sure=7),
    ]
)


def test_words_of_one_line_are_one_run_in_points() -> None:
    first, second = runs_of_table(TABLE, 72 / 300)
    assert (first.text, second.text) == ("1. Ferries", "need licences.")
    assert (first.x0, first.top) == (72.0, 96.0)
    assert first.edges[1][0] == 96.0


def test_a_scan_is_read_by_tesseract_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "tesseract"
    (tmp_path / "table.tsv").write_text(TABLE)
    program.write_text(f"#!/bin/sh\n/bin/cat > /dev/null\n/bin/cat '{tmp_path / 'table.tsv'}'\n")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    picture = tmp_path / "page.png"
    Image.new("L", (595, 842), 200).save(picture)
    sheets = Sheets(tmp_path / "scan.pdf")
    sheets.picture(picture)
    reading = read_pdf(sheets.save())
    assert [line.text for line in reading.texts[0].lines] == ["1. Ferries", "need licences."]
    assert reading.pages[0].grade >= "C"
    assert "read by OCR" in reading.pages[0].notes
