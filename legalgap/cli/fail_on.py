"""`--fail-on`: conditions as typed and a matrix in, the findings that meet them out.

met(["critical", "gap:victim.shelter"], matrix) -> ["critical: Liability of legal persons (gap)"]
"""

from collections.abc import Sequence

from ..errors import UsageError
from ..model.matrix import Matrix, Row
from ..reporting.tallies import in_order, is_contrary
from ..suggest import did_you_mean

LEVELS = {"critical": ("critical",), "high": ("critical", "high")}
CONTRARY, GAP_PREFIX = "contrary", "gap:"


def check_conditions(conditions: Sequence[str]) -> None:
    """Raises UsageError for a condition that does not exist."""
    for condition in conditions:
        if condition in LEVELS or condition == CONTRARY or condition.removeprefix(GAP_PREFIX) not in ("", condition):
            continue
        known = (*LEVELS, CONTRARY, "gap:INDICATOR")
        raise UsageError(
            f'There is no --fail-on condition "{condition}".{did_you_mean(condition, known)} Known: {", ".join(known)}.'
        )


def met(conditions: Sequence[str], matrix: Matrix) -> list[str]:
    """The findings that meet a condition, each as "condition: title (why)".

    Raises UsageError for `gap:ID` with an indicator that the ruleset does not have.
    """
    rows = in_order(matrix)
    return [
        f"{condition}: {row.title} ({why})"
        for condition in conditions
        for row in _named(condition, rows)
        if (why := _why(condition, row))
    ]


def _named(condition: str, rows: list[Row]) -> list[Row]:
    """The rows that a condition looks at."""
    if condition in LEVELS:
        return [row for row in rows if row.severity in LEVELS[condition]]
    if condition == CONTRARY:
        return rows
    wanted = condition.removeprefix(GAP_PREFIX)
    found = [row for row in rows if row.indicator == wanted]
    if not found:
        nearest = did_you_mean(wanted, [row.indicator for row in rows])
        raise UsageError(f'--fail-on {condition}: the ruleset has no indicator "{wanted}".{nearest}')
    return found


def _why(condition: str, row: Row) -> str:
    """Why the row meets the condition; empty when it does not."""
    if row.overall.status == "gap" and condition != CONTRARY:
        return "gap"
    return "contrary" if is_contrary(row) and not condition.startswith(GAP_PREFIX) else ""
