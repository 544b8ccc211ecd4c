"""Writing: every format holds every row, the same matrix gives the same bytes, files appear whole or not at all."""

import html
import re
import zipfile
from pathlib import Path

import pytest

from legalgap.errors import UsageError
from legalgap.printable import one_line
from legalgap.reporting import FORMATS, write

from .example import example_matrix


def text_of(path: Path) -> str:
    """The text of a report; that of packages without their markup."""
    if not zipfile.is_zipfile(path):
        return path.read_bytes().decode("utf-8-sig").replace("\\_", "_")
    with zipfile.ZipFile(path) as package:
        parts = [package.read(name).decode("utf-8") for name in package.namelist() if name.endswith(".xml")]
    return html.unescape(re.sub(r"<[^>]+>", " ", " ".join(parts)))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_holds_every_row_and_every_document(name, matrix, tmp_path):
    (path,) = write(matrix, tmp_path, [name])
    text = text_of(path)
    for row in matrix.rows:
        assert row.title in text
        assert row.indicator in text
        for reason in row.overall.reasons:
            assert one_line(reason) in text
    for document in matrix.documents:
        assert document.title in text


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "csv"])
def test_every_report_names_what_was_not_read(name, matrix, tmp_path):
    (path,) = write(matrix, tmp_path, [name])
    assert "immigration-act.pdf" in text_of(path)
    assert "encrypted" in text_of(path)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_matrix_gives_the_same_bytes(name, tmp_path):
    (first,) = write(example_matrix(), tmp_path / "1", [name])
    (second,) = write(example_matrix(), tmp_path / "2", [name])
    assert first.read_bytes() == second.read_bytes()


def test_files_are_given_in_the_order_asked_for_and_progress_is_told(matrix, tmp_path):
    told = []
    written = write(matrix, tmp_path / "new" / "folder", ["csv", "json", "csv"], lambda *step: told.append(step))
    assert [path.name for path in written] == ["matrix.csv", "matrix.json"]
    assert told == [("matrix.csv", 1, 2), ("matrix.json", 2, 2)]


def test_nothing_but_the_reports_is_left_behind(matrix, tmp_path):
    write(matrix, tmp_path, list(FORMATS))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(format.file for format in FORMATS.values())


def test_an_unknown_format_is_refused_before_anything_is_written(matrix, tmp_path):
    with pytest.raises(UsageError, match=r'Did you mean "html"\? Known: html, json'):
        write(matrix, tmp_path, ["json", "htlm"])
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(matrix, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UsageError, match="file"):
        write(matrix, tmp_path / "file" / "out", ["json"])


def test_an_old_report_survives_a_failure(matrix, tmp_path, monkeypatch):
    (path,) = write(matrix, tmp_path, ["json"])
    before = path.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UsageError, match="No space left"):
        write(matrix, tmp_path, ["json"])
    assert path.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["matrix.json"]
