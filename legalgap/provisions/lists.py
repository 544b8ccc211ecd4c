"""Decides which open list a label continues, or that it begins a new one.

    open: (h) of (a) (b) ...; label "(i)", next label "(j)"    ->  the letter that continues that list
    open: (a);                label "(i)", next label "(ii)"   ->  the Roman numeral that begins a list inside (a)

The sequence of the labels decides first, then the indentation.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.document import ProvisionKind
from .labels import Family, Label
from .numbering import follows, gap

INDENT_STEP = 4.0
REPEALED_GAP = 4
DEEPEST = 8
CONTINUES, SKIPS, OPENS, LATE = 3.0, 1.2, 2.2, 1.0
FOLLOWED, INDENTED, PER_LEVEL, RESTARTED = 0.8, 0.5, 0.2, 0.7
AT_LINE_START, INSIDE_LINE = 1.0, 2.5
FIRST_KEYS = ((1,), (0,))


@dataclass(slots=True)
class Level:
    """An open list: its family of labels, the last one seen, its depth in the tree and its indentation."""

    family: Family
    last: tuple[int, ...]
    depth: int
    indent: float
    kind: ProvisionKind


@dataclass(frozen=True, slots=True)
class Sighting:
    """A label where it was met: its indentation (None without geometry), the labels that come next, whether it begins
    a line, and whether the words before it end with a pause."""

    label: Label
    indent: float | None
    ahead: Sequence[Label]
    line_start: bool
    paused: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """The list a label belongs to (one past the last open one for a new list), how it is read, and how sure that is."""

    score: float
    index: int
    family: Family
    key: tuple[int, ...]


def choose_list(levels: Sequence[Level], sighting: Sighting) -> Choice | None:
    """The best reading of a label among the open lists; None if it is no label here but part of the text."""
    options = [option for family, key in sighting.label.readings for option in _options(levels, sighting, family, key)]
    options = [o for o in options if o.score >= (AT_LINE_START if sighting.line_start else INSIDE_LINE)]
    return max(options, key=lambda o: (o.score, -o.index)) if options else None


def _options(levels: Sequence[Level], sighting: Sighting, family: Family, key: tuple[int, ...]) -> Iterator[Choice]:
    followed = FOLLOWED if _is_followed(sighting.ahead, family, key) else 0.0
    for index, level in enumerate(levels):
        score = _continuation(level, family, key)
        if score:
            score += followed + _indented_alike(level, sighting.indent) - PER_LEVEL * (len(levels) - 1 - index)
            yield Choice(score, index, family, key)
    if key in FIRST_KEYS:
        yield from _opening(levels, sighting, family, key, followed)
    elif not levels and family == ("paren", "digit") and sighting.line_start and sighting.paused:
        yield Choice(LATE, 0, family, key)


def _continuation(level: Level, family: Family, key: tuple[int, ...]) -> float:
    """How well a label goes on with a list; 0 if it cannot."""
    if level.family != family:
        return 0.0
    if family[0] == "bullet" or follows(level.last, key):
        return CONTINUES
    missing = gap(level.last, key) if key > level.last else REPEALED_GAP + 1
    return SKIPS - 0.1 * missing if missing <= REPEALED_GAP else 0.0


def _opening(
    levels: Sequence[Level], sighting: Sighting, family: Family, key: tuple[int, ...], followed: float
) -> Iterator[Choice]:
    """A new list: below the deepest open one, or in place of an open one of the same family that begins anew."""
    for index, level in enumerate(levels):
        inside = sighting.indent is not None and sighting.indent > levels[-1].indent + INDENT_STEP
        if level.family == family and not inside:
            yield Choice(OPENS + followed - RESTARTED, index, family, key)
            return
    if len(levels) < DEEPEST:
        yield Choice(OPENS + followed, len(levels), family, key)


def _indented_alike(level: Level, indent: float | None) -> float:
    return INDENTED if indent is not None and abs(indent - level.indent) < INDENT_STEP else 0.0


def _is_followed(ahead: Sequence[Label], family: Family, key: tuple[int, ...]) -> bool:
    return any(f == family and follows(key, k) for label in ahead for f, k in label.readings)
