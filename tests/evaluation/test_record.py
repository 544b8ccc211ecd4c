"""Saved runs: what they hold, and that they can be read back and recounted."""

import json

import pytest

from legalgap.errors import UnreadableError
from legalgap.evaluation.outcomes import Answer
from legalgap.evaluation.record import read_record, record_json

from .examples import evaluation, gold_law, mark

GOLD = gold_law(mark("shelter", "met", provisions=("3",), note="words of the law"), mark("language", "gap"))
RUN = evaluation((GOLD, {"shelter": Answer("met", ("3", "12A", "short title")), "language": Answer("gap")}))


def saved(folder, content):
    """A file with that content."""
    path = folder / "run.json"
    path.write_text(content, encoding="utf-8")
    return path


def test_a_run_is_read_back_as_it_was_saved(tmp_path):
    record = read_record(saved(tmp_path, record_json(RUN)))
    assert record.answers == {"XA": {"shelter": Answer("met", ("3", "12A")), "language": Answer("gap")}}
    assert [o.right for o in record.outcomes([GOLD])] == [True, True]


def test_it_holds_figures_per_law_and_together():
    content = json.loads(record_json(RUN))
    assert content["figures"]["accuracy"] == content["laws"]["XA"]["figures"]["accuracy"] == 1.0


def test_it_holds_no_words_of_laws_or_readers():
    text = record_json(RUN)
    assert "words of the law" not in text
    assert "short title" not in text


def test_corrected_gold_recounts_old_answers(tmp_path):
    record = read_record(saved(tmp_path, record_json(RUN)))
    corrected = gold_law(mark("shelter", "partial"), mark("new one", "met"))
    assert [(o.mark.indicator, o.right) for o in record.outcomes([corrected])] == [("shelter", False)]


@pytest.mark.parametrize(
    "content", ["no json", "[]", '{"schema": "legalgap/matrix/1"}', '{"schema": "legalgap/evaluation/1", "laws": []}']
)
def test_another_file_is_refused(tmp_path, content):
    with pytest.raises(UnreadableError, match="not a saved evaluation"):
        read_record(saved(tmp_path, content))


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"none\.json: the saved evaluation cannot be opened"):
        read_record(tmp_path / "none.json")
