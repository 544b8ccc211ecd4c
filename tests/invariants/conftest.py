"""Laws to hold the invariants against: the samples, and a few laws of the corpus in layouts of many kinds."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest

from legalgap.assessment.framework import Examined
from legalgap.model.document import Document
from legalgap.model.source import Reading

SAMPLES = Path(__file__).parents[2] / "samples"
OF_SAMPLES = tuple(path.relative_to(SAMPLES).as_posix() for path in sorted(SAMPLES.glob("castavia/*.pdf")))
OF_CORPUS = (
    "ZW/trafficking-in-persons-act-2014.pdf",
    "ZW/mlpc-act.pdf",
    "SG/prevention-of-human-trafficking-act-2014.pdf",
    "LS/anti-trafficking-act-2011.pdf",
    "GY/combating-trafficking-in-persons-act-2005.pdf",
    "LK/penal-code-amendment-25-2021.pdf",
    "LK/penal-code-amendment-25-2021.docx",
    "TW/human-trafficking-prevention-act.txt",
    "AR/ley-26364-trata.md",
    "RW/law-75-2019-aml.pdf",
)


@dataclass(frozen=True)
class Law:
    """A law on its way through the stages; each stage is worked out when it is first asked for."""

    path: Path

    @property
    def reading(self) -> Reading:
        """The lines of the file."""
        return _reading(self.path)

    @property
    def documents(self) -> tuple[Document, ...]:
        """The laws in the file."""
        return _documents(self.path)

    @property
    def document(self) -> Document:
        """The first law in the file."""
        return self.documents[0]

    @property
    def examined(self) -> Examined:
        """The findings on it under the ruleset that comes with the package."""
        return _examined(self.path)


@lru_cache(maxsize=64)
def _reading(path: Path) -> Reading:
    from legalgap.documents import read_file

    return read_file(path)


@lru_cache(maxsize=64)
def _documents(path: Path) -> tuple[Document, ...]:
    from legalgap.provisions import build_documents

    return build_documents(_reading(path), "auto")


@lru_cache(maxsize=64)
def _examined(path: Path) -> Examined:
    from legalgap.assessment.run import examine
    from legalgap.rules import load_ruleset

    return examine(_documents(path)[0], load_ruleset("palermo"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Every test that asks for a `law` runs on each law of the samples and of the corpus."""
    if "law" in metafunc.fixturenames:
        corpus = [pytest.param(("corpus", name), marks=pytest.mark.corpus, id=name) for name in OF_CORPUS]
        samples = [pytest.param(("samples", name), id=name) for name in OF_SAMPLES]
        metafunc.parametrize("law", samples + corpus, indirect=True)


@pytest.fixture
def law(request: pytest.FixtureRequest) -> Law:
    """A law; those of the corpus are skipped where it is absent."""
    kind, name = request.param
    folder = SAMPLES if kind == "samples" else request.getfixturevalue("corpus") / "laws"
    return Law(folder / name)


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for the test, also in the workers that it starts."""
    monkeypatch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"
