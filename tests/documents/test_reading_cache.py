"""The cache of readings: cold and warm are the same, and nothing in it is trusted."""

import copy
import pickle
import stat
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalgap.documents import ReadingCache, cache, read_file, read_isolated
from legalgap.documents.reading_json import from_json, to_json
from legalgap.model.geometry import Box
from legalgap.model.source import Line, PageReading, Reading, SetAside, SourceText

LAW = "# Act\n\n1. A person ~~may~~ shall “comply”.\n"


@pytest.fixture
def law(tmp_path) -> Path:
    path = tmp_path / "act.md"
    path.write_text(LAW)
    return path


def entries(folder: Path) -> list[Path]:
    return list(folder.glob("*.json.z"))


def test_warm_is_the_same_as_cold_and_does_not_read_again(law, tmp_path, monkeypatch):
    kept = ReadingCache(tmp_path / "kept")
    cold = kept.read(law)
    monkeypatch.setattr(cache, "read_opened", lambda *_: pytest.fail("was read again"))
    assert kept.read(law) == cold
    assert cold == read_file(law)


def test_the_same_content_under_another_name_keeps_its_name(law, tmp_path):
    kept = ReadingCache(tmp_path / "kept")
    kept.read(law)
    other = law.with_name("other.md")
    other.write_text(LAW)
    assert kept.read(other).file == "other.md"
    assert len(entries(kept.folder)) == 1


def test_a_changed_file_language_or_reader_is_another_entry(law, tmp_path, monkeypatch):
    kept = ReadingCache(tmp_path / "kept")
    kept.read(law)
    kept.read(law, "en")
    law.write_text(LAW + "2. More.")
    assert kept.read(law).texts[0].lines[-1].text == "2. More."
    monkeypatch.setattr(cache, "reader_fingerprint", lambda: "another version")
    kept.read(law)
    assert len(entries(kept.folder)) == 4


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"junk",
        zlib.compress(b"[]"),
        zlib.compress(b"[" * 100_000),
        zlib.compress(b'[["a","b","c",[],"",{}],[],[["en",[[1]]]]]'),
    ],
)
def test_a_damaged_entry_is_as_if_it_were_not_there(law, tmp_path, content):
    kept = ReadingCache(tmp_path / "kept")
    cold = kept.read(law)
    (entry,) = entries(kept.folder)
    entry.write_bytes(content)
    assert kept.read(law) == cold


def test_an_entry_cut_off_is_not_used(law, tmp_path):
    kept = ReadingCache(tmp_path / "kept")
    cold = kept.read(law)
    (entry,) = entries(kept.folder)
    entry.write_bytes(entry.read_bytes()[:-10])
    assert kept.read(law) == cold


def test_an_entry_of_another_file_is_not_used(law, tmp_path):
    kept = ReadingCache(tmp_path / "kept")
    cold = kept.read(law)
    (entry,) = entries(kept.folder)
    entry.write_bytes(zlib.compress(to_json(Reading("act.md", "0" * 64, "md", (), ())).encode()))
    assert kept.read(law) == cold


def test_an_entry_that_others_can_write_is_not_used(law, tmp_path, monkeypatch):
    kept = ReadingCache(tmp_path / "kept")
    kept.read(law)
    (entry,) = entries(kept.folder)
    entry.chmod(0o666)
    read = []
    original = cache.read_opened
    monkeypatch.setattr(cache, "read_opened", lambda *given: read.append(1) or original(*given))
    kept.read(law)
    assert read


def test_entries_are_for_this_user_only(law, tmp_path):
    kept = ReadingCache(tmp_path / "kept")
    kept.read(law)
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(entries(kept.folder)[0].stat().st_mode) == 0o600
    assert [p for p in kept.folder.iterdir() if p.name.startswith("new-")] == []


def test_the_longest_unused_go_when_it_is_full(law, tmp_path):
    kept = ReadingCache(tmp_path / "kept", largest=1)
    kept.read(law)
    assert entries(kept.folder) == []


def test_a_folder_that_cannot_be_written_costs_only_the_cache(law, tmp_path):
    (tmp_path / "kept").write_text("a file where the folder should be")
    assert ReadingCache(tmp_path / "kept").read(law) == read_file(law)


def test_workers_share_it(law, tmp_path):
    cold = read_isolated([law, law], jobs=2, cache=tmp_path / "kept")
    warm = read_isolated([law, law], jobs=2, cache=tmp_path / "kept")
    assert cold == warm == [read_file(law)] * 2
    assert len(entries(tmp_path / "kept")) == 1


def test_the_default_folder_follows_the_environment(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.default_folder() == tmp_path / "legalgap" / "readings"


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
places = st.floats(allow_nan=False, allow_infinity=False, width=64)
drawn = st.builds(
    Line,
    words,
    st.integers(1, 900),
    st.none() | st.builds(Box, places, places, places, places),
    st.lists(st.integers(0, 500), max_size=3).map(tuple),
    st.lists(st.tuples(places, places), max_size=3).map(tuple),
    places,
    st.booleans(),
    st.booleans(),
    outline=st.integers(0, 9),
    new_paragraph=st.booleans(),
)


@given(st.lists(drawn, max_size=4), words)
def test_json_gives_back_exactly_what_it_was_given(listed, word):
    text = SourceText("en", tuple(listed), tuple(listed[:1]), (SetAside(1, word, "watermark"),))
    pages = (PageReading(1, 595.0, 842, "B", (word,)),)
    reading = Reading("a.pdf", "0" * 64, "pdf", (text,), pages, (word,), word, {word: word})
    assert from_json(to_json(reading)) == reading


@given(drawn)
def test_lines_come_through_a_pipe_unchanged(line):
    assert pickle.loads(pickle.dumps(line)) == line == copy.copy(line)
