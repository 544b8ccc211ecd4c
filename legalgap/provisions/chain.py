"""Chooses, among places that look like the start of a section, those that form the law's own ascending numbering.

    candidates  1@10  2@30  12@41 ("under section / 12. The ...")  3@55  4@70
    chain       1@10  2@30  3@55  4@70

Every candidate has a weight (how much it looks like a beginning) and a key (its number). The chain with the greatest
sum of weights and of bonuses for consecutive numbers wins; numbers never descend within a chain.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .numbering import Key, follows, gap

NEXT_BONUS = 1.0
GAP_COST = 0.3
GAP_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place where a numbered unit may begin: line index, offsets of its label, and weight."""

    line: int
    number: str
    key: Key
    weight: float
    label_start: int = 0
    label_end: int = 0
    style: str = ""


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
    if later <= earlier:
        return None
    if follows(earlier, later):
        return NEXT_BONUS
    missing = gap(earlier, later)
    if missing > GAP_LIMIT:
        return None
    return -GAP_COST * missing


def best_chain(candidates: Sequence[Candidate]) -> Chain:
    """The chain with the greatest score among `candidates` (in the order of the text); empty if there are none."""
    reaches: list[_Reach] = []
    by_stem: dict[int, dict[Key, int]] = {}
    for index, candidate in enumerate(candidates):
        reaches.append(_best_reach(candidate, candidates, reaches, by_stem))
        same_stem = by_stem.setdefault(candidate.key[0], {})
        known = same_stem.get(candidate.key)
        if known is None or reaches[known].score < reaches[index].score:
            same_stem[candidate.key] = index
    if not reaches:
        return Chain((), 0.0)
    last = max(range(len(reaches)), key=lambda i: (reaches[i].score, -i))
    return Chain(_walk_back(candidates, reaches, last), reaches[last].score)


def _best_reach(
    candidate: Candidate, candidates: Sequence[Candidate], reaches: list[_Reach], by_stem: dict[int, dict[Key, int]]
) -> _Reach:
    opening = NEXT_BONUS if all(part == 1 for part in candidate.key) else 0.0
    best = _Reach(candidate.weight + opening, -1)
    for index in _predecessors(candidate.key, by_stem):
        bonus = step_bonus(candidates[index].key, candidate.key)
        if bonus is not None and reaches[index].score + bonus + candidate.weight > best.score:
            best = _Reach(reaches[index].score + bonus + candidate.weight, index)
    return best


def _predecessors(key: Key, by_stem: dict[int, dict[Key, int]]) -> list[int]:
    """For each number at or shortly below `key`, the candidate with the best chain so far; nearest numbers first."""
    found: list[int] = []
    for stem in range(key[0], max(0, key[0] - GAP_LIMIT - 1) - 1, -1):
        if stem in by_stem:
            found.extend(by_stem[stem].values())
    return found


def _walk_back(candidates: Sequence[Candidate], reaches: list[_Reach], last: int) -> tuple[Candidate, ...]:
    members = []
    while last >= 0:
        members.append(candidates[last])
        last = reaches[last].before
    return tuple(reversed(members))
