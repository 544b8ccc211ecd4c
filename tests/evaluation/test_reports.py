"""The evaluation as text, as JSON and as a page of the documentation."""

import json
from dataclasses import replace

import pytest

from legalgap.evaluation.json_report import json_report
from legalgap.evaluation.outcomes import Answer
from legalgap.evaluation.page import page
from legalgap.evaluation.record import Record
from legalgap.evaluation.text_report import text_report
from legalgap.model.matrix import Unread

from .examples import evaluation, gold_law, mark, ruleset

NOTE = "Words of the law that only the reader may see, so long that they need more than one line of eighty columns."
TUNED = gold_law(
    mark("victim.shelter", "met", provisions=("3",), elements=("sh.safe",), note=NOTE),
    mark("victim.language", "gap", "partial", note="Reading of no consequence."),
    law="XA",
)
BLIND = gold_law(mark("victim.shelter", "gap"), law="plain_act", group="blind", readers=1, agreement=None)
RIGHT = Answer("met", ("3",), {"sh.safe": True})
WRONG = Answer("partial", ("9",), {"sh.safe": False})


@pytest.fixture
def measured():
    """Two laws, one verdict wrong, with the keyword baseline."""
    found = evaluation(
        (TUNED, {"victim.shelter": WRONG, "victim.language": Answer("gap")}),
        (BLIND, {"victim.shelter": Answer("gap")}),
        rules=ruleset(pillars={"CARE": "Care"}),
    )
    laws = tuple(replace(law, keywords={"victim.shelter": Answer("met")}) for law in found.laws)
    return replace(found, laws=laws, unread=(Unread("XB.yaml", "the law XB is not found."),))


BEFORE = Record("demo 1.0", "0.1.0", {"XA": {"victim.shelter": RIGHT, "victim.language": Answer("met")}})


def test_text_fits_80_columns(measured):
    assert max(len(line) for line in text_report(measured, BEFORE).splitlines()) <= 80


def test_text_shows_figures_beside_keywords_and_saved_run(measured):
    lines = text_report(measured, BEFORE).splitlines()
    assert [line.split() for line in lines if line.strip() in ("legalgap  keywords saved run",)]
    assert ["accuracy", "0.667", "0.333", "0.500"] in [line.split() for line in lines]


def test_text_shows_where_the_readers_differ_and_why(measured):
    text = text_report(measured)
    assert "XA   victim.shelter: readers met, legalgap partial" in text
    assert "only the reader may see" in text


def test_text_shows_gains_losses_and_what_was_not_read(measured):
    text = text_report(measured, BEFORE)
    assert "1 gained, 1 lost" in text
    assert "lost: XA victim.shelter: met -> partial, readers met" in text
    assert "gained: XA victim.language: met -> gap, readers gap or partial" in text
    assert "Not evaluated: XB.yaml" in text


def test_json_holds_everything(measured):
    report = json.loads(json_report(measured, BEFORE))
    assert report["figures"]["accuracy"] == pytest.approx(2 / 3)
    assert report["keyword_figures"]["verdicts"] == 3
    assert report["elements"] == [
        {
            "indicator": "victim.shelter",
            "element": "sh.safe",
            "hits": 0,
            "false_alarms": 0,
            "misses": 1,
            "precision": None,
            "recall": 0.0,
            "f1": 0.0,
        }
    ]
    assert [v["right"] for law in report["laws"] for v in law["verdicts"]] == [False, True, True]
    assert [c["indicator"] for c in report["changes"]["losses"]] == ["victim.shelter"]


def test_json_without_a_saved_run_has_no_changes(measured):
    assert json.loads(json_report(measured))["changes"] is None


def test_the_page_keeps_blind_and_tuned_laws_apart(measured):
    text = page(measured)
    blind, tuned = (
        text.index("## Invented laws that no author"),
        text.index("## Real laws on which the rules were tuned"),
    )
    assert blind < text.index("| plain\\_act |") < tuned < text.index("| XA |")


def test_the_page_says_what_the_readings_are_and_what_is_not_covered(measured):
    text = page(measured)
    assert "each made twice, independently; the readers gave the same verdict in 95 % of cases" in text
    assert "1 reading, made once." in text
    assert "project's own assessors" in text
    assert "What this does not cover" in text
    assert "Not evaluated in this run: XB.yaml." in text


def test_the_page_holds_no_words_of_readers(measured):
    assert "only the reader may see" not in page(measured)


def test_the_page_shows_the_keyword_baseline(measured):
    assert "the same, by keywords alone" in page(measured)


def test_a_title_cannot_break_the_page(measured):
    hostile = replace(measured.laws[0], title="Act | <b>x</b>\n# Chapter")
    text = page(replace(measured, laws=(hostile,)))
    assert "<b>" not in text
    assert "\n# Chapter" not in text


def test_every_table_of_the_page_is_whole(measured):
    tables = [line for line in page(measured).splitlines() if line.startswith("|")]
    assert len({line.replace("\\|", "").count("|") for line in tables if "---" in line}) > 1
    width = 0
    for line in page(measured).splitlines():
        columns = line.replace("\\|", "").count("|") if line.startswith("|") else 0
        assert not (width and columns) or columns == width, line
        width = columns
