"""Amending laws as parliaments print them: instructions are read, applied where the law is given, and none is lost."""

import pytest

from legalgap.comparison.amending import amended
from legalgap.comparison.instructions import instructions, is_amending
from legalgap.provisions import read_documents

pytestmark = pytest.mark.corpus


def law(corpus, name):
    return read_documents(corpus / "laws" / name)[0]


def test_an_act_that_replaces_one_section_of_a_code(corpus):
    act = law(corpus, "LK/penal-code-amendment-25-2021.pdf")
    found = instructions(act)
    assert [(each.action, each.places) for each in found] == [("replace", ("53",))]
    assert is_amending(act, found)


def test_an_act_that_amends_a_code_in_many_ways(corpus):
    found = instructions(law(corpus, "LK/penal-code-amendment-16-2006.pdf"))
    inserted = {(each.anchor, each.new_name) for each in found if each.action == "insert" and each.new_name}
    assert {("286A", "286B"), ("358", "358A"), ("360C", "360D")} <= inserted
    assert ("360C",) in [each.places for each in found if each.action == "replace"]
    words = [each.places for each in found if each.action == "replace words"]
    assert words == [("365B(2)(a)",), ("365B(2)(b)",)]


def test_a_reform_law_is_applied_to_the_law_that_it_names_and_not_to_the_codes(corpus):
    old, reform = law(corpus, "AR/ley-26364-trata.md"), law(corpus, "AR/ley-26842-trata.md")
    assert not is_amending(old, instructions(old))
    result = amended([old], reform)
    done = {each.clause: each for each in result.amendments}
    for clause in ("art 1", "art 2", "art 4", "art 5", "art 7", "art 8", "art 9", "art 12"):
        assert done[clause].applied, done[clause]
    for clause in ("art 21", "art 25", "art 26"):
        assert "Código Penal, which is not among the laws given" in done[clause].reason
    numbers = [node.address for node in result.laws[0].document.tree.walk()]
    assert "art 3" not in numbers[: numbers.index("art 5")]
    assert all(each.applied or each.reason for each in result.amendments)


def test_a_part_inserted_in_a_chapter_of_a_code(corpus):
    act, code = law(corpus, "ZW/trafficking-in-persons-act-2014.pdf"), law(corpus, "ZW/criminal-law-code.pdf")
    result = amended([code], act)
    done = {each.place: each for each in result.amendments if each.applied}
    assert "stays beside" in done["after Chapter VI, Part VI"].reason, "this print of the code has the Part already"
    new = result.laws[0].document
    parts = [node for node in new.tree.walk() if [child.address for child in node.children] == ["s 154A"]]
    assert [part.address for part in parts] == ["Part VII", "Part VII"]
    assert "154A. Piracy or interfering with safe" in new.text[parts[0].start : parts[0].end]
