"""Numbers of provisions: what they are worth, and which follows which."""

import pytest

from legalgap.provisions.numbering import follows, gap, letters_value, number_key, roman_value


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("3", (3,)),
        ("12A", (12, 1)),
        ("12AB", (12, 1, 2)),
        ("12 bis", (12, 1)),
        ("12 ter", (12, 2)),
        ("1.2A", (1, 2, 1)),
        ("113-2-1", (113, 2, 1)),
        ("22-1831", (22, 1831)),
        ("R131-4", (131, 4)),
        ("IV", (4,)),
        ("premier", (1,)),
        ("Two", (2,)),
        ("primero", (1,)),
        ("", ()),
        ("schedule", ()),
    ],
)
def test_a_printed_number_has_a_key_by_which_provisions_sort(printed, key):
    assert number_key(printed) == key


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("12", "13"), ("12", "12A"), ("12A", "12B"), ("12B", "13"), ("12", "12 bis"), ("111-5", "112-1"), ("9", "10")],
)
def test_what_a_draftsman_writes_next_follows(earlier, later):
    assert follows(number_key(earlier), number_key(later))
    assert gap(number_key(earlier), number_key(later)) == 0


@pytest.mark.parametrize(("earlier", "later"), [("12", "14"), ("12", "12B"), ("13", "12"), ("12", "12"), ("12A", "14")])
def test_what_skips_or_goes_back_does_not_follow(earlier, later):
    assert not follows(number_key(earlier), number_key(later))


def test_a_gap_counts_the_missing_numbers():
    assert gap((4,), (7,)) == 2


@pytest.mark.parametrize(("text", "value"), [("iv", 4), ("XIV", 14), ("ix", 9), ("xl", 40), ("iiii", 4), ("abc", 0)])
def test_roman_numerals_have_values(text, value):
    assert roman_value(text) == value


@pytest.mark.parametrize(("text", "value"), [("a", 1), ("z", 26), ("aa", 27), ("bb", 28), ("ab", 28), ("1", 0)])
def test_letters_have_places_and_doubled_letters_come_after_z(text, value):
    assert letters_value(text) == value
