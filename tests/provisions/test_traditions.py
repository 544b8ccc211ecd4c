"""The drafting traditions are data: every pattern has an example that it reads."""

import pytest

from legalgap.model.source import Line
from legalgap.provisions.candidates import find_candidates, setting_of
from legalgap.provisions.tradition import traditions, words

EXAMPLES = [(t, s) for t in traditions() for s in t.starts]


@pytest.mark.parametrize(("tradition", "start"), EXAMPLES, ids=lambda x: getattr(x, "style", None) or x.name)
def test_each_pattern_reads_its_examples(tradition, start):
    assert start.examples
    for text, number in start.examples.items():
        (found,) = find_candidates(setting_of([Line(text, 1)]), tradition)
        assert (found.number, found.style.removesuffix(" in capitals")) == (number, start.style), text


def test_every_word_list_is_compiled():
    assert words().definition_cue.match(" means a lamp")
    assert words().amendment_verb.search("is hereby amended")
    assert words().schedule_line.match("FIRST SCHEDULE")["ordinal"] == "FIRST"
    assert words().ordinals["premier"] == 1
