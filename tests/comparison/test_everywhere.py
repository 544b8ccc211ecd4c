"""The same words changed at many places at once: the same law as one cut after the other makes."""

import pytest

from legalgap.comparison.everywhere import changed_everywhere, moves
from legalgap.comparison.rewording import occurrences
from legalgap.comparison.splicing import splice
from legalgap.model.source import Line
from tests.comparison.lighthouse import ACT, whole
from tests.laws import document

WRAPPED = ACT.replace("contravenes section", "contravenes\nsection").replace("the\nlamp", "the lamp")


@pytest.mark.parametrize("words", ["keeper", "lamp", "a", "contravenes section", "section 3 is liable to a", "nowhere"])
@pytest.mark.parametrize("new", ["", "x", "the guardian of the lamp"])
def test_it_makes_what_one_cut_after_the_other_makes(words, new):
    law = document(WRAPPED)
    lines = (Line(new, 1),) if new else ()
    spans = occurrences(law.text, 0, len(law.text), words)
    at_once = changed_everywhere(law, lines, moves(spans, len(new)))
    one_by_one = law
    for start, end in reversed(spans):
        one_by_one = splice(one_by_one, start, end, lines, (), (one_by_one.tree,)).document
    assert at_once.text == one_by_one.text
    assert [line.text for line in at_once.lines] == [line.text for line in one_by_one.lines]
    assert whole(at_once)


def test_offsets_move_with_the_words():
    made = moves([(4, 10), (20, 26)], 2)
    assert [made.moved(at) for at in (0, 4, 5, 9, 10, 12, 20, 26, 30)] == [0, 4, 5, 6, 6, 8, 16, 18, 22]
    assert made.new == [(4, 6), (16, 18)]
