"""`legalgap assess`: what it asks of the assessment, what it prints and writes, and how it exits."""

import json

import pytest

from legalgap.errors import UnreadableError, UsageError


def test_the_summary_goes_to_stdout_and_no_file_is_written_without_out(run, asked, law, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = run("assess", law)
    assert result.exit_code == 0
    assert "Contrary to the standard: 2" in result.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["act.txt"]


def test_every_option_reaches_the_assessment(run, asked, law, tmp_path):
    framework = tmp_path / "framework.yaml"
    framework.write_text("documents: [{file: act.txt}]\n", "utf-8")
    arguments = [
        "--country",
        "cyp",
        "--jobs",
        "3",
        "--lang",
        "en",
        "--no-cache",
        "--framework",
        framework,
        "--profile",
        "coe",
    ]
    assert run("assess", law, "--status", f"{law}=bill", *arguments).exit_code == 0
    assert asked == [
        {
            "paths": [law],
            "ruleset": "palermo",
            "profile": "coe",
            "country": "CYP",
            "kinds": {},
            "statuses": {"act.txt": "bill"},
            "jobs": 3,
            "language": "en",
            "use_cache": False,
            "progress": None,
            "framework_file": framework,
        }
    ]


def test_kinds_are_those_of_the_ruleset(run, asked, law):
    assert run("assess", law, "--kind", "act.txt=penal_code").exit_code == 0
    assert asked[0]["kinds"] == {"act.txt": "penal_code"}
    wrong = run("assess", law, "--kind", "act.txt=penal_cod")
    assert wrong.exit_code == 2
    assert 'Did you mean "penal_code"?' in wrong.stderr


def test_out_writes_html_and_json_unless_told_otherwise(run, asked, law, tmp_path):
    out = tmp_path / "report"
    result = run("assess", law, "--out", out)
    assert result.exit_code == 0
    assert sorted(path.name for path in out.iterdir()) == ["matrix.json", "report.html"]
    assert "report.html" in result.stdout
    run("assess", law, "--out", out, "--format", "csv, md")
    assert sorted(path.name for path in out.iterdir()) == ["matrix.csv", "matrix.json", "report.html", "report.md"]


def test_a_file_of_a_folder_may_be_named(run, asked, law):
    assert run("assess", law.parent, "--status", "act.txt=bill").exit_code == 0
    assert asked[0]["statuses"] == {"act.txt": "bill"}


def test_quiet_prints_nothing_but_still_writes(run, asked, law, tmp_path):
    result = run("assess", law, "--quiet", "--out", tmp_path / "report", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("legalgap: not read: immigration-act.pdf: the file is encrypted")
    assert json.loads((tmp_path / "report" / "matrix.json").read_bytes())["schema"] == "legalgap/matrix/1"


@pytest.mark.parametrize(
    ("condition", "status", "said"),
    [
        ("critical", 1, "critical: Liability of legal persons (gap)"),
        ("high", 1, "high: Assistance without conditions (contrary)"),
        ("contrary", 1, "contrary: No detention of victims (contrary)"),
        ("high,contrary", 1, "contrary: Assistance without conditions (contrary)"),
        ("gap:crim.tip.acts", 0, ""),
    ],
)
def test_fail_on(run, asked, law, condition, status, said):
    result = run("assess", law, "--fail-on", condition)
    assert result.exit_code == status
    assert said in result.stderr
    assert ("--fail-on is met" in result.stderr) == bool(status)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--format", "htlm", "--out", "x"], 'There is no report format "htlm". Did you mean "html"?'),
        (["--format", "html"], "--format needs a folder to write to; add: --out FOLDER"),
        (["--country", "Q!Z"], '"Q!Z" is not a country that is known here'),
        (["--country", "Zimbabve"], "Did you mean Zimbabwe (ZWE)"),
        (["--lang", "eng"], 'There is no language "eng". Did you mean "en"?'),
        (["--status", "act.txt=bil"], 'Did you mean "bill"?'),
        (["--status", "atc.txt=bill"], 'There is no file among those given called "atc.txt". Did you mean "act.txt"?'),
        (["--framework", "none.yaml"], "none.yaml"),
        (["--status", "bill"], '--status "bill": write it as FILE=WORD, such as law.pdf=in_force.'),
        (["--fail-on", "critcal"], 'Did you mean "critical"?'),
        (["--fail-on", "gap:"], "There is no indicator"),
        (["--fail-on", "gap:crim.tip.act"], 'There is no indicator "crim.tip.act". Did you mean "crim.tip.acts"?'),
        (["--jobs", "0"], "--jobs"),
        (["--colour"], "--colour"),
    ],
)
def test_wrong_usage_is_one_clear_sentence_and_status_2(run, asked, law, arguments, said):
    result = run("assess", law, *arguments)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.split())
    assert result.stdout == ""


@pytest.mark.parametrize("typed", ["ZWE", "zw", "Zimbabwe", "republic of zimbabwe"])
def test_a_country_may_be_named_in_several_ways(run, asked, law, typed):
    assert run("assess", law, "--country", typed).exit_code == 0
    assert asked[0]["country"] == "ZWE"


def test_without_a_path_there_is_nothing_to_do(run):
    result = run("assess")
    assert result.exit_code == 2
    assert "Name the laws to assess" in result.stderr


def test_a_framework_file_alone_is_enough(run, asked, law):
    framework = law.with_name("framework.yaml")
    framework.write_text("documents: [{file: act.txt}]\n", "utf-8")
    assert run("assess", "--framework", framework, "--status", "act.txt=bill").exit_code == 0
    assert (asked[0]["paths"], asked[0]["statuses"]) == ([], {"act.txt": "bill"})


def test_an_unknown_ruleset_is_named(run, law):
    result = run("assess", law, "--ruleset", "palerm")
    assert result.exit_code == 2
    assert "palerm" in result.stderr


def failing(monkeypatch, fault):
    def assess_paths(*_, **__):
        raise fault

    monkeypatch.setattr("legalgap.assessment.run.assess_paths", assess_paths)


@pytest.mark.parametrize(
    ("fault", "status", "said"),
    [
        (
            UnreadableError("act.pdf", "the file is encrypted; save it without a password"),
            2,
            "act.pdf: the file is enc",
        ),
        (UsageError("There is no such kind of law."), 2, "no such kind of law"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (
            ZeroDivisionError("by zero"),
            3,
            "internal error (ZeroDivisionError: by zero). Run it again with LEGALGAP_DEBUG=1",
        ),
    ],
)
def test_errors_are_one_line_with_a_status(run, law, monkeypatch, fault, status, said):
    failing(monkeypatch, fault)
    result = run("assess", law)
    assert result.exit_code == status
    assert said in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_the_whole_trace_is_there_for_those_who_ask(run, law, monkeypatch):
    monkeypatch.setenv("LEGALGAP_DEBUG", "1")
    failing(monkeypatch, ZeroDivisionError("by zero"))
    assert "Traceback" in run("assess", law).stderr


def test_a_hostile_file_name_cannot_act_on_the_terminal(run, law, monkeypatch):
    failing(monkeypatch, UnreadableError("a\x1b[2J\u202e.pdf", "damaged"))
    assert "\x1b" not in run("assess", law).stderr
