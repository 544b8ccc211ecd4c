"""Lexicons named in wordings are written out."""

import pytest

from legalgap.rules.checks import _trouble
from legalgap.rules.mentions import written_out


@pytest.mark.parametrize(
    ("phrase", "read_as"),
    [
        ("bell & <CYCLIST>", "bell & (rider|person on a bicycle)"),
        ("<num> days for <CYCLIST>", "<num> days for (rider|person on a bicycle)"),
        ("bell of <PILOT>", "bell of <PILOT>"),
        ("bell", "bell"),
    ],
)
def test_a_lexicon_named_in_a_phrase_is_written_out(phrase: str, read_as: str) -> None:
    assert written_out(phrase, {"CYCLIST": ["rider", "person on a bicycle"]}) == read_as


def test_a_name_without_a_lexicon_is_a_fault() -> None:
    assert "no lexicon 'PILOT'" in _trouble("bell of <PILOT>")
