"""Numbers in the margin that count the lines of a bill: every line, or every fifth; set aside.

    x 40: "5", "10", "15" beside the text of each page  ->  SetAside(page, "5", "line number"), ...

They begin anew on every page, which the numbers of sections in a table of contents do not.
"""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from legalgap.documents.runs import PageRuns, Run
from legalgap.model.source import SetAside

LINE_NUMBER = "line number"
_NUMBER = re.compile(r"^\d{1,3}$")
_FEWEST = 3
_STEPS = (1, 2, 5, 10)
# Lines are counted on so many of the pages that have text, and on two at least.
_PAGES = 0.5
_FULL_PAGE = 10


def set_aside_line_numbers(pages: list[PageRuns]) -> list[SetAside]:
    """Takes the numbers that count the lines out of the pages and gives them back."""
    stacks = [(page, [] if page.crowded else _stack(page.runs)) for page in pages]
    full = sum(len(page.runs) >= _FULL_PAGE for page in pages)
    if sum(bool(stack) for _, stack in stacks) < max(min(2, len(pages)), _PAGES * full):
        return []
    for page, stack in stacks:
        gone = {id(run) for run in stack}
        page.runs = [run for run in page.runs if id(run) not in gone]
    return [SetAside(page.number, run.text, LINE_NUMBER) for page, stack in stacks for run in stack]


def _stack(runs: list[Run]) -> list[Run]:
    """The longest column of numbers, flush left or right, that counts up along one side of all other text."""
    numbers = [run for run in runs if _NUMBER.match(run.text)]
    if len(numbers) < _FEWEST:
        return []
    sides: tuple[Callable[[Run], float], ...] = (lambda r: r.x0, lambda r: r.x1)
    found: list[Run] = []
    for side in sides:
        for place in sorted({round(side(run)) for run in numbers}):
            stack = sorted((r for r in numbers if abs(side(r) - place) < 2), key=lambda r: r.top)
            if len(stack) > len(found) and _counts(stack) and _outside(stack, runs):
                found = stack
    return found


def _counts(stack: list[Run]) -> bool:
    """Whether the numbers rise by one step from top to bottom, beginning with the first step."""
    if len(stack) < _FEWEST:
        return False
    steps = Counter(int(b.text) - int(a.text) for a, b in pairwise(stack))
    step, times = steps.most_common(1)[0]
    return step in _STEPS and times >= 0.8 * (len(stack) - 1) and int(stack[0].text) <= step


def _outside(stack: list[Run], runs: list[Run]) -> bool:
    """Whether nearly everything else on the page stands on one side of the numbers, and beside them."""
    left, right = min(r.x0 for r in stack), max(r.x1 for r in stack)
    inside = {id(r) for r in stack}
    others = [r for r in runs if id(r) not in inside]
    one_side = max(sum(r.x0 >= right - 1 for r in others), sum(r.x1 <= left + 1 for r in others))
    beside = sum(any(abs(r.middle - s.middle) < s.size / 2 for r in others) for s in stack)
    return one_side >= 0.9 * len(others) and beside >= 0.8 * len(stack)
