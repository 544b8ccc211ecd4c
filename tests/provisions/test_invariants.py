"""What must hold for any text whatever: a sound tree, and no line lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.model.document import Provision
from legalgap.model.geometry import Box
from legalgap.model.source import Line, PageReading, Reading, SourceText
from legalgap.provisions import build_documents


def check_tree(node: Provision) -> None:
    at = node.start
    assert node.start <= node.text_start <= node.end
    for child in node.children:
        assert at <= child.start <= child.end <= node.end
        at = child.end
        check_tree(child)


fragments = st.sampled_from(
    [
        "1. ",
        "2. ",
        "12A. ",
        "(1) ",
        "(a) ",
        "(i) ",
        "(ii) ",
        "– ",
        "“",
        "”",
        "PART II",
        "SCHEDULE",
        "CONTENTS",
        "Article 3",
        "§ 22-1 ",
        ";",
        ".—",
        ":",
        "inserted",
        "means",
        "ACT, 2001",
        "whereas",
        "....... 7",
        "[Repealed]",
    ]
)
texts = st.lists(st.one_of(fragments, st.text(max_size=10)), min_size=1, max_size=6).map("".join)
places = st.one_of(st.none(), st.tuples(st.integers(0, 300), st.integers(0, 700)))
pages = st.integers(1, 3)
lines = st.builds(
    lambda text, page, place, bold, centred, outline, joins: Line(
        text,
        page,
        Box(place[0], place[1], place[0] + 80, place[1] + 10) if place else None,
        size=float(len(text) % 3 * 2 + 8),
        bold=bold,
        centred=centred,
        indent=float(place[0]) if place else 0.0,
        outline=outline,
        joins_next=joins,
    ),
    texts,
    pages,
    places,
    st.booleans(),
    st.booleans(),
    st.integers(0, 2),
    st.booleans(),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(lines, max_size=30), st.lists(lines, max_size=5))
def test_any_lines_give_sound_trees_and_none_is_lost(printed, notes):
    printed.sort(key=lambda line: line.page)
    source = SourceText("en", tuple(printed), tuple(notes))
    reading = Reading("x.pdf", "", "pdf", (source,), tuple(PageReading(n) for n in (1, 2, 3)))
    documents = build_documents(reading)
    assert len({document.id for document in documents}) == len(documents)
    for document in documents:
        check_tree(document.tree)
        assert len({p.start for p in document.tree.children}) == len(document.tree.children)
        for line, start in zip(document.lines, document.line_starts, strict=True):
            assert document.text.startswith(line.text, start)
    kept = [line.text for document in documents for line in document.lines]
    listed = [item.text for item in aside(documents) if item.why == "table of contents"]
    assert sorted([*kept, *listed]) == sorted(line.text for line in printed if line.text)
    in_headings = sum(len(p.heading_boxes) for document in documents for p in document.tree.walk())
    assert in_headings + sum(item.why == "margin note" for item in aside(documents)) == len(notes)


def aside(documents):
    return [item for document in documents for item in document.furniture]


def test_nothing_at_all_gives_an_empty_document():
    (document,) = build_documents(Reading("x.txt", "", "txt", (), ()))
    assert (document.text, document.tree.children, document.lines) == ("", (), ())
