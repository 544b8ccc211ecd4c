"""The three-line use of the library: assess, read, load_ruleset."""

import legalgap

LAW = """AN ACT TO PUNISH TRAFFICKING IN PERSONS

1. Short title
This Act may be cited as the Trafficking in Persons Act.

2. Trafficking in persons
A person who recruits, transports, transfers, harbours or receives another person by threat or use of force for the
purpose of exploitation commits an offence and is liable on conviction to imprisonment for twenty years.
"""


def test_assess_gives_a_matrix(tmp_path):
    path = tmp_path / "act.txt"
    path.write_text(LAW, "utf-8")
    matrix = legalgap.assess([path], country="XAB", use_cache=False)
    assert matrix.country == "XAB"
    assert [document.file for document in matrix.documents] == ["act.txt"]
    assert len(matrix.rows) == len(legalgap.load_ruleset("palermo").indicators)
    assert matrix.evidence
    words = " ".join(LAW.split())
    assert all(" ".join(evidence.quote.split()) in words for evidence in matrix.evidence.values())


def test_read_gives_the_tree(tmp_path):
    path = tmp_path / "act.txt"
    path.write_text(LAW, "utf-8")
    (document,) = legalgap.read(path)
    assert [provision.number for provision in document.tree.walk() if provision.kind == "section"] == ["1", "2"]


def test_the_version_is_that_of_the_package():
    assert legalgap.__version__.count(".") == 2
