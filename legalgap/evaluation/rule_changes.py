"""Two rulesets side by side: which rules differ, and what that changes for some laws.

rule_changes(old, new)                  [RuleChange("child.guardian", "changed", ("severity", "wordings"))]
verdict_changes(old_matrix, new_matrix) [VerdictChange("child.guardian", "gap", "met")]
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal

from legalgap.model.matrix import Matrix
from legalgap.model.ruleset import Indicator, Ruleset


@dataclass(frozen=True, slots=True)
class RuleChange:
    """An indicator that only one ruleset has, or whose named parts differ."""

    indicator: str
    what: Literal["added", "removed", "changed"]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """An indicator whose overall verdict differs; an empty status where the ruleset does not have it."""

    indicator: str
    before: str
    after: str


def rule_changes(old: Ruleset, new: Ruleset) -> list[RuleChange]:
    """Every indicator that differs, those of `old` first."""
    before = {indicator.id: indicator for indicator in old.indicators}
    after = {indicator.id: indicator for indicator in new.indicators}
    changes = [RuleChange(id, "removed") for id in before if id not in after]
    for id, indicator in after.items():
        if id not in before:
            changes.append(RuleChange(id, "added"))
        elif parts := tuple(_different(old, new, before[id], indicator)):
            changes.append(RuleChange(id, "changed", parts))
    return changes


def _different(old: Ruleset, new: Ruleset, before: Indicator, after: Indicator) -> Iterator[str]:
    for part in fields(Indicator):
        if getattr(before, part.name) != getattr(after, part.name):
            yield part.name
    if any(
        old.wordings.get(language, {}).get(after.id) != new.wordings.get(language, {}).get(after.id)
        for language in {*old.wordings, *new.wordings}
    ):
        yield "wordings"


def verdict_changes(old: Matrix, new: Matrix) -> list[VerdictChange]:
    """Every indicator whose overall status, or flag `contrary`, differs between two assessments of the same laws."""
    before = {row.indicator: _shown(row.overall.status, row.overall.flags) for row in old.rows}
    after = {row.indicator: _shown(row.overall.status, row.overall.flags) for row in new.rows}
    return [
        VerdictChange(id, before.get(id, ""), after.get(id, ""))
        for id in dict.fromkeys([*before, *after])
        if before.get(id, "") != after.get(id, "")
    ]


def _shown(status: str, flags: tuple[str, ...]) -> str:
    return f"{status}, contrary" if "contrary" in flags else status
