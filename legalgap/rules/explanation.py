"""What one indicator asks, put together for a reader who is learning it: no YAML, no phrases, plain words.

    explain(load_ruleset("palermo"), "victim.reflection_period") -> Explanation(title="Recovery ...", ...)

Raises UsageError, with the nearest id, for an indicator that the ruleset does not have.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from legalgap.errors import UsageError
from legalgap.model.ruleset import Distractor, Effect, Element, Indicator, Ruleset

from . import logic
from .dependencies import asked_by
from .faults import unknown
from .samples import samples

MOST_WORDINGS, MOST_RELATED = 4, 6
SAME_PILLAR = 0.1

LEVEL_WORDS = {
    "mandatory": "mandatory: every State Party must",
    "mandatory_qualified": "mandatory, with a qualification such as 'in appropriate cases'",
    "subject_to_basic_concepts": "mandatory unless contrary to the basic concepts of the legal system",
    "consider": "to be considered: the State must genuinely weigh it",
    "endeavour": "an obligation of effort",
    "recommended": "recommended: good practice, not binding by itself",
    "optional": "optional",
}
EFFECT_WORDS: dict[Effect, str] = {
    "ignore": "does not count",
    "partial": "limits the rule: at most partly met",
    "gap": "takes the rule away: a gap",
    "contrary_partial": "contradicts the standard: at most partly met",
    "contrary_gap": "contradicts the standard: a gap",
    "review": "needs a reader",
    "weaken": "counts only in part",
    "elsewhere": "points to a text that may not be at hand: uncertain and not a gap",
    "broader": "goes beyond the standard",
}


@dataclass(frozen=True, slots=True)
class ElementExplained:
    """A part of the indicator, whether the verdict asks for it, and how statutes word it."""

    id: str
    find: str
    asked: str
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A drafting mistake or false friend, what it does to the verdict, and words that show it."""

    id: str
    why: str
    effect: Effect
    consequence: str
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is said about an indicator. `demanded_by` pairs an instrument's code with the strength it states."""

    id: str
    title: str
    pillar: str
    severity: str
    checkability: str
    requirement: str
    guidance: str
    level: str
    level_words: str
    note: str
    sources: tuple[str, ...]
    demanded_by: tuple[tuple[str, str], ...]
    questions: tuple[tuple[str, str], ...]
    located_in: tuple[str, ...]
    elements: tuple[ElementExplained, ...]
    met: str
    partial: str
    tests: tuple[str, ...]
    notes: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    false_friends: tuple[Mistake, ...]
    advice: str
    draft_text: str
    model_refs: tuple[str, ...]
    related: tuple[tuple[str, str], ...]


def indicator_of(ruleset: Ruleset, id: str) -> Indicator:
    """The indicator of that id. Raises UsageError, which names the nearest one."""
    try:
        return ruleset.indicator(id)
    except KeyError:
        known = [indicator.id for indicator in ruleset.indicators]
        advice = "`legalgap rules list` shows them all."
        raise UsageError(f"{unknown('indicator', id, known)}. {advice}") from None


def explain(ruleset: Ruleset, id: str, language: str = "en") -> Explanation:
    """The explanation of an indicator, with wordings of a language. Raises UsageError."""
    indicator = indicator_of(ruleset, id)
    mistakes = [_mistake(ruleset, indicator, distractor, language) for distractor in indicator.distractors]
    return Explanation(
        id=indicator.id,
        title=indicator.title,
        pillar=ruleset.pillars[indicator.pillar],
        severity=indicator.severity,
        checkability=indicator.checkability,
        requirement=indicator.requirement,
        guidance=indicator.guidance,
        level=indicator.obligation.level,
        level_words=LEVEL_WORDS.get(indicator.obligation.level, indicator.obligation.level),
        note=indicator.obligation.note,
        sources=indicator.sources,
        demanded_by=tuple(indicator.obligation.by_instrument.items()),
        questions=tuple((code, ruleset.toolkit[code]) for code in indicator.toolkit if code in ruleset.toolkit),
        located_in=tuple(ruleset.kinds_of_law[kind] for kind in indicator.located_in),
        elements=tuple(_element(ruleset, indicator, element, language) for element in indicator.elements),
        met=in_words(indicator.logic.met, indicator),
        partial=in_words(indicator.logic.partial, indicator),
        tests=tuple(f"{test.what}: {test.op} {test.value:g} {test.unit}".strip() for test in indicator.tests),
        notes=indicator.logic.notes,
        mistakes=tuple(mistake for mistake in mistakes if mistake.effect != "ignore"),
        false_friends=tuple(mistake for mistake in mistakes if mistake.effect == "ignore"),
        advice=indicator.advice.advice,
        draft_text=indicator.advice.draft_text,
        model_refs=indicator.advice.model_refs,
        related=related(ruleset, indicator),
    )


