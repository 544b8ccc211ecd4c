"""What a phrase of a wording finds, and what it does not."""

import pytest

from legalgap.matching.text_search import contains, spans
from legalgap.rules.phrases import PhraseError, check, parse


def finds(phrase, text):
    assert contains(text, (phrase,)) == bool(spans(text, phrase))
    return contains(text, (phrase,))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("recruit*", "The recruitment of workers"),
        ("period of (recovery|reflection)", "a period of reflection"),
        ("consent of (the|) victim", "Consent of victims is no defence"),
        ("consent ... irrelevant", "the consent of the person shall be irrelevant"),
        ("<num> days", "within forty-five days"),
        ("co-operat*", "willing to co-operate"),
        ("child's consent", "the child’s consent"),
        ("remedy", "effective remedies"),
    ],
)
def test_finds(phrase, text):
    assert finds(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("victim", "victimless"),
        ("consent ... irrelevant", "consent is given. " + "word " * 11 + "irrelevant"),
        ("act", "enactment"),
        ("may", "mays"),
    ],
)
def test_does_not_find(phrase, text):
    assert not finds(phrase, text)


@pytest.mark.parametrize("phrase", ["", "(a|b", "a)", "... victim", "victim ..."])
def test_faulty_phrases_are_refused(phrase):
    with pytest.raises(PhraseError):
        parse(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "(a|b",
        "a)",
        ")a(",
        "... victim",
        "victim ...",
        "victim & ...",
        "a & ",
        "((a) b",
        "a … & b",
        "(a|b) ... c",
        "a",
    ],
)
def test_the_quick_check_finds_the_faults_that_reading_finds(phrase):
    def fault_of(reads):
        try:
            reads(phrase)
        except PhraseError as error:
            return str(error)
        return ""

    assert fault_of(check) == fault_of(parse)
