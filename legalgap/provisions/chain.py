"""Chooses, among places that look like the start of a section, those that form the law's own ascending numbering.

    candidates  1@10  2@30  12@41 ("under section / 12. The ...")  3@55  4@70
    chain       1@10  2@30  3@55  4@70

Every candidate has a weight (how much it looks like a beginning) and a key (its number). The chain with the greatest
sum of weights and of bonuses for consecutive numbers wins; numbers never descend within a chain.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .numbering import Key, follows, gap

HOPELESS = -2.0
NEXT_BONUS = 1.0
GAP_COST = 0.3
GAP_COST_LIMIT = 3.0
GAP_LIMIT = 40
CODE_GAP_LIMIT = 200
SAME_STEM_REACH = 400
SPELLED_OUT = 1.5
EXTRACT_GAP_COST = 0.5
FEW = 4
_GAP_COSTS = tuple(min(GAP_COST * missing, GAP_COST_LIMIT) for missing in range(64))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a numbered unit may begin: line index, offsets of its label, and weight.

    `first_line` is the line of an earlier copy of the same label, where a label is printed twice; else -1.
    `listed`: it has no text of its own, like an entry of a table of contents. `bare`: its line holds nothing but it.
    """

    line: int
    number: str
    key: Key
    weight: float
    label_start: int = 0
    label_end: int = 0
    style: str = ""
    first_line: int = -1
    listed: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Chain:
    """The chosen candidates, in order, and the sum that made them win."""

    members: tuple[Candidate, ...]
    score: float


@dataclass(slots=True)
class _Reach:
    """The best chain that ends at a candidate."""

    score: float
    before: int


def step_bonus(earlier: Key, later: Key) -> float | None:
    """What the step between two keys adds to a chain; None if a chain cannot take it."""
    if len(earlier) == len(later) == 1:
        missing = later[0] - earlier[0] - 1
        return None if missing < 0 else NEXT_BONUS if missing == 0 else -gap_cost(missing)
    if later <= earlier:
        return None
    return NEXT_BONUS if follows(earlier, later) else -gap_cost(gap(earlier, later))


def gap_cost(missing: int) -> float:
    """What it costs a chain that numbers are missing; many cost no more than some."""
    return _GAP_COSTS[missing] if missing < len(_GAP_COSTS) else GAP_COST_LIMIT


def best_chain(candidates: Sequence[Candidate]) -> Chain:
    """The chain with the greatest score among `candidates` (in the order of the text); empty if there are none."""
    candidates = [c for c in candidates if c.weight > HOPELESS]
    reaches: list[_Reach] = []
    stems = _Stems()
    for index, candidate in enumerate(candidates):
        reach = _best_reach(candidate, candidates, reaches, stems)
        reaches.append(reach)
        stems.add(candidate.key, index, reach.score, reaches)
    if not reaches:
        return Chain((), 0.0)
    last = max(range(len(reaches)), key=lambda i: (reaches[i].score, -i))
    return Chain(_walk_back(candidates, reaches, last), reaches[last].score)


class _Stems:
    """The best chain so far for each number, grouped by the first part of the number."""

    def __init__(self) -> None:
        self.by_stem: dict[int, dict[Key, int]] = {}
        self.best: dict[int, float] = {}

    def add(self, key: Key, index: int, score: float, reaches: list[_Reach]) -> None:
        same_stem = self.by_stem.setdefault(key[0], {})
        known = same_stem.get(key)
        if known is None or reaches[known].score < score:
            same_stem[key] = index
            self.best[key[0]] = max(score, self.best.get(key[0], score))

    def newest(self, stem: int) -> list[int]:
        """The candidates with the best chains for the numbers of a stem that were met last."""
        return list(self.by_stem[stem].values())[-SAME_STEM_REACH:]

    def below(self, key: Key, limit: int) -> list[tuple[int, float]]:
        """Stems at or below that of `key` with the best score of each; the nearest first."""
        top = key[0]
        return [(stem, self.best[stem]) for stem in range(top, max(0, top - limit) - 1, -1) if stem in self.best]


def _best_reach(candidate: Candidate, candidates: Sequence[Candidate], reaches: list[_Reach], stems: _Stems) -> _Reach:
    key = candidate.key
    opening = NEXT_BONUS if all(part == 1 for part in key) else 0.0
    dearest = _dearest_gap(candidate, len(candidates))
    best = _Reach(candidate.weight + opening, -1)
    for stem, promise in stems.below(key, _widest_gap(candidate)):
        if promise + NEXT_BONUS + candidate.weight <= best.score:
            continue
        most = NEXT_BONUS if key[0] - stem <= 1 or len(key) > 1 else -min(gap_cost(key[0] - stem - 1), dearest)
        if promise + most + candidate.weight <= best.score:
            continue
        for index in stems.newest(stem):
            bonus = step_bonus(candidates[index].key, key)
            if bonus is not None and reaches[index].score + max(bonus, -dearest) + candidate.weight > best.score:
                best = _Reach(reaches[index].score + max(bonus, -dearest) + candidate.weight, index)
    return best


def _dearest_gap(candidate: Candidate, count: int) -> float:
    """What a leap to a candidate costs at most: little in an extract, which leaves out what lies between."""
    extract = candidate.weight >= SPELLED_OUT or count <= FEW
    return EXTRACT_GAP_COST if extract else GAP_COST_LIMIT


def _widest_gap(candidate: Candidate) -> int:
    """How many numbers a chain may leap to a candidate: few to a bare number, many to "Article 140" or "4.10"."""
    return CODE_GAP_LIMIT if len(candidate.key) > 1 or candidate.weight >= SPELLED_OUT else GAP_LIMIT


def _walk_back(candidates: Sequence[Candidate], reaches: list[_Reach], last: int) -> tuple[Candidate, ...]:
    members = []
    while last >= 0:
        members.append(candidates[last])
        last = reaches[last].before
    return tuple(reversed(members))
