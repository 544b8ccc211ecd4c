"""Human verdicts into a matrix: a matrix and the decisions in, the matrix in which they govern out.

    reviewed(matrix, reviews).rows[0].overall.status  ->  "met", with review={"machine": "gap", "assessor": ...}

The latest verdict of an assessor governs as long as it is current; a stale one leaves the machine's verdict in place.
Merging starts from the machine's verdicts, so that it can be repeated.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import get_args

from ..model.document import Document
from ..model.matrix import STATUSES, Finding, Flag, Matrix, Row, Status
from .anchoring import Standing, standing
from .entries import OVERALL, Entry, Key, Reviews
from .following import followed
from .framework_text import LawsNow
from .telling import record_of

Entries = tuple[Entry, ...]


class Reviewing:
    """The decisions, placed on the findings of one matrix."""

    def __init__(self, matrix: Matrix, reviews: Reviews, documents: Iterable[Document] = ()) -> None:
        self.told = {key: finding.review or {} for key, finding in findings(matrix)}
        self.matrix = machine_matrix(matrix)
        self.laws = LawsNow.of(self.matrix, documents)
        self.entries = _placed(reviews, self.laws)
        self.ruleset = ruleset_of(matrix)

    def merged(self) -> Matrix:
        """The matrix with human verdicts."""
        rows = (followed(self._row(row), self.matrix) for row in self.matrix.rows)
        return replace(self.matrix, rows=tuple(rows))

    def unplaced(self) -> Entries:
        """The decisions on laws or indicators that are not in the matrix."""
        known = {key for key, _ in findings(self.matrix)}
        return tuple(entry for key, entries in self.entries.items() if key not in known for entry in entries)

    def on(self, key: Key) -> Entries:
        """The entries on a finding; on the only law of a framework, those on the whole of it too."""
        if len(self.matrix.documents) != 1:
            return self.entries.get(key, ())
        both = [*self.entries.get((key[0], OVERALL), ()), *self.entries.get((key[0], self.matrix.documents[0].id), ())]
        return tuple(sorted(both, key=lambda entry: entry.number))

    def _row(self, row: Row) -> Row:
        return replace(
            row,
            overall=self._finding((row.indicator, OVERALL), row.overall),
            cells={id: self._finding((row.indicator, id), cell) for id, cell in row.cells.items()},
        )

    def _finding(self, key: Key, machine: Finding) -> Finding:
        entries = self.on(key)
        if not entries:
            return machine
        governing = next((entry for entry in reversed(entries) if entry.decides), entries[-1])
        stands = self._standing(key, governing, machine)
        finding = _governed(machine, governing) if governing.decides and stands.state == "current" else machine
        return replace(finding, review=record_of(governing, entries, machine, stands))

    def _standing(self, key: Key, entry: Entry, machine: Finding) -> Standing:
        """What became of a decision; as found when the whole laws were at hand, where they are not now."""
        told = self.told[key]
        same = told.get("entry") == str(entry.number) and told.get("date") == entry.date
        if same and not all(law.whole for law in self.laws.laws.values()):
            return Standing(
                "stale" if told.get("state") == "stale" else "current", tuple(_lines(told.get("notes", "")))
            )
        return standing(entry, machine, self.ruleset, self.laws)


def reviewed(matrix: Matrix, reviews: Reviews, documents: Iterable[Document] = ()) -> Matrix:
    """The matrix with human verdicts; `documents` are the full texts of its laws, as far as they are at hand."""
    return Reviewing(matrix, reviews, documents).merged()


def machine_matrix(matrix: Matrix) -> Matrix:
    """The matrix as the rules made it, without any review."""
    return replace(matrix, rows=tuple(_machine_row(row) for row in matrix.rows))


def _machine_row(row: Row) -> Row:
    return replace(
        row,
        overall=machine_finding(row.overall),
        cells={id: machine_finding(cell) for id, cell in row.cells.items()},
        as_if_enacted=machine_finding(row.as_if_enacted) if row.as_if_enacted else None,
    )


def machine_finding(finding: Finding) -> Finding:
    """The finding as the rules made it."""
    review = finding.review or {}
    if "machine" not in review:
        return replace(finding, review=None)
    return replace(
        finding,
        status=_status(review["machine"]),
        flags=_flags(flag.strip() for flag in review.get("machine_flags", "").split(",")),
        review=None,
    )


def findings(matrix: Matrix) -> Iterator[tuple[Key, Finding]]:
    """Every finding of a matrix with its key: indicator by indicator, overall first."""
    for row in matrix.rows:
        yield (row.indicator, OVERALL), row.overall
        yield from (((row.indicator, id), cell) for id, cell in row.cells.items())


def ruleset_of(matrix: Matrix) -> str:
    """Name and version of the rules that made a matrix."""
    return f"{matrix.ruleset_id} {matrix.ruleset_version}".strip()


def verdict_of(finding: Finding) -> str:
    """The verdict as an assessor gives it: "contrary" goes before the status."""
    return "contrary" if "contrary" in finding.flags else finding.status


def _placed(reviews: Reviews, laws: LawsNow) -> dict[Key, Entries]:
    """The entries by the finding that they are about now; a law is known by its text, or by its id."""
    placed: dict[Key, Entries] = {}
    for entry in reviews.entries:
        law = laws.law(entry.document, entry.laws.get(entry.document, ""))
        key = entry.indicator, law.id if law else entry.document
        placed[key] = (*placed.get(key, ()), entry)
    return placed


def _governed(machine: Finding, entry: Entry) -> Finding:
    """The finding with the verdict of an assessor; that it comes from a draft is no question of verdicts."""
    draft = [flag for flag in machine.flags if flag == "draft"]
    if entry.decision == "confirm":
        kept = (flag for flag in entry.flags if flag != "draft")
        return replace(machine, status=_status(entry.machine), flags=_flags([*kept, *draft]))
    if entry.verdict == "contrary":
        status: Status = machine.status if machine.status in ("gap", "partial") else "gap"
        return replace(machine, status=status, flags=_flags(["contrary", *draft]))
    return replace(machine, status=_status(entry.verdict), flags=_flags(draft))


def _status(word: str) -> Status:
    return next((status for status in STATUSES if status == word), "uncertain")


def _flags(words: Iterable[str]) -> tuple[Flag, ...]:
    known: tuple[Flag, ...] = get_args(Flag)
    return tuple(flag for word in words for flag in known if flag == word)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line]
