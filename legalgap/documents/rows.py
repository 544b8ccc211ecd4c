"""Runs to printed lines: what stands at one height side by side is one line.

Run("(a)", x0=72), Run("any office", x0=90)  ->  Line("(a) any office", edges=((72, 84), (90, ...)))
"""

from legalgap.documents.runs import PageRuns, Run, as_line, joined
from legalgap.model.source import Line


def rows(runs: list[Run]) -> list[Run]:
    """The runs put together to lines, from top to bottom."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (r.middle, r.x0)):
        if lines and _beside(lines[-1][0], run):
            lines[-1].append(run)
        else:
            lines.append([run])
    return [joined(parts) for parts in lines]


def _beside(first: Run, run: Run) -> bool:
    overlap = min(first.bottom, run.bottom) - max(first.top, run.top)
    return overlap > 0.5 * min(first.size, run.size)


def page_lines(page: PageRuns) -> list[Line]:
    """The lines of a page of one column."""
    found = rows(page.runs)
    left = min((r.x0 for r in found), default=0.0)
    return [as_line(r, page.number, left=left) for r in found]
