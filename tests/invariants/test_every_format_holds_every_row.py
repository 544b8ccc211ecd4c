"""Every output format holds every indicator and every document (invariant 7)."""

import html
import re
import zipfile

import pytest

from legalgap.assessment.run import assess_paths
from legalgap.errors import LegalGapError
from legalgap.reporting import FORMATS, load_matrix, write

from .conftest import SAMPLES


@pytest.fixture(scope="module")
def matrix():
    """The matrix of the samples."""
    return assess_paths([SAMPLES / "castavia"], use_cache=False)


def words(path):
    """The text of a report of any format, without markup, as letters and digits."""
    if path.suffix == ".pdf":
        pdfium = pytest.importorskip("pypdfium2")
        text = " ".join(page.get_textpage().get_text_range() for page in pdfium.PdfDocument(path))
    elif zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            xml = [parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith(".xml")]
        text = html.unescape(re.sub(r"<[^>]+>", " ", " ".join(xml)))
    else:
        text = html.unescape(path.read_text("utf-8"))
    return "".join(re.findall(r"[^\W_]", text)).lower()


def bare(text):
    """The letters and digits of a text."""
    return "".join(re.findall(r"[^\W_]", text)).lower()


@pytest.mark.parametrize("format", FORMATS)
def test_every_row_and_document(matrix, format, tmp_path):
    try:
        (path,) = write(matrix, tmp_path, [format])
    except LegalGapError as fault:
        pytest.skip(str(fault))
    text = words(path)
    assert [row.indicator for row in matrix.rows if bare(row.title) not in text] == []
    assert [document.title for document in matrix.documents if bare(document.title) not in text] == []


def test_there_is_a_cell_for_every_law_in_every_row(matrix):
    ids = {document.id for document in matrix.documents}
    assert [row.indicator for row in matrix.rows if set(row.cells) != ids] == []


def test_every_overall_verdict_has_a_reason_and_evidence(matrix):
    for row in matrix.rows:
        assert any(reason.strip() for reason in row.overall.reasons), row.indicator
        if row.overall.status in ("met", "partial") and not row.overall.registry:
            assert row.overall.evidence, row.indicator
        assert set(row.overall.evidence) <= set(matrix.evidence), row.indicator


def test_the_matrix_can_be_read_back_without_loss(matrix, tmp_path):
    (path,) = write(matrix, tmp_path, ["json"])
    (again,) = write(load_matrix(path), tmp_path / "again", ["json"])
    assert path.read_bytes() == again.read_bytes()
