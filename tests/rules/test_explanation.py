"""What a learner reads about an indicator: plain words, no rule language, 80 columns."""

import json

import pytest

from legalgap.errors import UsageError
from legalgap.rules import load_ruleset
from legalgap.rules.explanation import explain, in_words
from legalgap.rules.explanation_text import as_markdown, as_text, as_values
from legalgap.rules.samples import sample


@pytest.mark.parametrize(
    ("phrase", "shown"),
    [
        ("(recovery|reflection) period of <num> days", "recovery period of 30 days"),
        ("consent ... (irrelevant|immaterial)", "consent … irrelevant"),
        ("recruit* (a|any|) person", "recruit… person"),
        ("consent & (irrelevant|no defence)", "consent … irrelevant"),
    ],
)
def test_samples_make_the_first_choice(phrase, shown):
    assert sample(phrase) == shown


def test_the_logic_is_said_in_words(write_ruleset):
    leash = load_ruleset(write_ruleset()).indicator("dog.leash")
    assert in_words(leash.logic.met, leash) == "everything asked for and the test “length” passed"
    assert in_words("el(leash.rule) and (k(2,core) or never)", leash) == (
        "“a duty to use a leash” and (at least 2 of what is asked for, or only through a mistake listed below)"
    )


def test_an_explanation_holds_all_that_a_drafter_needs(write_ruleset):
    text = as_text(explain(load_ruleset(write_ruleset()), "dog.leash"))
    for words in (
        "Dogs on a leash (dog.leash)",
        "Dogs are kept on a leash in public places.",
        "Q1: Are dogs on a leash?",
        "SEA-9: mandatory, on beaches (4)",
        "a duty to use a leash (asked for), for example: “on a leash”",
        "“lead”: the metal; does not count.",
        "    A dog shall be kept on a leash of two metres.",
    ):
        assert words in text


def test_no_line_of_any_explanation_is_longer_than_80_columns():
    ruleset = load_ruleset("palermo")
    for indicator in ruleset.indicators:
        assert max(map(len, as_text(explain(ruleset, indicator.id)).splitlines())) <= 80, indicator.id


def test_markdown_has_a_heading_per_section_and_quotes_the_draft(write_ruleset):
    page = as_markdown(explain(load_ruleset(write_ruleset()), "dog.leash"))
    assert page.startswith("# Dogs on a leash\n\n`dog.leash`\n\n## What it asks\n")
    assert "\n> A dog shall be kept on a leash of two metres.\n" in page


def test_json_values_are_complete(write_ruleset):
    values = json.loads(json.dumps(as_values(explain(load_ruleset(write_ruleset()), "dog.leash"))))
    assert values["elements"][0]["wordings"] == ["on a leash"]
    assert values["false_friends"][0]["effect"] == "ignore"


def test_related_indicators_come_with_their_titles():
    related = dict(explain(load_ruleset("palermo"), "stay.alternatives_to_return").related)
    assert "stay.safe_return" in related


def test_an_unknown_indicator_is_a_sentence_with_a_suggestion(write_ruleset):
    with pytest.raises(UsageError, match=r"unknown indicator 'dog\.leach'; did you mean 'dog\.leash'"):
        explain(load_ruleset(write_ruleset()), "dog.leach")
