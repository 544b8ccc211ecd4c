"""The laws of a framework held against each other: what one of them replaces, and which of them count.

[act in force, listed as replacing code]  ->  the code repealed, with the note "Replaced by: ..."
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from legalgap.framework.relations import Relations, relations
from legalgap.model.document import GIVEN, Document

from .framework import Examined

DRAFTS = frozenset({"bill", "not_commenced"})


@dataclass(frozen=True)
class Settled:
    """All laws as given, those whose provisions count, and those that would if every draft were law (or none)."""

    laws: list[Examined]
    counting: list[Examined]
    as_if_enacted: list[Examined]


def settle(examined: Sequence[Examined]) -> Settled:
    """The laws with what follows from their relations.

    Repealed laws never count. Drafts count only where nothing but drafts was given; `as_if_enacted` is empty then, and
    where there is no draft.
    """
    found = relations([(law.document, law.listed) for law in examined])
    laws = [replace(law, document=_settled(law.document, found)) for law in examined]
    in_force = _in_order(law for law in laws if law.document.status == "in_force")
    drafts = _in_order(law for law in laws if is_draft(law))
    kept = [law.as_amended or law for law in in_force if law.document.id not in found.to_be_replaced]
    return Settled(laws, in_force or drafts, _in_order([*kept, *drafts]) if in_force and drafts else [])


def _in_order(laws: Iterable[Examined]) -> list[Examined]:
    """The laws in an order that does not depend on how they were given, so that it cannot change a verdict.

    Drafts come last: of equals, the law in force is cited.
    """
    return sorted(laws, key=lambda law: (is_draft(law), law.document.title, law.document.sha256, law.document.id))


def is_draft(law: Examined) -> bool:
    """Whether a law is a bill or has not commenced."""
    return law.document.status in DRAFTS


def _settled(document: Document, found: Relations) -> Document:
    """The document with its relations in its notes; repealed if a law in force replaces it, unless the user says no."""
    notes = (*document.notes, *found.notes.get(document.id, ()))
    by = found.replaced.get(document.id, "")
    if not by or document.status != "in_force":
        return replace(document, notes=notes)
    if document.status_why == GIVEN:
        return replace(document, notes=(*notes, f"Given as in force, although {by} replaces it."))
    return replace(document, status="repealed", notes=(*notes, f"Taken to be repealed: replaced by {by}."))
