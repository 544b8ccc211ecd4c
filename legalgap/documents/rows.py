"""Runs to printed rows: what stands at one height side by side is one row.

Run("(a)", x0=72), Run("any office", x0=90)  ->  Run("(a) any office", x0=72, edges=[(72, 84), (90, ...), ...])
"""

from legalgap.documents.runs import Run, joined


def rows(runs: list[Run]) -> list[Run]:
    """The runs put together to rows, from top to bottom."""
    return [joined(parts) for parts in grouped(runs)]


def grouped(runs: list[Run]) -> list[list[Run]]:
    """The runs of each row, from top to bottom."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda r: (r.top + r.bottom, r.x0)):
        if found and _beside(found[-1][0], run):
            found[-1].append(run)
        else:
            found.append([run])
    return found


def _beside(first: Run, run: Run) -> bool:
    overlap = min(first.bottom, run.bottom) - max(first.top, run.top)
    return overlap > 0.5 * min(first.size, run.size)
