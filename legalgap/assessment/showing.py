"""Which hits are shown as evidence: those where most is said on the matter, operative words before definitions.

hits of "tracing" in s 2 (a definition), s 15 and s 72, and of "freezing" in s 72  ->  s 72 before s 15 before s 2
"""

from collections import defaultdict

from legalgap.language.law import AnnotatedLaw
from legalgap.matching.hits import Hit, IndicatorReading
from legalgap.matching.reader import LawReader
from legalgap.model.ruleset import Indicator

MOST_EVIDENCE = 3
Place = tuple[int, int]


def evidence_hits(reader: LawReader, indicator: Indicator, reading: IndicatorReading) -> list[Hit]:
    """The hits worth showing of each element: strong ones first, then in the order of the text."""
    places = {hit: _place(hit, reader.law) for hits in reading.hits.values() for hit in hits}
    spoken_of = _elements_by_place(indicator, places)

    def worth(hit: Hit) -> tuple[bool, bool, int, int]:
        place, is_definition = places[hit]
        aside = is_definition and hit.element not in defining
        return hit.weak, aside, -len(spoken_of[place]), hit.start

    defining = _sought_in_definitions(reader, indicator)
    chosen = (_from_many_places(sorted(hits, key=worth), places) for hits in reading.hits.values())
    return [hit for hits in chosen for hit in sorted(hits, key=lambda h: (h.weak, h.start))]


def _from_many_places(hits: list[Hit], places: dict[Hit, tuple[Place, bool]]) -> list[Hit]:
    """The first hits, one of each place before a second one of any; a weak one never before a strong one."""
    nth: dict[Place, int] = defaultdict(int)
    turns: dict[Hit, int] = {}
    for hit in hits:
        place = places[hit][0]
        turns[hit] = nth[place]
        nth[place] += 1
    return sorted(hits, key=lambda h: (h.weak, turns[h] > 0))[:MOST_EVIDENCE]


def _sought_in_definitions(reader: LawReader, indicator: Indicator) -> set[str]:
    """The elements whose scope names definitions as their place."""
    scopes = {e.id: reader.ruleset.scopes.get(e.scope or indicator.scope) for e in indicator.elements}
    return {id for id, scope in scopes.items() if scope and any(p.unit == "definition" for p in scope.places)}


def _elements_by_place(indicator: Indicator, places: dict[Hit, tuple[Place, bool]]) -> dict[Place, set[str]]:
    """The elements that the logic asks for of which each place speaks without weakness."""
    asked = {e.id for e in indicator.elements if e.role != "opt"}
    found: dict[Place, set[str]] = defaultdict(set)
    for hit, (place, _) in places.items():
        if not hit.weak and hit.element in asked:
            found[place].add(hit.element)
    return found


def _place(hit: Hit, law: AnnotatedLaw) -> tuple[Place, bool]:
    """The definition or else the section in which a hit stands, and whether it is a definition."""
    definition = next((node for node in law.path(hit.start) if node.kind == "definition"), None)
    if definition is not None:
        return (definition.start, definition.end), True
    unit = law.unit_at(hit.start)
    section = unit.section if unit else law.document.tree
    return (section.start, section.end), False
