"""The title hint is the most prominent line that names a kind of law."""

from legalgap.documents.title import title_hint
from legalgap.model.geometry import Box
from legalgap.model.source import Line


def line(text: str, top: float, size: float = 11.0, *, bold: bool = False, centred: bool = False) -> Line:
    return Line(text, 1, Box(72, top, 400, top + size), size=size, bold=bold, centred=centred)


BODY = [line("A person who keeps a ferry shall have a lamp on board.", 300 + 14 * i) for i in range(20)]


def test_the_name_of_the_law_counts_more_than_the_size_of_the_letters() -> None:
    lines = [
        line("PARLIAMENT OF CASTAVIA", 80, 16, bold=True, centred=True),
        line("FERRIES AND BARGES", 140, 14, bold=True, centred=True),
        line("(AMENDMENT) ACT, No. 4 OF 2011", 156, 14, bold=True, centred=True),
        *BODY,
    ]
    assert title_hint(lines) == "FERRIES AND BARGES (AMENDMENT) ACT, No. 4 OF 2011"


def test_the_first_article_is_no_title() -> None:
    lines = [
        line("LAW No 5/2011 ON FERRIES", 80, bold=True),
        line("Article 2: Scope of this Law", 200, bold=True),
        *BODY,
    ]
    assert title_hint(lines) == "LAW No 5/2011 ON FERRIES"


def test_a_rule_drawn_with_signs_ends_the_title() -> None:
    lines = [line("THE FERRY ACT", 80, 14), line("________", 94, 14), line("ARRANGEMENT OF SECTIONS", 108, 14), *BODY]
    assert title_hint(lines) == "THE FERRY ACT"


def test_plain_text_has_no_title() -> None:
    assert title_hint(BODY) == ""
    assert title_hint([]) == ""
