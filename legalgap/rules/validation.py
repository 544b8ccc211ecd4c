"""The content of a folder against the schema: typed rules, or a fault with its line for everything that does not fit.

{"severty": "high"} -> Fault(def.yaml:3, "unknown key 'severty'; did you mean 'severity'?")
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from .faults import Fault, Spot, did_you_mean, unknown
from .folder import RuleFolder
from .reading import Entries, Items, Value
from .schema import CaseRule, IndicatorRule, LexiconRule, Phrases, Rule, RulesetRule

T = TypeVar("T")
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
    if folder.head:  # an unreadable or empty ruleset.yaml is a fault already
        rules.head = _checked(_RULESET, folder.head, rules.faults)
    for name, raw in folder.indicators.items():
        plain = Entries()
        plain.update((key, value) for key, value in raw.items() if key != "pillar")
        plain.spots = raw.spots
        indicator = _checked(_INDICATOR, plain, rules.faults)
        if indicator is not None:
            rules.indicators[name] = indicator
    for language, lexicon in folder.lexicons.items():
        rules.lexicons[language] = _checked(_LEXICON, lexicon, rules.faults) or LexiconRule()
    for language, wordings in folder.wordings.items():
        rules.wordings[language] = _checked(_WORDINGS, wordings, rules.faults) or {}
    rules.cases = _checked(_CASES, folder.cases, rules.faults) or {}
    return rules


def _checked(adapter: TypeAdapter[T], raw: Entries, faults: list[Fault]) -> T | None:
    try:
        return adapter.validate_python(raw)
    except ValidationError as error:
        faults.extend(_fault(problem, raw) for problem in error.errors(include_url=False))
        return None


def spot_of(raw: Entries, path: Sequence[str | int]) -> Spot:
    """The line of what stands at `path` below `raw`, or of the nearest thing above it."""
    spot = next(iter(raw.spots.values()), Spot("ruleset.yaml"))
    value: Value | None = raw
    for step in path:
        if isinstance(value, Entries) and step in value:
            spot, value = value.spots.get(str(step), spot), value[str(step)]
        elif isinstance(value, Items) and isinstance(step, int) and step < len(value):
            spot, value = value.spots[step], value[step]
        elif step != "[key]":
            break
    return spot


def _fault(problem: Any, raw: Entries) -> Fault:
    path: tuple[str | int, ...] = problem["loc"]
    return Fault(spot_of(raw, path), _sentence(problem, str(path[-1]) if path else ""))


def _sentence(problem: Any, key: str) -> str:
    kind, given = problem["type"], problem["input"]
    if kind == "extra_forbidden":
        return unknown("key", key, _known_keys())
    if kind == "missing":
        return f"the key '{key}' is missing"
    if kind == "literal_error":
        allowed = str(problem["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return f"{key} '{given}' is not one of {', '.join(allowed)}{did_you_mean(str(given), allowed)}"
    if kind == "string_pattern_mismatch":
        return f"'{given}' is not allowed here; it must look like {_looks_like(problem['ctx']['pattern'])}"
    return f"{key}: {problem['msg'].lower()}"


def _looks_like(pattern: str) -> str:
    if "A-Z" in pattern.split("]")[0]:
        return "TIPP or EU2011-36"
    return "en" if "{2,3}" in pattern else "victim.reflection_period (small letters, digits, _ and full stops)"


def _known_keys() -> set[str]:
    return {name for rule in Rule.__subclasses__() for name in rule.model_fields}
