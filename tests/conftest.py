"""Shared fixtures: the corpus of real laws (skipped with a reason where it is absent) and a suite without network."""

import os
import socket
from pathlib import Path

import pytest

CORPUS_VARIABLE = "LEGALGAP_CORPUS"


def corpus_folder() -> Path | None:
    """The corpus folder named by the environment, or None where there is none."""
    named = os.environ.get(CORPUS_VARIABLE)
    return Path(named).resolve() if named and Path(named).is_dir() else None


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The corpus folder; tests that ask for it are skipped where it is absent."""
    found = corpus_folder()
    if found is None:
        pytest.skip(f"needs the corpus of real laws; set {CORPUS_VARIABLE} to its folder")
    return found


def _is_loopback(address: object) -> bool:
    if isinstance(address, tuple) and address:
        host = str(address[0])
        return host.startswith("127.") or host in {"localhost", "::1"}
    return isinstance(address, str | bytes)  # a socket file on this machine


@pytest.fixture(autouse=True, scope="session")
def nothing_attached(tmp_path_factory):
    """A folder of the user that is empty, so that texts attached on this machine stand in no report of a test."""
    patch = pytest.MonkeyPatch()
    patch.setenv("LEGALGAP_HOME", str(tmp_path_factory.mktemp("home")))
    yield
    patch.undo()


@pytest.fixture(autouse=True, scope="session")
def no_network():
    """Blocks every connection that leaves this machine: the product works offline, so do its tests."""
    patch = pytest.MonkeyPatch()
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if not _is_loopback(address):
            raise RuntimeError(f"a test tried to reach the network: {address!r}")
        connect(self, address)

    patch.setattr(socket.socket, "connect", guarded)
    yield
    patch.undo()
