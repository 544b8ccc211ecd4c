"""The files in reference_instruments/: complete, checked, and in step with the ruleset that cites them."""

from collections import defaultdict

import pytest

from legalgap.instruments.catalogue import codes, instrument, instruments, treaties
from legalgap.instruments.citations import cited
from legalgap.instruments.instrument import KINDS, Instrument
from legalgap.model.ruleset import Ruleset
from legalgap.rules import load_ruleset

TOOLKIT = "UNTOC TIPP CRC OPSC CEDAW ICRMW UNCAC C029 P029 C105 C182 C189 REF51 REFP67 ICESCR ICCPR"
OTHERS = """
    SOMP SLAV26 SUPP56 CONV49 C138 C181 C190 C087 C098 COE197 EU2011-36 EU2004-81 EU2009-52 CETS216 ACTIP SAARC02
    ML09 MLP20 LG20 FFA09 TK08 OHCHR02 UNGP11
"""
ONE_LINE = 260


@pytest.fixture(scope="module")
def palermo() -> Ruleset:
    return load_ruleset("palermo")


def test_every_instrument_has_its_file():
    expected = f"{TOOLKIT} {OTHERS}".split()
    assert set(expected) <= set(codes())
    assert len(expected) == 39


@pytest.mark.parametrize("code", codes())
def test_an_instrument_says_what_it_is_and_how_it_was_checked(code: str):
    found = instrument(code)
    assert found.code == code
    assert found.kind in KINDS
    assert found.checked
    assert found.in_force or not found.is_treaty
    assert found.depositary or not found.is_treaty


@pytest.mark.parametrize("code", codes())
def test_what_is_not_confirmed_is_said_to_be_uncertain(code: str):
    found = instrument(code)
    doubtful = "not confirmed" in found.registration or "from general knowledge; not compared" in found.checked
    assert found.uncertain or "not confirmed" not in found.registration
    assert doubtful or "?" not in found.registration


def _lines(found: Instrument) -> list[str]:
    return [
        words
        for article in found.articles
        for words in (article.obligation, *(paragraph.obligation for paragraph in article.paragraphs))
    ]


@pytest.mark.parametrize("code", codes())
def test_an_obligation_is_one_sentence_like_line(code: str):
    for words in _lines(instrument(code)):
        assert words[0].isupper() or words[0].isdigit(), words
        assert words.endswith("."), words
        assert len(words) <= ONE_LINE, words


def test_every_source_of_an_indicator_is_found(palermo: Ruleset):
    for indicator in palermo.indicators:
        for source in indicator.sources:
            found = cited(source)
            assert not (found.article and found.article.paragraphs and not found.paragraphs), source


def test_the_indicators_named_in_the_files_are_those_that_cite_them(palermo: Ruleset):
    citing: dict[tuple[str, str], list[str]] = defaultdict(list)
    for indicator in palermo.indicators:
        for found in map(cited, indicator.sources):
            key = (found.instrument.code, found.article.number if found.article else "")
            if indicator.id not in citing[key]:
                citing[key].append(indicator.id)
    stated = {
        (each.code, number): list(feeds)
        for each in instruments()
        for number, feeds in [("", each.feeds), *((article.number, article.feeds) for article in each.articles)]
        if feeds
    }
    assert {key: sorted(ids) for key, ids in stated.items()} == {key: sorted(ids) for key, ids in citing.items()}


def test_model_references_name_known_instruments(palermo: Ruleset):
    for indicator in palermo.indicators:
        for reference in indicator.advice.model_refs:
            assert reference.split()[0] in codes(), reference


def test_registry_entries_of_the_ruleset_are_treaties(palermo: Ruleset):
    named = {code for each in palermo.indicators for element in each.elements for code in element.registry}
    assert {"UNTOC", "TIPP", "CRC", "OPSC", "CEDAW", "C029", "REF51", "UNCAC"} <= named
    assert named <= set(treaties())
