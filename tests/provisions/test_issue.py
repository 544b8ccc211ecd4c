"""A gazette issue with several laws becomes several documents, each with its own title, year, id and pages."""

from legalgap.model.source import Line, PageReading, Reading, SetAside, SourceText
from legalgap.provisions import build_documents


def titled(text: str, page: int) -> Line:
    return Line(text, page, bold=True, centred=True)


def lantern_and_torch() -> tuple[Line, ...]:
    return (
        titled("LAW No 1/2011 OF 02/03/2011 ON LANTERNS", 1),
        Line("Pursuant to the Constitution;", 1),
        Line("Article 1", 1, bold=True),
        Line(
            "A lantern is a lamp that a person can carry in the hand by night without burning himself or others.",
            1,
        ),
        Line("Article 2", 1, bold=True),
        Line(
            "A lantern is lit at dusk and put out at dawn by the person who lit it, unless the law provides otherwise.",
            1,
        ),
        Line("Article 3", 2, bold=True),
        Line(
            "This Law comes into force on the day of its publication in the gazette of the Republic.",
            2,
        ),
        titled("LAW No 2/2011 OF 05/06/2011 ON TORCHES", 3),
        Line("Pursuant to the Constitution;", 3),
        Line("Article 1", 3, bold=True),
        Line("A torch is a flame on a stick.", 3),
        Line("Article 2", 3, bold=True),
        Line("This Law comes into force on the day of its publication.", 3),
    )


def issue(lines: tuple[Line, ...], furniture: tuple[SetAside, ...] = ()) -> Reading:
    pages = tuple(PageReading(n) for n in (1, 2, 3))
    return Reading("gazette.pdf", "ab", "pdf", (SourceText("en", lines, (), furniture),), pages)


def test_each_law_is_a_document_with_its_own_numbering():
    documents = build_documents(issue(lantern_and_torch()))
    assert [[p.address for p in d.tree.children if p.kind == "article"] for d in documents] == [
        ["art 1", "art 2", "art 3"],
        ["art 1", "art 2"],
    ]
    assert [d.year for d in documents] == ["2011", "2011"]
    assert [d.title for d in documents] == [
        "Law No 1/2011 of 02/03/2011 on Lanterns",
        "Law No 2/2011 of 05/06/2011 on Torches",
    ]
    assert len({d.id for d in documents}) == 2


def test_pages_and_what_was_set_aside_go_with_their_law():
    furniture = tuple(SetAside(n, f"{n}", "page number") for n in (1, 2, 3))
    first, second = build_documents(issue(lantern_and_torch(), furniture))
    assert [[p.number for p in d.pages] for d in (first, second)] == [[1, 2], [3]]
    assert [[f.page for f in d.furniture] for d in (first, second)] == [[1, 2], [3]]


def test_a_law_cited_in_the_text_of_another_begins_nothing():
    lines = list(lantern_and_torch()[:8])
    lines.insert(4, titled("LAW No 7/1999 ON CANDLES", 1))
    assert len(build_documents(issue(tuple(lines)))) == 1


def test_laws_with_the_same_title_get_different_ids():
    twice = lantern_and_torch()[:8] + tuple(
        Line(line.text, 3, bold=line.bold, centred=line.centred) for line in lantern_and_torch()[:8]
    )
    ids = [d.id for d in build_documents(issue(twice))]
    assert ids == ["law-no-1-2011-of-02-03-2011-on-lanterns", "law-no-1-2011-of-02-03-2011-on-lanterns-2"]
