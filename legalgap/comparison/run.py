"""Compares two sides, each laws or an earlier matrix: paths or matrices in, a comparison out.

compare([Path("act.pdf")], [Path("amending-bill.pdf")])  ->  the Act against the Act as the bill would amend it
compare([Path("act-2010.pdf")], [Path("act-2024.pdf")])  ->  two versions, or two countries, each assessed on its own
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from legalgap import __version__
from legalgap.model.document import Document
from legalgap.model.matrix import Evidence, Matrix
from legalgap.model.ruleset import Ruleset

from .alignment import aligned
from .amending import Amended, Enactment, amended
from .outcome import Comparison, LawPair, Side
from .pairing import pairs
from .sides import Law, Laws, Progress, examined_again, matrix_of, read_side
from .verdicts import AmendedBy, unshared, verdict_changes

Source = Matrix | Sequence[Path]
ONLY_VERDICTS = "An earlier run holds verdicts and quotes only, so no provisions are set side by side."


def compare(
    old: Source,
    new: Source,
    *,
    ruleset: str | Path = "palermo",
    profile: str = "",
    country: str = "",
    jobs: int = 1,
    use_cache: bool = True,
    progress: Progress | None = None,
) -> Comparison:
    """What changes from `old` to `new`. Where the only law of `new` amends laws of `old`, it is applied to them.

    Raises UnreadableError when a side holds nothing readable, and what reading rulesets and framework files raises.
    """
    from legalgap.instruments.countries import find_country
    from legalgap.rules import load_ruleset

    rules = load_ruleset(ruleset, profile)
    code = find_country(country).code if country.strip() else ""
    sides = [
        side if isinstance(side, Matrix) else read_side(side, rules, jobs, use_cache, progress) for side in (old, new)
    ]
    before, after = sides
    if isinstance(before, Laws) and isinstance(after, Laws):
        return _of_laws(before, after, rules, code)
    matrices = [side if isinstance(side, Matrix) else matrix_of(side, rules, code) for side in sides]
    return _comparison(matrices[0], matrices[1], notes=(ONLY_VERDICTS,))


def _of_laws(old: Laws, new: Laws, rules: Ruleset, country: str) -> Comparison:
    before = matrix_of(old, rules, country)
    if len(new.laws) == 1:
        bill = new.laws[0].document
        others = [law for law in old.laws if law.document.sha256 != bill.sha256]
        enactment = amended([law.document for law in others], bill)
        if enactment:
            return _of_bill(before, replace(old, laws=tuple(others)), bill, enactment, rules, country)
    found, notes = pairs([law.document for law in old.laws], [law.document for law in new.laws])
    return _comparison(
        before, matrix_of(new, rules, country), [aligned(one, other) for one, other in found], notes=notes
    )


def _of_bill(
    before: Matrix, old: Laws, bill: Document, enactment: Enactment, rules: Ruleset, country: str
) -> Comparison:
    """The laws as they are against the laws as the bill would leave them, with what is left of the bill itself."""
    changed = {id(each.before): each for each in enactment.laws}
    laws = [
        _as_amended(law, changed[id(law.document)], rules) if id(law.document) in changed else law for law in old.laws
    ]
    if enactment.rest is not None:
        laws.append(examined_again(enactment.rest, rules, "", "in_force", laws))
    after = matrix_of(replace(old, laws=tuple(laws)), rules, country)
    by_id = {
        law.examined.document.id: changed[id(was.document)]
        for law, was in zip(laws, old.laws, strict=False)
        if id(was.document) in changed
    }
    return replace(
        _comparison(
            before,
            after,
            [aligned(each.before, each.document) for each in enactment.laws],
            notes=_told(bill, enactment),
            amended_by=_clauses(by_id, bill),
        ),
        amendments=tuple(replace(each, clause=clause_name(bill, each.clause)) for each in enactment.amendments),
    )


def _as_amended(law: Law, change: Amended, rules: Ruleset) -> Law:
    document = law.examined.document
    again = examined_again(change.document, rules, document.kind, document.status, (), law.examined.listed)
    titled = replace(again.examined.document, title=f"{document.title} (as amended)", id=document.id)
    from legalgap.assessment.run import renamed

    return Law(change.document, replace(renamed(again.examined, document.id), document=titled))


def _clauses(changed: dict[str, Amended], bill: Document) -> AmendedBy:
    """Tells for a piece of evidence which clause of the bill put its words there."""

    def clause(evidence: Evidence) -> str:
        change = changed.get(evidence.document)
        found = change.clause_at(evidence.start, evidence.end) if change else ""
        return clause_name(bill, found) if found else ""

    return clause


def clause_name(bill: Document, address: str) -> str:
    """A provision of an amending law as it is cited: the clauses of a bill are clauses."""
    return f"clause {address.partition(' ')[2]}" if bill.status == "bill" and address.startswith("s ") else address


def _told(bill: Document, enactment: Enactment) -> tuple[str, ...]:
    done = sum(each.applied for each in enactment.amendments)
    total = len(enactment.amendments)
    notes = [f"“{bill.title}” amends the old laws: {done} of its {total} instructions were carried out."]
    if enactment.rest is not None:
        notes.append(
            "What is left of it, its own provisions and what was not carried out, counts as a law beside them."
        )
    return tuple(notes)


def _comparison(
    before: Matrix,
    after: Matrix,
    laws: Sequence[LawPair] = (),
    *,
    notes: Sequence[str] = (),
    amended_by: AmendedBy | None = None,
) -> Comparison:
    changes = verdict_changes(before, after, amended_by) if amended_by else verdict_changes(before, after)
    unread = [f"Not read: {each.file}: {each.reason}" for each in (*before.unread, *after.unread)]
    return Comparison(
        tool_version=__version__,
        ruleset=f"{after.ruleset_id} {after.ruleset_version}",
        old=_side(before),
        new=_side(after),
        pillars=after.pillars,
        changes=changes,
        laws=tuple(laws),
        notes=(*notes, *unshared(before, after), *dict.fromkeys(unread)),
    )


def _side(matrix: Matrix) -> Side:
    titles = tuple(document.title for document in matrix.documents)
    return Side(matrix.title or matrix.country or "; ".join(titles[:3]), titles)
