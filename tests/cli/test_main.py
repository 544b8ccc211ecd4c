"""The command as a whole: help, version, start-up time, pipes."""

import subprocess
import sys
import time
from statistics import median

import pytest

from legalgap import __version__

ENTRY = [sys.executable, "-m", "legalgap"]


def started(*command: str, times: int = 3) -> float:
    """The median wall time in seconds of some runs."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        spent.append(time.perf_counter() - start)
    return median(spent)


def test_help_lists_the_commands(run):
    result = run("--help")
    assert result.exit_code == 0
    for command in ("assess", "read", "instruments", "review", "evaluate", "doctor"):
        assert command in result.stdout


def test_version(run):
    assert run("--version").stdout == f"legalgap {__version__}\n"


def test_an_unknown_command_is_wrong_usage(run):
    assert run("asses").exit_code == 2


def test_help_is_quick(record_property):
    seconds = started(*ENTRY, "--help")
    record_property("seconds", seconds)
    print(f"legalgap --help: {seconds:.2f} s")
    assert seconds < 1.5, "0.5 s on an idle machine"


def test_the_import_is_quick_and_light():
    bare = started(sys.executable, "-c", "pass")
    seconds = started(sys.executable, "-c", "import legalgap") - bare
    print(f"import legalgap: {seconds:.3f} s")
    assert seconds < 0.2


@pytest.mark.parametrize("module", ["spacy", "pydantic", "jinja2", "pdfplumber", "rapidfuzz", "docx", "lxml"])
def test_help_loads_nothing_heavy(module):
    code = f"import sys, legalgap.cli.main; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_reader_that_goes_away_is_no_error():
    command = " ".join([*ENTRY, "doctor", "|", "head", "-n", "1"])
    ran = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "legalgap" in ran.stdout


def test_a_pipe_gets_no_colours():
    ran = subprocess.run([*ENTRY, "doctor"], capture_output=True, text=True, check=True)
    assert "\x1b" not in ran.stdout
