"""Which units of a law lie in a scope of the ruleset ("the definition of trafficking and the offences built on it").

Scopes are data (`model.ruleset.Scope`): lexicons that must occur in the title, a heading, a section, a provision or a
defined term, widened along defined terms and references.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property

from legalgap.language.folding import fold
from legalgap.language.references import referred_schedules, referred_sections
from legalgap.language.units import SECTIONS, Unit
from legalgap.model.document import Provision
from legalgap.model.ruleset import Place, Ruleset, Scope

from .search import SearchableLaw
from .text_search import contains

MOST_FOLLOWED = 4
LONG_TITLE = 600


def literal(term: str) -> tuple[str, ...]:
    """A defined term as a phrase: its words, without brackets and signs that mean something in the phrase language."""
    words = re.findall(r"\w+", fold(term))
    return (" ".join(words),) if words else ()


class ScopeFinder:
    """The scopes of one law under one ruleset; every scope is worked out once."""

    def __init__(self, searchable: SearchableLaw, ruleset: Ruleset) -> None:
        self.searchable = searchable
        self.law = searchable.law
        self.ruleset = ruleset
        self.language = self.law.document.language
        self._known: dict[str, int] = {}
        self._placed: dict[Place, int] = {}
        self._held: dict[str, int] = {}

    def lexicon(self, id: str) -> tuple[str, ...]:
        """The phrases of a lexicon in the law's language."""
        return self.ruleset.lexicons.get(self.language, {}).get(id, ())

    def mask(self, scope_id: str) -> int:
        """The operative units that lie in the scope, one bit each; every operative unit for the empty id."""
        if not scope_id:
            return self.searchable.operative
        if scope_id not in self._known:
            self._known[scope_id] = self._work_out(self.ruleset.scopes[scope_id]) & self.searchable.operative
        return self._known[scope_id]

    def _work_out(self, scope: Scope) -> int:
        mask = 0
        for place in scope.places:
            mask |= self._place(place)
        for step in scope.follow:
            mask |= _FOLLOW[step](self, mask & self.searchable.operative)
        return mask

    def _place(self, place: Place) -> int:
        """The units that lie in a place; scopes share places, so each is worked out once."""
        if place not in self._placed:
            self._placed[place] = self._units_of(place)
        return self._placed[place]

    def _units_of(self, place: Place) -> int:
        if place.kinds and self.law.document.kind not in place.kinds:
            return 0
        if place.about and not all(contains(self._titles, self.lexicon(x)) for x in place.about):
            return 0
        if place.unit == "document":
            return self.searchable.everything if self._text_has(self._titles, place) else 0
        if place.unit == "part":
            return self._where(lambda u: any(self._text_has(h, place) for h in u.holders))
        if place.unit == "heading":
            return self._sections(lambda s: bool(s.heading) and self._text_has(s.heading, place), place.also)
        if place.unit == "definition":
            return self._where(lambda u: u.is_definition and self._text_has(u.node.term, place))
        return self._by_text(place)

    @cached_property
    def _titles(self) -> str:
        """The title and the long title of the law."""
        opening = (u for u in self.law.units[:6] if u.set_aside == "preamble")
        text = self.law.document.text
        return " . ".join(
            [self.law.document.title, *(text[u.start : min(u.end, u.start + LONG_TITLE)] for u in opening)]
        )

    def _text_has(self, text: str, place: Place) -> bool:
        return all(contains(text, self.lexicon(x)) for x in place.has) and not any(
            contains(text, self.lexicon(x)) for x in place.without
        )

    def _where(self, test: Callable[[Unit], bool]) -> int:
        return sum(1 << u.index for u in self.law.units if test(u))

    @cached_property
    def _by_section(self) -> dict[int, int]:
        """Units of each section, by the start of the section."""
        masks: dict[int, int] = {}
        for unit in self.law.units:
            masks[unit.section.start] = masks.get(unit.section.start, 0) | 1 << unit.index
        return masks

    def _sections(self, test: Callable[[Provision], bool], also: tuple[str, ...]) -> int:
        mask = 0
        for unit in self.law.units:
            section_mask = self._by_section[unit.section.start]
            if not mask & 1 << unit.index and test(unit.section) and all(section_mask & self.holding(x) for x in also):
                mask |= section_mask
        return mask

    def _by_text(self, place: Place) -> int:
        """Units (or whole sections) in which every lexicon of the place occurs."""
        masks = [self._widen(self.holding(x), place.unit) for x in (*place.has, *place.also)]
        mask = self.searchable.everything
        for each in masks:
            mask &= each
        for x in place.without:
            mask &= ~self._widen(self.holding(x), place.unit)
        return mask if place.unit == "section" else mask & ~self._definitions

    @cached_property
    def _definitions(self) -> int:
        """The units that define a term: they lie in a scope by their term, not by their words."""
        return self._where(lambda u: u.is_definition)

    def _widen(self, mask: int, unit: str) -> int:
        if unit != "section":
            return mask
        return sum(section for section in self._by_section.values() if section & mask)

    def with_lists(self, mask: int) -> int:
        """These units and, where one is the lead-in of a section ("a person who -"), the units that it leads to."""
        for unit in list(self._units(mask)):
            if unit.node is unit.section and unit.section.kind in SECTIONS and not self._is_finished(unit):
                others = self._units(self._by_section[unit.section.start])
                mask |= sum(1 << u.index for u in others if not u.is_definition and not mask >> u.index & 1)
        return mask & self.searchable.operative

    def _is_finished(self, unit: Unit) -> bool:
        """Whether the words of a unit end as a sentence does."""
        return self.law.folded[unit.start : unit.end].rstrip(" )\"'”’").endswith((".", ";"))

    def holding(self, lexicon: str) -> int:
        """The units in which a lexicon occurs."""
        if lexicon not in self._held:
            mask = 0
            for occurrence in self.searchable.find_any(self.lexicon(lexicon)):
                mask |= 1 << occurrence.unit
            self._held[lexicon] = mask
        return self._held[lexicon]

    def _units(self, mask: int) -> Iterable[Unit]:
        return (u for u in self.law.units if mask >> u.index & 1)

    def _terms(self, mask: int) -> int:
        """The definitions of the terms that these units use, and of the terms that those use, and so on."""
        definitions = [u for u in self.law.units if u.is_definition and u.node.term]
        for _ in range(MOST_FOLLOWED):
            fresh = 0
            for unit in definitions:
                term = literal(unit.node.term)
                if (
                    term
                    and not mask >> unit.index & 1
                    and any(mask >> o.unit & 1 for o in self.searchable.find_any(term))
                ):
                    fresh |= 1 << unit.index
            if not fresh:
                break
            mask |= fresh
        return mask

    def _references(self, mask: int) -> int:
        """The sections that these units refer to."""
        for unit in list(self._units(mask)):
            for section in referred_sections(self.law, unit.start, unit.end):
                mask |= self._by_section.get(section.start, 0)
        return mask

    def _schedules(self, mask: int) -> int:
        """The schedules that these units refer to, with everything in them."""
        for unit in list(self._units(mask)):
            for schedule in referred_schedules(self.law, unit.start, unit.end):
                mask |= self._where(lambda u, s=schedule: s.start <= u.start < s.end)  # type: ignore[misc]
        return mask

    def _referring(self, mask: int) -> int:
        """The units that refer to the sections of these units."""
        targets = {u.section.start for u in self._units(mask) if u.section.number}
        for index, referred in enumerate(self._referred):
            if referred & targets:
                mask |= 1 << index
        return mask

    @cached_property
    def _referred(self) -> list[set[int]]:
        """For each unit, where the provisions begin that it refers to."""
        return [{s.start for s in referred_sections(self.law, u.start, u.end)} for u in self.law.units]


_FOLLOW: dict[str, Callable[[ScopeFinder, int], int]] = {
    "terms": ScopeFinder._terms,
    "references": ScopeFinder._references,
    "referring": ScopeFinder._referring,
    "schedules": ScopeFinder._schedules,
}
