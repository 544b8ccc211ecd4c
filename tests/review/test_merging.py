"""Human verdicts in the matrix: they govern while they are current, and the machine's stands beside them."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import legalgap.reporting
from legalgap.assessment.contradiction import is_contrary
from legalgap.model.matrix import ElementFinding
from legalgap.reporting.matrix_json import as_json
from legalgap.reporting.matrix_load import matrix_of
from legalgap.reporting.tallies import count_by_status
from legalgap.review.asking import seen_in
from legalgap.review.entries import OVERALL, SHORT_SHA
from legalgap.review.merging import Reviewing, machine_matrix, reviewed
from tests.reporting.laws import ACT, BILL, CODE

from .entries import entry, reviews

BY_HAND = "inst.procedures"


def laws_of(matrix):
    return {law.id: law.sha256[:SHORT_SHA] for law in matrix.documents}


def row_of(matrix, indicator):
    return next(row for row in matrix.rows if row.indicator == indicator)


def decided(matrix, indicator, verdict, document=OVERALL, decision="overrule", **others):
    """An entry on a finding as it stands in the matrix, on the laws as they are."""
    row = row_of(matrix, indicator)
    finding = row.overall if document == OVERALL else row.cells[document]
    laws = laws_of(matrix) if document == OVERALL else {document: laws_of(matrix)[document]}
    given = {"machine": finding.status, "flags": finding.flags, "laws": laws, "seen": seen_in(finding, matrix)}
    return entry(indicator, document, decision, verdict, **{**given, **others})


def merged(matrix, *entries):
    return reviewed(matrix, reviews(*entries))


def test_the_human_verdict_governs_and_the_record_says_who_and_why(matrix):
    found = merged(matrix, decided(matrix, "def.acts", "partial", reason="Receipt is narrow."))
    overall = row_of(found, "def.acts").overall
    assert overall.status == "partial"
    assert overall.review is not None
    told = {
        key: overall.review[key] for key in ("assessor", "decision", "verdict", "reason", "date", "state", "machine")
    }
    assert told == {
        "assessor": "A. Assessor",
        "decision": "overrule",
        "verdict": "partial",
        "reason": "Receipt is narrow.",
        "date": "2025-03-01",
        "state": "current",
        "machine": "met",
    }


def test_the_summary_counts_human_verdicts(matrix):
    before = count_by_status(matrix.rows)
    after = count_by_status(merged(matrix, decided(matrix, "def.acts", "gap")).rows)
    assert (after["met"], after["gap"]) == (before["met"] - 1, before["gap"] + 1)


def test_notes_and_questions_change_no_verdict(matrix):
    for decision in ("note", "needs information"):
        overall = row_of(merged(matrix, decided(matrix, "def.acts", "", decision=decision)), "def.acts").overall
        assert (overall.status, overall.review["decision"]) == ("met", decision)


def test_a_remark_after_a_verdict_is_told_with_it(matrix):
    verdict, remark = decided(matrix, "def.acts", "gap"), decided(matrix, "def.acts", "", decision="note", reason="Hm.")
    review = row_of(merged(matrix, verdict, remark), "def.acts").overall.review
    assert (review["verdict"], review["others"]) == ("gap", "A. Assessor, 2025-03-01: note. Hm.")


def test_an_overruled_contradiction_is_none(matrix):
    act = decided(matrix, "victim.detention", "met", ACT)
    overall = decided(matrix, "victim.detention", "met")
    assert is_contrary(row_of(matrix, "victim.detention"))
    assert not is_contrary(row_of(merged(matrix, overall), "victim.detention")), (
        "the overall verdict of a human governs"
    )
    assert not is_contrary(row_of(merged(matrix, act), "victim.detention")), "and so does one on the only law concerned"
    contrary = decided(matrix, "victim.detention", "contrary", ACT, "confirm")
    assert is_contrary(row_of(merged(matrix, overall, contrary), "victim.detention")), "somebody found the Act contrary"


def test_a_human_may_find_a_contradiction(matrix):
    cell = row_of(merged(matrix, decided(matrix, "def.acts", "contrary", CODE)), "def.acts")
    assert (cell.cells[CODE].status, cell.cells[CODE].flags) == ("gap", ("contrary",))
    assert is_contrary(cell)


def test_that_words_come_from_a_draft_is_no_question_of_verdicts(matrix):
    found = row_of(merged(matrix, decided(matrix, "stay.permit", "partial", BILL)), "stay.permit").cells[BILL]
    assert (found.status, found.flags) == ("partial", ("draft",))


def test_what_practice_shows_is_answered(matrix):
    found = merged(matrix, decided(matrix, BY_HAND, "met", decision="answer"))
    assert row_of(found, BY_HAND).overall.status == "met"


def test_the_overall_verdict_follows_decisions_on_laws(matrix):
    lifted = row_of(merged(matrix, decided(matrix, "offence.legal_persons", "met", CODE)), "offence.legal_persons")
    assert lifted.overall.status == "met"
    assert lifted.overall.review["decision"] == "follows"
    assert "Penal Code (extract)" in lifted.overall.review["reason"]
    put_down = row_of(merged(matrix, decided(matrix, "def.acts", "gap", ACT)), "def.acts")
    assert (put_down.overall.status, put_down.overall.review["machine"]) == ("gap", "met")


def test_where_several_laws_add_up_and_one_is_put_down_it_is_uncertain(matrix):
    found = row_of(merged(matrix, decided(matrix, "def.purposes", "gap", CODE)), "def.purposes")
    assert found.overall.status == "uncertain"
    own = decided(matrix, "def.purposes", "partial")
    assert (
        row_of(merged(matrix, decided(matrix, "def.purposes", "gap", CODE), own), "def.purposes").overall.status
        == "partial"
    )


def test_a_decision_on_a_bill_does_not_lift_the_law_in_force(matrix):
    found = row_of(merged(matrix, decided(matrix, "offence.legal_persons", "met", BILL)), "offence.legal_persons")
    assert (found.overall.status, found.overall.review) == ("gap", None)


def test_as_if_enacted_follows_decisions_on_bills_too(matrix):
    rows = tuple(replace(row, as_if_enacted=row.overall) for row in matrix.rows)
    with_drafts = replace(matrix, rows=rows)
    record = reviews(decided(with_drafts, "offence.legal_persons", "met", BILL))
    found = row_of(reviewed(with_drafts, record), "offence.legal_persons")
    assert (found.overall.status, found.as_if_enacted.status) == ("gap", "met")
    assert machine_matrix(reviewed(with_drafts, record)) == with_drafts


def test_on_the_only_law_overall_and_own_verdict_are_one(matrix):
    alone = replace(
        matrix,
        documents=matrix.documents[:1],
        rows=tuple(replace(row, cells={ACT: row.cells[ACT]}) for row in matrix.rows),
    )
    found = row_of(merged(alone, decided(alone, "def.acts", "gap")), "def.acts")
    assert (found.overall.status, found.cells[ACT].status) == ("gap", "gap")


def test_assessors_who_differ_are_told_of_and_the_last_word_counts(matrix):
    one = decided(matrix, "def.acts", "gap", assessor="A. Assessor", reason="No.")
    two = decided(matrix, "def.acts", "partial", assessor="B. Reviewer")
    review = row_of(merged(matrix, one, two), "def.acts").overall.review
    assert (review["verdict"], review["to_settle"]) == ("partial", "yes")
    assert review["others"] == "A. Assessor, 2025-03-01: overrule, gap. No."
    three = decided(matrix, "def.acts", "gap", assessor="C. Chair")
    review = row_of(merged(matrix, one, two, three), "def.acts").overall.review
    assert (review["verdict"], "to_settle" in review) == ("gap", False)


def test_a_stale_decision_leaves_the_machine_its_verdict(matrix):
    of_then = {**laws_of(matrix), ACT: "0" * 15 + "f"}
    gone = replace(
        seen_in(row_of(matrix, "def.acts").overall, matrix)[0], text="Whoever buys or sells a person.", quotes=()
    )
    found = merged(matrix, decided(matrix, "def.acts", "gap", laws=of_then, seen=(gone,)))
    overall = row_of(found, "def.acts").overall
    assert (overall.status, overall.review["state"], overall.review["verdict"]) == ("met", "stale", "gap")
    assert overall.review["notes"].startswith("s 3(1) is no longer found")


def test_a_law_under_another_id_is_known_by_its_text(matrix):
    renamed = decided(matrix, "def.acts", "gap", ACT)
    renamed = replace(renamed, document="old-name", laws={"old-name": laws_of(matrix)[ACT]})
    assert row_of(merged(matrix, renamed), "def.acts").cells[ACT].status == "gap"


def test_decisions_on_what_is_not_there_are_named(matrix):
    record = reviews(decided(matrix, "def.acts", "gap"), entry("gone.indicator"), entry("def.acts", "gone-law"))
    reviewing = Reviewing(matrix, record)
    assert [(e.indicator, e.document) for e in reviewing.unplaced()] == [
        ("gone.indicator", OVERALL),
        ("def.acts", "gone-law"),
    ]


def test_merging_can_be_repeated_and_undone(matrix):
    record = reviews(
        decided(matrix, "def.acts", "gap", CODE),
        decided(matrix, "victim.assistance", "met"),
        decided(matrix, BY_HAND, "met", decision="answer"),
    )
    once = reviewed(matrix, record)
    assert reviewed(once, record) == once
    assert machine_matrix(once) == matrix
    assert machine_matrix(matrix_of(json.loads(json.dumps(as_json(once))))) == matrix


def test_the_state_found_with_the_whole_laws_is_kept_without_them(matrix):
    """A passage that the rules no longer point to can be found in the law, but not in the matrix alone."""
    one = decided(matrix, "def.acts", "gap", laws={**laws_of(matrix), ACT: "f" * 16})
    stripped = replace(
        matrix,
        rows=tuple(_without_evidence(row) for row in matrix.rows),
        evidence={},
    )
    with_state = replace(
        stripped,
        rows=tuple(
            _with_review(row, {"entry": "1", "date": "2025-03-01", "state": "current"}) for row in stripped.rows
        ),
    )
    assert row_of(merged(stripped, one), "def.acts").overall.review["state"] == "stale"
    assert row_of(merged(with_state, one), "def.acts").overall.review["state"] == "current"


def _without_evidence(row):
    bare = {"evidence": (), "elements": {id: ElementFinding(False) for id in row.element_titles}}
    return replace(
        row, overall=replace(row.overall, **bare), cells={id: replace(c, **bare) for id, c in row.cells.items()}
    )


def _with_review(row, review):
    return replace(row, overall=replace(row.overall, review=review))


def test_the_reviewed_matrix_follows_the_schema(matrix):
    schema = json.loads((Path(legalgap.reporting.__file__).parent / "schemas" / "matrix-1.json").read_text("utf-8"))
    found = merged(
        matrix,
        decided(matrix, "offence.legal_persons", "met", CODE),
        decided(matrix, BY_HAND, "met", decision="answer"),
    )
    jsonschema.Draft202012Validator(schema).validate(as_json(found))


@pytest.mark.parametrize("decision", ["confirm", "overrule"])
def test_a_gap_in_a_law_that_has_changed(matrix, decision):
    """Nothing was seen: to confirm that stands while the rules agree, to overrule it has to be looked at again."""
    verdict = "gap" if decision == "confirm" else "met"
    one = decided(matrix, "def.acts", verdict, CODE, decision, laws={CODE: "f" * 16}, seen=())
    review = row_of(merged(matrix, one), "def.acts").cells[CODE].review
    assert review["state"] == ("current" if decision == "confirm" else "stale")
