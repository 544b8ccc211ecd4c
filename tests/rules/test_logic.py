"""The language of verdicts: what it means, what is unknown, and what it says to an author who mistypes."""

import pytest

from legalgap.rules.logic import LogicError, evaluate, parse

GROUPS = {"core": ["a", "b", "c"], "KT": ["x", "y", "z"]}


def holds(text, found=(), tests=None, verdicts=None):
    return evaluate(parse(text), set(found), GROUPS, tests or {}, verdicts or {})


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("all(core)", "abc", True),
        ("all(core)", "ab", False),
        ("any(core)", "b", True),
        ("any(core)", "x", False),
        ("k(2,KT)", "xz", True),
        ("k(2,KT)", "xa", False),
        ("k(2, core)", "ac", True),
        ("el(a) and not el(b)", "a", True),
        ("not (el(a) or el(b))", "b", False),
        ("el(a) or el(b) and el(c)", "a", True),
        ("(el(a) or el(b)) and el(c)", "a", False),
        ("never", "abcxyz", False),
        ("all(NONE)", "", True),
    ],
)
def test_elements(text, found, expected):
    assert holds(text, found) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("test(t)", None),
        ("el(a) and test(t)", None),
        ("el(b) and test(t)", False),
        ("el(a) or test(t)", True),
        ("not test(t)", None),
    ],
)
def test_a_test_without_a_value_is_unknown_unless_it_does_not_matter(text, expected):
    assert holds(text, "a", tests={"t": None}) is expected
    assert holds(text, "a") is expected


def test_a_measured_test_decides():
    assert holds("el(a) and test(t)", "a", tests={"t": True}) is True
    assert holds("el(a) and test(t)", "a", tests={"t": False}) is False


@pytest.mark.parametrize(
    ("status", "expected"),
    [("met", True), ("partial", True), ("gap", False), ("uncertain", None), ("manual", None), ("not_supplied", None)],
)
def test_another_indicator_holds_when_met_or_partly_met(status, expected):
    assert holds("indicator(child.guardian)", verdicts={"child.guardian": status}) is expected


def test_an_indicator_that_was_not_assessed_is_not_held():
    assert holds("indicator(child.guardian)") is False


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("all(core", 8, "expected ')'"),
        ("elm(a)", 0, "did you mean 'el'"),
        ("el(a) el(b)", 6, "join conditions"),
        ("k(core)", 2, "number first"),
        ("k(2,3)", 4, "expected the name"),
        ("el(a) & el(b)", 5, "'&' has no meaning"),
        ("el(a) and", 9, "ends too early"),
        ("", 0, "ends too early"),
        ("el()", 3, "expected the name"),
    ],
)
def test_faults_name_the_place(text, position, words):
    with pytest.raises(LogicError, match=words.replace("(", r"\(").replace(")", r"\)")) as caught:
        parse(text)
    assert caught.value.position == position
