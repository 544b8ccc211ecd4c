"""A framework file as a user writes it, and everything that may be wrong with it, told at once with lines."""

import pytest

from legalgap.errors import FrameworkError, UnreadableError
from legalgap.framework.listing import Listed, spread
from legalgap.framework.loading import load_framework

WHOLE = """\
country: zimbabwe
title: Laws of Zimbabwe
documents:
- file: act.txt
  title: The Bicycle Act
  kind: bicycle_act
  status: in_force
  date: 2014-06-13
  language: en
  note: As amended to 2020.
- file: bill.txt
  status: bill
  amends: act.txt
  implements: [act.txt, some-id]
treaties:
  tipp: {status: party, date: 2013-12-13, source: the depositary}
notes: Regulations were asked for.
"""


def test_everything_that_may_be_written(load, folder):
    found = load(WHOLE)
    assert (found.country, found.title, found.notes) == (
        "ZWE",
        "Laws of Zimbabwe",
        ("Regulations were asked for.",),
    )
    assert found.laws == (
        Listed(
            "act.txt",
            "The Bicycle Act",
            "bicycle_act",
            "in_force",
            date="2014-06-13",
            language="en",
            note="As amended to 2020.",
        ),
        Listed("bill.txt", status="bill", amends=("act.txt",), implements=("act.txt", "some-id")),
    )
    assert found.treaties["TIPP"]["status"] == "party"
    assert found.of(folder / "bill.txt") == (found.laws[1],)


def test_nothing_has_to_be_written_but_something(load):
    found = load("country: ZWE\n")
    assert (found.country, found.laws, found.treaties) == ("ZWE", (), {})


def test_empty_words_say_nothing(load):
    found = load('country: ""\ntitle:\ndocuments:\n- {file: act.txt, kind: "", status: "", date: ""}\n')
    assert found.laws == (Listed("act.txt"),)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("country: zimbabwe", "country: Zimbabve", 'framework.yaml:1: "Zimbabve" is not a country that is known here.'),
        ("title: Laws", "titel: Laws", "framework.yaml:2: unknown key 'titel'; did you mean 'title'?"),
        ("file: act.txt\n  title", "file: atc.txt\n  title", "framework.yaml:4: there is no file 'atc.txt'"),
        ("kind: bicycle_act", "kind: bicycle_ac", "6: unknown kind of law 'bicycle_ac'; did you mean 'bicycle_act'?"),
        ("status: bill", "status: bil", "status 'bil' is not one of in_force, bill, repealed, not_commenced; did you"),
        ("2014-06-13\n", "13 June 2014\n", "8: '13 June 2014' is not a date such as 2014-06-13, 2014-06 or 2014"),
        ("language: en", "language: English", "9: 'English' is not the code of a language such as en, fr or es"),
        ("amends: act.txt", "amends: acts.txt", "13: 'acts.txt' is not among the documents; did you mean 'act.txt'?"),
        ("[act.txt, some-id]", "[act.pdf]", "14: 'act.pdf' is not among the documents"),
        ("  tipp:", "  tip:", "16: unknown treaty 'tip'"),
        ("{status: party,", "{status: pary,", "16: status 'pary' is not one of party, signatory"),
        ("{status: party,", "{", "16: the key 'status' is missing"),
        ("- file: bill.txt\n  status", "- status", "the key 'file' is missing"),
    ],
)
def test_faults_have_a_line_and_a_suggestion(load, old, new, expected):
    assert old in WHOLE
    with pytest.raises(FrameworkError) as error:
        load(WHOLE.replace(old, new))
    assert expected in str(error.value)


def test_all_faults_are_told_at_once(load):
    with pytest.raises(FrameworkError) as error:
        load(WHOLE.replace("title: Laws", "titel: Laws").replace("file: bill", "file: bil").replace("party", "pary"))
    assert "it has 3 faults" in str(error.value)


@pytest.mark.parametrize(
    "path", ["../act.txt", "/etc/passwd", "sub/../../act.txt", "C:\\laws\\act.txt", "..\\act.txt", "\\\\host\\act.txt"]
)
def test_paths_out_of_the_folder_are_refused_whether_they_exist_or_not(load, path):
    with pytest.raises(FrameworkError, match="leads out of the folder of this file; copy the law into the folder"):
        load(f"documents: [{{file: '{path}'}}]\n")


def test_so_are_links(load, folder, tmp_path):
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    for name in ("link.txt", "circle.txt"):
        with pytest.raises(FrameworkError, match="is a link that leads out of the folder"):
            load(f"documents: [{{file: {name}}}]\n")


def test_a_folder_is_no_law(load, folder):
    (folder / "more").mkdir()
    with pytest.raises(FrameworkError, match="'more' is a folder; list each law in it"):
        load("documents: [{file: more}]\n")


def test_laws_in_folders_below(load, folder):
    (folder / "more").mkdir()
    (folder / "more" / "code.txt").write_text("PENAL CODE\n\n1. One\nText.\n", "utf-8")
    assert load("documents: [{file: more/code.txt}]\n").laws[0].file == "more/code.txt"


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words", "a: [1\n", "documents: act.txt\n", "\x00"])
def test_what_is_no_framework_is_one_error(load, text):
    with pytest.raises(FrameworkError, match=r"framework\.yaml cannot be used; it has \d+ fault"):
        load(text)


def test_a_file_that_cannot_be_opened(tmp_path):
    with pytest.raises(UnreadableError):
        load_framework(tmp_path / "none.yaml", ())


def test_a_file_listed_once_speaks_of_all_its_laws_but_for_the_title():
    once = Listed("issue.pdf", title="First Act", status="repealed")
    assert spread([once], 2) == [once, Listed("issue.pdf", status="repealed")]
    assert spread([], 2) == [None, None]


def test_a_file_listed_several_times_speaks_of_its_laws_in_their_order():
    first, second = Listed("issue.pdf", kind="penal_code"), Listed("issue.pdf", kind="bicycle_act")
    assert spread([first, second], 3) == [first, second, None]
    assert spread([first, second], 1) == [first]
