"""The keyword baseline: what a plain word search would say, to show what understanding the text adds.

    "nothing in this Act punishes the recruitment of nurses"  ->  the element "recruitment" is found

An element counts as found when one of its wordings stands anywhere in the law: in a heading, a preamble or a repealed
section, about any subject, denied or not. The ruleset's logic is evaluated over that; numbers count as fulfilled.
"""

from collections.abc import Iterable

from legalgap.assessment.decision import groups
from legalgap.assessment.evidence import address
from legalgap.language.law import AnnotatedLaw, annotate
from legalgap.matching.index import WordIndex
from legalgap.matching.patterns import pattern
from legalgap.model.document import Document
from legalgap.model.ruleset import Element, Indicator, Ruleset
from legalgap.rules.logic import evaluate, parse

from .outcomes import Answer, section


class KeywordSearch:
    """A law in which only words are looked for."""

    def __init__(self, document: Document) -> None:
        self.law: AnnotatedLaw = annotate(document)
        self.index = WordIndex(self.law)

    def first(self, phrases: Iterable[str]) -> int | None:
        """Where the first of the phrases stands, in the order of the phrases; None when none of them occurs."""
        return next((at for phrase in phrases if (at := self._first_of(phrase)) is not None), None)

    def _first_of(self, phrase: str) -> int | None:
        words, sought = self.index.words, pattern(phrase)
        if not self.index.candidates(sought, (1 << len(self.law.units)) - 1):
            return None
        ends = sought.sequence.ends(words)
        for unit in words.stretches(ends):
            return self.index.starts[next(sought.sequence.spans(words, ends, unit))[0]]
        return None

    def section(self, at: int) -> str:
        """The section that holds an offset."""
        return section(address(self.law.path(at)))


def keyword_answers(documents: Iterable[Document], ruleset: Ruleset) -> dict[str, Answer]:
    """What the words of the documents, taken together, say on each indicator."""
    searches = [KeywordSearch(document) for document in documents]
    answers: dict[str, Answer] = {}
    for indicator in ruleset.indicators:
        answers[indicator.id] = _answer(searches, ruleset, indicator, {k: a.status for k, a in answers.items()})
    return answers


def _answer(searches: list[KeywordSearch], ruleset: Ruleset, indicator: Indicator, verdicts: dict[str, str]) -> Answer:
    if indicator.checkability == "manual":
        return Answer("manual")
    places = {e.id: _places(searches, ruleset, indicator, e) for e in indicator.elements}
    elements = {e.id: bool(places[e.id]) != e.absent for e in indicator.elements}
    status = _status(indicator, {id for id, found in elements.items() if found}, verdicts)
    cited = dict.fromkeys(place for found in places.values() for place in found) if status != "gap" else {}
    return Answer(status, tuple(cited), elements)


def _places(searches: list[KeywordSearch], ruleset: Ruleset, indicator: Indicator, element: Element) -> list[str]:
    """The sections in which a wording of the element first stands, one per law that has one."""
    found = []
    for search in searches:
        phrases = ruleset.phrases(search.law.document.language, indicator.id, element.id)
        if (at := search.first(phrases)) is not None:
            found.append(search.section(at))
    return found


def _status(indicator: Indicator, found: set[str], verdicts: dict[str, str]) -> str:
    passed: dict[str, bool | None] = {test.id: True for test in indicator.tests}
    for status, logic in (("met", indicator.logic.met), ("partial", indicator.logic.partial)):
        if evaluate(parse(logic), found=found, groups=groups(indicator), tests=passed, verdicts=verdicts):
            return status
    return "gap"
