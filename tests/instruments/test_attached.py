"""Official texts that a user attaches: kept by article in her own folder, shown again on request."""

from pathlib import Path

import pytest

from legalgap.errors import UnreadableError, UsageError
from legalgap.instruments.attached import attach, attached_article, attachment, detach
from legalgap.instruments.catalogue import instruments_folder
from legalgap.instruments.home import user_folder

from .bridges import TREATY

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def treaty(tmp_path: Path) -> Path:
    path = tmp_path / "bridges.txt"
    path.write_text(TREATY, encoding="utf-8")
    return path


def test_articles_and_their_parts_are_shown_again(treaty: Path):
    assert attach("tipp", treaty).articles == 3
    assert attached_article("TIPP", "2(1)") == "1. Each Party shall build one bridge a year."
    assert attached_article("TIPP", "2(2)(a)") == "(a) carts; and"
    whole = attached_article("TIPP", "article 3")
    assert whole is not None
    assert "Keeper of Bridges" in whole


def test_a_part_that_was_not_told_apart_gives_the_unit_above(treaty: Path):
    attach("TIPP", treaty)
    assert attached_article("TIPP", "2(1)(c)") == "1. Each Party shall build one bridge a year."
    assert attached_article("TIPP", "9") is None


def test_nothing_is_attached_at_first():
    assert attachment("TIPP") is None
    assert attached_article("TIPP", "1") is None


def test_the_text_is_kept_in_the_users_folder_and_not_in_the_package(treaty: Path, home: Path):
    before = sorted(instruments_folder().rglob("*"))
    attach("TIPP", treaty)
    assert (home / "instruments" / "tipp.json").is_file()
    assert sorted(instruments_folder().rglob("*")) == before


def test_attaching_again_replaces_and_detaching_forgets(treaty: Path):
    attach("TIPP", treaty)
    treaty.write_text(TREATY.replace("one bridge", "two bridges"), encoding="utf-8")
    attach("TIPP", treaty)
    assert attached_article("TIPP", "2(1)") == "1. Each Party shall build two bridges a year."
    assert detach("TIPP")
    assert not detach("TIPP")
    assert attachment("TIPP") is None


def test_a_file_without_articles_is_refused(tmp_path: Path):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear colleague, here is the treaty that you asked for.\n", encoding="utf-8")
    with pytest.raises(UnreadableError, match="no numbered articles"):
        attach("TIPP", letter)


def test_a_missing_file_and_an_unknown_instrument_are_refused(tmp_path: Path, treaty: Path):
    with pytest.raises(UnreadableError):
        attach("TIPP", tmp_path / "nothing.pdf")
    with pytest.raises(UsageError, match="There is no instrument"):
        attach("BRIDGE", treaty)


@pytest.mark.parametrize("damage", ["{", "[]", '{"code": "TIPP"}', "null"])
def test_a_damaged_kept_file_is_explained(treaty: Path, home: Path, damage: str):
    attach("TIPP", treaty)
    (home / "instruments" / "tipp.json").write_text(damage, encoding="utf-8")
    with pytest.raises(UnreadableError, match="attach it again"):
        attached_article("TIPP", "1")


def test_the_users_folder_follows_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert user_folder() == tmp_path / "home"
    monkeypatch.delenv("LEGALGAP_HOME")
    assert user_folder() == tmp_path / "xdg" / "legalgap"
    monkeypatch.delenv("XDG_DATA_HOME")
    monkeypatch.setattr("sys.platform", "darwin")
    assert user_folder() == Path.home() / "Library" / "Application Support" / "legalgap"
    monkeypatch.setattr("sys.platform", "linux")
    assert user_folder() == Path.home() / ".local" / "share" / "legalgap"
