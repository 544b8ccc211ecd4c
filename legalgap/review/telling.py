"""Decisions in words: entries in, the record that a report shows and lines for people out.

line_of(entry)  ->  "A. Assessor, 2025-03-01: overrule, partial. Not all means are there."
"""

from collections.abc import Iterator

from ..model.matrix import Finding
from .anchoring import Standing
from .disagreement import last_verdicts, to_settle
from .entries import Entry, Proof, plain

Entries = tuple[Entry, ...]


def record_of(entry: Entry, entries: Entries, machine: Finding, stands: Standing) -> dict[str, str]:
    """What a report tells of a decision."""
    told = {
        "entry": str(entry.number),
        "assessor": entry.assessor,
        "decision": entry.decision,
        "verdict": entry.verdict,
        "reason": entry.reason,
        "date": entry.date,
        "state": stands.state,
        "machine": machine.status,
        "machine_flags": ", ".join(machine.flags),
        "notes": "\n".join(stands.notes),
        "proof": proof_line(entry.proof),
        "others": "\n".join(_others(entry, entries)),
        "to_settle": "yes" if to_settle(entries) else "",
    }
    always = ("entry", "assessor", "decision", "verdict", "reason", "date", "state", "machine")
    return {key: value for key, value in told.items() if value or key in always}


def proof_line(proof: Proof) -> str:
    """What an assessor relies on, in a line."""
    return ", ".join(filter(None, (proof.document, proof.date, proof.link)))


def _others(governing: Entry, entries: Entries) -> Iterator[str]:
    """The last verdicts of other assessors that differ, and what was noted or asked after the verdict."""
    for entry in last_verdicts(entries).values():
        if entry.assessor != governing.assessor and entry.verdict != governing.verdict:
            yield line_of(entry)
    yield from (line_of(e) for e in entries if not e.decides and e.number > governing.number)


def line_of(entry: Entry) -> str:
    """An entry in a line: `A. Assessor, 2025-03-01: overrule, partial. Not all means are there.`"""
    verdict = f", {plain(entry.verdict)}" if entry.verdict and entry.decision != "answer" else ""
    said = plain(entry.verdict) if entry.decision == "answer" else f"{entry.decision}{verdict}"
    proof = f" [{proof_line(entry.proof)}]" if entry.proof else ""
    return " ".join(f"{entry.assessor}, {entry.date}: {said}. {entry.reason}".split()) + proof
