"""Readers and engine side by side: what each says on one indicator of one law.

Outcome("ZW", Mark("crim.tip.acts", "partial", ...), Answer("met", sections=("3",))).right  ->  True
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from legalgap.model.matrix import Evidence, Finding

from .gold import GoldLaw, Mark

LEVELS = ("gap", "partial", "met")
MISSING = "missing"
_SECTION = re.compile(r"\d+[A-Za-z]{0,2}")


def section(provision: str) -> str:
    """The section of an address: "3" for "s 3(1)(a)", "Article 3(2)" and "3"; its words where it has no number."""
    number = _SECTION.search(provision)
    return number.group().upper() if number else provision.strip().lower()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine (or the keyword baseline) says on an indicator: status, cited sections, elements found or not."""

    status: str
    sections: tuple[str, ...] = ()
    elements: dict[str, bool] = field(default_factory=dict)
    contrary: bool = False


def answer_of(finding: Finding, evidence: dict[str, Evidence]) -> Answer:
    """A finding as an answer."""
    cited = dict.fromkeys(section(evidence[id].provision) for id in finding.evidence if id in evidence)
    elements = {id: each.found for id, each in finding.elements.items()}
    return Answer(finding.status, tuple(cited), elements, "contrary" in finding.flags)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A mark of the readers beside the answer to it."""

    law: str
    mark: Mark
    answer: Answer

    @property
    def right(self) -> bool:
        """Whether the answer is one that the readers accept."""
        return self.answer.status in self.mark.accept

    @property
    def truth(self) -> str:
        """The verdict to count against: the answer itself where it is accepted, else the readers' verdict."""
        return self.answer.status if self.right else self.mark.verdict

    @property
    def evidence_right(self) -> bool | None:
        """Whether a section that the readers cite is cited too; None where there is nothing to compare."""
        if not self.right or self.answer.status == "gap" or not self.mark.provisions:
            return None
        return bool(set(self.answer.sections) & {section(p) for p in self.mark.provisions})


def outcomes(gold: GoldLaw, answers: dict[str, Answer], wanted: Collection[str] = ()) -> list[Outcome]:
    """The outcomes of one law, in the order of the gold; only the `wanted` indicators unless that is empty."""
    return [
        Outcome(gold.law, mark, answers.get(mark.indicator, Answer(MISSING)))
        for mark in gold.marks
        if not wanted or mark.indicator in wanted
    ]


def by_indicator(all_outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """The outcomes of each indicator, in the order in which indicators first appear."""
    grouped: dict[str, list[Outcome]] = {}
    for outcome in all_outcomes:
        grouped.setdefault(outcome.mark.indicator, []).append(outcome)
    return grouped
