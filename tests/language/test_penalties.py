"""Penalty clauses of several drafting traditions."""

import pytest

from legalgap.language.penalties import LIFE, penalty


def read(text):
    return penalty(text.lower(), 0, len(text))


@pytest.mark.parametrize(
    ("clause", "maximum", "fine_alone"),
    [
        ("liable to imprisonment for a period not exceeding ten years", 10, False),
        (
            "a fine not exceeding level 7 or to imprisonment for a period not exceeding five years or to both",
            5,
            True,
        ),
        ("shall be liable to imprisonment for life", LIFE, False),
        (
            "punished with imprisonment for a term of not less than seven years and shall also be liable to fine",
            None,
            False,
        ),
        ("shall be sentenced to imprisonment of ten to fifteen years and a fine of two thousand", 15, False),
        ("fined not more than 50,000 or imprisoned for not more than 20 years, or both", 20, True),
        ("imprisonment which may extend to seven years or with fine which may extend to one million", 7, True),
        ("to a fine of fifty thousand and to imprisonment for a term not exceeding ten years", 10, False),
    ],
)
def test_custody_and_fine(clause, maximum, fine_alone):
    found = read(clause)
    assert (found.maximum, found.fine_alone) == (maximum, fine_alone)


def test_a_fine_alone_carries_no_custody():
    found = read("shall be liable to a fine not exceeding five hundred dollars")
    assert (found.custody, found.maximum, found.fine_alone) == (False, None, True)


def test_default_imprisonment_is_no_penalty_of_its_own():
    found = read("liable to a fine of two hundred and, in default of payment, imprisonment for six months")
    assert not found.custody


def test_text_without_a_penalty_has_none():
    assert read("every victim shall be given shelter") is None
