"""Files made to do harm: each gets its sentence, none crashes or hangs anything, the good ones beside them are read."""

import time

import pytest

from legalgap.documents import Limits, read_isolated
from legalgap.errors import UnreadableError
from legalgap.model.source import Reading

from . import hostile_files

LIMITS = Limits(seconds=6, seconds_per_megabyte=0.1, memory=1024 * 2**20)
pytestmark = pytest.mark.slow
MADE = (*hostile_files.REFUSED, *hostile_files.READ_OR_REFUSED, *hostile_files.READ)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    """The result for every hostile file, read by two workers with a good file after each."""
    folder = tmp_path_factory.mktemp("hostile")
    good = folder / "good.txt"
    good.write_text("Section 1. This Act binds the State.")
    paths = [path for make in MADE for path in (make(folder), good)]
    begun = time.monotonic()
    read = read_isolated(paths, jobs=2, limits=LIMITS)
    return dict(zip(MADE, read[::2], strict=True)), read[1::2], time.monotonic() - begun


@pytest.mark.parametrize("made", hostile_files.REFUSED, ids=lambda made: made.__name__)
def test_what_cannot_be_a_law_is_refused_with_a_sentence(results, made):
    outcome = results[0][made]
    assert isinstance(outcome, UnreadableError)
    assert "inside legalgap" not in outcome.reason
    assert "given up" not in outcome.reason
    assert len(outcome.reason) > 20


@pytest.mark.parametrize("made", hostile_files.READ, ids=lambda made: made.__name__)
def test_what_is_only_strange_is_read(results, made):
    assert isinstance(results[0][made], Reading), results[0][made]


@pytest.mark.parametrize("made", hostile_files.READ_OR_REFUSED, ids=lambda made: made.__name__)
def test_what_may_take_too_long_ends_one_way_or_the_other(results, made):
    outcome = results[0][made]
    assert isinstance(outcome, Reading | UnreadableError)
    assert "inside legalgap" not in str(outcome)


def test_the_good_files_between_them_are_all_read(results):
    assert {reading.texts[0].lines[0].text for reading in results[1]} == {"Section 1. This Act binds the State."}


def test_all_of_it_takes_no_longer_than_the_deadlines_allow(results):
    assert results[2] < 120


def test_no_file_outside_is_read_for_an_entity(results):
    assert "the secret words" not in str(results[0][hostile_files.external_entity])
