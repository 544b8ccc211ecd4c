"""`legalgap instruments` as a user meets it: readable at 80 columns, JSON and CSV for machines, one line for errors."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from legalgap.cli.instruments import app
from legalgap.instruments.catalogue import codes, treaties

from .test_attached import TREATY

Run = Callable[..., Result]
COLUMNS = 80


@pytest.fixture
def run(tmp_path: Path) -> Run:
    runner = CliRunner(env={"COLUMNS": str(COLUMNS), "NO_COLOR": "1", "LEGALGAP_HOME": str(tmp_path)})
    return lambda *arguments: runner.invoke(app, [str(argument) for argument in arguments])


def _assert_fits(text: str) -> None:
    assert max(map(len, text.splitlines())) <= COLUMNS


def test_list_shows_every_instrument_and_fits_the_terminal(run: Run):
    shown = run("list").stdout
    assert all(code in shown for code in codes())
    _assert_fits(shown)


def test_list_filters_by_kind(run: Run):
    shown = run("list", "--kind", "ilo").stdout
    assert "C189" in shown
    assert "TIPP" not in shown
    assert [each["kind"] for each in json.loads(run("list", "--kind", "eu", "--format", "json").stdout)] == ["eu"] * 3


def test_show_gives_obligations_with_levels_and_indicators(run: Run):
    shown = run("show", "tipp").stdout
    assert "Article 6" in shown
    assert "[consider]" in shown
    assert "victim.privacy" in shown
    assert "must weigh the measure in earnest" in shown
    _assert_fits(shown)


def test_show_one_article_with_the_attached_text(run: Run, tmp_path: Path):
    treaty = tmp_path / "bridges.txt"
    treaty.write_text(TREATY, encoding="utf-8")
    assert "No official text is attached" in run("show", "TIPP", "--article", "2").stdout
    told = run("attach", "TIPP", treaty)
    assert "bridges.txt is attached to TIPP: 3 articles" in told.stdout
    assert "Of the articles listed here it lacks" in told.stdout
    shown = run("show", "TIPP", "--article", "2(2)").stdout
    assert "Article 1 " not in shown
    assert "2. Each Party may charge a toll" in shown
    assert json.loads(run("show", "TIPP", "--format", "json").stdout)["articles"][0]["official_text"].startswith("Art")
    assert "is forgotten" in run("detach", "TIPP").stdout


def test_status_shows_party_date_as_of_and_source(run: Run):
    shown = run("status", "zimbabwe").stdout
    (row,) = [line for line in shown.splitlines() if line.lstrip().startswith("UNTOC ")]
    assert all(word in row for word in ("party", "2007-12-12", "2015-03", "UNTC"))
    assert "unknown" in shown
    _assert_fits(shown)


def test_status_shows_conflicts_and_stale_answers(run: Run):
    shown = run("status", "MDA").stdout
    assert "disputed *" in shown
    assert "* ICESCR: not party (OHCHR" in shown
    assert "signed only?" in run("status", "JPN").stdout


def test_status_as_json_and_csv_holds_every_treaty(run: Run):
    told = json.loads(run("status", "ZW", "--format", "json").stdout)
    assert told["country"]["code"] == "ZWE"
    assert tuple(told["instruments"]) == treaties()
    assert told["instruments"]["UNTOC"]["facts"][0]["as_of"] == "2015-03"
    rows = list(csv.DictReader(io.StringIO(run("status", "ZW", "--format", "csv").stdout)))
    assert [row["instrument"] for row in rows] == list(treaties())
    assert all(row["reasons"] for row in rows)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("status", "Zimbabwee"), "Did you mean Zimbabwe (ZWE)?"),
        (("show", "TIP"), "did you mean 'TIPP'?"),
        (("show", "TIPP", "--article", "66"), 'TIPP has no article "66"'),
        (("list", "--kind", "ilos"), "did you mean 'ilo'?"),
        (("detach", "TIPP"), "Nothing is attached to TIPP."),
        (("attach", "TIPP", "nothing.pdf"), "nothing.pdf"),
    ],
)
def test_wrong_input_is_one_line_and_exit_status_2(run: Run, arguments: tuple[str, ...], told: str):
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert result.stdout == ""
