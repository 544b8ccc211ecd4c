"""Findings: a verdict put into words, with evidence per element and the passages considered that did not count."""

from dataclasses import replace

from legalgap.matching.hits import Cap, Hit, IndicatorReading
from legalgap.matching.reader import LawReader
from legalgap.model.matrix import Considered, ElementFinding, Finding, Flag
from legalgap.model.ruleset import Element, Indicator
from legalgap.rules.logic import Held, parse, parts

from .closest import closest_passages
from .decision import Verdict, decide
from .evidence import EvidenceBook
from .reasons import reasons
from .showing import MOST_EVIDENCE, evidence_hits

MOST_CONSIDERED = 4
MOST_BORROWED = 6
FLAG_ORDER: tuple[Flag, ...] = ("contrary", "broader", "discretionary", "delegated", "draft")


def find(
    reader: LawReader, book: EvidenceBook, indicator: Indicator, reached: dict[str, Finding]
) -> tuple[Finding, IndicatorReading]:
    """The finding of one law on an indicator, standing alone, and the reading it rests on.

    `reached` are the findings of the same law on the indicators before it.
    """
    reading = reader.read(indicator)
    if indicator.checkability == "manual":
        return manual(indicator), reading
    verdict = decide(indicator, reading, {id: finding.status for id, finding in reached.items()})
    considered = () if verdict.status == "met" else _considered(reader, book, indicator, reading)
    evidence = {hit: book.take(hit) for hit in evidence_hits(reader, indicator, reading)}
    finding = write_up(indicator, reading, verdict, evidence, _cap_quotes(book, verdict), considered)
    return borrowing(finding, indicator, reached), reading


def borrowing(finding: Finding, indicator: Indicator, reached: dict[str, Finding]) -> Finding:
    """The finding with the evidence of the indicators on which its logic leans, where it has none of its own."""
    if finding.evidence or finding.status not in {"met", "partial"}:
        return finding
    lent = [reached[id] for id in leans_on(indicator) if id in reached]
    evidence = tuple(dict.fromkeys(e for other in lent for e in other.evidence))
    if not evidence:
        return replace(finding, status="gap", flags=(), reasons=("Nothing operative was found.",))
    return replace(finding, evidence=evidence[:MOST_BORROWED])


def leans_on(indicator: Indicator) -> list[str]:
    """The other indicators that an indicator's logic names."""
    logic = (parse(indicator.logic.met), parse(indicator.logic.partial))
    named = (part.indicator for whole in logic for part in parts(whole) if isinstance(part, Held))
    return list(dict.fromkeys(named))


def manual(indicator: Indicator) -> Finding:
    """The finding where text cannot decide: what the assessor should record."""
    return Finding(
        status="manual",
        confidence="high",
        reasons=("The text of laws cannot decide this.", indicator.guidance or "Record the evidence you have for it."),
    )


def _cap_quotes(book: EvidenceBook, verdict: Verdict) -> dict[Cap, str]:
    shown = verdict.caps[:MOST_EVIDENCE]
    return {c: book.quote(c.start, c.end, "", (f"{_effect(c)}: {c.distractor.why}",)) for c in shown}


def _effect(cap: Cap) -> str:
    if cap.distractor.effect.startswith("contrary"):
        return "contrary"
    return "to check" if cap.distractor.effect == "review" else "limits"


def write_up(
    indicator: Indicator,
    reading: IndicatorReading,
    verdict: Verdict,
    evidence: dict[Hit, str],
    cap_quotes: dict[Cap, str],
    considered: tuple[Considered, ...],
) -> Finding:
    """A verdict as a finding."""
    elements = {e.id: _element(e, reading, evidence) for e in indicator.elements}
    cited = [id for e in elements.values() for id in e.evidence] if verdict.status != "gap" else []
    return Finding(
        status=verdict.status,
        flags=tuple(f for f in FLAG_ORDER if f in verdict.flags),
        confidence=verdict.confidence,
        reasons=reasons(indicator, reading, verdict),
        elements=elements,
        evidence=tuple(dict.fromkeys([*cap_quotes.values(), *cited])),
        considered=considered,
    )


def _element(element: Element, reading: IndicatorReading, evidence: dict[Hit, str]) -> ElementFinding:
    hits = reading.hits.get(element.id, [])
    return ElementFinding(found=bool(hits), evidence=tuple(dict.fromkeys(evidence[h] for h in hits if h in evidence)))


def _considered(
    reader: LawReader, book: EvidenceBook, indicator: Indicator, reading: IndicatorReading
) -> tuple[Considered, ...]:
    """The passages that came nearest: wordings that did not count; failing those, the most similar units."""
    titles = {e.id: e.find for e in indicator.elements}
    passages: dict[str, Considered] = {}
    for rejected in sorted(reading.rejected, key=lambda r: r.start):
        why = f"“{titles.get(rejected.element, rejected.element)}”: {rejected.why}"
        passage = book.considered(rejected.start, rejected.end, why)
        passages.setdefault(passage.provision, passage)
        if len(passages) == MOST_CONSIDERED:
            break
    if passages or any(reading.hits.values()):
        return tuple(passages.values())
    return tuple(book.considered(start, end, why) for start, end, why in closest_passages(reader, indicator))
