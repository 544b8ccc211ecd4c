"""Reads one law for one indicator: finds the wordings of its elements and decides, hit by hit, whether they count.

LawReader(law, ruleset).read(indicator) -> IndicatorReading(hits={"custody": [Hit(...)]}, rejected=[...])
"""

from collections.abc import Iterable, Iterator

from legalgap.language.law import AnnotatedLaw
from legalgap.language.units import Unit
from legalgap.model.ruleset import Distractor, Effect, Element, Indicator, Near, Ruleset

from .hits import Cap, Hit, IndicatorReading, Rejected
from .measures import measure
from .mood import mood_of
from .scopes import ScopeFinder, literal
from .search import Occurrence, SearchableLaw
from .text_search import contains

MOST_HITS = 40
MOST_BEFORE_COMPANIONS = 1000
MOST_REJECTED = 12
LONGEST_SHOWN = 400


class LawReader:
    """One law, ready to be read for every indicator of a ruleset."""

    def __init__(self, law: AnnotatedLaw, ruleset: Ruleset) -> None:
        self.law = law
        self.ruleset = ruleset
        self.searchable = SearchableLaw(law)
        self.scopes = ScopeFinder(self.searchable, ruleset)
        self.language = law.document.language
        if self.searchable.is_badly_read:
            groups = ruleset.wordings.get(self.language, {}).values()
            self.searchable.expect_misprints(p for g in groups for phrases in g.values() for p in phrases)

    def read(self, indicator: Indicator) -> IndicatorReading:
        """What the law says on the indicator."""
        reading = IndicatorReading(indicator.id)
        for element in indicator.elements:
            if element.absent:
                self._read_absent(indicator, element, reading)
            else:
                self._read_element(indicator, element, reading)
        self._keep_companions(indicator, reading)
        reading.caps = [
            cap
            for d in indicator.distractors
            if d.effect not in ("ignore", "weaken")
            for cap in self._caps(indicator, d, reading)
        ]
        for test in indicator.tests:
            reading.tests[test.id] = measure(self.law, test, reading)
        return reading

    def _phrases(self, indicator: Indicator, group: str) -> tuple[str, ...]:
        return self.ruleset.phrases(self.language, indicator.id, group)

    def _occurrences(self, indicator: Indicator, group: str, mask: int, outside: int = 0) -> list[Occurrence]:
        return _outermost(self.searchable.find_within(self._phrases(indicator, group), mask, outside))

    def _read_element(self, indicator: Indicator, element: Element, reading: IndicatorReading) -> None:
        mask = self.scopes.mask(element.scope or indicator.scope)
        hits = reading.hits.setdefault(element.id, [])
        if not mask:  # the law says nothing that the rule could be about
            return
        most = MOST_BEFORE_COMPANIONS if element.beside else MOST_HITS
        aside = 0
        for occurrence in self._occurrences(indicator, element.id, mask, MOST_REJECTED):
            why = self._why_not(indicator, element, occurrence, mask)
            if not why and len(hits) < most:
                hits.append(self._hit(indicator, element, occurrence))
            elif why and aside < MOST_REJECTED:
                aside += 1
                reading.rejected.append(Rejected(element.id, occurrence.start, occurrence.end, why))

    def _keep_companions(self, indicator: Indicator, reading: IndicatorReading) -> None:
        """Drops hits of elements that count only beside a hit of another element, where none stands near."""
        for element in indicator.elements:
            if not element.beside:
                continue
            others = [h for id in element.beside for h in reading.hits.get(id, ())]
            kept = [h for h in reading.hits.get(element.id, ()) if self._has_companion(element, h, others)]
            reading.hits[element.id] = kept[:MOST_HITS]

    def _has_companion(self, element: Element, hit: Hit, others: list[Hit]) -> bool:
        spans = self._surroundings(element.near, self._occurrence_of(hit))
        return any(start <= o.start < end for start, end in spans for o in others)

    def _occurrence_of(self, hit: Hit) -> Occurrence:
        unit = self.law.unit_at(hit.start)
        return Occurrence(hit.start, hit.end, hit.phrase, unit.index if unit else 0)

    def _why_not(self, indicator: Indicator, element: Element, found: Occurrence, mask: int) -> str:
        """Why an occurrence does not count; empty when it does."""
        unit = self.law.units[found.unit]
        if unit.set_aside:
            return f"stands in text that is not operative ({unit.set_aside})"
        if not mask >> found.unit & 1:
            scope = self.ruleset.scopes.get(element.scope or indicator.scope)
            return f"stands outside {scope.title}" if scope else "stands outside what the rule looks at"
        if unit.is_definition and element.mood in ("duty", "offence") and not self._is_used(unit, mask):
            return "is only a definition, and no operative provision uses the term"
        if not all(self._anchored(element, found, self.scopes.lexicon(a)) for a in element.anchors):
            return "is not about the subject of the rule"
        if element.negated == "never" and (denial := self._denial(found)):
            return f"is denied by “{denial}”"
        return next(self._distracting(indicator, element, found, "ignore"), "")

    def _anchored(self, element: Element, found: Occurrence, lexicon: tuple[str, ...]) -> bool:
        """Whether an anchor stands near an occurrence; the heading of its part speaks for every section below it."""
        if self._near(element.near, found, lexicon):
            return True
        holders = self.law.units[found.unit].holders
        parts = holders[1:] if self.law.document.tree.heading else holders
        return element.near in ("section", "document") and any(contains(heading, lexicon) for heading in parts)

    def _is_used(self, definition: Unit, mask: int) -> bool:
        """Whether a provision of the scope that is no definition uses the defined term."""
        users = (self.law.units[o.unit] for o in self.searchable.find_any(literal(definition.node.term)))
        return any(mask >> u.index & 1 and not u.is_definition for u in users)

    def _distracting(self, indicator: Indicator, element: Element, found: Occurrence, effect: Effect) -> Iterator[str]:
        """Why distractors of an effect act on an occurrence."""
        for distractor in indicator.distractors:
            if distractor.effect != effect or (distractor.elements and element.id not in distractor.elements):
                continue
            phrases = self._phrases(indicator, distractor.id)
            lifting = self._phrases(indicator, f"{distractor.id}.unless")
            if self._near(distractor.near, found, phrases) and not self._near(distractor.near, found, lifting):
                yield distractor.why

    def _denial(self, found: Occurrence) -> str:
        for start, end in self.law.governing(found.start)[-1:]:
            cues = self.law.cues("denial", max(start, end - 120), found.end)
            if cues and not self.law.folded[cues[-1].end : found.start].count(";"):
                return self.law.document.text[cues[-1].start : cues[-1].end]
        return ""

    def _near(self, near: Near, found: Occurrence, phrases: tuple[str, ...]) -> bool:
        """Whether any of the phrases stands as near to an occurrence as asked."""
        if not phrases:
            return False
        if any(self.searchable.between(phrases, start, end) for start, end in self._surroundings(near, found)):
            return True
        section = self.law.units[found.unit].section
        return near in ("section", "document") and bool(section.heading) and contains(section.heading, phrases)

    def _surroundings(self, near: Near, found: Occurrence) -> Iterable[tuple[int, int]]:
        unit = self.law.units[found.unit]
        if near == "hit":
            return [(max(unit.start, found.start - 25), min(unit.end, found.end + 25))]
        if near == "sentence":
            return self.law.proposition(found.start)
        if near == "provision":
            return [(unit.start, unit.end)]
        if near == "section":
            return (
                [(unit.section.start, unit.section.end)]
                if unit.section.kind != "document"
                else [(unit.start, unit.end)]
            )
        return [(0, len(self.law.folded))]

    def _hit(self, indicator: Indicator, element: Element, found: Occurrence) -> Hit:
        mood = mood_of(self.law, found, element.mood)
        limits = tuple(f"limited: {why}" for why in self._distracting(indicator, element, found, "weaken"))
        return Hit(
            element=element.id,
            start=found.start,
            end=found.end,
            phrase=found.phrase,
            weak=mood.weak or bool(limits),
            flags=mood.flags,
            cues=(f"wording: {found.phrase}", *mood.cues, *limits),
            lead_in=found.lead_in,
        )

    def _read_absent(self, indicator: Indicator, element: Element, reading: IndicatorReading) -> None:
        """An element that is found where the scope exists and none of the limiting words occurs in it."""
        mask = self.scopes.mask(element.scope or indicator.scope)
        hits = reading.hits.setdefault(element.id, [])
        lifting = self._phrases(indicator, f"{element.id}.unless")
        reach = self.scopes.with_lists(mask)
        limits = [o for o in self._occurrences(indicator, element.id, reach) if not self._near("provision", o, lifting)]
        if limits:
            reading.rejected.extend(Rejected(element.id, o.start, o.end, "limits the rule") for o in limits[:3])
            return
        unit = next((u for u in self.law.units if mask >> u.index & 1), None)
        if unit is not None:
            hits.append(self._unlimited(indicator, element, unit))

    def _unlimited(self, indicator: Indicator, element: Element, unit: Unit) -> Hit:
        """The hit of an element that nothing in the text limits, shown by the first words of its scope."""
        end = min(unit.end, self.law.sentence(unit.start)[1], unit.start + LONGEST_SHOWN)
        shown = Occurrence(unit.start, end, "", unit.index)
        limits = tuple(f"limited: {why}" for why in self._distracting(indicator, element, shown, "weaken"))
        return Hit(element.id, unit.start, end, "", bool(limits), cues=("nothing in the text limits it", *limits))

    def _caps(self, indicator: Indicator, distractor: Distractor, reading: IndicatorReading) -> Iterator[Cap]:
        """The places where a limiting or contradicting distractor acts."""
        mask = self.scopes.mask(distractor.scope or indicator.scope)
        lifting = self._phrases(indicator, f"{distractor.id}.unless")
        for found in self._occurrences(indicator, distractor.id, mask):
            if distractor.anchors and not all(
                self._near("section", found, self.scopes.lexicon(a)) for a in distractor.anchors
            ):
                continue
            if lifting and self._near("provision", found, lifting):
                continue
            if distractor.near == "document" or self._touches(distractor, found, reading):
                yield Cap(distractor, found.start, found.end)

    def _touches(self, distractor: Distractor, found: Occurrence, reading: IndicatorReading) -> bool:
        """Whether a distractor stands as near to a hit of its elements as it must."""
        spans = list(self._surroundings(distractor.near, found))
        elements = distractor.elements or tuple(reading.hits)
        return any(
            start <= hit.start and hit.start < end
            for element in elements
            for hit in reading.hits.get(element, ())
            for start, end in spans
        )


def _outermost(found: list[Occurrence]) -> list[Occurrence]:
    """Occurrences without those that lie inside a longer one starting at the same place, or repeat a place."""
    kept: list[Occurrence] = []
    for occurrence in sorted(found, key=lambda o: (o.start, -o.end)):
        if not kept or occurrence.end > kept[-1].end or occurrence.start > kept[-1].end:
            kept.append(occurrence)
    return kept
