"""The content of a folder against the schema: typed rules, or a fault with its line for everything that does not fit.

{"severty": "high"} -> Fault(def.yaml:3, "unknown key 'severty'; did you mean 'severity'?")
"""

from dataclasses import dataclass, field

from pydantic import TypeAdapter

from .faults import Fault
from .fitting import fitted
from .folder import RuleFolder
from .mentions import written_out
from .reading import Entries
from .schema import CaseRule, IndicatorRule, LexiconRule, Phrases, Rule, RulesetRule

Wordings = dict[str, dict[str, list[str]]]

_RULESET = TypeAdapter(RulesetRule)
_INDICATOR = TypeAdapter(IndicatorRule)
_LEXICON = TypeAdapter(LexiconRule)
_WORDINGS: TypeAdapter[Wordings] = TypeAdapter(dict[str, dict[str, Phrases]])
_CASES = TypeAdapter(dict[str, list[CaseRule]])


@dataclass(slots=True)
class CheckedRules:
    """What passed the schema; `folder` keeps the lines."""

    folder: RuleFolder
    head: RulesetRule | None = None
    indicators: dict[str, IndicatorRule] = field(default_factory=dict)
    lexicons: dict[str, LexiconRule] = field(default_factory=dict)
    wordings: dict[str, Wordings] = field(default_factory=dict)
    cases: dict[str, list[CaseRule]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def validate(folder: RuleFolder) -> CheckedRules:
    """Every file of the folder against the schema; the faults of all of them."""
    rules = CheckedRules(folder, faults=list(folder.faults))
    keys = {name for rule in Rule.__subclasses__() for name in rule.model_fields}
    if folder.head:  # an unreadable or empty ruleset.yaml is a fault already
        rules.head = fitted(_RULESET, folder.head, rules.faults, keys)
    for name, raw in folder.indicators.items():
        plain = Entries()
        plain.update((key, value) for key, value in raw.items() if key != "pillar")
        plain.spots = raw.spots
        indicator = fitted(_INDICATOR, plain, rules.faults, keys)
        if indicator is not None:
            rules.indicators[name] = indicator
    for language, lexicon in folder.lexicons.items():
        rules.lexicons[language] = fitted(_LEXICON, lexicon, rules.faults, keys) or LexiconRule()
    for language, wordings in folder.wordings.items():
        worded = fitted(_WORDINGS, wordings, rules.faults, keys) or {}
        rules.wordings[language] = _written_out(worded, rules.lexicons.get(language, LexiconRule()).lexicons)
    rules.cases = fitted(_CASES, folder.cases, rules.faults, keys) or {}
    return rules


def _written_out(worded: Wordings, lexicons: dict[str, list[str]]) -> Wordings:
    """Wordings with the lexicons that they name written out."""
    return {
        indicator: {group: [written_out(phrase, lexicons) for phrase in listed] for group, listed in groups.items()}
        for indicator, groups in worded.items()
    }
