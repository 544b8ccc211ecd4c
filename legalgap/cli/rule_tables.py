"""How rules look on a terminal and as JSON: indicators and results in, text out.

list_text(ruleset, select(ruleset, pillar="DEF"))      one line per indicator, by pillar
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..evaluation.rule_cases import CaseResult
from ..evaluation.rule_changes import rule_changes, verdict_changes
from ..evaluation.rule_coverage import Unfired
from ..model.ruleset import Distractor, Element, Indicator, Ruleset

SHOWN_TEXT = 300


def show(lines: Iterable[str] | str) -> None:
    """Text on stdout, lines as long as they are."""
    from .console import out

    out().print(lines if isinstance(lines, str) else "\n".join(lines), soft_wrap=True)


def show_json(value: Any) -> None:
    """One JSON value, indented."""
    show(json.dumps(value, ensure_ascii=False, indent=1))


def list_values(indicators: Iterable[Indicator]) -> list[dict[str, Any]]:
    """The indicators with what a list shows of them."""
    shown = ("id", "title", "pillar", "severity", "checkability", "sources", "toolkit", "located_in")
    return [
        {name: getattr(indicator, name) for name in shown} | {"level": indicator.obligation.level}
        for indicator in indicators
    ]


def rule_values(ruleset: Ruleset, indicator: Indicator) -> dict[str, Any]:
    """The whole rule with its wordings in every language."""
    wordings = {language: worded.get(indicator.id, {}) for language, worded in ruleset.wordings.items()}
    return asdict(indicator) | {"wordings": wordings}


def list_lines(ruleset: Ruleset, indicators: Sequence[Indicator]) -> Iterator[str]:
    """One line per indicator under its pillar."""
    for code, title in ruleset.pillars.items():
        chosen = [indicator for indicator in indicators if indicator.pillar == code]
        if chosen:
            yield f"{title} ({code})"
            yield from (f"  {each.id:<36} {each.severity:<9} {each.title}" for each in chosen)
            yield ""
    yield f"{len(indicators)} of {len(ruleset.indicators)} indicators."


def rule_lines(ruleset: Ruleset, indicator: Indicator, language: str) -> Iterator[str]:
    """A rule with every wording of a language."""
    yield f"{indicator.id}: {indicator.title}"
    yield f"  scope {indicator.scope}; met when {indicator.logic.met}; partly met when {indicator.logic.partial}"
    for test in indicator.tests:
        asked = f"{test.measure} on {test.on} {test.op} {test.value:g} {test.unit}".rstrip()
        yield f"  test {test.id}: {asked}; otherwise {test.otherwise}"
    parts: list[Element | Distractor] = [*indicator.elements, *indicator.distractors]
    for part in parts:
        yield ""
        yield _part_line(part, indicator)
        yield from (f"    - {phrase}" for phrase in ruleset.phrases(language, indicator.id, part.id))
        unless = ruleset.phrases(language, indicator.id, f"{part.id}.unless")
        if unless:
            yield "    unless"
            yield from (f"    - {phrase}" for phrase in unless)


def _part_line(part: Element | Distractor, indicator: Indicator) -> str:
    if isinstance(part, Distractor):
        return f"  trap {part.id} ({part.effect}, near: {part.near}): {part.why}"
    told = [part.role, *(f"beside {lexicon}" for lexicon in part.anchors)]
    told += [part.scope] if part.scope != indicator.scope else []
    told += ["must be absent"] if part.absent else []
    return f"  element {part.id} ({', '.join(told)}): {part.find}"


def failure_lines(failed: Iterable[CaseResult]) -> Iterator[str]:
    """Every case that did not get its verdict: what was expected, what came, why."""
    for result in failed:
        case = result.case
        expected, got = _verdict(case.verdict, case.contrary), _verdict(result.status, result.contrary)
        yield f"{result.indicator}: expected {expected}, got {got}"
        yield f"  case: {' '.join(case.text.split())[:SHOWN_TEXT]}"
        if case.why:
            yield f"  expected because: {case.why}"
        yield from (f"  reason: {reason}" for reason in result.reasons)
        yield ""


def _verdict(status: str, contrary: bool) -> str:
    return f"{status}, contrary" if contrary else status


def unfired_lines(missing: Sequence[Unfired]) -> Iterator[str]:
    """Every element and trap that no case fires."""
    for each in missing:
        what = f"trap, {each.effect}" if each.effect else "element"
        yield f"{each.indicator}: no case holds a wording of {each.group} ({what})"
    yield f"{len(missing)} elements and traps without a case."


def rule_change_lines(old: Ruleset, new: Ruleset) -> Iterator[str]:
    """One line per rule that differs."""
    changes = rule_changes(old, new)
    for change in changes:
        parts = f": {', '.join(change.parts)}" if change.parts else ""
        yield f"{change.what:<8} {change.indicator}{parts}"
    yield f"{len(changes)} rules differ between {old.id} and {new.id}."


def verdict_change_lines(old: str, new: str, laws: Sequence[Path]) -> Iterator[str]:
    """One line per indicator whose overall verdict on the laws differs."""
    from ..assessment.run import assess_paths

    changes = verdict_changes(assess_paths(laws, ruleset=old), assess_paths(laws, ruleset=new))
    for change in changes:
        yield f"{change.indicator}: {change.before or 'not asked'} -> {change.after or 'not asked'}"
    yield f"{len(changes)} verdicts change."
