"""Some indicators out of many, and what a ruleset covers."""

import pytest

from legalgap.errors import UsageError
from legalgap.rules import load_ruleset
from legalgap.rules.coverage import coverage_page
from legalgap.rules.selection import select


def ids(**conditions):
    return [indicator.id for indicator in select(load_ruleset("palermo"), **conditions)]


def test_conditions_are_joined():
    assert "victim.reflection_period" in ids(source="coe197", kind="immigration_act", severity="high")
    assert "victim.reflection_period" not in ids(source="coe197", severity="low")
    assert ids(pillar="child") == [id for id in ids() if id.startswith("child.")]


@pytest.mark.parametrize("wrong", [{"pillar": "DEFF"}, {"severity": "hihg"}, {"source": "TIP"}, {"kind": "penal_cod"}])
def test_unknown_words_are_refused_with_the_known_ones(wrong):
    with pytest.raises(UsageError, match="Known: "):
        ids(**wrong)


def test_the_page_of_coverage_lists_every_indicator_once_in_its_pillar(write_ruleset):
    page = coverage_page(load_ruleset(write_ruleset()), "legalgap rules coverage")
    assert "| `dog.leash` | Dogs on a leash | high | recommended | 2 | 1 | 1 | en |" in page
    assert "| Q1 | Are dogs on a leash? | `dog.leash` |" in page
    assert "| DOGC | `dog.leash` |" in page
