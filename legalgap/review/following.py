"""The overall verdict after decisions on single laws: a row in, the row whose overall finding follows them out.

Without an overall decision of its own, the framework provides what its best law provides: a law that an assessor lifted
from gap to met lifts the overall verdict, one put down takes it along where it rested on that law alone. Where it
rested on several laws together and one of these was put down, the overall verdict is uncertain until it is decided.
"""

from dataclasses import replace

from ..assessment.decision import RANK
from ..model.matrix import DocumentSummary, Finding, Flag, Matrix, Row, Status

DRAFTS = frozenset({"bill", "not_commenced"})


def governed(finding: Finding) -> bool:
    """Whether an assessor's verdict stands in the place of the machine's."""
    review = finding.review or {}
    return bool(review.get("verdict")) and review.get("state") == "current"


def followed(row: Row, matrix: Matrix) -> Row:
    """The row whose overall findings, as the law is and as if drafts were enacted, follow the decisions on its laws."""
    overall = _following(row.overall, row, _counting(matrix.documents), matrix)
    if row.as_if_enacted is None:
        return replace(row, overall=overall)
    laws = [law for law in matrix.documents if law.status != "repealed"]
    return replace(row, overall=overall, as_if_enacted=_following(row.as_if_enacted, row, laws, matrix))


def _following(overall: Finding, row: Row, laws: list[DocumentSummary], matrix: Matrix) -> Finding:
    """An overall finding that follows the decisions on these laws, where it has no decision of its own."""
    cells = [row.cells[law.id] for law in laws if law.id in row.cells]
    decided = [cell for cell in cells if governed(cell)]
    if governed(overall) or not decided:
        return overall
    status, flags = _status(overall, cells), _flags(overall, cells)
    if (status, flags) == (overall.status, overall.flags):
        return overall
    titles = {law.id: law.title for law in matrix.documents}
    names = "; ".join(titles[id] for id, cell in row.cells.items() if any(cell is each for each in decided))
    return replace(overall, status=status, flags=flags, review=_review(overall, decided, status, names))


def _counting(laws: tuple[DocumentSummary, ...]) -> list[DocumentSummary]:
    """The laws in force, or the drafts where nothing else was given."""
    return [law for law in laws if law.status == "in_force"] or [law for law in laws if law.status in DRAFTS]


def _status(overall: Finding, cells: list[Finding]) -> Status:
    best = max(cells, key=lambda cell: _rank(cell.status)).status
    now, then, whole = _rank(best), max(_rank(_machine(cell)) for cell in cells), _rank(overall.status)
    if now > whole or (whole == then > now):
        return best
    together = whole > then
    put_down = any(_rank(cell.status) < _rank(_machine(cell)) for cell in cells)
    return "uncertain" if together and put_down else overall.status


def _flags(overall: Finding, cells: list[Finding]) -> tuple[Flag, ...]:
    """The flags, "contrary" among them exactly when one of the laws still is."""
    others = tuple(flag for flag in overall.flags if flag != "contrary")
    return ("contrary", *others) if any("contrary" in cell.flags for cell in cells) else others


def _machine(cell: Finding) -> str:
    return cell.review["machine"] if cell.review and governed(cell) else cell.status


def _rank(status: str) -> int:
    return RANK.get(status, 0)  # type: ignore[call-overload,no-any-return]


def _review(overall: Finding, decided: list[Finding], status: Status, names: str) -> dict[str, str]:
    """The record of a verdict that nobody gave but that follows from what was decided."""
    reviews = [cell.review for cell in decided if cell.review]
    kept = {key: value for key, value in (overall.review or {}).items() if key == "others"}
    return {
        **kept,
        "assessor": ", ".join(dict.fromkeys(review["assessor"] for review in reviews)),
        "decision": "follows",
        "verdict": status,
        "reason": f"Follows what was decided on {names}.",
        "date": max(review["date"] for review in reviews),
        "state": "current",
        "machine": overall.status,
        "machine_flags": ", ".join(overall.flags),
    }
