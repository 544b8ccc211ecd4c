"""The standard explained in the report: what `explain` says, linked with findings, escaped, light, closed."""

from dataclasses import replace

import pytest
from lxml import html as parser

from legalgap.assessment.run import assess_text
from legalgap.reporting.html import render
from legalgap.reporting.view_build import build_report
from legalgap.rules import load_ruleset
from legalgap.rules.explanation import explain
from legalgap.rules.explanation_text import sections

from .hostile import ATTACK

MOST_BYTES = 340_000
LAW = "1. Offence\nWhoever recruits a person by force for the purpose of exploitation commits an offence.\n"


@pytest.fixture(scope="module")
def ruleset():
    return load_ruleset("palermo")


@pytest.fixture(scope="module")
def assessed(ruleset):
    """The matrix of a small law under the whole ruleset."""
    return assess_text(LAW, ruleset)


@pytest.fixture(scope="module")
def page(assessed, ruleset):
    return parsed(assessed, ruleset)


def parsed(matrix, ruleset):
    return parser.document_fromstring(render(build_report(matrix, ruleset)))


def text_of(element) -> str:
    return " ".join(element.text_content().split())


def lesson_of(page, indicator: str):
    (article,) = [a for a in page.xpath("//article") if a.xpath("string(.//dd[@class='id'])") == indicator]
    (link,) = article.xpath(".//p[@class='learn']/a/@href")
    (lesson,) = page.xpath(f"//details[@id='{link.removeprefix('#')}']")
    return article, lesson


def test_every_indicator_is_explained_once_and_linked_both_ways(page, assessed):
    for row in assessed.rows:
        article, lesson = lesson_of(page, row.indicator)
        assert lesson.xpath("p[@class='up']/a/@href") == [f"#{article.get('id')}"]
    assert len(page.xpath("//details[@class='lesson']")) == len(assessed.rows) == 100


def test_it_says_what_the_command_says(page, ruleset):
    id = "victim.reflection_period"
    _, lesson = lesson_of(page, id)
    told = text_of(lesson)
    said = [section for section in sections(explain(ruleset, id)) if not section.aside]
    assert [text_of(dt) for dt in lesson.xpath("dl/dt")] == [section.title for section in said]
    for section in said:
        for words in (*section.paragraphs, *section.points, section.quoted):
            assert " ".join(words.split()) in told


def test_the_nearest_indicators_are_links(page, ruleset):
    _, lesson = lesson_of(page, "stay.alternatives_to_return")
    titles = [title for _, title in explain(ruleset, "stay.alternatives_to_return").related[:3]]
    assert [text_of(a) for a in lesson.xpath(".//li/a")] == titles


def test_an_indicator_that_is_not_in_the_report_is_named_without_a_link(assessed, ruleset):
    only = replace(assessed, rows=tuple(row for row in assessed.rows if row.indicator == "stay.alternatives_to_return"))
    alone = parsed(only, ruleset)
    assert len(alone.xpath("//details[@class='lesson']")) == 1
    assert alone.xpath("//details[@class='lesson']//li/a") == []
    assert "Safe, preferably voluntary return" in text_of(alone.xpath("//details[@class='lesson']")[0])


def test_all_links_lead_somewhere_and_ids_are_unique(page):
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//@href")} <= set(ids)


def test_everything_is_closed_at_first(page):
    assert page.xpath("//details[@open]") == []


def test_without_a_ruleset_nothing_is_explained(assessed):
    bare = parsed(assessed, None)
    assert bare.xpath("//*[@id='explained'] | //a[@href='#explained'] | //*[@class='learn']") == []


def test_an_indicator_that_the_ruleset_no_longer_has_is_left_unexplained(assessed, ruleset):
    first = ruleset.indicators[0].id
    smaller = replace(ruleset, indicators=ruleset.indicators[1:])
    report = build_report(assessed, smaller)
    assert [row.indicator for row in report.rows if not row.explained] == [first]


def test_wordings_are_in_the_language_of_most_laws(assessed, ruleset):
    spanish = replace(assessed, documents=tuple(replace(d, language="es") for d in assessed.documents))
    unknown = replace(assessed, documents=tuple(replace(d, language="zz") for d in assessed.documents))
    _, lesson = lesson_of(parsed(spanish, ruleset), "victim.reflection_period")
    assert "periodo de restablecimiento" in text_of(lesson)
    _, lesson = lesson_of(parsed(unknown, ruleset), "victim.reflection_period")
    assert "recovery and reflection" in text_of(lesson)


def test_hostile_words_of_a_ruleset_never_become_markup(assessed, ruleset):
    attacked = [
        replace(
            indicator,
            title=ATTACK,
            requirement=ATTACK,
            guidance=ATTACK,
            sources=(ATTACK,),
            elements=tuple(replace(element, find=ATTACK) for element in indicator.elements),
            distractors=tuple(replace(distractor, why=ATTACK) for distractor in indicator.distractors),
            advice=replace(indicator.advice, advice=ATTACK, draft_text=ATTACK),
        )
        for indicator in ruleset.indicators
    ]
    hostile = replace(ruleset, indicators=tuple(attacked))
    source = render(build_report(assessed, hostile))
    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in source
    read = parser.document_fromstring(source)
    assert len(read.xpath("//script")) == 1
    assert read.xpath("//img | //@*[starts-with(name(), 'on')]") == []
    assert "\x1b" not in source.decode()
    assert "\u202e" not in source.decode()


def test_it_stays_light(assessed, ruleset):
    grown = len(render(build_report(assessed, ruleset))) - len(render(build_report(assessed)))
    assert 100_000 < grown < MOST_BYTES
