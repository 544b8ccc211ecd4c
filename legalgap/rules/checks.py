"""What the schema cannot see: names that must exist elsewhere, phrases that must parse, wordings that nothing uses.

CheckedRules -> [Fault(def.yaml:40, "unknown element 'rp.perid'; did you mean 'rp.period'?"), ...]
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from . import logic, phrases
from .faults import Fault, Spot, unknown
from .fitting import spot_of
from .mentions import MENTION
from .reading import Entries
from .schema import IndicatorRule
from .validation import CheckedRules

FIRST_LANGUAGE = "en"
_GLUED = re.compile(r"[^\s(|]\(|\)[^\s)|]")
_SOURCE = re.compile(r"^[A-Z][A-Za-z0-9]*(-[0-9A-Za-z]+)*( .+)?$")


def check(rules: CheckedRules) -> list[Fault]:
    """Every fault that shows only when the files are held against each other."""
    faults = [*_scopes(rules), *_by_form(rules), *_lexicons(rules), *_cases(rules)]
    for name, indicator in rules.indicators.items():
        faults += _indicator(rules, indicator, rules.folder.indicators[name])
    for wordings in rules.wordings:
        faults += _wordings(rules, wordings)
    return faults


def _known_lexicons(rules: CheckedRules) -> set[str]:
    return {name for lexicon in rules.lexicons.values() for name in lexicon.lexicons}


def _kinds(rules: CheckedRules) -> Iterable[str]:
    return rules.head.kinds_of_law if rules.head else ()


def _names(what: str, names: Iterable[str], known: Iterable[str], spot: Spot) -> Iterator[Fault]:
    known = set(known)
    for name in names:
        if name not in known:
            yield Fault(spot, unknown(what, name, known))


def _scopes(rules: CheckedRules) -> Iterator[Fault]:
    raw, lexicons = rules.folder.head, _known_lexicons(rules)
    for name, scope in (rules.head.scopes if rules.head else {}).items():
        for at, place in enumerate(scope.places):
            spot = spot_of(raw, ("scopes", name, "places", at))
            yield from _names("lexicon", [*place.has, *place.also, *place.without, *place.about], lexicons, spot)
            yield from _names("kind of law", place.kinds, _kinds(rules), spot)


def _by_form(rules: CheckedRules) -> Iterator[Fault]:
    if rules.head:
        where = spot_of(rules.folder.head, ("kinds_by_form",))
        yield from _names("kind of law", rules.head.kinds_by_form, rules.head.kinds_of_law, where)


def _lexicons(rules: CheckedRules) -> Iterator[Fault]:
    for language, lexicon in rules.lexicons.items():
        raw = rules.folder.lexicons[language]
        for name, listed in lexicon.lexicons.items():
            yield from _phrases(listed, raw, ("lexicons", name))
        for kind, listed in lexicon.kinds_of_law.items():
            yield from _names("kind of law", [kind], _kinds(rules), spot_of(raw, ("kinds_of_law", kind)))
            yield from _phrases(listed, raw, ("kinds_of_law", kind))


def _cases(rules: CheckedRules) -> Iterator[Fault]:
    for name in rules.cases:
        yield from _names("indicator", [name], rules.folder.indicators, spot_of(rules.folder.cases, (name,)))


def _indicator(rules: CheckedRules, rule: IndicatorRule, raw: Entries) -> Iterator[Fault]:
    head = rules.head
    if head:
        yield from _names("pillar", [str(raw["pillar"])], head.pillars, raw.spots["pillar"])
        yield from _names("scope", [rule.scope], head.scopes, spot_of(raw, ("scope",)))
        yield from _names("toolkit question", rule.toolkit, head.toolkit, spot_of(raw, ("toolkit",)))
        yield from _names("kind of law", rule.located_in, head.kinds_of_law, spot_of(raw, ("located_in",)))
    for source in rule.sources:
        if not _SOURCE.match(source):
            yield Fault(spot_of(raw, ("sources",)), f"'{source}' must begin with an instrument's code, as 'TIPP 3(a)'")
    yield from _once(rule, raw)
    yield from _elements(rules, rule, raw)
    yield from _distractors(rules, rule, raw)
    yield from _tests(rule, raw)
    yield from _logic(rules, rule, raw)


def _once(rule: IndicatorRule, raw: Entries) -> Iterator[Fault]:
    ids = [element.id for element in rule.elements] + [distractor.id for distractor in rule.distractors]
    for what, names in (("element or distractor", ids), ("test", [test.id for test in rule.tests])):
        for name, count in Counter(names).items():
            if count > 1:
                yield Fault(spot_of(raw, ()), f"the {what} '{name}' is written {count} times in '{rule.id}'")


def _elements(rules: CheckedRules, rule: IndicatorRule, raw: Entries) -> Iterator[Fault]:
    lexicons = _known_lexicons(rules)
    for at, element in enumerate(rule.elements):
        spot = spot_of(raw, ("elements", at))
        yield from _names("lexicon", element.anchors, lexicons, spot)
        yield from _names("element", element.beside, [other.id for other in rule.elements], spot)
        yield from _scope_name(rules, element.scope, spot)
        yield from _worded(rules, rule, element.id, "element", spot)


def _distractors(rules: CheckedRules, rule: IndicatorRule, raw: Entries) -> Iterator[Fault]:
    lexicons, elements = _known_lexicons(rules), [element.id for element in rule.elements]
    for at, distractor in enumerate(rule.distractors):
        spot = spot_of(raw, ("distractors", at))
        yield from _names("lexicon", distractor.anchors, lexicons, spot)
        yield from _names("element", distractor.elements, elements, spot)
        yield from _scope_name(rules, distractor.scope, spot)
        yield from _worded(rules, rule, distractor.id, "distractor", spot)


def _scope_name(rules: CheckedRules, scope: str, spot: Spot) -> Iterator[Fault]:
    if scope and rules.head:
        yield from _names("scope", [scope], rules.head.scopes, spot)


def _worded(rules: CheckedRules, rule: IndicatorRule, group: str, what: str, spot: Spot) -> Iterator[Fault]:
    if not rules.wordings.get(FIRST_LANGUAGE, {}).get(rule.id, {}).get(group):
        yield Fault(spot, f"the {what} '{group}' of '{rule.id}' has no wordings in wordings/{FIRST_LANGUAGE}")


def _tests(rule: IndicatorRule, raw: Entries) -> Iterator[Fault]:
    elements = [element.id for element in rule.elements]
    for at, test in enumerate(rule.tests):
        yield from _names("element", [test.on], elements, spot_of(raw, ("tests", at)))


def _logic(rules: CheckedRules, rule: IndicatorRule, raw: Entries) -> Iterator[Fault]:
    asked: set[str] = set()
    for key, text in (("met", rule.logic.met), ("partial", rule.logic.partial)):
        spot = spot_of(raw, ("logic", key))
        try:
            expression = logic.parse(text)
        except logic.LogicError as error:
            yield Fault(spot, f"logic.{key}: {error}")
            return
        for part in logic.parts(expression):
            yield from _named_in_logic(rules, rule, part, spot, asked)
    for at, element in enumerate(rule.elements):
        if element.role != "opt" and not {element.id, element.role} & asked:
            spot = spot_of(raw, ("elements", at))
            yield Fault(spot, f"the logic never asks for the element '{element.id}'; give it the role 'opt'")


def _named_in_logic(
    rules: CheckedRules, rule: IndicatorRule, part: logic.Expression, spot: Spot, asked: set[str]
) -> Iterator[Fault]:
    match part:
        case logic.All(group) | logic.AtLeast(_, group):
            asked.add(group)
            yield from _names("group", [group], {element.role for element in rule.elements}, spot)
        case logic.Found(element):
            asked.add(element)
            yield from _names("element", [element], [e.id for e in rule.elements], spot)
        case logic.Passed(test):
            yield from _names("test", [test], [t.id for t in rule.tests], spot)
        case logic.Held(indicator):
            yield from _names("indicator", [indicator], rules.folder.indicators, spot)


def _wordings(rules: CheckedRules, language: str) -> Iterator[Fault]:
    raw = rules.folder.wordings[language]
    for name, groups in rules.wordings[language].items():
        if name not in rules.folder.indicators:
            yield from _names("indicator", [name], rules.folder.indicators, spot_of(raw, (name,)))
            continue
        rule = rules.indicators.get(name)
        for group, listed in groups.items():
            if rule is not None:
                yield from _names("element or distractor", [group], _groups(rule), spot_of(raw, (name, group)))
            yield from _phrases(listed, raw, (name, group))


def _groups(rule: IndicatorRule) -> set[str]:
    names = [element.id for element in rule.elements] + [distractor.id for distractor in rule.distractors]
    return {*names, *(f"{name}.unless" for name in names)}


def _phrases(listed: Sequence[str], raw: Entries, path: tuple[str, ...]) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, phrase in enumerate(listed):
        folded = " ".join(phrase.casefold().split())
        if folded in seen:
            yield Fault(spot_of(raw, (*path, at)), f"the phrase '{phrase}' stands twice in '{path[-1]}'")
        seen.add(folded)
        trouble = _trouble(phrase)
        if trouble:
            yield Fault(spot_of(raw, (*path, at)), trouble)


def _trouble(phrase: str) -> str:
    """What is wrong with a phrase, "" when nothing is."""
    if named := MENTION.search(phrase):
        return f"there is no lexicon '{named[1]}' in the language of '{phrase}'"
    try:
        phrases.check(phrase)
    except phrases.PhraseError as error:
        return str(error)
    if _GLUED.search(phrase):
        return f"a space is missing beside a bracket in '{phrase}'; a '*' belongs to a word, inside the brackets"
    return ""
