"""Marks against an earlier run: by sign and word in every format where there is a baseline, in none where not."""

import csv
import io
import json
import zipfile
from dataclasses import replace

import jsonschema
import pytest
from rich.console import Console

from legalgap.comparison.baseline import marked
from legalgap.model.matrix import Finding
from legalgap.reporting import FORMATS, html, load_matrix, markdown, matrix_json, table_csv, workbook, write
from legalgap.reporting.matrix_load import matrix_of
from legalgap.reporting.terminal import print_summary
from legalgap.reporting.view_build import build_report
from legalgap.resources import PACKAGE
from tests.reporting.example import example_matrix

NAME = "<known>.json"
GAP, MET = Finding("gap", reasons=("No.",)), Finding("met", reasons=("Yes.",))


def _before():
    """An earlier run: legal persons were met, attempt a gap, purposes partly met in more."""
    example = example_matrix()
    old = {"offence.legal_persons": MET, "fin.confiscation": GAP}
    rows = tuple(replace(r, overall=old.get(r.indicator, r.overall), cells={}) for r in example.rows)
    return replace(example, rows=rows, ruleset_version="0.9")


@pytest.fixture(scope="module")
def matrix():
    return marked(example_matrix(), _before(), NAME)


@pytest.fixture(scope="module")
def report(matrix):
    return build_report(matrix)


def marks(matrix):
    return {row.indicator: row.since_baseline.mark for row in matrix.rows if row.since_baseline}


def test_the_example_has_every_kind_that_calls_for_something(matrix):
    found = marks(matrix)
    assert found["offence.legal_persons"] == "new"
    assert found["victim.assistance"] == "worse"
    assert "known" in found.values()
    assert "closed" in found.values()


def test_json_holds_them_follows_the_schema_and_reads_back_without_loss(matrix, report):
    content = json.loads(matrix_json.render(report))
    schema = json.loads((PACKAGE / "reporting/schemas/matrix-1.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    validator.validate(content)
    assert content["baseline"]["file"] == NAME
    assert matrix_of(content) == matrix
    row = next(row for row in content["rows"] if row["indicator"] == "offence.legal_persons")
    assert row["since_baseline"] == {"mark": "new", "before": "met", "why": "Met before, gap now."}
    row["since_baseline"]["mark"] = "hidden"
    assert not validator.is_valid(content)


def test_without_a_baseline_no_format_speaks_of_one():
    report = build_report(example_matrix())
    content = json.loads(matrix_json.render(report))
    assert "baseline" not in content
    assert not any("since_baseline" in row for row in content["rows"])
    for renderer in (html, markdown):
        assert "Since the baseline" not in renderer.render(report).decode()
    assert "since_baseline" not in table_csv.render(report).decode("utf-8-sig")
    assert "Since the baseline" not in sheets(workbook.render(report))


def sheets(content):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return parts.read("xl/sharedStrings.xml").decode()


def test_the_page_shows_sign_and_word_in_matrix_finding_and_overview(report):
    page = html.render(report).decode()
    assert "&lt;known&gt;.json" in page
    assert NAME not in page
    shown = sum(bool(row.since) for row in report.rows)
    assert page.count('<use href="#sign-new"/></svg>New</span>') >= 3
    assert page.count('class="flag k-') >= 3 * shown
    for sign in ("new", "worse", "known", "closed"):
        assert f'<symbol id="sign-{sign}"' in page
    assert "Met before, gap now." in page


def test_markdown_has_a_section_a_column_and_a_line_for_each(report):
    text = markdown.render(report).decode()
    assert "- ● New: **Liability of legal persons**" in text
    assert "| Overall | Since the baseline |" in text
    assert text.count("**Since the baseline.**") == sum(bool(row.since) for row in report.rows)
    assert "\\<known\\>.json" in text


def test_csv_has_the_mark_on_the_overall_line(report):
    lines = list(csv.DictReader(io.StringIO(table_csv.render(report).decode("utf-8-sig"))))
    told = {line["indicator"]: line["since_baseline"] for line in lines if line["since_baseline"]}
    assert told == marks(report.matrix)
    assert {line["document"] for line in lines if line["since_baseline"]} == {"(overall)"}
    assert None not in lines[-1].values()


def test_the_workbook_tells_it_in_words(report):
    strings = sheets(workbook.render(report))
    assert "Since the baseline" in strings
    assert "● New: Met before, gap now." in strings


def test_the_terminal_counts_and_marks(report):
    console = Console(file=io.StringIO(), width=120, markup=False)
    print_summary(report, console)
    shown = console.file.getvalue()
    assert f"Since the baseline: {NAME}" in shown
    assert "● New  Liability of legal persons" in shown
    assert "○ Known before" in shown
    assert "1 new" in shown


def test_every_row_stays_in_every_format(matrix, tmp_path):
    for format in FORMATS:
        write(matrix, tmp_path, [format])
    assert len(load_matrix(tmp_path / "matrix.json").rows) == len(example_matrix().rows)
    text = (tmp_path / "report.html").read_text("utf-8") + (tmp_path / "report.md").read_text("utf-8")
    assert [row.title for row in matrix.rows if row.title not in text] == []
