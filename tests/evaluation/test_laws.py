"""Where the law of a gold reading is looked for."""

import pytest

from legalgap.errors import UnreadableError
from legalgap.evaluation.gold import read_gold
from legalgap.evaluation.laws import law_files


@pytest.fixture
def corpus_of_one(tmp_path):
    """A folder of gold with an empty reading of XA, and a folder of laws beside it."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "laws" / "XA").mkdir(parents=True)
    (tmp_path / "gold" / "XA.yaml").write_text("law: XA\nindicators: []", encoding="utf-8")
    return tmp_path


def found(folder, laws=None, gold="gold/XA.yaml"):
    """The file that is found for the reading, relative to the folder."""
    (law,) = read_gold(folder / gold)
    (path,) = law_files(law, laws)
    return path.resolve().relative_to(folder.resolve()).as_posix()


def law(folder, name):
    """A file of a law."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("1. Short title", encoding="utf-8")


def table(folder, *rows):
    """The README.md beside the gold."""
    lines = ["| gold | file |", "|---|---|", *rows]
    (folder / "gold" / "README.md").write_text("\n".join(lines), encoding="utf-8")


def test_by_the_table_beside_the_gold(corpus_of_one):
    law(corpus_of_one, "laws/XA/act.pdf")
    table(corpus_of_one, "| XB | XB/other.pdf |", "| XA | XA/act.pdf (in Spanish) |")
    assert found(corpus_of_one) == "laws/XA/act.pdf"


def test_the_clean_text_of_a_scan_is_preferred(corpus_of_one):
    law(corpus_of_one, "laws/XA/act.pdf")
    law(corpus_of_one, "laws/XA/act.clean.md")
    table(corpus_of_one, "| XA | XA/act.pdf (scan), or the clean text beside it |")
    assert found(corpus_of_one) == "laws/XA/act.clean.md"


def test_by_the_file_that_the_gold_names(corpus_of_one):
    law(corpus_of_one, "laws/XA/act.pdf")
    (corpus_of_one / "gold" / "XA.yaml").write_text("file: XA/act.pdf\nindicators: []", encoding="utf-8")
    assert found(corpus_of_one) == "laws/XA/act.pdf"


def test_in_the_folder_that_the_user_names(corpus_of_one):
    law(corpus_of_one, "elsewhere/XA/act.pdf")
    table(corpus_of_one, "| XA | XA/act.pdf |")
    assert found(corpus_of_one, corpus_of_one / "elsewhere") == "elsewhere/XA/act.pdf"


def test_beside_the_gold_under_the_same_name(corpus_of_one):
    law(corpus_of_one, "blind/poor_act.txt")
    (corpus_of_one / "blind" / "poor_act.gold.yaml").write_text("indicators: []", encoding="utf-8")
    assert found(corpus_of_one, gold="blind/poor_act.gold.yaml") == "blind/poor_act.txt"


def test_a_law_that_is_nowhere_is_named_with_what_to_do(corpus_of_one):
    table(corpus_of_one, "| XA | XA/act.pdf |")
    with pytest.raises(UnreadableError, match="the law XA that it speaks of is not found; write `file:`"):
        found(corpus_of_one)
