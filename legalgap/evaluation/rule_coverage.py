"""Which wordings of a ruleset no case fires: a ruleset in, the elements and traps that are never tried out.

    unfired(load_ruleset("palermo"))  ->  [Unfired("rel.csec", "csec.csam", "element"), ...]

Plain occurrence of a wording in the text of one of the indicator's cases counts; what the engine makes of it is what
`rule_cases` tests.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from legalgap.matching.text_search import contains
from legalgap.model.ruleset import Indicator, Ruleset

from .rule_cases import cases_of


@dataclass(frozen=True, slots=True)
class Unfired:
    """An element or trap none of whose wordings occurs in a case. `effect` is empty for elements."""

    indicator: str
    group: str
    effect: str


def unfired(ruleset: Ruleset) -> list[Unfired]:
    """Every element and trap without a case, in the order of the ruleset; rules that only people decide left out."""
    return [missing for indicator in ruleset.indicators for missing in _unfired_in(ruleset, indicator)]


def _unfired_in(ruleset: Ruleset, indicator: Indicator) -> Iterator[Unfired]:
    cases = cases_of(ruleset, indicator)
    if not cases:
        return
    groups = [(element.id, "") for element in indicator.elements]
    groups += [(distractor.id, distractor.effect) for distractor in indicator.distractors]
    for group, effect in groups:
        fired = (contains(case.text, ruleset.phrases(case.language, indicator.id, group)) for case in cases)
        if not any(fired):
            yield Unfired(indicator.id, group, effect)
