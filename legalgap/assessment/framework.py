"""The overall verdict: what the laws of a framework provide together.

Elements found in different laws add up, and the best law counts (of equals the one of the kind in which the rule
normally stands). A gap becomes `not_supplied` when no law of a kind in which the rule normally stands was given.
"""

from dataclasses import dataclass

from legalgap.framework.listing import Listed
from legalgap.matching.hits import Hit, IndicatorReading, Measured
from legalgap.model.document import Document
from legalgap.model.matrix import Evidence, Finding
from legalgap.model.ruleset import Indicator, Ruleset

from .decision import RANK, decide
from .findings import borrowing, manual, write_up
from .others import asked_for, is_limited, with_elements_of_others


@dataclass(frozen=True)
class Examined:
    """One law examined for every indicator: findings and readings by indicator id, evidence ids by hit, the
    evidence itself by id. `listed` is what a framework file says of it, `as_amended` the same law as drafts
    would leave it, where they take provisions out of it."""

    document: Document
    findings: dict[str, Finding]
    readings: dict[str, IndicatorReading]
    evidence: dict[str, dict[Hit, str]]
    quotes: dict[str, Evidence]
    listed: Listed | None = None
    as_amended: "Examined | None" = None


def overall(indicator: Indicator, laws: list[Examined], ruleset: Ruleset, reached: dict[str, Finding]) -> Finding:
    """The finding on an indicator for the framework as a whole; `laws` are those that count (see `settling`).

    `reached` are the overall findings before it.
    """
    if indicator.checkability == "manual":
        return manual(indicator)
    best = _best(indicator, _by_place(laws, indicator))
    together = _together(indicator, laws, reached) if len(laws) > 1 else None
    finding = best or Finding("gap", reasons=("No law in force was given.",))
    if together and RANK.get(together.status, 0) > RANK.get(finding.status, 0):
        finding = together
    finding = with_elements_of_others(finding, indicator, laws)
    finding = _with_contradictions(finding, [e.findings[indicator.id] for e in laws])
    if finding.status == "gap" and "contrary" not in finding.flags:
        finding = _if_not_supplied(finding, indicator, laws, ruleset)
    return _with_law_names(finding, laws, indicator)


def _by_place(laws: list[Examined], indicator: Indicator) -> list[Examined]:
    """The laws, those in force first, and of these those whose kind is the first place to look for the indicator."""
    places = {kind: at for at, kind in enumerate(indicator.located_in)}
    return sorted(laws, key=lambda e: (e.document.status != "in_force", places.get(e.document.kind, len(places))))


def _best(indicator: Indicator, laws: list[Examined]) -> Finding | None:
    """The finding of the law that counts most, of equals the first."""
    asked = asked_for(indicator)

    def weight(law: Examined) -> tuple[int, bool, int, bool, bool]:
        """Status, whether no limit keeps it from the matter, how much is found, no contradiction, certainty."""
        finding, reading = law.findings[indicator.id], law.readings[indicator.id]
        reaches = not is_limited(reading) or "contrary" in finding.flags
        sure = finding.status != "uncertain"
        found = len(reading.found(strong=True) & asked)
        return RANK.get(finding.status, 0), reaches, found, "contrary" not in finding.flags, sure

    return max(laws, key=weight).findings[indicator.id] if laws else None


def _together(indicator: Indicator, laws: list[Examined], reached: dict[str, Finding]) -> Finding:
    """The finding when the elements of all laws add up; a limit in one law does not reach the words of another."""
    merged = IndicatorReading(indicator.id)
    evidence: dict[Hit, str] = {}
    unlimited = [law for law in laws if not is_limited(law.readings[indicator.id])]
    for law in unlimited:
        reading = law.readings[indicator.id]
        for element, hits in reading.hits.items():
            merged.hits.setdefault(element, []).extend(hits)
        evidence.update(law.evidence[indicator.id])
    merged.tests = _measured(indicator, unlimited)
    verdict = decide(indicator, merged, {id: finding.status for id, finding in reached.items()})
    finding = borrowing(write_up(indicator, merged, verdict, evidence, {}, ()), indicator, reached)
    return Finding(
        status=finding.status,
        flags=finding.flags,
        confidence=finding.confidence,
        reasons=("Elements from several laws add up.", *finding.reasons),
        elements=finding.elements,
        evidence=finding.evidence,
    )


def _measured(indicator: Indicator, laws: list[Examined]) -> dict[str, Measured]:
    """The results of the tests for the laws together: the best number that one of them gives, else what is known."""
    best: dict[str, Measured] = {}
    for test in indicator.tests:
        readings = [law.readings[indicator.id] for law in laws]
        asked = [r.tests[test.id] for r in readings if r.hits.get(test.on) and test.id in r.tests]
        best[test.id] = max(asked, key=_worth, default=Measured(test, True))
    return best


def _worth(measured: Measured) -> tuple[bool, bool]:
    """How much a result counts: whether there is a number, and whether it suffices."""
    return measured.value is not None, bool(measured.passed)


def _with_contradictions(finding: Finding, cells: list[Finding]) -> Finding:
    """The finding with the contrary flag, reasons and quotes of any law that contradicts the standard."""
    contrary = [c for c in cells if "contrary" in c.flags and c is not finding]
    if not contrary:
        return finding
    reasons = [r for c in contrary for r in c.reasons if r.startswith("Contrary")]
    quotes = [c.evidence[0] for c in contrary if c.evidence]
    return Finding(
        status=finding.status,
        flags=("contrary", *(f for f in finding.flags if f != "contrary")),
        confidence=finding.confidence,
        reasons=tuple(dict.fromkeys((*reasons, *finding.reasons))),
        elements=finding.elements,
        evidence=tuple(dict.fromkeys((*quotes, *finding.evidence))),
        considered=finding.considered,
    )


def _if_not_supplied(finding: Finding, indicator: Indicator, laws: list[Examined], ruleset: Ruleset) -> Finding:
    given = {e.document.kind for e in laws}
    if not indicator.located_in or "" in given or given & set(indicator.located_in):
        return finding
    names = ", ".join(ruleset.kinds_of_law.get(k, k) for k in indicator.located_in)
    return Finding(
        status="not_supplied",
        confidence="high",
        reasons=(f"No law of a kind in which this normally stands was given. Add one of: {names}.",),
        elements=finding.elements,
        considered=finding.considered,
    )


def _with_law_names(finding: Finding, laws: list[Examined], indicator: Indicator) -> Finding:
    """Names the law that decided, where there are several."""
    if len(laws) < 2 or finding.status not in {"met", "partial", "uncertain"}:
        return finding
    titles = {e.document.id: e.document.title for e in laws}
    cited = list(dict.fromkeys(id.rsplit(":", 1)[0] for id in finding.evidence))
    where = "; ".join(titles[d] for d in cited if d in titles)
    return Finding(
        status=finding.status,
        flags=finding.flags,
        confidence=finding.confidence,
        reasons=(*finding.reasons, f"Rests on: {where}.") if where else finding.reasons,
        elements=finding.elements,
        evidence=finding.evidence,
        considered=finding.considered,
    )
