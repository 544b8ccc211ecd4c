"""A folder of small laws with a framework file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from legalgap.framework.listing import Framework
from legalgap.framework.loading import load_framework

KINDS = ("bicycle_act", "penal_code")
ACT = "BICYCLE ACT, 2014\n\n1. Kit\nEvery rider shall be given a helmet.\n"
BILL = "A BILL\n\nBICYCLE (AMENDMENT) BILL, 2024\n\n1. Lamps\nEvery rider shall be given a lamp.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two laws: act.txt and bill.txt."""
    home = tmp_path / "laws"
    home.mkdir()
    (home / "act.txt").write_text(ACT, "utf-8")
    (home / "bill.txt").write_text(BILL, "utf-8")
    return home


@pytest.fixture
def load(folder: Path) -> Callable[[str], Framework]:
    """Writes a framework.yaml beside the laws and loads it."""

    def write_and_load(text: str) -> Framework:
        (folder / "framework.yaml").write_text(text, "utf-8")
        return load_framework(folder / "framework.yaml", KINDS)

    return write_and_load
