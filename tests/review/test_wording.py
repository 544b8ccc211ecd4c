"""The words by which a passage is found again: renumbering and printing away, everything that counts kept."""

import pytest

from legalgap.review.wording import placed_words, sentence, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3. (1) A person who recruits", "14. (2) A person who recruits"),
        ("an offence under section 4(1) or 5", "an offence under section 12(1) or 13"),
        ("under sections 4, 5 and 6(2)(a), a victim", "under sections 5, 6 and 7(2)(a), a victim"),
        ("in paragraph (a), (b) or (c)", "in paragraph (b), (c) or (d)"),
        ("the co-operation of “victims”", "The co‐operation\nof 'victims'"),
    ],
)
def test_renumbering_and_printing_change_no_words(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shall provide", "may provide"),
        ("not less than ten years", "not less than one year"),
        ("for a term of 10 years", "for a term of 5 years"),
        ("a fine of 3 000", "a fine of 5 000"),
        ("is punishable", "is not punishable"),
    ],
)
def test_what_the_law_says_is_kept(one, other):
    assert words(one) != words(other)


def test_places_are_offsets_into_the_text():
    text = "1. The Minister shall. 2. The victim (a) may stay."
    (place,) = placed_words(text).places(words("the victim (b) may"))
    assert text[place:].startswith("The victim")
    assert list(placed_words(text).places("")) == []


def test_part_of_a_word_is_not_the_word():
    assert list(placed_words("a shelter").places("helter")) == []


def test_the_sentence_of_a_quote():
    text = "(1) The Minister may help. (2) A victim shall not be detained; the court decides."
    assert sentence(text, "shall not be detained") == "(2) A victim shall not be detained;"
    assert sentence(text, "elsewhere") == "elsewhere"
