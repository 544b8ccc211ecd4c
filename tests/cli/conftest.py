"""A command line to try: arguments in, exit status, stdout and stderr out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from legalgap.cli.main import app
from tests.reporting.example import example_matrix

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """Runs `legalgap` with the arguments, in this process."""
    runner = CliRunner(env={"COLUMNS": "100", "NO_COLOR": "1", "TERMINAL_WIDTH": "100"})
    return lambda *arguments: runner.invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[dict]:
    """Replaces the assessment by the example matrix; holds what the command asked of it."""
    requests: list[dict] = []

    def assess_paths(paths, **options):
        requests.append({"paths": paths, **options})
        return example_matrix()

    monkeypatch.setattr("legalgap.assessment.run.assess_paths", assess_paths)
    return requests


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A file to name on the command line."""
    path = tmp_path / "act.txt"
    path.write_text("1. A person who steals commits an offence.\n", "utf-8")
    return path
