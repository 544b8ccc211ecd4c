"""Gold files: every form in which readings come, and what is wrong with faulty ones."""

from textwrap import dedent

import pytest

from legalgap.errors import UnreadableError
from legalgap.evaluation.gold import read_gold


def written(folder, text, name="XA.yaml"):
    """A gold file with that content."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(dedent(text), encoding="utf-8")
    return path


ONE_LAW = """
    law: NO
    readers: 2
    agreement: 0.967
    indicators:
    - id: shelter
      verdict: partial
      accept: [partial, met]
      provisions: [4.10, '12(1)']
      elements_found: [sh.safe]
      elements_one_reader: [sh.child]
      contrary: one reader
      note: Only for women.
    - id: language
      verdict: gap
    """


def test_the_reading_of_one_law(tmp_path):
    (law,) = read_gold(written(tmp_path, ONE_LAW))
    assert (law.law, law.readers, law.agreement, law.group) == ("NO", 2, 0.967, "tuned")
    first, second = law.marks
    assert first.accept == ("partial", "met")
    assert first.provisions == ("4.10", "12(1)")
    assert (first.elements, first.one_reader, first.contrary) == (("sh.safe",), ("sh.child",), "one reader")
    assert (second.accept, second.elements) == (("gap",), None)


def test_a_law_named_by_its_file(tmp_path):
    (law,) = read_gold(written(tmp_path, "law: act.txt\nindicators: []"))
    assert (law.law, law.files[0].file) == ("act", "act.txt")


def test_file_kind_and_status_are_kept(tmp_path):
    (law,) = read_gold(written(tmp_path, "law: XA\nfile: a.pdf\nkind: code\nstatus: bill\nindicators: []"))
    assert (law.files[0].file, law.files[0].kind, law.files[0].status) == ("a.pdf", "code", "bill")


@pytest.mark.parametrize(
    ("folder", "line", "group"), [("gold", "", "tuned"), ("blind", "", "blind"), ("gold", "group: sample", "sample")]
)
def test_the_group_of_a_reading(tmp_path, folder, line, group):
    (law,) = read_gold(written(tmp_path / folder, f"{line}\nindicators: []"))
    assert law.group == group


COUNTRY = """
    documents:
      act:
        file: act.pdf
        indicators: [{id: shelter, verdict: gap}]
      code:
        file: code.pdf
        kind: penal_code
        indicators: [{id: shelter, verdict: met}]
      bill:
        file: bill.pdf
        status: bill
        indicators: [{id: shelter, verdict: met}]
    overall:
      indicators: [{id: shelter, verdict: met}]
    """


def test_the_laws_of_a_country_and_those_in_force_together(tmp_path):
    act, code, bill, overall = read_gold(written(tmp_path / "meridia", COUNTRY, "expected.yaml"))
    assert [law.law for law in (act, code, bill)] == ["act", "code", "bill"]
    assert (act.group, code.files[0].kind, act.together) == ("sample", "penal_code", False)
    assert overall.law == "meridia overall"
    assert [file.file for file in overall.files] == ["act.pdf", "code.pdf"]
    assert overall.together


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("law: XA", "no list `indicators`"),
        ("just words", "needs `law` and `indicators`"),
        ("law: XA\nlaw: XB\nindicators: []", "written twice"),
        ("law: [", "this is not YAML"),
        ("indicators: [{verdict: met}]", "indicator 1 of XA has no `id`"),
        ("indicators: [{id: shelter, verdict: yes}]", "shelter of XA: unknown verdict 'yes'"),
        ("indicators: [{id: shelter}]", "unknown verdict ''"),
        ("readers: two\nindicators: []", "`readers` is 'two'"),
        ("group: secret\nindicators: []", "unknown group 'secret'"),
        ("documents: {act: {file: a.pdf}}", "reading of act has no list"),
    ],
)
def test_what_is_wrong_with_a_gold_file_is_said(tmp_path, text, says):
    with pytest.raises(UnreadableError, match=r"XA\.yaml") as fault:
        read_gold(written(tmp_path, text))
    assert says in str(fault.value)


def test_a_missing_gold_file_is_named(tmp_path):
    with pytest.raises(UnreadableError, match=r"none\.yaml: the gold file cannot be opened"):
        read_gold(tmp_path / "none.yaml")
