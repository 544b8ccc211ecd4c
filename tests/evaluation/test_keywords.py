"""The keyword baseline sees words and nothing else."""

import pytest

from legalgap.documents import read_file
from legalgap.evaluation.keywords import keyword_answers
from legalgap.model.ruleset import Element, Indicator, Logic, Obligation, QuantitativeTest
from legalgap.provisions import build_documents

from .examples import ruleset


def rules(met="all(core)", partial="any(core)", checkability="text", tests=()):
    """A ruleset of one indicator with the elements `safe` ("safe shelter"), `child` ("child*") and `fee` (absent)."""
    elements = (
        Element("safe", "core", "safe shelter", "everywhere"),
        Element("child", "core", "children", "everywhere"),
        Element("free", "opt", "nothing is charged", "everywhere", absent=True),
    )
    shelter = Indicator(
        id="shelter",
        title="Shelter",
        pillar="CARE",
        severity="high",
        checkability=checkability,
        obligation=Obligation("shall", ""),
        sources=(),
        toolkit=(),
        requirement="",
        located_in=(),
        scope="everywhere",
        elements=elements,
        logic=Logic(met, partial),
        tests=tests,
    )
    wordings = {"en": {"shelter": {"safe": ("safe shelter",), "child": ("child*",), "free": ("fee",)}}}
    return ruleset(indicators=(shelter,), wordings=wordings)


@pytest.fixture
def answer(tmp_path):
    """What the words of texts, taken together, say on the indicator."""

    def search(*texts, **more):
        documents = []
        for number, text in enumerate(texts):
            path = tmp_path / f"act-{number}.txt"
            path.write_text(text, encoding="utf-8")
            documents += build_documents(read_file(path, "en"), "en")
        return keyword_answers(documents, rules(**more))["shelter"]

    return search


DENIED = """1. Short title
This is the Shelter Act.

2. Nothing in this Act obliges anyone to give safe shelter to children.
"""


def test_denied_words_count(answer):
    assert answer(DENIED).status == "met"


def test_the_sections_that_hold_the_words_are_cited(answer):
    assert answer(DENIED).sections == ("2",)


@pytest.mark.parametrize(
    ("text", "status"),
    [("1. A safe shelter is open to women.\n", "partial"), ("1. The Minister may make regulations.\n", "gap")],
)
def test_the_logic_is_evaluated_over_the_words(answer, text, status):
    assert answer(text).status == status


def test_a_gap_cites_nothing(answer):
    assert answer("1. The Minister may make regulations.\n").sections == ()


def test_an_element_that_must_be_absent_is_found_when_its_words_are_not_there(answer):
    assert answer("1. A safe shelter.\n").elements["free"] is True
    assert answer("1. A safe shelter for a fee.\n").elements["free"] is False


def test_numbers_count_as_fulfilled(answer):
    test = QuantitativeTest("days", "days of shelter", "days", "safe", ">=", 30, "days")
    assert answer("1. A safe shelter for one day.\n", met="el(safe) and test(days)", tests=(test,)).status == "met"


def test_what_text_cannot_decide_is_manual(answer):
    assert answer(DENIED, checkability="manual").status == "manual"


def test_several_laws_add_up(answer):
    assert answer("1. A safe shelter.\n", "1. Every child.\n").status == "met"
