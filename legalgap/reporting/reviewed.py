"""An assessor's decision as reports show it: the record kept with a finding in, both verdicts in words out.

review_view({"decision": "overrule", "verdict": "met", "machine": "gap", "assessor": "A. Assessor", ...}).line
-> "Human verdict: Met, by A. Assessor, 2025-03-01 (overruled): Section 9 says so. Machine verdict: Gap."
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..printable import one_line
from .words import FLAG_WORDS, STATUS_WORDS, plain

DEEDS = {
    "confirm": "confirmed",
    "overrule": "overruled",
    "answer": "answered",
    "needs information": "needs information",
    "note": "note",
    "follows": "follows from other decisions",
}
REPLACING = frozenset({"overrule", "answer", "follows"})
WORDS: Mapping[str, str] = {code: word.word for code, word in (*STATUS_WORDS.items(), *FLAG_WORDS.items())}


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A decision in words; `human` is empty where it gives no verdict. `line` is the whole record in one line."""

    human: str
    machine: str
    assessor: str
    date: str
    deed: str
    reason: str
    proof: str
    stale: bool
    to_settle: bool
    replaces: bool
    notes: str
    others: str

    @property
    def line(self) -> str:
        """Human verdict, by whom, when and why, machine verdict, and what else was said."""
        return " ".join(self._parts())

    def _parts(self) -> Iterator[str]:
        if self.stale:
            yield "To look at again: the law has changed under this decision, and the machine verdict counts."
        if self.to_settle:
            yield "To settle: assessors differ."
        verdict = f"Human verdict: {self.human}, by" if self.human else "Reviewed by"
        yield sentence(
            f"{verdict} {self.assessor}, {self.date} ({self.deed})" + (f": {self.reason}" * bool(self.reason))
        )
        yield sentence(f"Machine verdict: {self.machine}")
        if self.proof:
            yield sentence(f"Relies on: {self.proof}")
        if self.notes:
            yield sentence(self.notes)
        if self.others:
            yield sentence(f"Also: {self.others}")


def review_view(review: Mapping[str, str]) -> ReviewView:
    """The record of a decision in words; what is missing in it is left empty."""
    told = {key: one_line(value) for key, value in review.items()}
    machine = (told.get("machine", ""), *told.get("machine_flags", "").split(","))
    current = bool(told.get("verdict")) and told.get("state") == "current"
    decision = told.get("decision", "")
    return ReviewView(
        human=_word(told.get("verdict", "")),
        machine=", ".join(_word(code.strip()) for code in machine if code.strip()),
        assessor=told.get("assessor", ""),
        date=told.get("date", ""),
        deed=DEEDS.get(decision, decision),
        reason=told.get("reason", ""),
        proof=told.get("proof", ""),
        stale=told.get("state") == "stale",
        to_settle=bool(told.get("to_settle")),
        replaces=current and decision in REPLACING,
        notes=told.get("notes", ""),
        others=told.get("others", ""),
    )


def sentence(text: str) -> str:
    """The text with a stop at its end."""
    return text if text.endswith((".", "!", "?", "…", "”")) else f"{text}."


def _word(code: str) -> str:
    return WORDS.get(code, plain(code))
