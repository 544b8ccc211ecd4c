"""Observes which headings nest in which: Parts in Chapters in one law, Chapters in Parts in the next.

CHAPTER I, PART I ... PART II ... CHAPTER II, PART I   ->   {"chapter": 1, "part": 2}
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from .containers import Container

ADJACENT = 2
RESTARTED = 1


def container_depths(containers: Sequence[Container], units: Sequence[int]) -> dict[str, int]:
    """The depth (1 = outermost) of each container word, as the law itself nests them, else by usual rank.

    `units` are the lines on which numbered units begin, in order.
    """
    grouping = [c for c in containers if c.kind != "schedule"]
    ranks: dict[str, int] = {}
    for container in grouping:
        ranks.setdefault(container.word, container.rank)
    shown = _shown_nesting(grouping, frozenset(units))
    order = sorted(ranks, key=lambda word: (_outer_words(word, ranks, shown), ranks[word]))
    return {word: depth for depth, word in enumerate(order, start=1)}


def _outer_words(word: str, ranks: dict[str, int], shown: dict[tuple[str, str], int]) -> int:
    """How many other words stand outside `word`."""
    return sum(_is_outer(other, word, ranks, shown) for other in ranks if other != word)


def _is_outer(outer: str, inner: str, ranks: dict[str, int], shown: dict[tuple[str, str], int]) -> bool:
    for_it, against = shown.get((outer, inner), 0), shown.get((inner, outer), 0)
    return for_it > against if for_it != against else ranks[outer] < ranks[inner]


def _shown_nesting(containers: Sequence[Container], units: frozenset[int]) -> dict[tuple[str, str], int]:
    """Evidence that the first word of a pair stands outside the second.

    A heading right below another one lies in it; so does a heading whose numbers begin anew behind another one.
    """
    shown: dict[tuple[str, str], int] = {}
    for above, below in pairwise(containers):
        if above.word != below.word and not any(i in units for i in range(above.line, below.line + 1)):
            shown[above.word, below.word] = shown.get((above.word, below.word), 0) + ADJACENT
    for outer, inner in _restarts(containers):
        shown[outer, inner] = shown.get((outer, inner), 0) + RESTARTED
    return shown


def _restarts(containers: Sequence[Container]) -> Iterator[tuple[str, str]]:
    """Pairs of words of which the second begins again at 1 behind a heading of the first."""
    words = {c.word for c in containers}
    passed: dict[str, set[str]] = {word: set() for word in words}
    for container in containers:
        if container.order == 1:
            yield from ((outer, container.word) for outer in sorted(passed[container.word]))
        passed[container.word] = set()
        for word in words - {container.word}:
            passed[word].add(container.word)
