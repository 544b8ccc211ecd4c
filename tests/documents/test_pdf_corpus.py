"""Real laws: nothing is lost, columns and languages come apart, margin notes and furniture are told from the text."""

from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from legalgap.documents.pdf import read_pdf
from legalgap.documents.pdf_words import cleaned
from legalgap.errors import UnreadableError
from legalgap.model.source import Reading

pytestmark = pytest.mark.corpus

# One file of each way of printing; gazettes in several languages print some lines for all of them.
KEPT = [
    "CA/irpa-bilingual-2021.pdf",
    "GY/combating-trafficking-in-persons-act-2005.pdf",
    "IN/pocso-2012.pdf",
    "KE/sexual-offences-act.pdf",
    "LK/trafficking-convention-act-30-2005.pdf",
    "PK/bonded-labour-act-1992.pdf",
    "UG/aml-act.pdf",
    "ZW/immigration-act.pdf",
]


def letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalnum())


def bare_letters(path: Path) -> Counter[str]:
    found: Counter[str] = Counter()
    with pdfium.PdfDocument(path) as document:
        for page in document:
            found += letters(cleaned(page.get_textpage().get_text_range()))
    return found


def read_letters(reading: Reading) -> Counter[str]:
    texts = [line.text for text in reading.texts for line in (*text.lines, *text.margin_notes)]
    return letters(" ".join(texts + [aside.text for aside in reading.texts[0].furniture]))


@pytest.mark.parametrize("name", KEPT)
def test_every_letter_is_kept_or_set_aside(corpus: Path, name: str) -> None:
    path = corpus / "laws" / name
    assert read_letters(read_pdf(path)) == bare_letters(path)


def test_a_gazette_in_three_languages_gives_three_texts(corpus: Path) -> None:
    reading = read_pdf(corpus / "laws/RW/law-05-2021-mla.pdf")
    assert reading.texts[0].language == "en"
    assert {text.language for text in reading.texts} == {"en", "fr", "rw"}
    english = reading.texts[0]
    articles = [line.text.split(":")[0] for line in english.lines if line.text.startswith("Article ") and line.bold]
    assert articles.count("Article 30") == 2  # in the table of contents and in the law


def test_an_act_in_two_languages_gives_two_texts(corpus: Path) -> None:
    assert [text.language for text in read_pdf(corpus / "laws/CA/irpa-bilingual-2021.pdf").texts] == ["en", "fr"]


def test_two_columns_in_one_language_are_one_text(corpus: Path) -> None:
    reading = read_pdf(corpus / "laws/UG/aml-act.pdf")
    assert [text.language for text in reading.texts] == ["en"]
    assert {line.column for line in reading.texts[0].lines} == {0, 1}


def test_every_section_of_a_parliamentary_print_has_its_margin_note(corpus: Path) -> None:
    text = read_pdf(corpus / "laws/LK/penal-code-amendment-25-2021.pdf").texts[0]
    assert len(text.margin_notes) == 4
    assert text.margin_notes[2].text.startswith("“Punishment")  # inside the column, beside the quoted section


def test_the_mark_of_a_repealed_act_is_furniture(corpus: Path) -> None:
    text = read_pdf(corpus / "laws/KE/children-act-2001-repealed.pdf").texts[0]
    stamps = [aside for aside in text.furniture if aside.text == "Repealed"]
    assert len(stamps) > 150
    assert not [line for line in text.lines if line.text == "Repealed" and line.italic and line.bold]


def test_footnotes_of_amendments_do_not_interrupt_the_code(corpus: Path) -> None:
    text = read_pdf(corpus / "laws/IN/crpc-1973.pdf").texts[0]
    assert sum(aside.why == "footnote" for aside in text.furniture) > 150
    assert not [line for line in text.lines if line.page < 160 and line.text.startswith("1. Subs. by")]


@pytest.mark.parametrize(
    "name", ["NG/treaty-transfer-sentenced-persons-UAE.pdf", "PK/employment-of-children-act-1991.pdf"]
)
def test_scans_are_refused_with_the_remedy(corpus: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legalgap.documents.ocr.recogniser", lambda: None)
    with pytest.raises(UnreadableError, match="scan"):
        read_pdf(corpus / "laws" / name)
