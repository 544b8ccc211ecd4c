"""`legalgap framework new`, and `legalgap assess` with the file that it writes."""

import json

import pytest


@pytest.fixture
def laws(tmp_path):
    """A folder with an Act and a bill."""
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "act.txt").write_text("PENAL CODE, 1998\n\n1. Theft\nA person who steals commits an offence.\n", "utf-8")
    (folder / "bill.txt").write_text("A BILL\n\nEXTRADITION BILL, 2024\n\n1. One\nA person is extradited.\n", "utf-8")
    return folder


def test_new_writes_a_file_and_says_what_to_do_with_it(run, laws):
    result = run("framework", "new", laws, "--country", "zimbabwe")
    assert result.exit_code == 0
    assert "framework.yaml: 2 laws. Correct it, then: legalgap assess --framework" in " ".join(result.stdout.split())
    text = (laws / "framework.yaml").read_text("utf-8")
    assert 'country: "ZWE"' in text
    assert "kind: penal_code" in text
    assert "status: bill" in text


def test_it_never_overwrites_unless_forced(run, laws):
    written = laws / "framework.yaml"
    written.write_text("mine", "utf-8")
    result = run("framework", "new", laws)
    assert result.exit_code == 2
    assert "is there already; add --force to replace it" in " ".join(result.stderr.split())
    assert written.read_text("utf-8") == "mine"
    assert run("framework", "new", laws, "--force").exit_code == 0
    assert written.read_text("utf-8") != "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["none"], "there is no such folder"), ([".", "--country", "Zimbabve"], "Did you mean Zimbabwe (ZWE)")],
)
def test_wrong_usage(run, laws, monkeypatch, arguments, said):
    monkeypatch.chdir(laws)
    result = run("framework", "new", *arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())


def test_the_written_file_is_found_and_used(run, laws, tmp_path):
    run("framework", "new", laws)
    written = laws / "framework.yaml"
    written.write_text(written.read_text("utf-8").replace("1998", "1999").replace('title: ""', "title: Ruritania"))
    out = tmp_path / "out"
    result = run("assess", laws, "--out", out, "--format", "json", "--country", "ZWE", "--kind", "bill.txt=mla_act")
    assert result.exit_code == 0
    matrix = json.loads((out / "matrix.json").read_text("utf-8"))
    framework = matrix["framework"]
    assert (framework["country"], framework["title"]) == ("ZWE", "Ruritania")
    assert [(d["kind"], d["status"]) for d in framework["documents"]] == [
        ("penal_code", "in_force"),
        ("mla_act", "bill"),
    ]
    assert "Given as: Penal / criminal code, crimes act; in force; dated 1999." in framework["documents"][0]["notes"]
    assert all("as_if_enacted" in row for row in matrix["rows"])


def test_treaties_of_the_file_go_before_the_table(run, laws, tmp_path):
    (laws / "framework.yaml").write_text(
        "country: ZWE\ntreaties:\n"
        "  UNTOC: {status: not_party, source: the ministry}\n"
        "  TIPP: {status: not_party, source: the ministry}\n",
        "utf-8",
    )
    run("assess", laws, "--out", tmp_path / "out", "--format", "json")
    rows = json.loads((tmp_path / "out" / "matrix.json").read_text("utf-8"))["rows"]
    reasons = next(row["overall"]["reasons"] for row in rows if row["indicator"] == "treaty.palermo")
    assert any("as given with the framework (source: the ministry)" in reason for reason in reasons)


def test_faults_of_the_file_are_told_with_their_lines(run, laws):
    (laws / "framework.yaml").write_text("documents:\n- file: ../act.txt\n  kind: penal_cod\n", "utf-8")
    result = run("assess", laws)
    assert result.exit_code == 2
    said = " ".join(result.stderr.split())
    assert "framework.yaml:2: '../act.txt' leads out of the folder of this file" in said
    assert "framework.yaml:3: unknown kind of law 'penal_cod'; did you mean 'penal_code'?" in said
