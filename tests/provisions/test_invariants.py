"""What must hold for any text whatever: a sound tree, and no line lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.model.document import Provision
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
        "“",
        "”",
        "PART II",
        "SCHEDULE",
        "Article 3",
        "§ 22-1 ",
        ";",
        ".—",
    ]
)
some_lines = st.lists(
    st.lists(st.one_of(fragments, st.text(max_size=12)), min_size=1, max_size=6).map("".join).filter(str.strip),
    max_size=40,
)


@settings(max_examples=200, deadline=None)
@given(some_lines)
def test_any_text_gives_a_sound_tree_and_loses_no_line(texts):
    lines = tuple(Line(t, 1, bold=len(t) % 2 == 0, centred=len(t) % 3 == 0) for t in texts)
    reading = Reading("x.txt", "", "txt", (SourceText("en", lines),), (PageReading(1),))
    for document in build_documents(reading):
        check_tree(document.tree)
        kept = [line.text for line in document.lines]
        assert sorted([*kept, *(f.text for f in document.furniture)]) == sorted(t for t in texts if t)
        for line, start in zip(document.lines, document.line_starts, strict=True):
            assert document.text.startswith(line.text, start)
