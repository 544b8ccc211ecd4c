"""One row that an assessor filled in, checked cell by cell: the row in, typed values or sentences on what is wrong out.

checked_row(row, sheet, "2025-03-01").faults  ->  ("cell K7 (Decision): “agree” is not a decision; did you mean ...",)
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import cast

from ..rules.faults import did_you_mean
from .entries import DECIDING, VERDICTS, Decision, plain
from .form import real_date
from .sheet import TITLES, Filled, Sheet, SheetRow

LONGEST = {"reason": 8_000, "words": 4_000, "assessor": 120, "proof_document": 500, "proof_link": 1_000}
WITHOUT_REASON = frozenset({"confirm"})
PROOF_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
LINK = re.compile(r"https?://\S+", re.IGNORECASE)
CHANGED = "what stands in the locked cells of this row was changed; export it again, and copy your decision over"


@dataclass(frozen=True, slots=True)
class Checked:
    """A row in checked form; nothing of it may be used where there are faults."""

    decision: Decision
    verdict: str
    reason: str
    words: str
    assessor: str
    date: str
    proof_document: str
    proof_date: str
    proof_link: str
    faults: tuple[str, ...]


def checked_row(row: SheetRow, sheet: Sheet, today: str) -> Checked:
    """What was filled in, with everything that is wrong about it; `today` stands in for a missing date."""
    filled = row.filled
    decision = " ".join(filled.decision.lower().split())
    verdict = _code(filled.verdict) or (row.asked.verdict if decision == "confirm" else "")
    return Checked(
        decision=cast(Decision, decision),
        verdict=verdict,
        reason=filled.reason,
        words=" ".join(filled.words.split()),
        assessor=" ".join(filled.assessor.split()),
        date=filled.date or today,
        proof_document=filled.proof_document,
        proof_date=filled.proof_date,
        proof_link=filled.proof_link,
        faults=tuple(_faults(row, sheet, decision, verdict, today)),
    )


def _code(verdict: str) -> str:
    return "_".join(verdict.lower().replace("_", " ").split())


def _faults(row: SheetRow, sheet: Sheet, decision: str, verdict: str, today: str) -> Iterator[str]:
    if row.check != sheet.seal(row.asked):
        yield f"{row.place('')}: {CHANGED}"
        return
    found = [*_of_decision(row, decision), *_of_texts(row.filled), *_of_dates(row.filled, today)]
    if decision in row.asked.decisions:
        found += [*_of_verdict(row, decision, verdict), *_of_needs(row.filled, decision)]
    for name, message in found:
        yield f"{row.place(name)} ({TITLES[name]}): {message}"


def _of_decision(row: SheetRow, decision: str) -> Iterator[tuple[str, str]]:
    known = row.asked.decisions
    if not decision:
        yield "decision", f"it is empty, but other cells of the row are not; choose one of: {', '.join(known)}"
    elif decision not in known:
        yield "decision", _not_one(row.filled.decision, "decision", known)


def _not_one(word: str, what: str, known: Collection[str]) -> str:
    shown = word if len(word) <= 60 else f"{word[:60]}…"
    return f"“{shown}” is not a {what} here; choose one of: {', '.join(known)}{did_you_mean(word, known)}"


def _of_verdict(row: SheetRow, decision: str, verdict: str) -> Iterator[tuple[str, str]]:
    words, machine = [plain(each) for each in VERDICTS], row.asked.verdict
    given = row.filled.verdict
    if given and decision not in DECIDING:
        yield "verdict", f"“{decision}” gives no verdict; leave it empty, or choose another decision"
    elif given and verdict not in VERDICTS:
        yield "verdict", _not_one(given, "verdict", words)
    elif decision in DECIDING and not verdict:
        yield "verdict", f"“{decision}” needs a verdict; choose one of: {', '.join(words)}"
    elif decision == "confirm" and verdict != machine:
        yield "verdict", f"to confirm is to agree with “{plain(machine)}”; for another verdict choose “overrule”"
    elif decision == "overrule" and verdict == machine:
        yield "verdict", "this is the verdict of the rules; to agree with it choose “confirm”"


def _of_needs(filled: Filled, decision: str) -> Iterator[tuple[str, str]]:
    if not filled.assessor.strip():
        yield "assessor", "a decision needs the name of who takes it"
    if not filled.reason and decision not in WITHOUT_REASON:
        yield "reason", f"“{decision}” needs a reason"
    if decision == "answer" and not (filled.proof_document or filled.proof_link):
        yield "proof_document", "an answer needs the document, or the link, on which it rests"


def _of_texts(filled: Filled) -> Iterator[tuple[str, str]]:
    for name, longest in LONGEST.items():
        if len(getattr(filled, name)) > longest:
            yield name, f"it is longer than {longest} characters; shorten it"
    if filled.proof_link and not LINK.fullmatch(filled.proof_link):
        yield "proof_link", "a link begins with https:// or http://; anything else belongs to the document relied on"


def _of_dates(filled: Filled, today: str) -> Iterator[tuple[str, str]]:
    if filled.date:
        try:
            if real_date(filled.date) > today:
                yield "date", f"{filled.date} is still to come (today is {today})"
        except ValueError as fault:
            yield "date", str(fault)
    if filled.proof_date:
        try:
            whole = f"{filled.proof_date}-01-01"[:10] if PROOF_DATE.fullmatch(filled.proof_date) else filled.proof_date
            real_date(whole)
        except ValueError:
            yield "proof_date", f"“{filled.proof_date}” is not a date such as 2025-03-01, 2025-03 or 2025"