def _element(ruleset: Ruleset, indicator: Indicator, element: Element, language: str) -> ElementExplained:
    asked = {"core": "asked for", "opt": "noted when found"}.get(element.role, f"one of the group {element.role}")
    wordings = samples(ruleset.phrases(language, indicator.id, element.id), MOST_WORDINGS)
    find = f"{element.find} (nothing in the law may say)" if element.absent else element.find
    return ElementExplained(element.id, find, asked, wordings)


def _mistake(ruleset: Ruleset, indicator: Indicator, distractor: Distractor, language: str) -> Mistake:
    wordings = samples(ruleset.phrases(language, indicator.id, distractor.id), 2)
    return Mistake(distractor.id, distractor.why, distractor.effect, EFFECT_WORDS[distractor.effect], wordings)


def related(ruleset: Ruleset, indicator: Indicator) -> tuple[tuple[str, str], ...]:
    """Indicators to read next: those that the logic names, then those that answer the same questions, nearest first.

    A question that few indicators answer brings them closer than one that many answer.
    """
    answers = Counter(code for other in ruleset.indicators for code in other.toolkit)
    closeness = {
        other.id: _closeness(indicator, other, answers) for other in ruleset.indicators if other.id != indicator.id
    }
    nearest = sorted((id for id, close in closeness.items() if close), key=lambda id: -closeness[id])
    chosen = list(dict.fromkeys([*asked_by(indicator), *nearest]))[:MOST_RELATED]
    return tuple((id, ruleset.indicator(id).title) for id in chosen)


def _closeness(indicator: Indicator, other: Indicator, answers: Mapping[str, int]) -> float:
    shared = {*indicator.toolkit} & {*other.toolkit}
    if indicator.id in asked_by(other):
        return 1.0
    return sum(1 / answers[code] for code in shared) + SAME_PILLAR * (indicator.pillar == other.pillar)


def in_words(text: str, indicator: Indicator) -> str:
    """An expression of the logic as a reader would say it: "2 of the group RS and the test 'days'"."""
    finds = {element.id: element.find for element in indicator.elements}
    return _said(logic.parse(text), finds)


def _said(part: logic.Expression, finds: dict[str, str]) -> str:
    match part:
        case logic.Or(left, right):
            return f"{_said(left, finds)}, or {_said(right, finds)}"
        case logic.And(left, right):
            return f"{_within_and(left, finds)} and {_within_and(right, finds)}"
        case logic.Not(inner):
            return f"not ({_said(inner, finds)})"
        case logic.All(group):
            return "everything asked for" if group == "core" else f"all of the group {group}"
        case logic.AtLeast(count, group):
            return (
                f"at least {count} of what is asked for"
                if group == "core"
                else f"at least {count} of the group {group}"
            )
        case logic.Found(element):
            return f"“{finds.get(element, element)}”"
        case logic.Passed(test):
            return f"the test “{test}” passed"
        case logic.Held(indicator):
            return f"“{indicator}” met or partly met"
        case logic.Never():
            return "only through a mistake listed below"


def _within_and(part: logic.Expression, finds: dict[str, str]) -> str:
    said = _said(part, finds)
    return f"({said})" if isinstance(part, logic.Or) else said
