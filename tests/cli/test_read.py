"""`legalgap read`: three formats, a range of pages, and one line for what cannot be read."""

import json

import pytest

LAW = """LANTERN ACT, 2011

1. Short title
This Act may be cited as the Lantern Act, 2011.

2. Offence
Lighting is an offence.
"""


@pytest.fixture
def act(tmp_path):
    path = tmp_path / "lantern.txt"
    path.write_text(LAW, "utf-8")
    return path


def test_the_tree_is_shown_by_default(run, act):
    result = run("read", act)
    assert result.exit_code == 0
    assert "s 2 Offence: Lighting is an offence." in result.stdout


def test_json_and_xml_are_written_on_request(run, act):
    assert json.loads(run("read", act, "--format", "json").stdout)["schema"] == "legalgap/document/1"
    assert "<akomaNtoso" in run("read", act, "--format", "akn", "--pages", "1").stdout


def test_what_cannot_be_read_costs_one_line_and_status_2(run, tmp_path):
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    for path in (empty, tmp_path / "missing.pdf"):
        result = run("read", path)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert path.name in result.stderr
        assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--format", "odt"], "text, json, akn"), (["--pages", "7-3"], "--pages 3-7"), (["--pages", "x"], "--pages 4")],
)
def test_wrong_options_are_explained(run, act, options, said):
    result = run("read", act, *options)
    assert result.exit_code == 2
    assert said in result.stderr
