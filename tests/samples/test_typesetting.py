"""The committed sample PDFs are exactly what their sources give."""

import sys
from pathlib import Path

import pytest

reportlab = pytest.importorskip("reportlab", reason="reportlab typesets the samples; it is a test dependency")

SAMPLES = Path(__file__).parents[2] / "samples"
sys.path.insert(0, str(SAMPLES))

import typeset  # noqa: E402 - stands in samples/, which is no package

SOURCES = typeset.sources()
same_release = pytest.mark.skipif(
    reportlab.Version != typeset.REPORTLAB,
    reason=f"the samples were typeset with reportlab {typeset.REPORTLAB}, here is {reportlab.Version}",
)


def test_there_are_laws_in_at_least_five_layouts():
    layouts = {typeset.read_law(source).front["layout"] for source in SOURCES}
    assert len(layouts) >= 5


@same_release
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_the_committed_pdf_is_what_the_source_gives(source):
    committed = typeset.printed(source).read_bytes()
    assert committed == typeset.typeset(source), f"run: python samples/typeset.py (source {source.name} has changed)"


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_sample_stays_small(source):
    assert typeset.printed(source).stat().st_size < 200_000


def test_typesetting_twice_gives_the_same_bytes():
    assert typeset.typeset(SOURCES[0]) == typeset.typeset(SOURCES[0])
