"""What `legalgap read` shows: the tree as text, as JSON to its contract, as Akoma Ntoso by the schema's rules."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from legalgap.model.source import Line, PageReading, Reading, SetAside, SourceText
from legalgap.provisions import build_documents
from legalgap.reporting.document_akn import ELEMENTS, NAMESPACE, document_akn
from legalgap.reporting.document_json import document_json
from legalgap.reporting.document_text import document_text

LANTERN_ACT = (
    (1, "LANTERN ACT, 2011"),
    (1, "PART I"),
    (1, "PRELIMINARY"),
    (1, "1. Short title"),
    (1, "This Act may be cited as the Lantern Act, 2011."),
    (1, "2. Interpretation"),
    (1, "In this Act—"),
    (1, "“lantern” means a lamp;"),
    (2, "PART II"),
    (2, "OFFENCES"),
    (2, "3. Lighting"),
    (2, "Any person who—"),
    (2, "(a) lights a lantern; or"),
    (2, "(b) carries a lantern, commits an offence."),
    (2, "4. Saving"),
    (2, "[Repealed by Act No. 4 of 2012]"),
    (3, "SCHEDULE"),
    (3, "1. Whale oil."),
    (3, "2. Lamp oil."),
)
KEYS = {"kind", "number", "heading", "address", "text", "page", "boxes", "status", "children"}


def documents(*rows: tuple[int, str], furniture: tuple[SetAside, ...] = ()):
    lines = tuple(Line(text, page) for page, text in rows)
    pages = tuple(
        PageReading(n, grade="C" if n == 2 else "A") for n in range(1, max((r[0] for r in rows), default=1) + 1)
    )
    return build_documents(Reading("lantern.pdf", "ab12", "pdf", (SourceText("en", lines, (), furniture),), pages))


@pytest.fixture(scope="module")
def lantern():
    furniture = (SetAside(1, "Lantern Act", "running header"), SetAside(2, "Lantern Act", "running header"))
    return documents(*LANTERN_ACT, furniture=furniture)


def test_the_text_is_an_indented_tree_with_notes_grades_and_what_was_set_aside(lantern):
    shown = document_text(lantern, width=80)
    assert "  s 3 Lighting: Any person who—" in shown
    assert "\n    (a) lights a lantern; or\n" in shown
    assert "\n    … commits an offence.\n" in shown
    assert "  s 4 [repealed] Saving: [Repealed by Act No. 4 of 2012]" in shown
    assert "  1 A\n  2 C\n  3 A\n" in shown
    assert "running header (2): Lantern Act" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_pages_limit_the_tree(lantern):
    shown = document_text(lantern, pages=(2, 2))
    assert "s 3 Lighting" in shown
    assert "s 1 " not in shown
    assert "Sched" not in shown


def test_json_keeps_its_contract(lantern):
    whole = json.loads(document_json(lantern))
    assert whole["schema"] == "legalgap/document/1"
    (document,) = whole["documents"]
    assert (document["title"], document["pages"], document["file"]) == ("Lantern Act, 2011", 3, "lantern.pdf")
    assert document["furniture"][0] == {"page": 1, "text": "Lantern Act", "why": "running header"}
    nodes = list(walk(document["tree"]))
    assert all(set(node) == KEYS for node in nodes)
    found = {node["address"]: node for node in nodes}
    assert found["s 3"]["text"] == "Any person who— commits an offence."
    assert found["s 3"]["page"] == 2
    assert found['s 2 "lantern"']["heading"] == "lantern"
    assert found["s 4"]["status"] == "repealed"
    assert [child["kind"] for child in found["Sched"]["children"]] == ["item", "item"]


def walk(node):
    yield node
    for child in node["children"]:
        yield from walk(child)


def test_boxes_of_a_node_are_those_of_its_own_words():
    from legalgap.model.geometry import Box

    lines = (Line("1. A lantern is a lamp.", 1, Box(72, 72, 200, 82)), Line("2. Oil is fuel.", 1, Box(72, 84, 200, 94)))
    found = build_documents(Reading("a.pdf", "", "pdf", (SourceText("en", lines),), (PageReading(1),)))
    nodes = json.loads(document_json(found))["documents"][0]["tree"]["children"]
    assert nodes[0]["boxes"][0] == [1, 72, 72, 200, 82]
    assert all(box[2] == 84 for box in nodes[1]["boxes"])


def test_akoma_ntoso_holds_the_parts_of_the_law(lantern):
    root = etree.fromstring(document_akn(lantern))
    section = root.find(f".//{tag('section')}[@eId='part_II__sec_3']")
    assert [child.tag for child in section] == [
        tag(t) for t in ("num", "heading", "intro", "paragraph", "paragraph", "wrapUp")
    ]
    assert "".join(section.find(tag("wrapUp")).itertext()).strip() == "commits an offence."
    assert root.find(f".//{tag('hcontainer')}[@name='schedule']") is not None
    assert root.find(f".//{tag('hcontainer')}[@name='definition']/{tag('heading')}").text == "lantern"


def test_a_bill_is_a_bill_and_several_laws_are_a_collection(lantern):
    bill = documents(
        (1, "A BILL for an Act to regulate lanterns"), (1, "1. A lantern is a lamp."), (1, "2. Oil is fuel.")
    )
    assert etree.fromstring(document_akn(bill))[0].tag == tag("bill")
    assert [child.tag for child in etree.fromstring(document_akn((*lantern, *bill)))] == [tag("documentCollection")]


def tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


HIERARCHY = {tag(name) for name, _ in ELEMENTS.values()} | {tag("hcontainer"), tag("alinea")}
hostile = st.text(st.sampled_from("1.2(a)b i“”<&>]]\x00\x1b\ud800\u202e—;:PART SCHEDULE\n"), min_size=1, max_size=24)


@settings(max_examples=80, deadline=None)
@given(st.lists(hostile, max_size=15))
def test_any_text_gives_well_formed_xml_that_keeps_the_rules_of_the_schema(texts):
    found = documents(*((1, text) for text in texts))
    root = etree.fromstring(document_akn(found))
    ids = [element.get("eId") for element in root.iter() if element.get("eId")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        if element.tag in HIERARCHY:
            check_hierarchy(element)
    json.loads(document_json(found))
    assert "\x1b" not in document_text(found)


def check_hierarchy(element) -> None:
    """num?, heading?, then either content alone, or intro?, one or more hierarchical elements, wrapUp?."""
    names = [etree.QName(child).localname for child in element]
    for optional in ("num", "heading"):
        if names[:1] == [optional]:
            names.pop(0)
    if "content" in names:
        assert names == ["content"]
        return
    inner = names[names[:1] == ["intro"] : len(names) - (names[-1:] == ["wrapUp"])]
    assert inner
    assert all(tag(name) in HIERARCHY for name in inner)
