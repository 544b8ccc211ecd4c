"""reviews.yaml: readable, append-only, checked with line numbers, safe from odd texts and from a second writer."""

import stat
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.errors import ReviewError, UnreadableError, UsageError
from legalgap.printable import printable
from legalgap.review.entries import Entry, Proof, Reviews, Seen
from legalgap.review.layout import HEADER, scalar, written
from legalgap.review.locking import locked
from legalgap.review.store import _parsed, found_reviews, load_reviews, record

from .entries import entry

SEEN = Seen("act-2014", "s 3(1)", 4, "3. (1) A person who recruits …", ("recruits",))
FULL = entry(
    reason="Means are missing: “threat”\n- and = more",
    flags=("contrary", "draft"),
    proof=Proof("Report of the ministry", "2024-05", "https://a.test/x"),
    laws={"act-2014": "0123456789abcdef", "no": "1e5"},
    seen=(SEEN, SEEN),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "reviews.yaml"


def test_what_is_recorded_is_read_back(path):
    added = record(path, lambda reviews: [FULL, entry(decision="note", verdict="", reason="A remark.")])
    assert added[0] == replace(FULL, number=1)
    assert load_reviews(path) == Reviews(added)


def test_the_file_is_one_that_people_can_read(path):
    record(path, lambda reviews: [FULL])
    lines = path.read_text("utf-8").splitlines()
    assert lines[2:4] == ["schema: legalgap/reviews/1", "entries:"]
    assert "    assessor: A. Assessor" in lines
    assert "    verdict: gap" in lines
    assert "        provision: s 3(1)" in lines
    assert "          - recruits" in lines


def test_what_stands_in_the_file_stays_byte_for_byte(path):
    record(path, lambda reviews: [FULL])
    own = path.read_text("utf-8") + "  # a remark by hand\n"
    path.write_text(own, "utf-8")
    record(path, lambda reviews: [entry()])
    assert path.read_text("utf-8").startswith(own)
    assert [each.number for each in load_reviews(path).entries] == [1, 2]


def test_a_file_indented_otherwise_is_added_to_in_its_own_way(path):
    text = HEADER + written([replace(FULL, number=1)], indent="")
    path.write_text(text, "utf-8")
    record(path, lambda reviews: [entry()])
    assert len(load_reviews(path).entries) == 2


def test_nothing_is_written_when_there_is_nothing_to_add(path):
    assert record(path, lambda reviews: []) == ()
    assert not path.exists()


def test_a_fault_while_deciding_leaves_the_file_as_it_was(path):
    record(path, lambda reviews: [FULL])
    before = path.read_bytes()

    def refuse(reviews):
        raise ReviewError("no")

    with pytest.raises(ReviewError):
        record(path, refuse)
    assert path.read_bytes() == before


def test_permissions_and_links_stay(path, tmp_path):
    record(path, lambda reviews: [FULL])
    path.chmod(0o664)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    record(link, lambda reviews: [entry()])
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o664
    assert len(load_reviews(path).entries) == 2


def test_a_full_disk_leaves_the_file_as_it_was(path, monkeypatch):
    record(path, lambda reviews: [FULL])
    before = path.read_bytes()

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("legalgap.review.store.os.fsync", full)
    with pytest.raises(UsageError, match="No space left"):
        record(path, lambda reviews: [entry()])
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.writing"))


def test_a_second_writer_waits_and_then_gives_up_with_a_sentence(path):
    with locked(path), pytest.raises(UsageError, match="Somebody else is writing"), locked(path, patience=0.2):
        pass
    with locked(path, patience=0.2):
        pass


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nonsense", "no file of decisions"),
        ("schema: other\nentries: []\n", "schema 'other' is not one of legalgap/reviews/1"),
        (HEADER + "  - entry: 1\n", "reviews.yaml:5: the key 'date' is missing"),
        (HEADER + written([replace(FULL, number=2)]), "entry 2 stands where entry 1 belongs"),
        (HEADER + written([replace(FULL, number=1)]).replace("verdict: gap", "verdict: bad"), "'bad' is not one of"),
        (HEADER + written([replace(FULL, number=1)]).replace("2025-03-01", "2025-02-30"), "'2025-02-30' is not a date"),
        (HEADER + written([replace(FULL, number=1)]).replace("decision: overrule", "decision: note"), "with a verdict"),
        (HEADER + written([replace(FULL, number=1)]).replace("    reason:", "    reazon:"), "did you mean 'reason'"),
    ],
)
def test_faults_are_told_with_their_line(path, text, message):
    path.write_text(text, "utf-8")
    with pytest.raises(ReviewError) as fault:
        load_reviews(path)
    assert message in str(fault.value)


def test_a_list_that_does_not_come_last_is_not_added_to(path):
    path.write_text(f"entries:\n{written([replace(FULL, number=1)])}\nschema: legalgap/reviews/1\n", "utf-8")
    before = path.read_bytes()
    with pytest.raises(ReviewError, match="must come last"):
        record(path, lambda reviews: [entry()])
    assert path.read_bytes() == before


def test_a_missing_or_binary_file_is_named(path):
    with pytest.raises(UnreadableError, match=r"reviews\.yaml: the file cannot be opened"):
        load_reviews(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnreadableError, match="not UTF-8"):
        load_reviews(path)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_printable_text_is_kept(text):
    text = printable(text)
    kept = Entry(
        1, "2025-03-01", text or "A", text or "i", text, text or "d", "note", "", text, text, proof=Proof(text)
    )
    assert _parsed(HEADER + written([kept]), "x").entries == (kept,)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("s 3(1)", "s 3(1)"), ("no", '"no"'), ("1e5", '"1e5"'), ("a: b", '"a: b"'), ("", '""'), ("- x", '"- x"')],
)
def test_only_texts_that_nobody_can_misread_stand_without_quotes(text, shown):
    assert scalar(text) == shown


def test_decisions_beside_the_laws_are_found(tmp_path):
    assert found_reviews([tmp_path], None) is None
    (tmp_path / "reviews.yaml").write_text(HEADER, "utf-8")
    assert found_reviews([tmp_path], None) == tmp_path / "reviews.yaml"
    assert found_reviews([], tmp_path / "framework.yaml") == tmp_path / "reviews.yaml"
    assert found_reviews([tmp_path / "framework.yaml"], None) == tmp_path / "reviews.yaml"
    assert found_reviews([tmp_path / "act.pdf"], None) is None
