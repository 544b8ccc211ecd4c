"""The page on accuracy for the documentation: an evaluation in, Markdown out.

    page(evaluation)  ->  "# Accuracy\n\n..."

It names laws, sections never, words of laws never: only counts and figures. The prose stands in `accuracy.md.jinja`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from .figures import (
    Figures,
    IndicatorFigures,
    Rates,
    contradiction_figures,
    element_figures,
    figures,
    indicator_figures,
    together,
)
from .gold import BLIND, LEARNED, SAMPLE, TUNED
from .running import EvaluatedLaw, Evaluation

TEMPLATE = "accuracy.md.jinja"
TITLES = {
    BLIND: "Invented laws that no author of rules had read",
    TUNED: "Real laws on which the rules were tuned",
    LEARNED: "Invented laws, scored unseen once, then learned from",
    SAMPLE: "The invented sample laws",
}


@dataclass(frozen=True, slots=True)
class LawLine:
    """One law of a group with its figures."""

    name: str
    title: str
    grade: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Group:
    """Laws of one group and language. `agreement` is that of the readers over all verdicts, None where one read."""

    kind: str
    title: str
    language: str
    readers: int
    agreement: float | None
    laws: tuple[LawLine, ...]
    figures: Figures
    keywords: Figures | None
    contradictions: Rates
    indicators: tuple[IndicatorFigures, ...]
    elements: dict[tuple[str, str], Rates]

    @property
    def all_elements(self) -> Rates:
        """The rates of all elements added up."""
        return together(self.elements.values())


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the gold does not reach (indicators by pillar, languages with wordings) and the kinds of law it does."""

    asked: int
    indicators: int
    unasked: tuple[tuple[str, tuple[str, ...]], ...]
    languages: tuple[str, ...]
    kinds: tuple[str, ...]


def page(evaluation: Evaluation) -> str:
    """The page, the same for the same answers."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from legalgap.reporting.markdown import escaped

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"escaped": escaped, "figure": _figure, "percent": _percent}
    template = environment.get_template(TEMPLATE)
    return template.render(evaluation=evaluation, groups=_groups(evaluation), coverage=_coverage(evaluation))


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value * 100:.0f} %"


def _groups(evaluation: Evaluation) -> list[Group]:
    """One group per kind and language, blind ones first."""
    languages = sorted({law.language for law in evaluation.laws}, key=lambda code: (code != "en", code))
    chosen = [
        (kind, language, [law for law in evaluation.laws if (law.gold.group, law.language) == (kind, language)])
        for kind in TITLES
        for language in languages
    ]
    return [_group(evaluation, kind, language, laws) for kind, language, laws in chosen if laws]


def _group(evaluation: Evaluation, kind: str, language: str, laws: list[EvaluatedLaw]) -> Group:
    given, keywords = evaluation.outcomes(laws), evaluation.keyword_outcomes(laws)
    return Group(
        kind=kind,
        title=TITLES[kind],
        language=language,
        readers=min(law.gold.readers for law in laws),
        agreement=_agreement(laws),
        laws=tuple(LawLine(w.gold.law, w.title[:70], w.grade, figures(evaluation.outcomes([w]))) for w in laws),
        figures=figures(given),
        keywords=figures(keywords) if keywords else None,
        contradictions=contradiction_figures(given),
        indicators=tuple(indicator_figures(given)),
        elements=element_figures(given),
    )


def _agreement(laws: Sequence[EvaluatedLaw]) -> float | None:
    """The share of verdicts on which readers agreed, over the laws that say it."""
    known = [(law.gold.agreement, len(law.gold.marks)) for law in laws if law.gold.agreement is not None]
    total = sum(count for _, count in known)
    return sum(share * count for share, count in known) / total if total else None


def _coverage(evaluation: Evaluation) -> Coverage:
    ruleset = evaluation.ruleset
    asked = {mark.indicator for law in evaluation.laws for mark in law.gold.marks}
    measured = {law.language for law in evaluation.laws}
    unasked = {
        pillar: tuple(i.id for i in ruleset.indicators if i.pillar == pillar and i.id not in asked)
        for pillar in ruleset.pillars
    }
    return Coverage(
        asked=len(asked & {i.id for i in ruleset.indicators}),
        indicators=len(ruleset.indicators),
        unasked=tuple((ruleset.pillars[pillar], ids) for pillar, ids in unasked.items() if ids),
        languages=tuple(sorted(set(ruleset.wordings) - measured)),
        kinds=_kinds(evaluation.laws, ruleset.kinds_of_law),
    )


def _kinds(laws: Iterable[EvaluatedLaw], titles: dict[str, str]) -> tuple[str, ...]:
    found = dict.fromkeys(law.kind for law in laws if law.kind)
    return tuple(titles.get(kind, kind) for kind in found)
