"""Hits: occurrences of an element's wordings that count in a law, with what weakens them; those that do not, and why.

Hit(element="rs.medical", start=812, end=840, weak=True, flags={"discretionary"}, cues=("discretionary: 'may'",))
Rejected(element="rs.medical", start=20, end=33, why="stands in the preamble, which is not operative")
"""

from dataclasses import dataclass, field

from legalgap.model.matrix import Flag
from legalgap.model.ruleset import Distractor, QuantitativeTest


@dataclass(frozen=True, slots=True)
class Hit:
    """An occurrence that counts. `weak` hits make at most a partial; `cues` name the words and rules that decided."""

    element: str
    start: int
    end: int
    phrase: str
    weak: bool = False
    flags: frozenset[Flag] = frozenset()
    cues: tuple[str, ...] = ()
    lead_in: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """An occurrence that does not count, and why."""

    element: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Cap:
    """A distractor that acts: words of the law that limit or contradict what was found."""

    distractor: Distractor
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Measured:
    """The result of a quantitative test: `passed` is None when the value could not be found in the text."""

    test: QuantitativeTest
    passed: bool | None
    value: float | None = None
    span: tuple[int, int] | None = None


@dataclass
class IndicatorReading:
    """Everything that one law says on one indicator."""

    indicator: str
    hits: dict[str, list[Hit]] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    caps: list[Cap] = field(default_factory=list)
    tests: dict[str, Measured] = field(default_factory=dict)
    unresolved: list[str] = field(default_factory=list)

    def found(self, *, strong: bool) -> set[str]:
        """The elements found; with `strong`, only those with a hit that nothing weakens."""
        return {e for e, hits in self.hits.items() if hits and (not strong or any(not h.weak for h in hits))}
