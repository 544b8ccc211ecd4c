"""What a source points to in an attached text: the very paragraph, with what stands above it, bounded in length."""

import datetime
import json
from pathlib import Path

import pytest

from legalgap.instruments.attached import attach
from legalgap.instruments.official import MOST_LEAD, MOST_SHOWN, official_texts

from .bridges import TREATY

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def attached(tmp_path: Path):
    """Attaches a text to the Trafficking in Persons Protocol, whose articles have the numbers that are asked for."""

    def attach_text(text: str = TREATY) -> None:
        path = tmp_path / "bridges.txt"
        path.write_text(text, encoding="utf-8")
        attach("TIPP", path)

    return attach_text


def passages(source: str):
    return official_texts([source]).by_source.get(source, ())


def test_a_source_leads_to_its_paragraph_with_what_stands_above_it(attached):
    attached()
    (found,) = passages("TIPP 2(2)(a)")
    assert (found.address, found.text) == ("2(2)(a)", "(a) carts; and")
    assert found.lead == "Article 2 Duty to build\n2. Each Party may charge a toll, in particular for:"
    assert (found.file, found.attached) == ("bridges.txt", datetime.date.today().isoformat())
    assert not found.missing
    assert not found.cut


def test_words_between_a_heading_and_the_first_part_lead_in(attached):
    attached()
    (found,) = passages("TIPP 1(b)")
    assert found.text == '(b) "Toll" means a charge for crossing.'
    assert found.lead == "Article 1 Definitions\nFor the purposes of this Treaty:"


def test_a_whole_article_has_its_parts_on_lines_of_their_own(attached):
    attached()
    (found,) = passages("TIPP 2")
    assert found.lead == ""
    assert found.text.split("\n") == [
        "Article 2 Duty to build",
        "1. Each Party shall build one bridge a year.",
        "2. Each Party may charge a toll, in particular for:",
        "(a) carts; and",
        "(b) horses.",
    ]


@pytest.mark.parametrize("source", ["TIPP 2(1)-(2)", "TIPP 2(1), (2)", "TIPP 2(1) and (2)", "TIPP 2(1)–(2)"])
def test_a_source_of_several_parts_leads_to_each(attached, source):
    attached()
    assert [found.address for found in passages(source)] == ["2(1)", "2(2)"]


def test_a_part_that_the_file_does_not_tell_apart_gives_the_unit_above_and_says_so(attached):
    attached()
    (found,) = passages("TIPP 2(1)(c)")
    assert (found.address, found.missing) == ("2(1)", "2(1)(c)")


@pytest.mark.parametrize(
    "source", ["TIPP", "TIPP 9", "TIPP 99(1)", "UNTOC 5(1)", "LG20", "DOGC 3(1)", "", "( ", "ML09 chapter IV"]
)
def test_other_sources_have_no_text(attached, source):
    attached()
    assert passages(source) == ()


def test_where_nothing_is_attached_there_is_nothing():
    assert official_texts(["TIPP 3(a)", "UNTOC 5(1)"]).by_source == {}


def test_a_long_article_is_cut_between_words_and_its_length_told(attached):
    attached(TREATY.replace("The Keeper of Bridges is the depositary.", "The Keeper keeps. " * 400))
    (found,) = passages("TIPP 3")
    assert found.cut
    assert MOST_SHOWN - 20 < len(found.text) <= MOST_SHOWN < found.length
    assert found.text.endswith(("The", "Keeper", "keeps."))


def test_a_long_lead_in_is_cut_too(attached):
    attached(TREATY.replace("in particular for:", "in particular, " * 100 + "for:"))
    (found,) = passages("TIPP 2(2)(a)")
    assert found.lead.endswith(" …")
    assert len(found.lead) < 2 * MOST_LEAD


def test_signs_of_a_markdown_heading_are_no_words_of_the_treaty(attached):
    attached(TREATY.replace("\nDefinitions\n", "\n####Definitions\n"))
    (found,) = passages("TIPP 1(a)")
    assert "#" not in found.lead


def test_a_text_attached_before_dates_were_kept_still_serves(attached, home):
    attached()
    place = home / "instruments" / "tipp.json"
    kept = json.loads(place.read_text("utf-8"))
    del kept["attached"]
    place.write_text(json.dumps(kept), encoding="utf-8")
    assert passages("TIPP 2(1)")[0].attached == ""


@pytest.mark.parametrize(
    "damage",
    [
        "{",
        "[]",
        "null",
        '{"code": "TIPP"}',
        '{"code": "TIPP", "file": "x", "sha256": "", "articles": 1, "texts": {"3": 5}}',
    ],
)
def test_a_damaged_text_is_told_and_the_others_are_used(attached, home, damage):
    attached()
    (home / "instruments" / "untoc.json").write_text(damage, encoding="utf-8")
    texts = official_texts(["TIPP 2(1)", "UNTOC 5(1)"])
    assert list(texts.by_source) == ["TIPP 2(1)"]
    assert texts.faults == ("The official text attached to UNTOC is damaged and is not shown; attach it again.",)


def test_a_strange_file_in_the_folder_is_no_attachment(home):
    (home / "instruments").mkdir(parents=True)
    (home / "instruments" / "notes.json").write_text("{}", encoding="utf-8")
    assert official_texts(["NOTES 1"]).faults == ()
