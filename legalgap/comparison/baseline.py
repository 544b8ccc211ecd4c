"""Marks the problems of a run against an earlier one: two matrices in, the new one with its marks out.

marked(matrix, earlier, "known.json").rows[0].since_baseline  ->  SinceBaseline("known", "gap", "The verdict ...")

A problem is what is not provided, or only in part, what contradicts the standard, and what could not be decided from
the text. Nothing is taken away: every row stays, with its verdict.
"""

from dataclasses import replace

from legalgap.assessment.contradiction import contrary_in, is_contrary
from legalgap.errors import UsageError
from legalgap.model.matrix import Baseline, DocumentSummary, Mark, Matrix, Row, SinceBaseline

from .verdicts import judged, together, unshared

RANK = {"gap": 0, "uncertain": 1, "partial": 2, "met": 3}
PROBLEMS = frozenset({"gap", "uncertain", "partial"})
Marked = tuple[Mark | None, str]


def marked(matrix: Matrix, earlier: Matrix, file: str) -> Matrix:
    """The matrix with every problem marked against an earlier run, whose file is named.

    Raises UsageError where the two runs have no indicator in common.
    """
    before = {row.indicator: row for row in earlier.rows}
    if not any(row.indicator in before for row in matrix.rows):
        raise UsageError(
            f"{file}: this run has none of the indicators asked here; it was made with the ruleset "
            f"{earlier.ruleset_id}, this one with {matrix.ruleset_id}. Make the baseline with the same ruleset."
        )
    rows = (replace(row, since_baseline=_since(before.get(row.indicator), row, earlier, matrix)) for row in matrix.rows)
    return replace(matrix, rows=tuple(rows), baseline=_told(matrix, earlier, file))


def is_problem(row: Row) -> bool:
    """Whether a row asks for something to be done: by its overall verdict, or by what contradicts the standard."""
    return row.overall.status in PROBLEMS or is_contrary(row)


def _told(matrix: Matrix, earlier: Matrix, file: str) -> Baseline:
    notes = unshared(earlier, matrix)
    if earlier.country and matrix.country and earlier.country != matrix.country:
        notes = (f"The earlier run is of another country: {earlier.country}, this one of {matrix.country}.", *notes)
    return Baseline(file, earlier.tool_version, f"{earlier.ruleset_id} {earlier.ruleset_version}", notes)


def _since(old: Row | None, new: Row, earlier: Matrix, now: Matrix) -> SinceBaseline | None:
    if old is None:
        return SinceBaseline("new", None, "The earlier run does not ask this.") if is_problem(new) else None
    mark, why = _mark(old, new, earlier, now)
    return SinceBaseline(mark, old.overall.status, why) if mark else None


def _mark(old: Row, new: Row, earlier: Matrix, now: Matrix) -> Marked:
    if against := _newly_contrary(old, new, earlier, now):
        return ("worse" if is_problem(old) else "new"), f"Now contradicts the standard: {'; '.join(against)}."
    kind, why = judged(together(old, earlier), together(new, now))
    why = _both(old, new) if old.overall.status != new.overall.status else why
    if not is_problem(new):
        return _no_problem_now(old, new, why)
    if not is_problem(old):
        return "new", why
    return ("worse" if kind in {"opened", "worse"} or _fell(old, new) else "known"), why


def _no_problem_now(old: Row, new: Row, why: str) -> Marked:
    """A problem may be closed, or only out of sight: nothing is closed by leaving a law out."""
    if new.overall.status == "not_supplied" and old.overall.status in {"met", "partial"}:
        return "worse", why
    if not is_problem(old):
        return None, ""
    if new.overall.status == "met":
        return "closed", why if old.overall.status != "met" else "What contradicted the standard is gone."
    if old.overall.status == new.overall.status:
        return "closed", "What contradicted the standard is gone."
    return ("known" if (old.overall.status, new.overall.status) == ("gap", "not_supplied") else "undecided"), why


def _fell(old: Row, new: Row) -> bool:
    return RANK.get(new.overall.status, 0) < RANK.get(old.overall.status, 0)


def _both(old: Row, new: Row) -> str:
    return f"{old.overall.status.replace('_', ' ')} before, {new.overall.status.replace('_', ' ')} now.".capitalize()


def _newly_contrary(old: Row, new: Row, earlier: Matrix, now: Matrix) -> list[str]:
    """The titles of the laws that contradict the standard now and did not in the earlier run, or were not in it."""
    documents = {document.id: document for document in now.documents}
    known = set(contrary_in(old))
    return [
        documents[id].title if id in documents else id
        for id in contrary_in(new)
        if id not in documents or _counterpart(documents[id], earlier) not in known
    ]


def _counterpart(document: DocumentSummary, earlier: Matrix) -> str:
    """The id that a law has in an earlier run: that of the same id, the same bytes, or the same file; else empty."""
    others = earlier.documents
    same = (
        *(other.id for other in others if other.id == document.id),
        *(other.id for other in others if other.sha256 == document.sha256),
        *(other.id for other in others if other.file == document.file),
    )
    return same[0] if same else ""
