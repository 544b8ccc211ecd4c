"""A review of thirty decisions survives: a renumbered Act, new rules, two people at once, a crash while writing."""

import os
import signal
import subprocess
import sys
import textwrap
from collections import Counter
from dataclasses import replace

import pytest

from legalgap.review.merging import Reviewing, findings
from legalgap.review.sheet import Filled
from legalgap.review.store import load_reviews

from .acts import SOURCE, assess, plain, renumbered
from .filling import exported, filled, take

THIRTY = 30
WORDS = "recruits, transports, transfers, harbours or receives a child"


@pytest.fixture(scope="module")
def first():
    """The Act as it was when the decisions were taken."""
    return assess(plain(SOURCE))


@pytest.fixture(scope="module")
def decided(first, tmp_path_factory):
    """Thirty decisions on it, in a file."""
    path = tmp_path_factory.mktemp("decided") / "reviews.yaml"
    assert len(take(path, filled(exported(first.matrix), THIRTY))) == THIRTY
    return path


def told(version, path):
    """What became of each decision: the review on every overall finding that has one, by indicator."""
    merged = Reviewing(version.matrix, load_reviews(path), version.documents).merged()
    return {row.indicator: (row.overall, row.overall.review) for row in merged.rows if row.overall.review}


def states(version, path):
    return Counter(review["state"] for _, review in told(version, path).values())


def test_decisions_on_the_same_text_stand(first, decided):
    assert states(first, decided) == {"current": THIRTY}
    assert not any(review.get("notes") for _, review in told(first, decided).values())


def test_decisions_survive_the_renumbering_of_the_act(first, decided):
    second = assess(plain(renumbered(SOURCE)))
    assert second.matrix.documents[0].sha256 != first.matrix.documents[0].sha256
    assert states(second, decided) == {"current": THIRTY}
    notes = " ".join(review.get("notes", "") for _, review in told(second, decided).values())
    assert "s 4(1) is now s 5(1)." in notes


GAP = "coop.jit"
RELIED_ON = "This Act applies whether the conduct complained of took place wholly within Castavia"


@pytest.mark.parametrize(("words", "state"), [(RELIED_ON, "current"), ("", "stale"), ("Words of no law", "stale")])
def test_a_gap_that_was_overruled_is_held_by_the_words_relied_on(first, tmp_path, words, state):
    filled_in = Filled("overrule", "met", "It is provided for.", "A. Assessor", words=words)
    sheet = exported(first.matrix)
    rows = tuple(
        replace(row, filled=filled_in, check=sheet.seal(row.asked)) for row in sheet.rows if row.asked.indicator == GAP
    )
    assert [row.asked.machine for row in rows] == ["gap"]
    take(tmp_path / "reviews.yaml", replace(sheet, rows=rows))
    overall, review = told(assess(plain(renumbered(SOURCE))), tmp_path / "reviews.yaml")[GAP]
    assert (review["state"], overall.status) == (state, "met" if state == "current" else "gap")
    if state == "current":
        assert "stands in Anti-Trafficking in Persons Act, 2014, s 4." in review["notes"]


def test_human_verdicts_survive_new_rules(first, decided):
    newer = assess(plain(SOURCE), "2.0.0")
    then, now = told(first, decided), told(newer, decided)
    assert {review["state"] for _, review in now.values()} == {"current"}
    assert {id: (f.status, f.flags) for id, (f, _) in then.items()} == {
        id: (f.status, f.flags) for id, (f, _) in now.items()
    }
    differing = [id for id, (_, review) in now.items() if review["machine"] != then[id][1]["machine"]]
    assert differing, "the newer rules judge something differently"
    assert all("judge it differently since" in now[id][1]["notes"] for id in differing)


def test_decisions_survive_new_rules_and_renumbering_at_once(decided):
    both = assess(plain(renumbered(SOURCE)), "2.0.0")
    with_evidence = {entry.indicator for entry in load_reviews(decided).entries if entry.seen}
    states_of = {id: review["state"] for id, (_, review) in told(both, decided).items()}
    assert {states_of[id] for id in with_evidence} == {"current"}


