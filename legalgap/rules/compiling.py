"""Checked rules into the frozen model that the engine reads.

CheckedRules, profile "coe"  ->  model.ruleset.Ruleset(id="palermo", profile="coe", ...)
"""

from legalgap.model.ruleset import Advice, Case, Distractor, Element, Indicator, Logic, Place, Ruleset, Scope

from .profiles import obligation_under, profile_of, quantity_under
from .schema import CaseRule, DistractorRule, ElementRule, IndicatorRule, ProfileRule, RulesetRule, ScopeRule
from .validation import CheckedRules


def compile_rules(rules: CheckedRules, head: RulesetRule, profile: str = "") -> Ruleset:
    """The ruleset under a profile. Raises UsageError for an unknown profile."""
    profile_id, chosen = profile_of(head, profile)
    return Ruleset(
        id=head.id,
        title=head.title,
        version=head.version,
        profile=profile_id,
        pillars=dict(head.pillars),
        kinds_of_law=dict(head.kinds_of_law),
        kind_wordings={code: _frozen(lexicon.kinds_of_law) for code, lexicon in rules.lexicons.items()},
        scopes={name: _scope(name, scope) for name, scope in head.scopes.items()},
        lexicons={code: _frozen(lexicon.lexicons) for code, lexicon in rules.lexicons.items()},
        indicators=_indicators(rules, head, chosen),
        wordings={
            code: {name: _frozen(groups) for name, groups in worded.items()} for code, worded in rules.wordings.items()
        },
        toolkit=dict(head.toolkit),
        case_titles=dict(head.case_titles),
        kinds_by_form=tuple(head.kinds_by_form),
    )


def _frozen(lists: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(listed) for name, listed in lists.items()}


def _scope(name: str, rule: ScopeRule) -> Scope:
    places = (
        Place(p.unit, tuple(p.has), tuple(p.also), tuple(p.without), tuple(p.about), tuple(p.kinds))
        for p in rule.places
    )
    return Scope(name, rule.title, tuple(places), tuple(rule.follow))


def _indicators(rules: CheckedRules, head: RulesetRule, profile: ProfileRule) -> tuple[Indicator, ...]:
    order = list(head.pillars)
    made = [
        _indicator(rule, str(rules.folder.indicators[name]["pillar"]), rules.cases.get(name, []), profile)
        for name, rule in rules.indicators.items()
    ]
    return tuple(sorted(made, key=lambda indicator: order.index(indicator.pillar)))


def _indicator(rule: IndicatorRule, pillar: str, more_cases: list[CaseRule], profile: ProfileRule) -> Indicator:
    return Indicator(
        id=rule.id,
        title=rule.title,
        pillar=pillar,
        severity=rule.severity,
        checkability=rule.checkability,
        obligation=obligation_under(rule.obligation, profile),
        sources=tuple(rule.sources),
        toolkit=tuple(rule.toolkit),
        requirement=rule.requirement,
        located_in=tuple(rule.located_in),
        scope=rule.scope,
        elements=tuple(_element(element, rule.scope) for element in rule.elements),
        logic=Logic(rule.logic.met, rule.logic.partial, tuple(rule.logic.notes)),
        tests=tuple(quantity_under(test, rule, profile) for test in rule.tests),
        distractors=tuple(_distractor(distractor, rule.scope) for distractor in rule.distractors),
        advice=Advice(
            rule.recommendation.advice, rule.recommendation.draft_text, tuple(rule.recommendation.model_refs)
        ),
        guidance=rule.guidance,
        cases=tuple(_case(case) for case in (*rule.cases, *more_cases)),
    )


def _element(rule: ElementRule, scope: str) -> Element:
    return Element(
        id=rule.id,
        role=rule.role,
        find=rule.find,
        scope=rule.scope or scope,
        anchors=tuple(rule.anchors),
        near=rule.near,
        beside=tuple(rule.beside),
        mood=rule.mood,
        absent=rule.absent,
        headings=rule.headings,
        negated=rule.negated,
        registry=tuple(rule.registry),
    )


def _distractor(rule: DistractorRule, scope: str) -> Distractor:
    return Distractor(
        id=rule.id,
        effect=rule.effect,
        why=rule.why,
        scope=rule.scope or scope,
        near=rule.near,
        elements=tuple(rule.elements),
        anchors=tuple(rule.anchors),
    )


def _case(rule: CaseRule) -> Case:
    return Case(rule.text, rule.verdict, rule.contrary, rule.why, rule.language, rule.title)
