"""From a source as lawyers write it to the article and the paragraphs it points to."""

import pytest

from legalgap.errors import UsageError
from legalgap.instruments.citations import cited, covered


@pytest.mark.parametrize(
    ("source", "code", "article", "paragraphs"),
    [
        ("TIPP 6(3)(a)", "TIPP", "6", ["3"]),
        ("TIPP 6(2)", "TIPP", "6", ["2(a)", "2(b)"]),
        ("TIPP 5(2)(a)", "TIPP", "5", ["2(a)"]),
        ("EU2011-36 2(1)-(2)", "EU2011-36", "2", ["1", "2"]),
        ("COE197 31(1)(e)", "COE197", "31", ["1(d)-(e)"]),
        ("UNTOC 12(4)", "UNTOC", "12", ["3-5"]),
        ("ML09 art 8", "ML09", "8", []),
        ("ML09 art 5 (victim)", "ML09", "5", []),
        ("ML09 chapter IV", "ML09", "chapter IV", []),
        ("OHCHR02 guideline 2(6)", "OHCHR02", "guideline 2", []),
        ("REFP67 I", "REFP67", "I", ["1", "2", "3"]),
        ("EU2011-36 18a", "EU2011-36", "18a", []),
    ],
)
def test_a_source_points_to_an_article(source: str, code: str, article: str, paragraphs: list[str]):
    found = cited(source)
    assert found.instrument.code == code
    assert found.article is not None
    assert found.article.number == article
    assert [paragraph.number for paragraph in found.paragraphs] == paragraphs


def test_a_source_may_name_the_whole_instrument():
    found = cited("LG20")
    assert (found.instrument.code, found.article, found.paragraphs) == ("LG20", None, ())


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("TIP 3", "There is no instrument \"TIP\"; did you mean 'TIPP'?"),
        ("TIPP 66", 'TIPP has no article "66" here'),
        ("", "does not cite an instrument"),
    ],
)
def test_a_source_that_points_nowhere_is_explained(source: str, told: str):
    with pytest.raises(UsageError) as caught:
        cited(source)
    assert told in str(caught.value)


def test_the_number_of_a_paragraph_may_stand_for_several():
    assert covered("1-3") == ["(1)", "(2)", "(3)"]
    assert covered("2(a)") == ["(2)(a)"]
    assert covered("1(a)-(c)") == ["(1)(a)", "(1)(b)", "(1)(c)"]
    assert covered("a") == ["(a)"]
