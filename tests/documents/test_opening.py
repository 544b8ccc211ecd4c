"""A file is known by its content; what cannot be read says so in one sentence with what to do."""

import io
import os
import zipfile

import pytest

from legalgap.documents import opening, read_file
from legalgap.documents.opening import open_document
from legalgap.errors import UnreadableError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return held.getvalue()


def reason_for(tmp_path, name: str, content: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        open_document(path)
    assert caught.value.file == name
    return caught.value.reason


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xd8\xff\xe0 picture", "picture (JPEG)"),
        (b"\x89PNG\r\n\x1a\n", "OCR"),
        (b"II*\x00 scan", "picture (TIFF)"),
        (b"MZ\x90\x00 program", "program (Windows)"),
        (b"\x7fELF program", "program (Linux)"),
        (b"SQLite format 3\x00", "database"),
        (b"{\\rtf1 law}", "save it as .docx or PDF"),
        (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "old Word format (.doc)"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (zipped("mimetype", "content.xml"), ".odt"),
        (zipped("xl/workbook.xml"), "Excel"),
        (zipped("a/readme"), "archive (zip)"),
        (zipped("word/document.xml")[:40], "cut off"),
        (b"", "empty (0 bytes)"),
        (b"<?xml version='1.0'?><law><section/></law>", "XML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "MHTML"),
    ],
)
def test_what_is_not_read_says_why_and_what_to_do(tmp_path, content, words):
    assert words in reason_for(tmp_path, "law.pdf", content)


def test_a_text_has_no_zeros(tmp_path):
    assert "not a text" in reason_for(tmp_path, "law.txt", b"Section 1\0Section 2")


def test_random_bytes_without_zeros_are_not_a_text(tmp_path):
    noise = bytes(1 + n * 7919 % 255 for n in range(4000))
    assert "not a text" in reason_for(tmp_path, "law.txt", noise)


def test_a_name_that_promises_a_pdf_is_not_believed(tmp_path):
    reason = reason_for(tmp_path, "law.pdf", b"\0\1\2\3")
    assert reason == "the name ends in .pdf, but the file is not a PDF, or is damaged: download or copy it again"


@pytest.mark.parametrize(
    ("name", "content", "format_"),
    [
        ("law", b"%PDF-1.7 ...", "pdf"),
        ("law.doc", b"\n\n%PDF-1.4 ...", "pdf"),
        ("law.pdf", b"<!DOCTYPE html><p>Section 1</p>", "html"),
        ("law.txt", b"<html><body><p>Section 1</p></body></html>", "html"),
        ("law.htm", b"Section 1 <b>binds</b><br>", "html"),
        ("law.docx", zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        ("law.md", b"Section 1", "md"),
        ("law", b"# Part I\n\n## Section 1\n", "md"),
        ("law.txt", b"# Part I\n\n## Section 1\n", "txt"),
        ("law.txt", b"Section 1. A person <18 years> is a child.", "txt"),
    ],
)
def test_the_content_decides_what_a_file_is(tmp_path, name, content, format_):
    path = tmp_path / name
    path.write_bytes(content)
    assert open_document(path).format == format_


def test_a_misleading_suffix_is_noted(tmp_path):
    path = tmp_path / "law.pdf"
    path.write_text("<html><body><p>Section 1</p></body></html>")
    assert read_file(path).notes == ("The name ends in .pdf, but the file is a web page and was read as that.",)


def test_missing_file_and_folder(tmp_path):
    with pytest.raises(UnreadableError, match=r"no\.pdf: there is no such file"):
        open_document(tmp_path / "no.pdf")
    with pytest.raises(UnreadableError, match="is a folder"):
        open_document(tmp_path)


def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    pipe = tmp_path / "law.pdf"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableError, match="not an ordinary file"):
        open_document(pipe)


def test_a_link_to_itself_is_refused(tmp_path):
    link = tmp_path / "law.pdf"
    link.symlink_to(link)
    with pytest.raises(UnreadableError, match="leads back to itself"):
        open_document(link)


def test_an_impossible_name_is_refused(tmp_path):
    with pytest.raises(UnreadableError, match="not a possible file name"):
        open_document(tmp_path / "law\0.pdf")


def test_a_file_beyond_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST_FILE", 1000)
    assert "too large" in reason_for(tmp_path, "law.pdf", b"%PDF-1.4" + b" " * 1000)


def test_a_text_beyond_the_limit_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "LARGEST_TEXT", 1000)
    assert "split it into smaller files" in reason_for(tmp_path, "law.txt", b"Section 1 " * 101)
