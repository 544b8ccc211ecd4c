"""A matrix in which every text that can come from a document or a file name attacks the report."""

from dataclasses import replace

from legalgap.model.document import Quality
from legalgap.model.matrix import Considered, Evidence, Matrix, Unread

from .example import example_matrix

ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e\x1b[2J=cmd|calc&amp;"


def hostile_matrix() -> Matrix:
    """The example with ATTACK in titles, quotes, headings, contexts, cues, file names, notes and reasons."""
    matrix = example_matrix()
    return replace(
        matrix,
        title=ATTACK,
        country=ATTACK,
        documents=tuple(_document(document) for document in matrix.documents),
        unread=(Unread(ATTACK, ATTACK),),
        evidence={id: _evidence(evidence) for id, evidence in matrix.evidence.items()},
        rows=tuple(_row(row) for row in matrix.rows),
    )


def _document(document):
    quality = Quality("B", (ATTACK,))
    return replace(document, title=ATTACK, file=ATTACK, kind=ATTACK, language=ATTACK, notes=(ATTACK,), quality=quality)


def _evidence(evidence: Evidence) -> Evidence:
    context = f"{ATTACK} {ATTACK} after"
    attack = {"quote": ATTACK, "context": context, "start": 0, "end": len(ATTACK), "context_start": 0}
    return replace(evidence, heading=ATTACK, provision=ATTACK, cues=(ATTACK,), **attack)


def _row(row):
    passed = Considered(row.overall.evidence[0] if row.overall.evidence else ATTACK, ATTACK, 1, ATTACK, ATTACK)
    told = ("assessor", "decision", "verdict", "reason", "date", "proof", "notes", "others", "machine_flags")
    review = {**dict.fromkeys(told, ATTACK), "state": "stale", "machine": "gap"}
    overall = replace(row.overall, reasons=(ATTACK, ATTACK), considered=(passed,), review=review)
    return replace(row, overall=overall)
