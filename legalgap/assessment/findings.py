"""Findings: a verdict put into words, with evidence per element and the passages that were considered and did not count."""

from legalgap.matching.hits import Cap, Hit, IndicatorReading
from legalgap.matching.reader import LawReader
from legalgap.model.matrix import Considered, ElementFinding, Finding, Flag
from legalgap.model.ruleset import Element, Indicator

from .closest import closest_passages
from .decision import Verdict, decide
from .evidence import EvidenceBook

MOST_EVIDENCE = 3
MOST_CONSIDERED = 4
FLAG_ORDER: tuple[Flag, ...] = ("contrary", "broader", "discretionary", "delegated", "draft")
FLAG_WORDS = {
    "discretionary": "only as a power or under a softener, where the standard expects a duty",
    "delegated": "only by leaving it to regulations that are not at hand",
}


def find(reader: LawReader, book: EvidenceBook, indicator: Indicator, verdicts: dict[str, str]) -> tuple[Finding, IndicatorReading]:
    """The finding of one law on an indicator, standing alone, and the reading it rests on."""
    reading = reader.read(indicator)
    if indicator.checkability == "manual":
        return manual(indicator), reading
    verdict = decide(indicator, reading, verdicts)
    considered = () if verdict.status == "met" else _considered(reader, book, indicator, reading)
    return write_up(indicator, reading, verdict, {h: book.take(h) for h in evidence_hits(reading)}, _cap_quotes(book, verdict), considered), reading


def manual(indicator: Indicator) -> Finding:
    """The finding where text cannot decide: what the assessor should record."""
    return Finding(
        status="manual",
        confidence="high",
        reasons=("The text of laws cannot decide this.", indicator.guidance or "Record the evidence you have for it."),
    )


def evidence_hits(reading: IndicatorReading) -> list[Hit]:
    """The hits worth showing: for each element the strong ones first, then in the order of the text."""
    return [h for hits in reading.hits.values() for h in sorted(hits, key=lambda h: (h.weak, h.start))[:MOST_EVIDENCE]]


def _cap_quotes(book: EvidenceBook, verdict: Verdict) -> dict[Cap, str]:
    return {c: book.quote(c.start, c.end, "", (f"{_effect(c)}: {c.distractor.why}",)) for c in verdict.caps[:MOST_EVIDENCE]}


def _effect(cap: Cap) -> str:
    return "contrary" if cap.distractor.effect.startswith("contrary") else "limits" if cap.distractor.effect != "review" else "to check"


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
        reasons=tuple(_reasons(indicator, reading, verdict)),
        elements=elements,
        evidence=tuple(dict.fromkeys([*cap_quotes.values(), *cited])),
        considered=considered,
    )


def _element(element: Element, reading: IndicatorReading, evidence: dict[Hit, str]) -> ElementFinding:
    hits = reading.hits.get(element.id, [])
    return ElementFinding(found=bool(hits), evidence=tuple(dict.fromkeys(evidence[h] for h in hits if h in evidence)))


def _reasons(indicator: Indicator, reading: IndicatorReading, verdict: Verdict) -> list[str]:
    found = [e for e in indicator.elements if reading.hits.get(e.id)]
    missing = [e for e in indicator.elements if not reading.hits.get(e.id) and e.role != "opt"]
    reasons = []
    if verdict.status == "met":
        reasons.append("All that the standard asks is found: " + _names(found) + ".")
    elif verdict.status == "gap":
        reasons.append("Nothing operative was found for " + _names(missing or list(indicator.elements)) + ".")
    elif found:
        reasons.append("Found: " + _names(found) + ".")
    if verdict.status != "gap" and missing:
        reasons.append("Not found: " + _names(missing) + ".")
    reasons += [f"Found {FLAG_WORDS[f]}: {_names([e for e in found if any(f in h.flags for h in verdict.weak if h.element == e.id)])}." for f in FLAG_WORDS if any(f in h.flags for h in verdict.weak)]
    reasons += list(dict.fromkeys(f"Found only in part: {c[len('limited: '):]}." for h in verdict.weak for c in h.cues if c.startswith("limited: ")))
    reasons += [f"{m.test.what}: the text says {m.value:g} {m.test.unit}, the standard asks {m.test.op} {m.test.value:g}." for m in verdict.failed if m.value is not None]
    reasons += [f"{m.test.what}: the text does not give it, so it must be checked by hand." for m in verdict.unknown]
    reasons += list(dict.fromkeys(f"{'Contrary to the standard' if c.distractor.effect.startswith('contrary') else 'Limit'}: {c.distractor.why}." for c in verdict.caps))
    return reasons


def _names(elements: list[Element]) -> str:
    return "; ".join(e.find or e.id for e in elements)


def _considered(
    reader: LawReader, book: EvidenceBook, indicator: Indicator, reading: IndicatorReading
) -> tuple[Considered, ...]:
    """The passages that came nearest: wordings that did not count first, then the most similar units."""
    passages, seen = [], set()
    for rejected in sorted(reading.rejected, key=lambda r: r.start):
        passage = book.considered(rejected.start, rejected.end, f"“{_element_title(indicator, rejected.element)}”: {rejected.why}")
        if passage.provision not in seen and len(passages) < MOST_CONSIDERED:
            seen.add(passage.provision)
            passages.append(passage)
    if not passages and not any(reading.hits.values()):
        for start, end, why in closest_passages(reader, indicator):
            passages.append(book.considered(start, end, why))
    return tuple(passages)


def _element_title(indicator: Indicator, id: str) -> str:
    return next((e.find for e in indicator.elements if e.id == id), id)
