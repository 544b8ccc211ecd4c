"""The HTML report: complete, self-contained, accessible in structure, and deaf to what a document tells it to do."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html as parser

from legalgap.reporting.html import render
from legalgap.reporting.view_build import build_report
from legalgap.reporting.words import SHORT_WORDS

from .hostile import hostile_matrix


@pytest.fixture
def page(report):
    return parser.document_fromstring(render(report))


def text_of(element) -> str:
    return " ".join(element.text_content().split())


def test_the_contradictions_come_first_then_critical_gaps_then_the_matrix(page):
    order = [section.get("id") for section in page.xpath("//main/section[@id]")]
    assert order == ["contrary", "critical-gaps", "matrix", "by-pillar", "documents", "findings"]


def test_the_matrix_has_a_cell_for_every_indicator_and_document_that_leads_to_its_reasons(page, report):
    for row in report.rows:
        (line,) = page.xpath(f"//table[contains(@class,'matrix')]//tr[@data-row='{row.anchor}']")
        cells = line.xpath("td")
        assert text_of(cells[0]).startswith((row.overall.status.word, *SHORT_WORDS.values()))
        assert [cell.xpath("string(a/@href)") for cell in cells[1:]] == [f"#{cell.anchor}" for cell in row.cells]


def test_every_link_leads_to_a_place_on_the_page_and_every_id_is_unique(page):
    ids = Counter(page.xpath("//@id"))
    assert [id for id, times in ids.items() if times > 1] == []
    targets = {link.removeprefix("#") for link in page.xpath("//@href")}
    assert targets <= set(ids)


def test_the_labels_of_sections_exist(page):
    labels = set(page.xpath("//@aria-labelledby"))
    assert labels
    assert labels <= set(page.xpath("//@id"))


def test_every_indicator_tells_requirement_sources_elements_evidence_and_advice(page, report):
    for row in report.rows:
        (article,) = page.xpath(f"//article[@id='{row.anchor}']")
        told = text_of(article)
        for part in (row.requirement, row.obligation, *row.sources, row.advice, *row.overall.reasons):
            assert part in told
        assert [text_of(th) for th in article.xpath(".//table[@class='elements']/tbody/tr/th")] == [
            element.title for element in row.elements
        ]
        marked = [text_of(mark) for mark in article.xpath(".//figure/blockquote//mark")]
        assert marked == [quote for passage in row.passages for quote in passage.quotes]


def test_a_shortened_passage_can_be_opened_in_full(page):
    (article,) = page.xpath("//article[@id='i-fin-confiscation']")
    short, whole = article.xpath(".//figure//blockquote")
    assert "[…]" in text_of(short)
    assert "after hearing any person" not in text_of(short)
    assert "after hearing any person" in text_of(whole)


def test_the_box_of_contradictions_shows_the_very_words(page):
    quoted = [text_of(mark) for mark in page.xpath("//section[@id='contrary']//mark[@class='against']")]
    assert quoted == [
        "shall be kept in a holding centre",
        "only for so long as the victim cooperates with the prosecution",
    ]


def test_an_element_is_missing_only_where_text_can_decide(matrix):
    row = replace(matrix.rows[0], overall=replace(matrix.rows[0].overall, status="manual", elements={}))
    page = parser.document_fromstring(render(build_report(replace(matrix, rows=(row,)))))
    assert page.xpath("//tr[@class='lacks']") == []
    assert len(page.xpath("//tr[@class='open']")) == 5


def test_a_status_is_never_shown_by_colour_alone(page):
    for cell in page.xpath("//td[contains(@class,'cell')] | //span[contains(@class,'badge')]"):
        assert text_of(cell), "a word for everybody"
        assert cell.xpath(".//svg//use"), "a sign that survives a black-and-white print"


def test_tables_have_real_headers(page):
    for table in page.xpath("//table"):
        assert table.xpath("caption"), "every table says what it is"
        assert all(th.get("scope") in {"col", "row", "rowgroup"} for th in table.xpath(".//th"))
        assert table.xpath("thead")


def test_landmarks_language_and_skip_link(page):
    assert page.get("lang") == "en"
    assert len(page.xpath("//main")) == len(page.xpath("//body/header")) == len(page.xpath("//nav")) == 1
    assert page.xpath("//body/a[1]/@href") == ["#main"]
    levels = [int(heading.tag[1]) for heading in page.xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5]")]
    assert all(after - before <= 1 for before, after in pairwise(levels)), "no level is skipped"


def test_nothing_is_loaded_from_elsewhere(report):
    source = render(report).decode()
    assert not re.search(r"https?://|url\(|@import|<link|<img|<iframe| src=", source)


def test_without_scripts_nothing_is_missing(page):
    page.xpath("//body/script")[0].drop_tree()
    assert {element.tag for element in page.xpath("//body//*[@hidden]")} <= {"form"}, "only the filter needs a script"


def test_several_documents_get_a_tight_matrix_that_still_says_the_words(matrix):
    documents = tuple(replace(matrix.documents[0], id=f"d{i}", title=f"Act number {i}") for i in range(9))
    rows = tuple(replace(row, cells={d.id: row.overall for d in documents}) for row in matrix.rows)
    page = parser.document_fromstring(render(build_report(replace(matrix, documents=documents, rows=rows))))
    (table,) = page.xpath("//table[contains(@class,'tight')]")
    assert "Act number 8" in text_of(table.xpath("thead")[0])
    assert all(text_of(cell) for cell in table.xpath(".//td"))


def test_nothing_found_is_said_calmly(matrix):
    harmless = tuple(row for row in matrix.rows if row.indicator == "def.acts")
    page = parser.document_fromstring(render(build_report(replace(matrix, rows=harmless))))
    assert "No provision was found that contradicts" in text_of(page)
    assert "No critical indicator is a gap" in text_of(page)


def test_an_empty_matrix_still_renders(matrix):
    assert b"</html>" in render(build_report(replace(matrix, rows=(), documents=(), evidence={})))


def test_hostile_words_never_become_markup(matrix):
    hostile = render(build_report(hostile_matrix()))
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in hostile
    assert b"<script>alert" not in hostile
    attacked = parser.document_fromstring(hostile)
    assert len(attacked.xpath("//script")) == 1
    assert attacked.xpath("//img") == []
    assert attacked.xpath("//@*[starts-with(name(), 'on')]") == []


def test_characters_that_act_on_the_screen_are_taken_out():
    source = render(build_report(hostile_matrix())).decode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f]", source)


def test_only_our_own_script_and_style_may_act(report):
    page = parser.document_fromstring(render(report))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert page.xpath("//@style") == []
