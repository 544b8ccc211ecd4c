"""Findings put to assessors: a matrix with its decisions in, the rows to decide on out, the most pressing first.

    sheet_of(Reviewing(matrix, reviews), only="gaps")  ->  Sheet(rows=(SheetRow(Asked("def.acts", ...)), ...))

What is stale comes first, then what two assessors see differently, then what contradicts the standard.
"""

from collections.abc import Iterator

from ..countries import country_name
from ..model.matrix import Evidence, Finding, Matrix, Row
from ..printable import one_line
from .disagreement import to_settle
from .entries import OVERALL, SHORT_SHA, Entry, Seen
from .merging import Reviewing, ruleset_of
from .sheet import OPEN_STATES, STATES, WHOLE, Asked, Filled, Sheet, SheetRow
from .telling import line_of

ONLY = ("all", "open", "gaps", "contrary")
LONGEST_WHY, LONGEST_EARLIER, LONGEST_REQUIREMENT = 1500, 3000, 1500
STALE, TO_SETTLE, WAITING, OPEN, DECIDED = STATES


def sheet_of(reviewing: Reviewing, only: str = "all", assessor: str = "") -> Sheet:
    """The findings to decide on; with an assessor's name filled in, "open" are those that they have not decided."""
    matrix = reviewing.matrix
    merged = {row.indicator: row for row in reviewing.merged().rows}
    asked = [
        _asked(row, name, finding, merged[row.indicator], reviewing, assessor)
        for row in matrix.rows
        for name, finding in _findings(row, matrix)
    ]
    pressing = sorted((a for a in asked if _wanted(a, only)), key=_urgency)
    return Sheet(
        title=one_line(matrix.title) or country_name(one_line(matrix.country)) or f"{len(matrix.documents)} laws",
        ruleset=ruleset_of(matrix),
        laws={law.id: law.sha256[:SHORT_SHA] for law in matrix.documents},
        titles={law.id: one_line(law.title or law.file) for law in matrix.documents},
        rows=tuple(SheetRow(each, Filled(assessor=assessor)) for each in pressing),
    )


def _findings(row: Row, matrix: Matrix) -> Iterator[tuple[str, Finding]]:
    """The findings of an indicator that need a decision: a question of practice is asked once, an only law too."""
    yield OVERALL, row.overall
    if len(matrix.documents) > 1:
        yield from ((id, cell) for id, cell in row.cells.items() if cell.status != "manual")


def _wanted(asked: Asked, only: str) -> bool:
    if only == "open":
        return asked.state in OPEN_STATES
    if only == "contrary":
        return "contrary" in asked.flags
    return only == "all" or asked.machine == "gap"


def _urgency(asked: Asked) -> tuple[bool, bool, bool]:
    return asked.state != STALE, asked.state != TO_SETTLE, "contrary" not in asked.flags


def _asked(row: Row, name: str, finding: Finding, merged: Row, reviewing: Reviewing, assessor: str) -> Asked:
    entries = reviewing.on((row.indicator, name))
    shown = merged.overall if name == OVERALL else merged.cells[name]
    titles = {law.id: one_line(law.title or law.file) for law in reviewing.matrix.documents}
    return Asked(
        indicator=row.indicator,
        document=name,
        title=one_line(row.title),
        pillar=one_line(reviewing.matrix.pillars.get(row.pillar, row.pillar)),
        severity=row.severity,
        requirement=_cut(one_line(row.requirement), LONGEST_REQUIREMENT),
        law=titles.get(name, WHOLE),
        machine=finding.status,
        flags=finding.flags,
        why=_cut(" ".join(one_line(reason) for reason in finding.reasons), LONGEST_WHY),
        earlier=_cut("\n".join([*_standing(shown), *map(line_of, reversed(entries))]), LONGEST_EARLIER),
        state=_state(entries, shown, assessor),
        base=entries[-1].number if entries else 0,
        seen=seen_in(finding, reviewing.matrix),
    )


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest].rstrip()} […]"


def _standing(shown: Finding) -> Iterator[str]:
    """What became of the last decision, where something did."""
    if shown.review and shown.review.get("notes"):
        stale = shown.review["state"] == "stale"
        yield ("LOOK AGAIN: " if stale else "") + " ".join(shown.review["notes"].split())


def _state(entries: tuple[Entry, ...], shown: Finding, assessor: str) -> str:
    if not entries:
        return OPEN
    if (shown.review or {}).get("state") == "stale":
        return STALE
    if to_settle(entries):
        return TO_SETTLE
    if entries[-1].decision == "needs information":
        return WAITING
    decided = any(entry.decides and entry.assessor == (assessor or entry.assessor) for entry in entries)
    return DECIDED if decided else OPEN


def seen_in(finding: Finding, matrix: Matrix) -> tuple[Seen, ...]:
    """The passages shown for a finding: its evidence in its surroundings; failing that, what came near."""
    pieces: dict[tuple[str, int, str], list[Evidence]] = {}
    for id in _evidence_ids(finding):
        if piece := matrix.evidence.get(id):
            start = piece.context_start if piece.context else piece.start
            pieces.setdefault((piece.document, start, piece.context or piece.quote), []).append(piece)
    if pieces:
        return tuple(_passage(text, group) for (_, _, text), group in pieces.items())
    near = (Seen(c.document, one_line(c.provision), c.page, one_line(c.quote)) for c in finding.considered)
    return tuple(dict.fromkeys(near))


def _evidence_ids(finding: Finding) -> list[str]:
    return list(dict.fromkeys([*finding.evidence, *(id for e in finding.elements.values() for id in e.evidence)]))


def _passage(text: str, group: list[Evidence]) -> Seen:
    quotes = tuple(dict.fromkeys(one_line(piece.quote) for piece in group))
    return Seen(group[0].document, one_line(group[0].provision), group[0].page, one_line(text), quotes)
