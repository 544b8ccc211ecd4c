"""What assessors filled in becomes entries: a sheet and the entries so far in, new entries out, or every fault.

    outcome = applied(sheet, reviews, today="2025-03-01")
    outcome.faults   -> ["cell L7 (Your verdict): overrule needs a verdict; choose one of: met, partial, ..."]
    outcome.entries  -> (Entry(0, ...), ...)         to be added only when there is no fault

A row that is already recorded is not recorded again, so that a file may be applied twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model.matrix import Matrix
from ..printable import one_line
from .checking import Checked, checked_row
from .entries import OVERALL, SHORT_SHA, Entry, Proof, Reviews, Seen, plain
from .merging import findings
from .sheet import Asked, Sheet, SheetRow


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a sheet amounts to. `already` counts rows recorded before; `remarks` are sentences for the assessor."""

    entries: tuple[Entry, ...]
    already: int
    faults: tuple[str, ...]
    remarks: tuple[str, ...]


def applied(sheet: Sheet, reviews: Reviews, today: str, matrix: Matrix | None = None) -> Outcome:
    """The entries that a sheet adds to those so far; `matrix` is what the decisions are meant for, where it is given.

    `today` is the date, as 2025-03-01, of decisions without one.
    """
    rows = [row for row in sheet.rows if row.filled]
    checked = [(row, checked_row(row, sheet, today)) for row in rows]
    faults = [fault for _, each in checked for fault in each.faults]
    faults += [*_twice(rows), *_unknown(rows, matrix)]
    if faults:
        return Outcome((), 0, tuple(faults), ())
    entries = [_entry(row.asked, each, sheet) for row, each in checked]
    fresh = [entry for row, entry in zip(rows, entries, strict=True) if not _recorded(entry, row.asked.base, reviews)]
    remarks = [*_others_since(rows, fresh, reviews), *_of_other_laws(sheet, fresh, matrix)]
    return Outcome(tuple(fresh), len(entries) - len(fresh), (), tuple(remarks))


def _twice(rows: list[SheetRow]) -> Iterator[str]:
    """A finding may stand in a sheet once."""
    first: dict[tuple[str, str], SheetRow] = {}
    for row in rows:
        if (before := first.setdefault(row.asked.key, row)) is not row:
            yield f"{row.place('')}: {row.asked.name} is decided twice, here and at {before.place('')}"


def _unknown(rows: list[SheetRow], matrix: Matrix | None) -> Iterator[str]:
    if matrix is None:
        return
    known = {key for key, _ in findings(matrix)}
    for row in rows:
        if row.asked.key not in known:
            yield f"{row.place('')}: the matrix has no finding {row.asked.name}"


def _entry(asked: Asked, checked: Checked, sheet: Sheet) -> Entry:
    own = {asked.document, *(seen.document for seen in asked.seen)}
    laws = {id: sha for id, sha in sheet.laws.items() if asked.document not in sheet.laws or id in own}
    return Entry(
        number=0,
        date=checked.date,
        assessor=checked.assessor,
        indicator=asked.indicator,
        title=asked.title,
        document=asked.document,
        decision=checked.decision,
        verdict=checked.verdict,
        reason=checked.reason,
        machine=asked.machine,
        flags=asked.flags,
        ruleset=sheet.ruleset,
        proof=Proof(checked.proof_document, checked.proof_date, checked.proof_link),
        laws=laws,
        seen=(*asked.seen, *_copied(asked, checked)),
    )


def _copied(asked: Asked, checked: Checked) -> Iterator[Seen]:
    """The words of a law that the assessor copied by hand, if there are any."""
    if checked.words:
        yield Seen("" if asked.document == OVERALL else asked.document, "", 0, checked.words)


def _recorded(entry: Entry, base: int, reviews: Reviews) -> bool:
    """Whether the same stands in the record: taken over since the sheet went out, or as this assessor's last word."""
    own = [e for e in reviews.on(entry.key) if e.assessor == entry.assessor]
    return any(_same(entry, e) for e in own if e.number > base or e is own[-1])


def _same(one: Entry, other: Entry) -> bool:
    return all(
        getattr(one, name) == getattr(other, name)
        for name in ("decision", "verdict", "reason", "proof", "laws", "seen")
    )


def _others_since(rows: list[SheetRow], fresh: list[Entry], reviews: Reviews) -> Iterator[str]:
    """What others decided on the same findings since the sheet went out."""
    bases = {row.asked.key: row.asked for row in rows}
    for entry in fresh:
        asked = bases[entry.key]
        for other in reviews.on(entry.key):
            if other.number > asked.base and other.assessor != entry.assessor and other.decides:
                said = f"{other.assessor} decided “{plain(other.verdict)}” on {asked.name} since this was exported"
                same = (
                    "; you agree" if other.verdict == entry.verdict else "; both are recorded, see `review agreement`"
                )
                yield f"{said}{same if entry.decides else ''}."


def _of_other_laws(sheet: Sheet, fresh: list[Entry], matrix: Matrix | None) -> Iterator[str]:
    """Which laws have another text in the matrix than in the sheet."""
    now = {law.id: law for law in matrix.documents} if matrix else {}
    used = {id for entry in fresh for id in entry.laws}
    for id, sha in sheet.laws.items():
        if id in used and id in now and now[id].sha256[:SHORT_SHA] != sha:
            yield (
                f"{one_line(now[id].title)} has changed since this was exported; the decisions are recorded on what "
                "was seen, and the next report shows which of them have to be looked at again."
            )
