"""Counting and ordering the rows of a matrix, the same way for every report: rows in, counts and order out.

count_by_status(rows) -> {"met": 40, "partial": 21, "gap": 9, ...}        every status, also those with none
in_order(matrix)      -> rows, contrary first, then by severity, then as the ruleset orders them
"""

from collections.abc import Iterable

from ..assessment.contradiction import is_contrary
from ..model.matrix import STATUSES, Matrix, Row
from .words import SEVERITIES


def is_stale(row: Row) -> bool:
    """Whether the law has changed under a decision on the row."""
    return any((finding.review or {}).get("state") == "stale" for finding in (row.overall, *row.cells.values()))


def is_critical_gap(row: Row) -> bool:
    """Whether the framework as a whole leaves out something critical."""
    return row.overall.status == "gap" and row.severity == "critical"


def severity_rank(severity: str) -> int:
    """0 for critical, rising as it matters less; an unknown severity comes last."""
    return SEVERITIES.index(severity) if severity in SEVERITIES else len(SEVERITIES)


def in_order(matrix: Matrix) -> list[Row]:
    """All rows by urgency: to look at again, then contrary, then by severity and pillar; the ruleset breaks ties."""
    pillars = {code: place for place, code in enumerate(matrix.pillars)}
    return sorted(
        matrix.rows,
        key=lambda row: (
            not is_stale(row),
            not is_contrary(row),
            severity_rank(row.severity),
            pillars.get(row.pillar, len(pillars)),
        ),
    )


def count_by_status(rows: Iterable[Row]) -> dict[str, int]:
    """How many rows have each overall status; statuses that do not occur count 0."""
    counts: dict[str, int] = dict.fromkeys(STATUSES, 0)
    for row in rows:
        counts[row.overall.status] += 1
    return counts


def count_by_pillar(matrix: Matrix) -> dict[str, dict[str, int]]:
    """The same count for each pillar that has rows, in the order of the ruleset."""
    codes = dict.fromkeys([*matrix.pillars, *(row.pillar for row in matrix.rows)])
    counted = {code: count_by_status(row for row in matrix.rows if row.pillar == code) for code in codes}
    return {code: counts for code, counts in counted.items() if any(counts.values())}
