"""Lengths of time as statutes write them."""

import pytest

from legalgap.language.quantities import durations, number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("four", 4),
        ("forty eight", 48),
        ("twenty five", 25),
        ("one hundred and twenty", 120),
        ("15", 15),
        ("ninety", 90),
    ],
)
def test_numbers_in_words_and_digits(words, value):
    assert number(words) == value


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("imprisonment for a term not exceeding ten years", 10, "year", "maximum"),
        ("imprisonment for not less than forty eight months", 48, "month", "minimum"),
        ("a term of seven (7) years", 7, "year", "exact"),
        ("a term which may extend to fourteen years", 14, "year", "maximum"),
        ("at least thirty days", 30, "day", "minimum"),
        ("up to 3 years' imprisonment", 3, "year", "maximum"),
    ],
)
def test_bounds(text, value, unit, bound):
    (found,) = durations(text, 0, len(text))
    assert (found.value, found.unit, found.bound) == (value, unit, bound)


def test_a_range_has_a_floor_and_a_ceiling():
    text = "deprivation of liberty from five to ten years"
    assert [(d.value, d.bound) for d in durations(text, 0, len(text))] == [(5, "minimum"), (10, "maximum")]


def test_the_nearer_cue_decides():
    text = "not less than five years but not exceeding fifteen years"
    assert [(d.value, d.bound) for d in durations(text, 0, len(text))] == [(5, "minimum"), (15, "maximum")]
