"""How far assessors agree: entries in; for each pair a table of verdicts and a weighted kappa, and what to settle, out.

    pairs(reviews)[0]      ->  Pair("A. Assessor", "B. Assessor", {("met", "met"): 12, ("met", "gap"): 1}, kappa=0.91)
    disagreements(reviews) ->  (Disagreement(("def.acts", "(overall)"), "The five acts", (Entry, Entry), False),)

The weights are linear on the scale contrary, gap, partial, met: to take a gap for partial weighs less than to take it
for met. Uncertain, not supplied and not applicable lie on no scale; to differ on them weighs in full. (J. Cohen,
Weighted kappa, Psychological Bulletin 70, 1968.)
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from .disagreement import last_verdicts, to_settle
from .entries import Entry, Key, Reviews

SCALE = ("contrary", "gap", "partial", "met")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two assessors and how often they gave which verdicts on the same finding.

    `kappa` is None where chance alone would have them agree: on nothing in common, or on one and the same verdict.
    """

    first: str
    second: str
    table: Mapping[tuple[str, str], int]
    kappa: float | None

    @property
    def together(self) -> int:
        """How many findings both decided."""
        return sum(self.table.values())

    @property
    def agreed(self) -> int:
        """On how many of them they agree."""
        return sum(count for (one, other), count in self.table.items() if one == other)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A finding on which assessors differ, with the last verdict of each."""

    key: Key
    title: str
    entries: tuple[Entry, ...]
    settled: bool


def pairs(reviews: Reviews) -> tuple[Pair, ...]:
    """Every two assessors who decided some finding both, by name."""
    given = {key: last_verdicts(reviews.on(key)) for key in reviews.keys()}  # noqa: SIM118
    names = sorted({name for verdicts in given.values() for name in verdicts})
    found = []
    for first, second in combinations(names, 2):
        both = [(v[first].verdict, v[second].verdict) for v in given.values() if first in v and second in v]
        if both:
            found.append(Pair(first, second, dict(Counter(both)), weighted_kappa(both)))
    return tuple(found)


def disagreements(reviews: Reviews) -> tuple[Disagreement, ...]:
    """The findings on which assessors differ, those to settle first."""
    found = []
    for key in reviews.keys():  # noqa: SIM118
        entries = reviews.on(key)
        last = tuple(last_verdicts(entries).values())
        if len({entry.verdict for entry in last}) > 1:
            found.append(Disagreement(key, last[-1].title, last, not to_settle(entries)))
    return tuple(sorted(found, key=lambda each: each.settled))


def weighted_kappa(verdicts: list[tuple[str, str]]) -> float | None:
    """Agreement beyond chance, 1 for full agreement, with weights for how far two verdicts lie apart."""
    count = len(verdicts)
    if not count:
        return None
    ones, others = Counter(one for one, _ in verdicts), Counter(other for _, other in verdicts)
    observed = sum(distance(one, other) for one, other in verdicts) / count
    expected = sum(n * m * distance(one, other) for one, n in ones.items() for other, m in others.items()) / count**2
    return 1 - observed / expected if expected else None


def distance(one: str, other: str) -> float:
    """How far two verdicts lie apart, from 0 to 1."""
    if one == other:
        return 0.0
    if one in SCALE and other in SCALE:
        return abs(SCALE.index(one) - SCALE.index(other)) / (len(SCALE) - 1)
    return 1.0
