"""Verdict changes: two matrices in, what became of every indicator out, in the order of the ruleset.

gap -> met "closed", met -> gap "opened", partial -> met "better", gap -> gap with a contradiction "worse"
"""

import re
from collections.abc import Callable
from dataclasses import replace

from legalgap.model.matrix import Evidence, Finding, Matrix, Row

from .outcome import Change, ChangeKind, Quote, Standing

RANK = {"gap": 0, "not_supplied": 0, "partial": 1, "met": 2}
WEAKNESSES = frozenset({"discretionary", "delegated"})
FALLS_SHORT = re.compile(r"^(.{1,200}?): the text says .{1,200}, the standard asks ")
MOST_QUOTES = 8
Verdict = tuple[ChangeKind, str]
AmendedBy = Callable[[Evidence], str]


def _nobody(evidence: Evidence) -> str:
    return ""


def verdict_changes(old: Matrix, new: Matrix, amended_by: AmendedBy = _nobody) -> tuple[Change, ...]:
    """A change for every indicator that both matrices hold; `amended_by` names the clause that put new words there."""
    before = {row.indicator: row for row in old.rows}
    return tuple(
        _change(before[row.indicator], row, old, new, amended_by) for row in new.rows if row.indicator in before
    )


def unshared(old: Matrix, new: Matrix) -> tuple[str, ...]:
    """Sentences on indicators that only one side holds, and on rulesets that differ."""
    ids = [{row.indicator for row in matrix.rows} for matrix in (old, new)]
    notes = []
    for side, only in (("old", ids[0] - ids[1]), ("new", ids[1] - ids[0])):
        if only:
            notes.append(f"Only in the {side} run and so not compared: {', '.join(sorted(only))}.")
    rulesets = [f"{m.ruleset_id} {m.ruleset_version} {m.profile}" for m in (old, new)]
    if rulesets[0] != rulesets[1]:
        notes.append(f"The two runs were made with different rulesets: {rulesets[0]} and {rulesets[1]}.")
    return tuple(notes)


def _change(old: Row, new: Row, before: Matrix, after: Matrix, amended_by: AmendedBy) -> Change:
    kind, why = judged(together(old, before), together(new, after))
    return Change(
        indicator=new.indicator,
        title=new.title,
        pillar=new.pillar,
        severity=new.severity,
        kind=kind,
        why=why,
        old=_standing(old.overall, before, _nobody),
        new=_standing(new.overall, after, amended_by),
    )


def together(row: Row, matrix: Matrix) -> Finding:
    """The overall finding with the elements that any law in force has, whichever of them decided."""
    in_force = {document.id for document in matrix.documents if document.status == "in_force"}
    found = {id: element for id, element in row.overall.elements.items() if element.found}
    for document, cell in row.cells.items():
        if document in in_force:
            found |= {id: element for id, element in cell.elements.items() if element.found}
    return replace(row.overall, elements=found)


def judged(old: Finding, new: Finding) -> Verdict:
    """What a change from one finding to another is called, and why."""
    if "contrary" in new.flags and "contrary" not in old.flags:
        return "worse", "A provision now contradicts the standard."
    if old.status not in RANK or new.status not in RANK:
        return _undecided(old, new)
    before, after = RANK[old.status], RANK[new.status]
    if before == after:
        return _same_status(old, new)
    words = f"{old.status.replace('_', ' ')} before, {new.status.replace('_', ' ')} now."
    if before == 0 and after == 2:
        return "closed", f"The gap is closed: {words}"
    if after == 0:
        return "opened", f"A gap is opened: {words}"
    return ("better" if after > before else "worse"), words.capitalize()


def _undecided(old: Finding, new: Finding) -> Verdict:
    if old.status == new.status == "not_applicable":
        return "unchanged", "Applies on neither side."
    open_sides = [s for f, s in ((old, "old"), (new, "new")) if f.status not in RANK]
    words = {f.status.replace("_", " ") for f in (old, new) if f.status not in RANK}
    return "undecided", f"Not decided on the {' and the '.join(open_sides)} side ({', '.join(sorted(words))})."


def _same_status(old: Finding, new: Finding) -> Verdict:
    """Findings of equal rank differ by contradictions, by what weakens them, and where partly met by elements found.

    What is met may be met in another way, so that elements say nothing there.
    """
    if "contrary" in old.flags and "contrary" not in new.flags:
        return "better", "What contradicted the standard is gone."
    came = went = set[str]()
    if old.status == new.status == "partial":
        came, went = _found(new) - _found(old), _found(old) - _found(new)
    weaker, stronger = _weak(new) - _weak(old), _weak(old) - _weak(new)
    if (came or stronger) and not (went or weaker):
        return "better", _named("Now also found", came) or _named("No longer in the way", stronger)
    if (went or weaker) and not (came or stronger):
        return "worse", _named("No longer found", went) or _named("Now in the way", weaker)
    if came or went:
        return "unchanged", " ".join((_named("Now found", came), _named("No longer found", went))).strip()
    return "unchanged", "The verdict is the same."


def _found(finding: Finding) -> set[str]:
    return {id for id, element in finding.elements.items() if element.found}


def _weak(finding: Finding) -> set[str]:
    """What weakens a finding: discretion, delegation, and numbers that the text does not reach."""
    short = (match[1].strip().lower() for reason in finding.reasons if (match := FALLS_SHORT.search(reason)))
    return {*(flag for flag in finding.flags if flag in WEAKNESSES), *short}


def _named(words: str, elements: set[str]) -> str:
    return f"{words}: {', '.join(sorted(elements))}." if elements else ""


def _standing(finding: Finding, matrix: Matrix, amended_by: AmendedBy) -> Standing:
    titles = {document.id: document.title for document in matrix.documents}
    shown = [matrix.evidence[id] for id in finding.evidence if id in matrix.evidence][:MOST_QUOTES]
    quotes = [Quote(titles.get(e.document, e.document), e.provision, e.page, e.quote, amended_by(e)) for e in shown]
    return Standing(finding.status, finding.flags, finding.reasons, tuple(quotes))
