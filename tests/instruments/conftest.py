"""The folder of a user, empty."""

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGALGAP_HOME", str(tmp_path / "home"))
    return tmp_path / "home"
