"""How the laws of a framework stand to each other: what the user says of them in, and what follows from it out.

Listed("bill.docx", replaces=("act.pdf",))  ->  Relations(notes={"bill": ("It replaces: Lamp Act.",)}, ...)
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from legalgap.model.document import Document

from .listing import RELATIONS, Listed, Relation
from .outtakes import taken_from

Law = tuple[Document, Listed | None]


@dataclass
class Relations:
    """By document id: notes for the report, and the laws that a law in force, or a draft, replaces."""

    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    replaced: dict[str, str] = field(default_factory=dict)
    to_be_replaced: frozenset[str] = frozenset()


def relations(laws: Sequence[Law]) -> Relations:
    """What the user's words on the laws amount to; a law that is not among them is named in the note as it is written.

    `replaced` gives the title of the law in force that takes another's place.
    """
    found = Relations()
    for document, listed in laws:
        sentences = [_sentence(relation, document, listed, laws) for relation in RELATIONS]
        found.notes[document.id] = tuple(filter(None, (*sentences, *_taken(document, listed, laws))))
        for other in others("replaces", document, listed, laws):
            if document.status == "in_force":
                found.replaced[other.id] = document.title
            elif document.status != "repealed":
                found.to_be_replaced |= {other.id}
    return found


def _sentence(relation: Relation, document: Document, listed: Listed | None, laws: Sequence[Law]) -> str:
    names = listed.related(relation) if listed else ()
    titles = [each.title for each in others(relation, document, listed, laws)]
    missing = [f"“{name}”, which is not among the laws read" for name in names if not _named(name, document, laws)]
    return f"It {relation}: {'; '.join([*titles, *missing])}." if names else ""


def _taken(document: Document, listed: Listed | None, laws: Sequence[Law]) -> Iterator[str]:
    """What a draft takes out of the laws that it amends."""
    amended = list(others("amends", document, listed, laws)) if document.status in {"bill", "not_commenced"} else []
    for law in amended:
        if places := taken_from(law, document, only_one=len(amended) == 1):
            yield f"Provisions that it takes out of {law.title}, or replaces: {', '.join(places)}."


def others(relation: Relation, document: Document, listed: Listed | None, laws: Sequence[Law]) -> Iterator[Document]:
    """The other laws that one is listed as amending, replacing or implementing."""
    for name in listed.related(relation) if listed else ():
        yield from _named(name, document, laws)


def _named(name: str, but: Document, laws: Sequence[Law]) -> list[Document]:
    """The other laws that a name may mean: a listed file, the name of a file, or an id."""
    return [law for law, listed in laws if law is not but and _is_called(name, law, listed)]


def _is_called(name: str, law: Document, listed: Listed | None) -> bool:
    return name == law.id or (name == listed.file if listed else PurePosixPath(name).name == law.file)
