"""Plain text: lines, pages, indentation, and words divided at the end of a line."""

from legalgap.documents.characters import LONGEST_LINE
from legalgap.documents.plain import plain_lines

from .laws import lines, read_bytes


def test_every_printed_line_is_a_line_and_blank_lines_begin_paragraphs():
    read = plain_lines("1. This Act\n   binds the State.\n\n2. In this Act\n")
    assert [(line.text, line.new_paragraph) for line in read] == [
        ("1. This Act", True),
        ("binds the State.", False),
        ("2. In this Act", True),
    ]


def test_indentation_is_five_points_a_character_and_tabs_reach_the_next_eighth():
    read = plain_lines("(1)\n  (a)\n\t(i)\n  \t(ii)\n")
    assert [line.indent for line in read] == [0.0, 10.0, 40.0, 40.0]


def test_form_feeds_are_page_breaks(tmp_path):
    reading = read_bytes(tmp_path, "act.txt", "Section 1 binds.\fSection 2 binds.\f\fSection 3 binds.")
    assert [line.page for line in reading.texts[0].lines] == [1, 2, 4]
    assert [page.number for page in reading.pages] == [1, 2, 3, 4]


def test_a_file_with_one_line_per_paragraph_is_seen_as_such():
    long = "A person who recruits another person commits an offence and is liable on conviction to a fine or to prison."
    assert all(line.new_paragraph for line in plain_lines(f"Section 1\n{long}\n{long}"))


def test_a_word_divided_at_the_end_of_a_line_is_joined():
    first, second = plain_lines("acts of traf-\nficking in persons")
    assert (first.text, first.joins_next, second.text) == ("acts of traf", True, "ficking in persons")


def test_a_hyphen_that_the_text_uses_elsewhere_stays():
    first = plain_lines("the anti-\ntrafficking unit\nand the anti-trafficking fund")[0]
    assert (first.text, first.joins_next) == ("the anti-", True)


def test_a_dash_at_the_end_of_a_line_is_not_a_divided_word():
    first = plain_lines("in this Act -\nchild means")[0]
    assert (first.text, first.joins_next) == ("in this Act -", False)


def test_typed_headings_in_the_middle_are_centred():
    body = "\n".join(["the quick brown fox jumps over the lazy dog and goes home"] * 12)
    read = plain_lines(f"{' ' * 26}PART I\n\n{body}")
    assert read[0].centred
    assert not read[1].centred


def test_invisible_characters_go_and_accents_are_composed():
    text = "Arti\u00adcle\u00a01\u200b, d\u00e9tention, de\u0301tention, de\ufb01nition"
    assert plain_lines(text)[0].text == "Article 1, détention, détention, definition"


def test_a_line_longer_than_any_is_cut_at_a_space_and_nothing_is_lost():
    text = "shall " * 10_000
    cut = plain_lines(text)
    assert max(len(line.text) for line in cut) <= LONGEST_LINE
    assert " ".join(line.text for line in cut) == text.strip()


def test_the_language_is_told_and_the_users_word_counts(tmp_path):
    text = "El que captare a una persona será reprimido con la pena de prisión."
    assert read_bytes(tmp_path, "ley.txt", text).texts[0].language == "es"


def test_all_words_come_out(tmp_path):
    text = "PART I\n  1. (1) Title\n\nThis Act may be cited\fas the Act.\r\nEnd"
    assert " ".join(lines(read_bytes(tmp_path, "act.txt", text))).split() == text.split()
