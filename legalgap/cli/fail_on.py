"""`--fail-on`: conditions as typed and a matrix in, the findings that meet them out.

met(["critical", "gap:victim.shelter"], matrix) -> ["critical: Liability of legal persons (gap)"]
"""

from collections.abc import Callable, Sequence

from ..assessment.contradiction import is_contrary
from ..model.matrix import Matrix, Row
from ..reporting.tallies import in_order
from ..reporting.words import MARK_WORDS
from ..suggest import known_one

LEVELS = {"critical": ("critical",), "high": ("critical", "high")}
CALLING = ("new", "worse")
CONTRARY, GAP_PREFIX = "contrary", "gap:"


def check_conditions(conditions: Sequence[str], indicators: Callable[[], Sequence[str]]) -> None:
    """Raises UsageError for a condition that does not exist; `indicators` gives the ids that `gap:ID` may name."""
    for condition in conditions:
        if condition.startswith(GAP_PREFIX):
            known_one(condition.removeprefix(GAP_PREFIX), indicators(), "indicator")
        else:
            known_one(condition, (*LEVELS, CONTRARY, f"{GAP_PREFIX}INDICATOR"), "--fail-on condition")


def met(conditions: Sequence[str], matrix: Matrix) -> list[str]:
    """The findings that meet a condition, each as "condition: title (why)"; with a baseline the new and worse ones."""
    return _findings(conditions, [row for row in in_order(matrix) if not _is_known(row)])


def known_before(conditions: Sequence[str], matrix: Matrix) -> list[str]:
    """The findings that would meet a condition, but were as bad in the baseline."""
    return _findings(conditions, [row for row in in_order(matrix) if _is_known(row)])


def _is_known(row: Row) -> bool:
    return row.since_baseline is not None and row.since_baseline.mark not in CALLING


def _findings(conditions: Sequence[str], rows: list[Row]) -> list[str]:
    return [
        f"{condition}: {row.title} ({why}{_since(row)})"
        for condition in conditions
        for row in _named(condition, rows)
        if (why := _why(condition, row))
    ]


def _since(row: Row) -> str:
    """Since when, where there is a baseline: "; worse than before: Gap before, ..."."""
    since = row.since_baseline
    return f"; {MARK_WORDS[since.mark].word.lower()}: {since.why.rstrip('.')}" if since else ""


def _named(condition: str, rows: list[Row]) -> list[Row]:
    """The rows that a condition looks at."""
    if condition in LEVELS:
        return [row for row in rows if row.severity in LEVELS[condition]]
    if condition == CONTRARY:
        return rows
    return [row for row in rows if row.indicator == condition.removeprefix(GAP_PREFIX)]


def _why(condition: str, row: Row) -> str:
    """Why the row meets the condition; empty when it does not."""
    if row.overall.status == "gap" and condition != CONTRARY:
        return "gap"
    return "contrary" if is_contrary(row) and not condition.startswith(GAP_PREFIX) else ""
