"""Title and id of a law, its language and its grade."""

import pytest

from legalgap.model.source import Line, PageReading, Reading, SetAside, SourceText
from legalgap.provisions import build_documents
from legalgap.provisions.titles import cited_title, identifier, sentence_case

SECTIONS = ("1. A lantern is a lamp.", "2. Oil is fuel.", "3. Dusk is evening.")


def document(*opening: Line, hint: str = "", file: str = "file.pdf", furniture: tuple[SetAside, ...] = ()):
    lines = (*opening, *(Line(text, 1) for text in SECTIONS))
    source = SourceText("en", lines, (), furniture)
    return build_documents(Reading(file, "", "pdf", (source,), (PageReading(1),), title_hint=hint))[0]


def shown(text: str) -> Line:
    return Line(text, 1, bold=True, centred=True, size=12.0)


def test_the_title_printed_over_two_lines_is_joined():
    found = document(shown("PREVENTION OF LANTERNS"), shown("ACT, NO. 5 OF 2006"))
    assert found.title == "Prevention of Lanterns Act, No. 5 of 2006"
    assert (found.year, found.id) == ("2006", "prevention-of-lanterns-act-no-5-of-2006")


def test_the_year_may_stand_below_the_title():
    found = document(shown("LAWS OF LUMINIA"), shown("THE LANTERN ACT"), Line("No. 3 of 2006", 1))
    assert (found.title, found.year, found.id) == ("The Lantern Act", "2006", "lantern-act-2006")


def test_the_law_may_name_itself():
    assert (
        cited_title("This Act may be cited as the Lantern (Prevention) Act [Chapter 9:25].")
        == "Lantern (Prevention) Act"
    )
    assert cited_title("(1) This Act may be called the Lantern Act, 2018.") == "Lantern Act, 2018"
    assert cited_title("No person may be called a lantern.") == ""


def test_without_any_title_the_name_of_the_file_is_used():
    assert document(file="lantern-act-2011.pdf").id == "lantern-act-2011"


def test_a_hint_that_is_no_title_is_not_believed():
    assert document(shown("THE LANTERN ACT, 2011"), hint="Microsoft Word - doc1").title == "The Lantern Act, 2011"


def test_that_it_is_a_bill_is_no_title():
    opening = (shown("LANTERN (AMENDMENT) BILL,"), Line("2024", 1), shown("A BILL"), Line("for", 1), shown("AN ACT"))
    found = document(*opening, hint="A BILL")
    assert (found.title, found.status) == ("Lantern (Amendment) Bill", "bill")


@pytest.mark.parametrize(
    ("capitals", "spelled"),
    [
        ("THE LANTERN ACT", "The Lantern Act"),
        ("LANTERN (AMENDMENT) ACT, No. 5 OF 2006", "Lantern (Amendment) Act, No. 5 of 2006"),
        ("CHILDREN’S LANTERNS ACT", "Children’s Lanterns Act"),
        ("ANTI-LANTERN ACT", "Anti-lantern Act"),
        ("Lantern Act", "Lantern Act"),
    ],
)
def test_capitals_become_capitals_as_in_running_text(capitals, spelled):
    assert sentence_case(capitals) == spelled


def test_ids_are_plain_ascii():
    assert identifier("Código de las Linternas", "1999", "x.pdf") == "codigo-de-las-linternas-1999"
    assert identifier("灯笼法", "", "lantern law.pdf") == "lantern-law"


def test_a_document_is_built_in_the_language_asked_for():
    texts = tuple(
        SourceText(lang, (Line(f"Article 1. {word}.", 1), Line("Article 2. Oil.", 1)))
        for lang, word in (("en", "Lantern"), ("fr", "Lanterne"))
    )
    reading = Reading("law.pdf", "", "pdf", texts, (PageReading(1),))
    assert [d.language for d in build_documents(reading)] == ["en"]
    (french,) = build_documents(reading, "fr")
    assert (french.language, french.other_languages) == ("fr", ("en",))
    assert "Lanterne" in french.text
    assert build_documents(reading, "es")[0].language == "en"


def test_the_grade_is_that_of_most_pages_and_poor_pages_are_named():
    pages = (PageReading(1, grade="A"), PageReading(2, grade="A"), PageReading(3, grade="D"))
    found = build_documents(Reading("a.pdf", "", "pdf", (SourceText("en", (Line("1. Oil.", 1),)),), pages))[0]
    assert found.quality.grade == "A"
    assert found.quality.notes == ("1 of 3 pages could not be read well: page 3 (D).",)
