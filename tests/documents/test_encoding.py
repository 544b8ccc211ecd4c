"""Whatever encoding a text was saved in, its letters come out right."""

import pytest

from legalgap.documents.encoding import decode

SPANISH = "Artículo 1º. La pena será de ocho años de prisión para el que señale niños."
RUSSIAN = "Статья 1. Лицо, виновное в торговле людьми, наказывается лишением свободы."
ARABIC = "المادة الأولى: يعاقب بالسجن كل شخص يرتكب جريمة الاتجار بالأشخاص."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_spanish_text(encoding):
    assert decode(SPANISH.encode(encoding), "ley.txt").text == SPANISH


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r", "utf-16"])
def test_a_russian_text(encoding):
    assert decode(RUSSIAN.encode(encoding), "zakon.txt").text == RUSSIAN


@pytest.mark.parametrize("encoding", ["cp1256", "utf-8"])
def test_an_arabic_text(encoding):
    assert decode(ARABIC.encode(encoding), "qanun.txt").text == ARABIC


def test_a_web_page_may_name_its_encoding():
    page = '<html><meta charset="iso-8859-2"><p>článek</p></html>'
    assert decode(page.encode("iso-8859-2"), "zakon.html").text == page


def test_a_page_that_names_no_encoding_for_texts_is_read_all_the_same():
    page = b'<html><meta charset="rot13"><p>Art\xedculo</p></html>'
    assert "Artículo" in decode(page, "ley.html").text


def test_bytes_that_no_windows_text_has_are_kept_visible():
    assert decode(b"caf\xe9 \x81", "law.txt").text == "café \ufffd"
