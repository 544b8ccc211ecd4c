"""A law as an amending law would leave it: laws and a bill in, amended laws out, with what was and was not applied.

amended([act], bill)  ->  Enactment(laws=(Amended(act without s 29(1), with a new s 10A),), amendments=(...))

Nothing is dropped in silence: an instruction that cannot be applied is listed with the reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from legalgap.model.document import Document, Provision

from .applying import Touched, apply
from .cues import cues
from .finding import RefusalError, shown
from .instructions import Instruction, clauses, instructions, is_amending, unread_clauses
from .law_meant import law_meant, principal_law
from .outcome import Amendment

GLANCE = 40
UNREAD = "It speaks of amending a law, and what it asks for could not be made out."


@dataclass(frozen=True, slots=True)
class Amended:
    """A law after the amendments; `touched` says which clause of the bill put which words there."""

    before: Document
    document: Document
    touched: tuple[Touched, ...]

    def clause_at(self, start: int, end: int) -> str:
        """The clause that put words between two offsets there; empty for words that stood there before."""
        return next((t.clause for t in self.touched if t.start < end and start < t.end), "")


@dataclass(frozen=True, slots=True)
class Enactment:
    """What a bill makes of the laws given: those that it changes, each instruction, and the bill without what was
    carried out (None where nothing of it is left that provides anything)."""

    laws: tuple[Amended, ...]
    amendments: tuple[Amendment, ...]
    rest: Document | None


@dataclass
class _Work:
    """Laws under amendment, by their place among those given."""

    laws: list[Document]
    touched: list[tuple[Touched, ...]]
    done: list[Amendment] = field(default_factory=list)


def amended(laws: Sequence[Document], bill: Document) -> Enactment | None:
    """What a bill makes of the laws; None where it amends no law in the main.

    Where it amends none of those given, every instruction is listed and the whole bill is left; but two amending laws
    are versions of each other, and neither is applied.
    """
    found = instructions(bill)
    if not is_amending(bill, found):
        return None
    work = _Work(list(laws), [() for _ in laws])
    principal = principal_law(bill)
    meant = [law_meant(bill, each.node, laws, principal) for each in found]
    if not any(isinstance(law, Document) for law in meant) and _any_amending(laws):
        return None
    for instruction, law in zip(found, meant, strict=True):
        _carry_out(work, laws, bill, instruction, law)
    for clause in unread_clauses(bill, found):
        work.done.append(_listed(clause, "", UNREAD))
    changed = tuple(
        Amended(old, new, touched)
        for old, new, touched in zip(laws, work.laws, work.touched, strict=True)
        if new is not old
    )
    return Enactment(changed, tuple(work.done), _rest(bill, work.done))


def _any_amending(laws: Sequence[Document]) -> bool:
    return any(is_amending(law, instructions(law)) for law in laws)


def _carry_out(
    work: _Work, laws: Sequence[Document], bill: Document, instruction: Instruction, law: Document | str
) -> None:
    if isinstance(law, str):
        work.done.append(_listed(instruction, law, f"It amends {law}, which is not among the laws given."))
        return
    at = next(i for i, each in enumerate(laws) if each is law)
    try:
        result = apply(work.laws[at], work.touched[at], bill, instruction)
    except RefusalError as refusal:
        work.done.append(_listed(instruction, law.title, str(refusal)))
        return
    work.laws[at], work.touched[at] = result.document, result.touched
    work.done.append(replace(_listed(instruction, law.title, result.note), applied=True))


def _listed(instruction: Instruction, law: str, reason: str) -> Amendment:
    place = ", ".join(map(shown, instruction.places)) or shown(instruction.new_name or instruction.anchor)
    if instruction.action == "insert":
        named = shown(instruction.new_name)
        place = named or (f"after {shown(instruction.anchor)}" if instruction.anchor else place)
    if instruction.aspect == "heading":
        place = f"heading of {place}"
    if instruction.aspect == "everywhere":
        place = "the whole law"
    return Amendment(instruction.clause, instruction.action, place, law, instruction.sentence, False, reason)


def _rest(bill: Document, done: Sequence[Amendment]) -> Document | None:
    """The bill with the clauses that were carried out marked as spent; None where only formal clauses are left."""
    failed = {each.clause for each in done if not each.applied}
    spent = frozenset(each.clause for each in done if each.clause not in failed)
    formal = cues(bill.language).machinery
    left = [c for c in clauses(bill) if c.address not in spent]
    if all(formal.search(c.heading or bill.text[c.text_start : c.text_start + GLANCE]) for c in left):
        return None
    return replace(bill, tree=_spent(bill.tree, spent))


def _spent(node: Provision, places: frozenset[str], gone: bool = False) -> Provision:
    gone = gone or node.address in places
    children = tuple(_spent(child, places, gone) for child in node.children)
    return replace(node, children=children, status="spent" if gone else node.status)
