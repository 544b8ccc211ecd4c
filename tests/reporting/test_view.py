"""The view model: order, words, counts and what stands in each row."""

from dataclasses import replace

from legalgap.model.matrix import STATUSES
from legalgap.reporting.tallies import count_by_pillar, count_by_status, in_order
from legalgap.reporting.view_build import build_report

from .laws import ACT, BILL


def row_of(report, indicator):
    return next(row for row in report.rows if row.indicator == indicator)


def test_contrary_rows_come_first_then_severity_then_the_order_of_pillars(matrix):
    order = [row.indicator for row in in_order(matrix)]
    assert order[:2] == ["victim.detention", "victim.assistance"], "contrary: the critical one before the high one"
    assert order[2:6] == ["def.acts", "def.means", "def.purposes", "offence.legal_persons"], "critical, by pillar"
    assert order[-1] == "inst.procedures", "low severity last"


def test_a_contradiction_in_one_document_suffices_to_be_shown_first(matrix):
    row = next(row for row in matrix.rows if row.indicator == "inst.procedures")
    against = replace(row, cells={**row.cells, BILL: replace(row.cells[BILL], flags=("contrary",))})
    report = build_report(replace(matrix, rows=(*(r for r in matrix.rows if r is not row), against)))
    assert [r.indicator for r in report.contrary][-1] == "inst.procedures"
    assert [cell.document.id for cell in row_of(report, "inst.procedures").contrary_in] == [BILL]


def test_rows_are_grouped_by_pillar_in_the_order_of_the_ruleset_and_empty_pillars_left_out(report):
    assert [pillar.code for pillar in report.pillars] == ["DEF", "OFFENCE", "FIN", "VICTIM", "STAY"]
    assert len(report.rows) == 13


def test_counts_name_every_status_and_add_up(matrix):
    counts = count_by_status(matrix.rows)
    assert set(counts) == set(STATUSES)
    assert counts == {
        "met": 5, "partial": 2, "gap": 2, "uncertain": 1, "manual": 1, "not_supplied": 1, "not_applicable": 1,
    }  # fmt: skip
    assert sum(sum(pillar.values()) for pillar in count_by_pillar(matrix).values()) == len(matrix.rows)


def test_critical_gaps_are_gaps_of_the_whole_framework(report):
    assert [row.indicator for row in report.critical_gaps] == ["victim.detention", "offence.legal_persons"]


def test_codes_become_words(report):
    row = row_of(report, "victim.assistance")
    assert row.overall.status.word == "Partial"
    assert [flag.word for flag in row.overall.flags] == ["Contrary", "Discretionary", "Delegated"]
    assert row.obligation == "mandatory, with a qualification"
    assert report.documents[1].kind == "penal / criminal code"
    assert report.documents[2].status == "bill"


def test_a_kind_without_a_title_is_shown_as_words(matrix):
    report = build_report(replace(matrix, kinds={}))
    assert report.documents[1].kind == "penal code"


def test_elements_say_where_they_stand(report):
    payment = row_of(report, "def.means").missing
    assert [element.title for element in payment] == ["Payments to a person in control"]
    prostitution, slavery = row_of(report, "def.purposes").elements
    assert [here.found for here in prostitution.documents] == [True, False, False]
    assert [here.found for here in slavery.documents] == [False, True, False]
    assert slavery.found, "found in the framework although not in the Act"
    assert slavery.documents[1].passages[0].quotes == ("keeps another person as a slave",)


def test_cells_that_say_the_same_are_grouped(report):
    groups = row_of(report, "offence.penalty").groups
    assert [[cell.document.label for cell in group] for group in groups] == [["D1"], ["D2", "D3"]]


def test_every_passage_has_an_anchor_of_its_own(report):
    anchors = [passage.anchor for row in report.rows for passage in row.passages]
    assert len(anchors) == len(set(anchors)) == 10


def test_ids_that_differ_only_in_punctuation_get_different_anchors(matrix):
    rows = (replace(matrix.rows[0], indicator="a.b"), replace(matrix.rows[1], indicator="a_b"))
    report = build_report(replace(matrix, rows=rows))
    assert len({row.anchor for row in report.rows}) == 2


def test_the_review_is_told(report):
    assert "A. Assessor" in row_of(report, "victim.non_punishment").overall.note
    assert row_of(report, "def.acts").overall.note == ""


def test_considered_passages_are_listed_once_with_the_reason(report):
    (passage,) = row_of(report, "def.means").considered
    assert passage.document == "Prevention of Trafficking in Persons Act 2014"
    assert passage.why_not == "a definition of another term"


def test_evidence_of_a_document_outside_the_matrix_is_left_out(matrix):
    stray = replace(matrix.evidence["e1"], document="elsewhere")
    report = build_report(replace(matrix, evidence={**matrix.evidence, "e1": stray}))
    assert {passage.document for row in report.rows for passage in row.passages} >= {ACT}
    assert "recruits" not in row_of(report, "def.acts").passages[0].quotes
