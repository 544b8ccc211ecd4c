"""Elements that the law which decides does not have, and another law of the framework has.

The proceeds law meets the standard by a list; the trafficking law makes its offences predicates besides: the overall
finding shows both, and does not say that an express rule was not found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from legalgap.matching.hits import IndicatorReading
from legalgap.model.matrix import ElementFinding, Finding
from legalgap.model.ruleset import Indicator
from legalgap.rules.logic import Found, parse, parts

from .reasons import what_was_found

Elements = Mapping[str, ElementFinding]
HARMLESS = frozenset({"review", "broader", "elsewhere"})


class Law(Protocol):
    """A law examined: what it says on each indicator, standing alone."""

    @property
    def findings(self) -> Mapping[str, Finding]: ...

    @property
    def readings(self) -> Mapping[str, IndicatorReading]: ...


def with_elements_of_others(finding: Finding, indicator: Indicator, laws: Iterable[Law]) -> Finding:
    """The finding with the elements that other laws add to it, and its reasons told accordingly."""
    if finding.status not in {"met", "partial"}:
        return finding
    elements, asked = dict(finding.elements), asked_for(indicator)
    for law in laws:
        added = _added(law.findings[indicator.id], law.readings[indicator.id], elements)
        elements.update({id: element for id, element in added.items() if id in asked})
    more = [id for name, e in elements.items() if e != finding.elements[name] for id in e.evidence]
    if not more:
        return finding
    return replace(
        finding,
        elements=elements,
        evidence=tuple(dict.fromkeys((*finding.evidence, *more))),
        reasons=_told_anew(finding, indicator, elements),
    )


def asked_for(indicator: Indicator) -> set[str]:
    """The elements of which the logic speaks; the rest are noted only where the law that decides has them."""
    logic = (parse(indicator.logic.met), parse(indicator.logic.partial))
    named = {part.element for whole in logic for part in parts(whole) if isinstance(part, Found)}
    return named | {e.id for e in indicator.elements if e.role != "opt"}


def _told_anew(finding: Finding, indicator: Indicator, elements: Elements) -> tuple[str, ...]:
    """The reasons, with what was found and what was not told of other elements."""
    before = list(what_was_found(finding.status, _found(finding.elements), indicator))
    after = list(what_was_found(finding.status, _found(elements), indicator))
    at = next((i for i, reason in enumerate(finding.reasons) if reason in before), 0)
    return (*finding.reasons[:at], *after, *(r for r in finding.reasons[at:] if r not in before))


def _added(finding: Finding, reading: IndicatorReading, have: Elements) -> dict[str, ElementFinding]:
    """What one law adds: elements found without weakness, where the law counts for the indicator without a limit."""
    if finding.status not in {"met", "partial"} or is_limited(reading):
        return {}
    found = reading.found(strong=True)
    return {id: e for id, e in finding.elements.items() if id in found and id in have and not have[id].found}


def is_limited(reading: IndicatorReading) -> bool:
    """Whether words of the law limit or contradict what it says on the indicator."""
    return any(cap.distractor.effect not in HARMLESS for cap in reading.caps)


def _found(elements: Elements) -> set[str]:
    return {id for id, element in elements.items() if element.found}
