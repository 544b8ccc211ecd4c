"""Indicators that ask what a State is party to: indicators and a country in, a finding for each of them out.

    treaty_findings(ruleset.indicators, "ZWE")["treaty.palermo"]
    -> Finding("met", reasons=("Party to UNTOC since 2007-12-12 (UN Treaty Collection ..., as of 2015-03).", ...))

An indicator is of this kind when its elements name instruments (`registry: UNTOC` in the ruleset). What sources
leave open is tried both ways: where the answer does not depend on it the finding stands, otherwise it is `uncertain`.
"""

from collections.abc import Iterable, Mapping

from ..model.matrix import Confidence, ElementFinding, Finding, Status
from ..model.ruleset import Element, Indicator
from ..rules.logic import evaluate, parse
from .ratification import CountryStatus, InstrumentStatus, ratification
from .ratification_table import sources

NO_COUNTRY = "No country was named, so it could not be looked up what the State is party to."


def asks_for_treaties(indicator: Indicator) -> bool:
    """Whether the indicator is decided on what the State is party to rather than on the text of laws."""
    return any(element.registry for element in indicator.elements)


def treaty_findings(
    indicators: Iterable[Indicator], country: str, overrides: Mapping[str, Mapping[str, str]] | None = None
) -> dict[str, Finding]:
    """The finding for every indicator that asks for treaties, by indicator id.

    `country` is a code or name; empty gives `manual` for all. `overrides` as of `ratification`. Raises UsageError.
    """
    asked = [indicator for indicator in indicators if asks_for_treaties(indicator)]
    if not country.strip():
        return {indicator.id: Finding("manual", confidence="low", reasons=(NO_COUNTRY,)) for indicator in asked}
    standing = ratification(country, overrides)
    return {indicator.id: _finding(indicator, standing) for indicator in asked}


def _finding(indicator: Indicator, standing: CountryStatus) -> Finding:
    needed = {element.id: _standings(element, standing) for element in indicator.elements if element.registry}
    surely = {id for id, each in needed.items() if all(one.reading == "party" for one in each)}
    perhaps = {id for id, each in needed.items() if all(one.reading != "not_party" for one in each)}
    low, high = _status(indicator, surely), _status(indicator, perhaps)
    status: Status = low if low == high else "uncertain"
    return Finding(
        status=status,
        confidence=_confidence(status, needed),
        reasons=tuple(_reasons(indicator, needed)),
        elements={element.id: ElementFinding(element.id in surely) for element in indicator.elements},
        registry=True,
    )


def _standings(element: Element, standing: CountryStatus) -> list[InstrumentStatus]:
    unrecorded = [code for code in element.registry if code not in standing.instruments]
    if unrecorded:
        return [
            InstrumentStatus(code, "unknown", "unknown", reasons=(f"{code} is not known here.",)) for code in unrecorded
        ]
    return [standing.instruments[code] for code in element.registry]


def _status(indicator: Indicator, found: set[str]) -> Status:
    """What the indicator's logic makes of the elements found."""
    groups: dict[str, list[str]] = {}
    for element in indicator.elements:
        groups.setdefault(element.role, []).append(element.id)
    if evaluate(parse(indicator.logic.met), found, groups, {}, {}):
        return "met"
    return "partial" if evaluate(parse(indicator.logic.partial), found, groups, {}, {}) else "gap"


def _reasons(indicator: Indicator, needed: dict[str, list[InstrumentStatus]]) -> Iterable[str]:
    """What is known of each instrument in the order of the elements, and which elements no registry can tell."""
    for element in indicator.elements:
        if element.id not in needed:
            yield f"Not examined: {element.find}."
        for one in needed.get(element.id, ()):
            yield from (f"Not required: {reason}" if element.role == "opt" else reason for reason in one.reasons)
            yield from (f"The sources differ on {one.instrument}: {conflict}." for conflict in one.conflicts)


def _confidence(status: Status, needed: dict[str, list[InstrumentStatus]]) -> Confidence:
    """High when every decisive fact comes from the user or from a source that still settles the question."""
    if status == "uncertain":
        return "low"
    known = sources()
    decisive = [one for each in needed.values() for one in each if one.reading != "unknown"]
    dated = [one for one in decisive if one.source in known and not known[one.source].settles]
    return "medium" if dated else "high"
