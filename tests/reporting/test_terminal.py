"""The summary on the terminal: what it tells, at which width, and that documents cannot act on the terminal."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from legalgap.reporting.terminal import print_summary
from legalgap.reporting.view_build import build_report

from .hostile import hostile_matrix


def printed(report, width=80, written=(), **options) -> str:
    stream = io.StringIO()
    print_summary(report, Console(file=stream, width=width, markup=False, highlight=False, **options), written)
    return stream.getvalue()


@pytest.mark.parametrize("width", [80, 120, 200])
def test_every_line_fits_and_every_indicator_is_there(report, width):
    text = printed(report, width)
    assert max(len(line) for line in text.splitlines()) <= width
    for row in report.rows:
        assert row.title in text


def test_contradictions_stand_before_the_table(report):
    text = printed(report)
    assert text.index("Contrary to the standard: 2") < text.index("Definition and scope")
    assert "D1 s 21: “shall be kept in a holding centre” (contrary: detention of victims)" in printed(report, 120)


def test_words_signs_counts_and_places(report):
    text = printed(report, written=[Path("out/report.html")])
    assert "◐ Partial" in text
    assert "✗ 2 gap" in text
    assert "0 " not in text.split("✓ 5 met")[1].split("\n")[0], "statuses that do not occur are not counted out"
    assert "Report  out/report.html" in text
    assert "not read: the file is encrypted" in " ".join(text.split())


def test_documents_without_room_lose_their_columns_not_the_rows(matrix):
    documents = tuple(replace(matrix.documents[0], id=f"d{i}") for i in range(15))
    rows = tuple(replace(row, cells={d.id: row.overall for d in documents}) for row in matrix.rows)
    report = build_report(replace(matrix, documents=documents, rows=rows))
    header = next(line for line in printed(report).splitlines() if "Definition and scope" in line)
    assert "D1" not in header
    assert "D15" in next(line for line in printed(report, 160).splitlines() if "Definition and scope" in line)


def test_plain_without_a_terminal_and_coloured_on_one(report):
    assert "\x1b" not in printed(report)
    assert "\x1b[" in printed(report, force_terminal=True, color_system="standard", no_color=False)


def test_documents_cannot_act_on_the_terminal():
    text = printed(build_report(hostile_matrix()))
    assert "\x1b" not in text
    assert "\u202e" not in text
