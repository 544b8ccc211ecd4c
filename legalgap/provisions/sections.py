"""Chooses the numbered units of a law (sections, articles, clauses) and the drafting tradition that it follows.

lines of an act  ->  Numbering(tradition="commonwealth", chain=(Candidate("1"), Candidate("2"), ...))
"""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from ..model.source import Line
from .candidates import find_candidates, setting_of
from .chain import Candidate, Chain, best_chain
from .outline import outline_candidates
from .tradition import Tradition, traditions

STEADY_FROM = 4
RESTART_MEMBERS = 3
RESTART_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Numbering:
    """The tradition that a law follows, every place that could begin a unit of it, and the chain of those that do."""

    tradition: Tradition
    candidates: tuple[Candidate, ...]
    chain: Chain

    def without(self, removed: frozenset[int]) -> "Numbering":
        """The same after lines were taken out of the text: line indices move up, the chain is chosen anew."""
        if not removed:
            return self
        moved = _renumbered(self.candidates, removed)
        return replace(self, candidates=moved, chain=steady_chain(moved))


def _renumbered(candidates: Sequence[Candidate], removed: frozenset[int]) -> tuple[Candidate, ...]:
    gone = sorted(removed)
    found, passed = [], 0
    for candidate in candidates:
        while passed < len(gone) and gone[passed] < candidate.line:
            passed += 1
        if candidate.line not in removed:
            first = candidate.first_line - passed if candidate.first_line >= 0 else -1
            found.append(replace(candidate, line=candidate.line - passed, first_line=max(first, -1)))
    return tuple(found)


def number_units(lines: Sequence[Line], beside: Container[int] = ()) -> Numbering:
    """The tradition whose best chain explains most of the text, with that chain."""
    found = []
    setting = setting_of(lines, beside)
    for tradition in traditions():
        candidates = tuple(find_candidates(setting, tradition) if tradition.starts else outline_candidates(lines))
        found.append(Numbering(tradition, candidates, best_chain(candidates)))
    best = max(found, key=lambda n: n.chain.score)
    return replace(best, chain=_steadied(best.candidates, best.chain))


def steady_chain(candidates: Sequence[Candidate]) -> Chain:
    """The best chain, chosen again in favour of the style that most of its members have."""
    return _steadied(candidates, best_chain(candidates))


def _steadied(candidates: Sequence[Candidate], first: Chain) -> Chain:
    if len(first.members) < STEADY_FROM:
        return first
    styles = Counter(m.style for m in first.members)
    usual, count = styles.most_common(1)[0]
    if count == len(first.members) and all(c.style == usual for c in candidates):
        return first
    return best_chain([replace(c, weight=c.weight + (0.3 if c.style == usual else -0.3)) for c in candidates])


def restarted_units(chain: Sequence[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Units behind (or before) the chain whose numbering starts anew, as in the regulations printed behind a code."""
    if not chain:
        return []
    styles = {c.style for c in chain}
    found: list[Candidate] = []
    rest = [c for c in candidates if c.line > chain[-1].line and c.style in styles]
    while rest:
        more = steady_chain(rest).members
        if len(more) < RESTART_MEMBERS or sum(c.weight for c in more) < RESTART_WEIGHT * len(more):
            break
        found += more
        rest = [c for c in rest if c.line > more[-1].line]
    return found


def repeated_units(
    lines: Sequence[Line], chain: Sequence[Candidate], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Units whose number stands twice in the law: as good a beginning as the one in the chain, apart from it."""
    known = {c.line for c in chain}
    by_key = {c.key: i for i, c in enumerate(chain)}
    found = []
    for candidate in candidates:
        place = by_key.get(candidate.key)
        if place is None or candidate.line in known or not _is_twin(lines, chain[place], candidate):
            continue
        floor = chain[place - 1].line if place else -1
        ceiling = chain[place + 1].line if place + 1 < len(chain) else len(lines)
        if floor < candidate.line < ceiling:
            found.append(candidate)
    return found


def _is_twin(lines: Sequence[Line], unit: Candidate, other: Candidate) -> bool:
    if abs(unit.line - other.line) < 3 or other.style != unit.style:
        return False
    a, b = lines[unit.line], lines[other.line]
    return (a.bold or bool(a.outline)) and a.bold == b.bold and a.outline == b.outline and abs(a.indent - b.indent) < 4
