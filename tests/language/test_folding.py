"""Folding keeps every character in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalgap.language.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Co-operate", "co operate"),
        ("the child’s consent", "the child's consent"),
        ("Être libéré", "etre libere"),
        ("traite–des êtres", "traite des etres"),
    ],
)
def test_folds_case_accents_hyphens_and_apostrophes(text, folded):
    assert fold(text) == folded


@given(st.text())
def test_offsets_survive(text):
    assert len(fold(text)) == len(text)
