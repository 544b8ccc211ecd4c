"""Official texts beside the findings: where they stand, what is said of them, and that a hostile file stays words."""

import json
import re
from pathlib import Path

import pytest
from lxml import html as parser

from legalgap.instruments.attached import attach
from legalgap.reporting import write

from .hostile import ATTACK

TREATY = """\
Protocol of Meridia on Markets

The States Parties to this Protocol have agreed as follows:

Article 1
General

This Protocol supplements nothing.

Article 2
Purpose

The purpose of this Protocol is to promote markets.

Article 3
Use of terms

For the purposes of this Protocol:
(a) "Market" shall mean a place of sale;
(b) The consent of a buyer shall be relevant;

Article 4
Markets

1. Each State Party shall hold a market.
2. Each State Party shall clean it.
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LEGALGAP_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def attached(tmp_path: Path):
    def attach_text(text: str = TREATY, name: str = "protocol.txt") -> None:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        attach("TIPP", path)

    return attach_text


def written(matrix, folder: Path, format: str = "html") -> str:
    (path,) = write(matrix, folder / "report", [format])
    return path.read_text("utf-8")


def shown(matrix, folder: Path):
    return parser.document_fromstring(written(matrix, folder))


def text_of(element) -> str:
    return " ".join(element.text_content().split())


def test_the_paragraph_cited_stands_closed_beside_the_finding(matrix, tmp_path, attached):
    attached()
    page = shown(matrix, tmp_path)
    (article,) = page.xpath("//article[@id='i-def-acts']")
    (passage,) = article.xpath(".//section[@class='official']/details[not(@open)]")
    assert text_of(passage.xpath("summary")[0]) == "Trafficking in Persons Protocol, article 3(a)"
    words = passage.xpath("blockquote")[0].text_content()
    assert words.split("\n") == [
        "Article 3 Use of terms",
        "For the purposes of this Protocol:",
        '(a) "Market" shall mean a place of sale;',
    ]
    origin = text_of(passage.xpath("p[@class='origin']")[0])
    assert re.fullmatch(r"From protocol\.txt, attached on \d{4}-\d\d-\d\d, as it was read from that file\.", origin)


def test_only_findings_whose_source_is_in_the_text_have_one(matrix, tmp_path, attached):
    attached()
    with_text = {a.get("id") for a in shown(matrix, tmp_path).xpath("//article[.//section[@class='official']]")}
    cited = {
        f"i-{row.indicator.replace('.', '-').replace('_', '-')}" for row in matrix.rows if "TIPP 3(a)" in row.sources
    }
    assert cited
    assert cited <= with_text < {a.get("id") for a in shown(matrix, tmp_path).xpath("//article")}


def test_without_attached_texts_nothing_is_said_but_how_to_attach_one(matrix, tmp_path):
    page = shown(matrix, tmp_path)
    assert page.xpath("//*[@class='official']") == []
    assert "legalgap instruments attach CODE FILE" in text_of(page.xpath("//footer")[0])
    assert "Official text" not in written(matrix, tmp_path, "md")


def test_with_attached_texts_there_is_no_hint(matrix, tmp_path, attached):
    attached()
    assert "legalgap instruments attach" not in text_of(shown(matrix, tmp_path))


def test_a_cut_text_says_so_and_where_the_rest_is(matrix, tmp_path, attached):
    attached(TREATY.replace("a place of sale;", "a place of sale, " * 300 + "and no other;"))
    words = text_of(shown(matrix, tmp_path).xpath("//p[@class='origin']")[0])
    assert re.search(r"Cut here: 2,99\d of 5,\d{3} characters are shown\.", words)
    assert 'legalgap instruments show TIPP --article "3(a)"' in words


def test_a_paragraph_that_is_not_told_apart_is_said(matrix, tmp_path, attached):
    attached(TREATY.replace("(a) ", "").replace("(b) ", ""))
    words = text_of(shown(matrix, tmp_path).xpath("//p[@class='origin']")[0])
    assert words.startswith("3(a) was not told apart in that file")


def test_markdown_quotes_it_too(matrix, tmp_path, attached):
    attached()
    source = written(matrix, tmp_path, "md")
    assert '  > (a) "Market" shall mean a place of sale;' in source
    assert "- Trafficking in Persons Protocol, article 3(a). From protocol.txt, attached on " in source


def test_the_matrix_is_the_same_with_and_without(matrix, tmp_path, attached):
    before = written(matrix, tmp_path, "json")
    attached()
    assert written(matrix, tmp_path, "json") == before


def test_a_damaged_text_costs_no_report(matrix, tmp_path, attached, home):
    attached()
    (home / "instruments" / "tipp.json").write_text("{", encoding="utf-8")
    page = shown(matrix, tmp_path)
    assert page.xpath("//*[@class='official']") == []
    assert "The official text attached to TIPP is damaged" in text_of(page.xpath("//section[@id='documents']")[0])


def test_a_hostile_file_stays_words(matrix, tmp_path, attached):
    attached(TREATY.replace("a place of sale;", f"{ATTACK} </blockquote></details>;"), "<script>alert(3)<&.txt")
    source = written(matrix, tmp_path)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source
    page = parser.document_fromstring(source)
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img | //@*[starts-with(name(), 'on')]") == []
    markdown = written(matrix, tmp_path, "md")
    assert not re.search(r"(?<!\\)<", markdown)
    for text in (source, markdown):
        assert "\x1b" not in text
        assert "\u202e" not in text


def test_kept_texts_that_were_tampered_with_stay_words(matrix, tmp_path, attached, home):
    attached()
    place = home / "instruments" / "tipp.json"
    kept = json.loads(place.read_text("utf-8"))
    kept |= {
        "file": ATTACK,
        "attached": ATTACK,
        "code": ATTACK,
        "texts": {"3": f"{ATTACK}\n{ATTACK} x", "3(a)": f"{ATTACK} x"},
    }
    place.write_text(json.dumps(kept), encoding="utf-8")
    page = shown(matrix, tmp_path)
    assert page.xpath("//section[@class='official']//blockquote")
    assert len(page.xpath("//script")) == 1
    assert page.xpath("//img") == []
    assert not re.search(r"(?<!\\)<", written(matrix, tmp_path, "md"))
