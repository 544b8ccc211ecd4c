"""The figures of accuracy: outcomes in, accuracy, precision, recall, F1, kappa and confusion out.

    figures(outcomes).gap_precision  ->  0.91      of the verdicts "gap", how many the readers share

Where the readers accept two verdicts either is right. A status that is none of gap, partial and met counts as wrong
(unless it is accepted) and stands under "other" in the confusion.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .outcomes import LEVELS, Outcome, by_indicator

OTHER = "other"
ACROSS = (*reversed(LEVELS), OTHER)
Confusion = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Rates:
    """How well one class is recognised: counts of hits, false alarms and misses."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was called so that is so; None when nothing was called so."""
        return _share(self.hits, self.hits + self.false_alarms)

    @property
    def recall(self) -> float | None:
        """The share of what is so that was called so; None when nothing is so."""
        return _share(self.hits, self.hits + self.misses)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None when nothing is so and nothing was called so."""
        return _share(2 * self.hits, 2 * self.hits + self.false_alarms + self.misses)


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures over a set of outcomes; all but `weighted_kappa` are 0 where there is nothing to count."""

    verdicts: int
    right: int
    accuracy: float
    gap_precision: float
    gap_recall: float
    macro_f1: float
    weighted_kappa: float | None
    evidence: float
    f1: dict[str, float]
    confusion: Confusion

    def headline(self) -> dict[str, float | None]:
        """The figures that a regression is judged by."""
        return {name: getattr(self, name) for name in HEADLINE}


HEADLINE = ("accuracy", "gap_precision", "gap_recall", "macro_f1", "weighted_kappa", "evidence")


@dataclass(frozen=True, slots=True)
class IndicatorFigures:
    """One indicator over all laws: `gap` as recognised, and `provided` (met or partial) as recognised."""

    indicator: str
    verdicts: int
    right: int
    gap: Rates
    provided: Rates


def figures(outcomes: Sequence[Outcome]) -> Figures:
    """The figures over outcomes of any number of laws, pooled."""
    confusion = _confusion(outcomes)
    f1 = {level: _rates(confusion, level).f1 or 0.0 for level in LEVELS}
    gap, right = _rates(confusion, "gap"), sum(o.right for o in outcomes)
    cited = [o.evidence_right for o in outcomes if o.evidence_right is not None]
    return Figures(
        verdicts=len(outcomes),
        right=right,
        accuracy=_share(right, len(outcomes)) or 0.0,
        gap_precision=gap.precision or 0.0,
        gap_recall=gap.recall or 0.0,
        macro_f1=sum(f1.values()) / len(LEVELS),
        weighted_kappa=_weighted_kappa(confusion),
        evidence=_share(sum(cited), len(cited)) or 0.0,
        f1=f1,
        confusion=confusion,
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _confusion(outcomes: Iterable[Outcome]) -> Confusion:
    """Counts by the readers' verdict, then by the engine's."""
    counts = {truth: dict.fromkeys((*LEVELS, OTHER), 0) for truth in LEVELS}
    for outcome in outcomes:
        if outcome.truth in counts:
            status = outcome.answer.status
            counts[outcome.truth][status if status in LEVELS else OTHER] += 1
    return counts


def _rates(confusion: Confusion, level: str) -> Rates:
    hits = confusion[level][level]
    false_alarms = sum(confusion[truth][level] for truth in LEVELS) - hits
    return Rates(hits, false_alarms, sum(confusion[level].values()) - hits)


def _weighted_kappa(confusion: Confusion) -> float | None:
    """Cohen's kappa with quadratic weights over gap < partial < met; None without a verdict to compare.

    Observed over expected disagreement, each pair of verdicts weighted by the square of its distance (Cohen 1968).
    """
    pairs = [(t, s, confusion[truth][status]) for t, truth in enumerate(LEVELS) for s, status in enumerate(LEVELS)]
    total = sum(count for _, _, count in pairs)
    if not total:
        return None
    observed = sum((t - s) ** 2 * count for t, s, count in pairs)
    of_readers = [sum(count for t, _, count in pairs if t == level) for level in range(len(LEVELS))]
    of_engine = [sum(count for _, s, count in pairs if s == level) for level in range(len(LEVELS))]
    expected = sum((t - s) ** 2 * of_readers[t] * of_engine[s] for t, s, _ in pairs) / total
    return 1 - observed / expected if expected else 1.0


def indicator_figures(outcomes: Iterable[Outcome]) -> list[IndicatorFigures]:
    """The figures of each indicator, in the order of the gold."""
    return [
        IndicatorFigures(
            indicator=id,
            verdicts=len(group),
            right=sum(o.right for o in group),
            gap=_recognised((o.truth == "gap", o.answer.status == "gap") for o in group),
            provided=_recognised((o.truth in PROVIDED, o.answer.status in PROVIDED) for o in group),
        )
        for id, group in by_indicator(outcomes).items()
    ]


PROVIDED = frozenset({"met", "partial"})


def _recognised(pairs: Iterable[tuple[bool, bool]]) -> Rates:
    """Rates from pairs (is so, was called so)."""
    counts = {(True, True): 0, (False, True): 0, (True, False): 0, (False, False): 0}
    for pair in pairs:
        counts[pair] += 1
    return Rates(counts[True, True], counts[False, True], counts[True, False])


def element_figures(outcomes: Iterable[Outcome]) -> dict[tuple[str, str], Rates]:
    """Rates of each (indicator, element), over the verdicts for which the readers listed elements.

    What only one reader found counts neither for nor against.
    """
    pairs: dict[tuple[str, str], list[tuple[bool, bool]]] = {}
    for outcome in outcomes:
        mark = outcome.mark
        for element in sorted({*outcome.answer.elements, *(mark.elements or ())} - {*mark.one_reader}):
            if mark.elements is not None:
                said = (element in mark.elements, outcome.answer.elements.get(element, False))
                pairs.setdefault((mark.indicator, element), []).append(said)
    return {key: _recognised(said) for key, said in pairs.items()}


def contradiction_figures(outcomes: Iterable[Outcome]) -> Rates:
    """How well provisions that contradict the standard are recognised; what one reader alone says counts as neither."""
    return _recognised((bool(o.mark.contrary), o.answer.contrary) for o in outcomes if o.mark.contrary != "one reader")


def together(rates: Iterable[Rates]) -> Rates:
    """Rates added up."""
    each = list(rates)
    return Rates(sum(r.hits for r in each), sum(r.false_alarms for r in each), sum(r.misses for r in each))
