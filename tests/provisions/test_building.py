"""The tree of a law: what a reader would point at, and what must hold for any text whatever."""

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.model.document import Document, Provision
from legalgap.model.geometry import Box
from legalgap.model.source import Line, PageReading, Reading, SourceText
from legalgap.provisions import build_documents


def reading_of(*texts: str) -> Reading:
    lines = tuple(Line(text, 1) for text in texts)
    return Reading("law.txt", "", "txt", (SourceText("en", lines),), (PageReading(1),))


def law(*texts: str) -> Document:
    return build_documents(reading_of(*texts))[0]


def provision(document: Document, address: str) -> Provision:
    return next(p for p in document.tree.walk() if p.address == address)


def words_of(document: Document, address: str) -> str:
    found = provision(document, address)
    return document.text[found.text_start : found.end]


def own_words(document: Document, address: str) -> list[str]:
    return [
        document.text[a:b].strip() for a, b in provision(document, address).own_spans() if document.text[a:b].strip()
    ]


def test_sections_subsections_and_paragraphs_have_the_addresses_lawyers_use():
    found = law(
        "1. Short title",
        "This Act may be cited as the Lantern Act, 2011.",
        "2. Offence",
        "(1) A person who—",
        "(a) lights a lantern; or",
        "(b) carries a lantern,",
        "(2) Consent is irrelevant.",
    )
    addresses = [p.address for p in found.tree.walk()]
    assert addresses == ["", "s 1", "s 2", "s 2(1)", "s 2(1)(a)", "s 2(1)(b)", "s 2(2)"]
    assert words_of(found, "s 2(1)(a)") == "lights a lantern; or"
    assert provision(found, "s 2").heading == "Offence"


def test_a_number_inside_running_text_begins_no_section():
    found = law(
        "1. A lantern is a lamp.",
        "2. A person may appeal under section",
        "12. The appeal is heard in public.",
        "3. This Act binds the State.",
    )
    assert [p.number for p in found.tree.children] == ["1", "2", "3"]


def test_words_after_a_list_belong_to_its_parent_when_the_indentation_says_so():
    def at(indent: float, top: float, text: str) -> Line:
        return Line(text, 1, Box(50 + indent, top, 400, top + 10), indent=indent, size=10)

    lines = (
        at(12, 10, "1. (1) A person who—"),
        at(16, 22, "(a) lights a lantern; or"),
        at(16, 34, "(b) carries a"),
        at(36, 46, "lantern,"),
        at(0, 58, "commits an offence."),
    )
    found = build_documents(Reading("a.pdf", "", "pdf", (SourceText("en", lines),), (PageReading(1),)))[0]
    assert own_words(found, "s 1(1)") == ["A person who—", "commits an offence."]
    assert own_words(found, "s 1(1)(b)") == ["carries a lantern,"]


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