def test_where_the_text_has_changed_under_a_decision_it_is_stale_and_shown_first(first, decided):
    amended = assess(plain(SOURCE.replace(WORDS, "recruits, moves or receives a child")))
    found = told(amended, decided)
    on_it = {e.indicator for e in load_reviews(decided).entries if any(WORDS in q for s in e.seen for q in s.quotes)}
    stale = {id for id, (_, review) in found.items() if review["state"] == "stale"}
    assert on_it
    assert on_it <= stale
    assert len(stale) < THIRTY / 2, "what was not changed stands"
    review = found[min(on_it)][1]
    assert "now reads: “" in review["notes"]
    assert "recruits, moves or receives a child" in review["notes"]
    assert found[min(on_it)][0].status == review["machine"], "until somebody looks again, the machine's verdict counts"
    sheet = exported(
        Reviewing(amended.matrix, load_reviews(decided), amended.documents).merged(), load_reviews(decided)
    )
    assert {row.asked.indicator for row in sheet.rows if row.asked.state == "to look at again"} == stale
    assert {row.asked.indicator for row in sheet.rows[: len(stale)]} == stale


def test_two_people_export_and_apply_in_turn(first, tmp_path):
    path = tmp_path / "reviews.yaml"
    sheet = exported(first.matrix)
    one, two = filled(sheet, 20, "A. Assessor"), filled(sheet, 20, "B. Reviewer", start=10)
    take(path, one)
    before = path.read_bytes()
    take(path, two)
    assert path.read_bytes().startswith(before), "what stood there stands byte for byte"
    entries = load_reviews(path).entries
    assert [entry.number for entry in entries] == list(range(1, 41))
    assert Counter(entry.assessor for entry in entries) == {"A. Assessor": 20, "B. Reviewer": 20}
    assert (take(path, one), take(path, two)) == ((), ()), "applying a file again records nothing twice"


STEPS = {
    "half of it written": "store.os.fsync = lambda handle: die()",
    "before the new file takes its place": "store.Path.replace = lambda self, target: die()",
    "after it": "put = store.Path.replace; store.Path.replace = lambda self, target: (put(self, target), die())",
}
CRASH = """
    import os, signal, sys
    from legalgap.review import store
    from legalgap.review.entries import Entry
    from pathlib import Path

    def die():
        os.kill(os.getpid(), signal.SIGKILL)

    {step}
    entry = Entry(0, "2025-03-02", "C. Crash", "x.y", "X", "(overall)", "note", "", "lost?", "gap")
    store.record(Path(sys.argv[1]), lambda reviews: [entry] * 5)
"""


@pytest.mark.parametrize("step", STEPS)
def test_a_crash_in_the_middle_of_writing_loses_nothing_and_leaves_nothing_half_written(step, decided, tmp_path):
    path = tmp_path / "reviews.yaml"
    path.write_bytes(before := decided.read_bytes())
    code = textwrap.dedent(CRASH).format(step=STEPS[step])
    assert subprocess.run([sys.executable, "-c", code, str(path)]).returncode == -signal.SIGKILL
    entries = load_reviews(path).entries
    assert len(entries) == (THIRTY + 5 if step == "after it" else THIRTY)
    assert path.read_bytes().startswith(before)
    more = take(path, filled(exported(assess(plain(SOURCE)).matrix), 1, "D. Next"))
    assert [entry.number for entry in more] == [len(entries) + 1], "and the next one can write at once"
    assert sorted(p.name for p in tmp_path.iterdir()) == [".reviews.yaml.lock", "reviews.yaml"]


WRITER = """
    import sys
    from pathlib import Path
    from legalgap.review.entries import Entry
    from legalgap.review.store import record

    for i in range(10):
        record(Path(sys.argv[1]), lambda reviews: [
            Entry(0, "2025-03-02", sys.argv[2], "x.y", "X", "(overall)", "note", "", f"no. {i}", "gap")
        ])
"""


def test_writers_at_the_same_time_lose_no_decision(tmp_path):
    path = tmp_path / "reviews.yaml"
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(path)]
    writers = [subprocess.Popen([*command, name], env=os.environ) for name in ("A", "B", "C")]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    entries = load_reviews(path).entries
    assert [entry.number for entry in entries] == list(range(1, 31))
    for name in "ABC":
        assert [e.reason for e in entries if e.assessor == name] == [f"no. {i}" for i in range(10)]


def test_every_finding_has_a_key_of_its_own(first):
    keys = [key for key, _ in findings(first.matrix)]
    assert len(keys) == len(set(keys))
