"""The shipped ruleset: complete, without faults, quick to load, and every rule of it tried out."""

import time

import pytest

from legalgap.rules import load_ruleset
from legalgap.rules.loading import find_faults

LIMIT = 0.6  # seconds of processor time, libraries already imported


@pytest.fixture(scope="module")
def palermo():
    return load_ruleset("palermo")


def test_it_has_no_fault():
    assert find_faults("palermo") == []


def test_it_holds_a_hundred_indicators_in_fourteen_pillars(palermo):
    assert len(palermo.indicators) == 100
    assert {indicator.pillar for indicator in palermo.indicators} == set(palermo.pillars)
    assert len(palermo.pillars) == 14


def test_it_speaks_six_languages(palermo):
    assert set(palermo.wordings) == {"en", "es", "fr", "pt", "ru", "ar"}
    assert set(palermo.lexicons) == set(palermo.wordings)


def test_every_indicator_tells_a_drafter_what_to_do(palermo):
    for indicator in palermo.indicators:
        assert indicator.advice.advice, indicator.id
        assert indicator.advice.draft_text, indicator.id
        assert indicator.requirement, indicator.id
        assert indicator.located_in, indicator.id


def test_every_toolkit_question_is_answered_by_an_indicator(palermo):
    answered = {code for indicator in palermo.indicators for code in indicator.toolkit}
    assert set(palermo.toolkit) <= answered


def seconds_to_load():
    begun = time.process_time()
    find_faults("palermo")
    return time.process_time() - begun


def test_it_loads_quickly():
    assert min(seconds_to_load() for _ in range(3)) < LIMIT
