"""Out and back: what is filled in comes back whole, what must not change is guarded, faults are told by cell."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from legalgap.errors import ReviewError, UnreadableError, UsageError
from legalgap.review.applying import applied
from legalgap.review.entries import Proof, Reviews, plain
from legalgap.review.files import read_sheet, write_sheet
from legalgap.review.sheet import Filled
from legalgap.review.workbook import COLUMNS
from legalgap.review.workbook_out import workbook
from tests.reporting.hostile import hostile_matrix

from .entries import entry, reviews
from .filling import TODAY, exported, fill_workbook, filled

ANSWERS = {
    "def.acts": {"decision": "overrule", "verdict": "partial", "reason": "Receipt is narrower:\n“receives” …"},
    "def.means": {"decision": "confirm", "date": "2025-02-28"},
    "victim.detention": {"decision": "Confirm "},
    "offence.attempt": {"decision": "needs information", "reason": "-Schedule 4 is missing"},
    "inst.procedures": {
        "decision": "answer",
        "verdict": "Not applicable",
        "reason": "There are none",
        "proof_document": "Letter",
        "proof_date": "2024-05",
        "proof_link": "https://a.test/1",
    },
}
FORMS = ["review.xlsx", "review.yaml"]


@pytest.fixture
def sheet(matrix):
    return exported(matrix, assessor="A. Assessor")


def outcome_of(path, so_far=Reviews(), **others):  # noqa: B008
    return applied(read_sheet(path), so_far, TODAY, **others)


def filled_workbook(path, sheet, answers):
    write_sheet(sheet, path)
    fill_workbook(path, answers)
    return path


@pytest.mark.parametrize("name", FORMS)
def test_a_sheet_comes_back_as_it_went_out(name, sheet, tmp_path):
    whole = filled(sheet, 12, "B. Reviewer")
    write_sheet(whole, tmp_path / name)
    back = read_sheet(tmp_path / name)
    assert [row.asked for row in back.rows] == [row.asked for row in whole.rows]
    assert [row.filled for row in back.rows] == [row.filled for row in whole.rows]
    assert [row.check for row in back.rows] == [whole.seal(row.asked) for row in whole.rows]
    assert (back.laws, back.ruleset, back.title) == (whole.laws, whole.ruleset, whole.title)


def test_both_forms_give_the_same_decisions(sheet, tmp_path):
    outcomes = []
    for name in FORMS:
        write_sheet(filled(sheet, 12), tmp_path / name)
        outcomes.append(outcome_of(tmp_path / name))
    assert outcomes[0] == outcomes[1]
    assert len(outcomes[0].entries) == 12


def test_what_an_assessor_types_into_the_workbook_is_recorded(sheet, tmp_path):
    outcome = outcome_of(filled_workbook(tmp_path / "r.xlsx", sheet, ANSWERS))
    assert outcome.faults == ()
    by = {each.indicator: each for each in outcome.entries}
    assert set(by) == set(ANSWERS)
    acts = by["def.acts"]
    assert (acts.assessor, acts.date, acts.verdict, acts.machine) == ("A. Assessor", TODAY, "partial", "met")
    assert acts.reason == "Receipt is narrower:\n“receives” …"
    assert [quote for seen in acts.seen for quote in seen.quotes] == [
        "recruits", "transports", "transfers", "harbours", "receives",
    ]  # fmt: skip
    assert by["def.means"].date == "2025-02-28"
    assert by["victim.detention"].verdict == "contrary", "to confirm a contradiction is to find it contrary"
    assert by["offence.attempt"].verdict == ""
    assert by["offence.attempt"].reason == "-Schedule 4 is missing"
    assert by["inst.procedures"].verdict == "not_applicable"
    assert by["inst.procedures"].reason == "There are none"
    assert by["inst.procedures"].proof == Proof("Letter", "2024-05", "https://a.test/1")


@pytest.mark.parametrize(
    ("indicator", "answer", "message"),
    [
        (
            "def.acts",
            {"decision": "agree"},
            "(Decision): “agree” is not a decision here; choose one of: confirm, overrule",
        ),
        ("def.acts", {"decision": "answer", "verdict": "gap"}, "(Decision): “answer” is not a decision here"),
        ("def.acts", {"decision": "overrule", "reason": "x"}, "(Your verdict): “overrule” needs a verdict"),
        ("def.acts", {"decision": "overrule", "verdict": "gap"}, "(Reason): “overrule” needs a reason"),
        ("def.acts", {"decision": "overrule", "verdict": "gpa", "reason": "x"}, "did you mean 'gap'?"),
        ("def.acts", {"decision": "overrule", "verdict": "met", "reason": "x"}, "to agree with it choose “confirm”"),
        ("def.acts", {"decision": "confirm", "verdict": "gap"}, "to confirm is to agree with “met”"),
        ("def.acts", {"decision": "note", "verdict": "gap", "reason": "x"}, "“note” gives no verdict"),
        ("def.acts", {"decision": "note"}, "(Reason): “note” needs a reason"),
        ("def.acts", {"verdict": "gap"}, "(Decision): it is empty, but other cells of the row are not"),
        ("def.acts", {"decision": "confirm", "assessor": None}, "(Your name): a decision needs the name"),
        ("def.acts", {"decision": "confirm", "date": "1.3.2025"}, "(Date): '1.3.2025' is not a date"),
        ("def.acts", {"decision": "confirm", "date": "2025-03-02"}, "(Date): 2025-03-02 is still to come"),
        ("def.acts", {"decision": "confirm", "assessor": "x" * 200}, "(Your name): it is longer than 120"),
        ("inst.procedures", {"decision": "confirm"}, "choose one of: answer, needs information, note"),
        (
            "inst.procedures",
            {"decision": "answer", "verdict": "met", "reason": "x"},
            "(Document relied on): an answer needs",
        ),
        ("def.acts", {"decision": "confirm", "proof_date": "May"}, "(Its date): “May” is not a date"),
        (
            "def.acts",
            {"decision": "confirm", "proof_link": "javascript:alert(1)"},
            "(Link): a link begins with https://",
        ),
    ],
)
def test_every_cell_is_checked(indicator, answer, message, sheet, tmp_path):
    outcome = outcome_of(filled_workbook(tmp_path / "r.xlsx", sheet, {indicator: answer}))
    assert outcome.entries == ()
    assert any(message in fault for fault in outcome.faults), outcome.faults
    assert outcome.faults[0].startswith("cell ")


def test_one_fault_keeps_all_the_rest_back_and_all_faults_are_told(sheet, tmp_path):
    answers = {**ANSWERS, "fin.confiscation": {"decision": "yes"}, "offence.penalty": {"decision": "no"}}
    outcome = outcome_of(filled_workbook(tmp_path / "r.xlsx", sheet, answers))
    assert (outcome.entries, len(outcome.faults)) == ((), 2)


def test_in_yaml_a_fault_is_told_with_its_line(sheet, tmp_path):
    path = tmp_path / "r.yaml"
    write_sheet(sheet, path)
    text = path.read_text("utf-8").replace('decision: ""', "decision: agree", 1)
    path.write_text(text, "utf-8")
    line = 1 + text.splitlines().index("      decision: agree")
    (fault,) = outcome_of(path).faults
    assert fault.startswith(f"line {line} (Decision): “agree” is not a decision here")


@pytest.mark.parametrize("column", [column.name for column in COLUMNS if not column.fill_in])
def test_a_changed_locked_cell_is_refused(column, sheet, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, ANSWERS)
    book = openpyxl.load_workbook(path, rich_text=True)
    page = book["Review"]
    place = [each.name for each in COLUMNS].index(column) + 1
    for row in range(2, page.max_row + 1):
        page.cell(row, place).value = "gap, changed"
    book.save(path)
    outcome = outcome_of(path)
    if column in ("verdict_shown", "passages"):
        assert outcome.faults == (), "only shown, and taken from elsewhere"
    else:
        assert outcome.entries == ()
        assert any("was changed; export it again" in fault or "decided twice" in fault for fault in outcome.faults)


def test_a_changed_passage_is_refused(sheet, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, ANSWERS)
    book = openpyxl.load_workbook(path, rich_text=True)
    for row in book["Passages"].iter_rows(min_row=2):
        row[4].value = "Other words"
    book.save(path)
    assert "was changed; export it again" in outcome_of(path).faults[0]


def test_rows_may_be_deleted_and_moved_but_not_doubled(sheet, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, ANSWERS)
    back = read_sheet(path)
    rows = [row for row in back.rows if row.filled]
    assert len(applied(replace(back, rows=tuple(reversed(rows[:3]))), Reviews(), TODAY).entries) == 3
    twice = applied(replace(back, rows=(rows[0], rows[0])), Reviews(), TODAY)
    assert twice.entries == () or len(twice.entries) == 2
    doubled = applied(replace(back, rows=(rows[0], replace(rows[0]))), Reviews(), TODAY)
    assert "is decided twice" in doubled.faults[0]


def test_formulas_and_errors_are_refused(sheet, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, {"def.acts": {"reason": "=1+1"}})
    book = openpyxl.load_workbook(path)
    reason = [each.name for each in COLUMNS].index("reason") + 1
    for cell in (cell for row in book["Review"].iter_rows() for cell in row if cell.value == "=1+1"):
        assert (cell.data_type, cell.column) == ("f", reason)
    book.save(path)
    with pytest.raises(ReviewError, match=r"cell M\d+ \(Reason\): it holds a formula; type the text itself"):
        read_sheet(path)


def test_a_date_typed_as_a_date_is_one(sheet, tmp_path):
    import datetime

    answer = {"decision": "confirm", "date": datetime.datetime(2025, 2, 27)}
    (only,) = outcome_of(filled_workbook(tmp_path / "r.xlsx", sheet, {"def.acts": answer})).entries
    assert only.date == "2025-02-27"


def test_locked_but_for_the_cells_to_fill_in(sheet):
    page = openpyxl.load_workbook(io.BytesIO(workbook(sheet)))["Review"]
    assert page.protection.sheet
    assert page.freeze_panes == "E2"
    for column, cell in zip(COLUMNS, page[2], strict=True):
        assert cell.protection.locked != column.fill_in, column.name
    keys = page.column_dimensions["T"]
    assert (keys.hidden, keys.min, keys.max) == (True, 20, len(COLUMNS))


def test_the_lists_to_choose_from(sheet):
    page = openpyxl.load_workbook(io.BytesIO(workbook(sheet)))["Review"]
    lists = {rule.formula1: str(rule.sqref) for rule in page.data_validations.dataValidation}
    assert '"confirm,overrule,needs information,note"' in lists
    assert '"answer,needs information,note"' in lists
    assert '"met,partial,gap,contrary,uncertain,not supplied,not applicable"' in lists


def test_nothing_in_the_workbook_is_run():
    book = openpyxl.load_workbook(io.BytesIO(workbook(exported(hostile_matrix()))))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.coordinate for cell in cells if cell.value[0] in "=+-@"] == []
    assert [cell.coordinate for cell in cells if cell.hyperlink] == []


def test_texts_that_look_like_formulas_come_back(matrix, tmp_path):
    rows = tuple(replace(row, title=f"={row.title}", requirement=f"'-{row.title}") for row in matrix.rows)
    sheet = filled(exported(replace(matrix, rows=rows)), 12)
    write_sheet(sheet, tmp_path / "r.xlsx")
    assert len(outcome_of(tmp_path / "r.xlsx").entries) == 12


def test_the_same_sheet_gives_the_same_bytes(sheet):
    assert workbook(sheet) == workbook(sheet)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not really", b"a,b,c\n"])
def test_a_file_that_is_no_workbook_is_refused(content, tmp_path):
    path = tmp_path / "r.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=r"damaged or no \.xlsx workbook"):
        read_sheet(path)


def test_a_foreign_workbook_is_refused(tmp_path):
    path = tmp_path / "r.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(UnreadableError, match="not a workbook made by `legalgap review export`"):
        read_sheet(path)


def test_a_workbook_with_a_document_type_is_refused(sheet, tmp_path):
    path = tmp_path / "r.xlsx"
    with zipfile.ZipFile(io.BytesIO(workbook(sheet))) as package, zipfile.ZipFile(path, "w") as changed:
        for name in package.namelist():
            attack = b"<!DOCTYPE x [<!ENTITY a 'b'>]>" if name == "xl/workbook.xml" else b""
            changed.writestr(name, attack + package.read(name))
    with pytest.raises(UnreadableError, match="document type"):
        read_sheet(path)


def test_a_workbook_that_unpacks_without_end_is_refused(sheet, tmp_path, monkeypatch):
    path = tmp_path / "r.xlsx"
    write_sheet(sheet, path)
    monkeypatch.setattr("legalgap.review.workbook_in.MOST_UNPACKED", 1000)
    with pytest.raises(UnreadableError, match="unpacks to far more"):
        read_sheet(path)


def test_other_endings_are_refused(sheet, tmp_path):
    with pytest.raises(UsageError, match="workbook or a YAML file"):
        write_sheet(sheet, tmp_path / "r.ods")


def test_a_row_already_recorded_is_not_recorded_again(sheet, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, ANSWERS)
    first = outcome_of(path).entries
    again = outcome_of(path, reviews(*first))
    assert (again.entries, again.already) == ((), len(ANSWERS))


def test_what_others_decided_meanwhile_is_told(sheet, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, ANSWERS)
    outcome = outcome_of(path, reviews(entry(assessor="B. Reviewer", verdict="gap")))
    assert len(outcome.entries) == len(ANSWERS), "both are kept"
    assert outcome.remarks == (
        "B. Reviewer decided “gap” on def.acts since this was exported; both are recorded, see `review agreement`.",
    )


def test_a_matrix_that_lacks_the_finding_refuses_it(sheet, matrix, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, {"def.acts": {"decision": "confirm"}})
    outcome = outcome_of(path, matrix=replace(matrix, rows=matrix.rows[1:]))
    assert "the matrix has no finding def.acts" in outcome.faults[0]


def test_a_matrix_of_a_newer_version_of_the_law_is_remarked_on(sheet, matrix, tmp_path):
    path = filled_workbook(tmp_path / "r.xlsx", sheet, {"def.acts": {"decision": "confirm"}})
    newer = tuple(replace(law, sha256="f" * 64) for law in matrix.documents)
    outcome = outcome_of(path, matrix=replace(matrix, documents=newer))
    assert len(outcome.entries) == 1
    assert len(outcome.remarks) == 3
    assert "has changed since this was exported" in outcome.remarks[0]


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ("contrary", {"victim.detention", "victim.assistance"}),
        ("gaps", {"gap"}),
    ],
)
def test_only_some_findings(only, expected, matrix):
    rows = [row.asked for row in exported(matrix, only=only).rows]
    assert {asked.machine if only == "gaps" else asked.indicator for asked in rows} == expected


def test_only_what_is_open_for_the_assessor(matrix):
    decided = reviews(entry(assessor="A. Assessor", machine="met", laws={}))
    own = exported(matrix, decided, only="open", assessor="A. Assessor")
    other = exported(matrix, decided, only="open", assessor="B. Reviewer")
    key = ("def.acts", "(overall)")
    assert key not in {row.asked.key for row in own.rows}
    assert key in {row.asked.key for row in other.rows}
    assert {row.filled for row in other.rows} == {Filled(assessor="B. Reviewer")}


def test_what_text_cannot_show_is_asked_once_not_law_by_law(matrix):
    asked = [row.asked for row in exported(matrix).rows if row.asked.indicator == "inst.procedures"]
    assert [(each.document, each.decisions[0]) for each in asked] == [("(overall)", "answer")]


def test_verdicts_are_shown_as_they_are_typed():
    assert plain("not_supplied") == "not supplied"
