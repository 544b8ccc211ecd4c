"""What a law is - title, kind, status, year - from what the user says and, where nothing is said, from the law itself.

    identified(document, ruleset, Told(kind="penal_code"))
    -> the document, with the notes "Given as: Penal / criminal code, crimes act." and "Taken to be: of 1930."

A word on the command line goes before the framework file, that before what is recognised. Every guess is in the notes.
"""

from dataclasses import dataclass, replace
from typing import get_args

from legalgap.errors import UsageError
from legalgap.model.document import GIVEN, Document, DocumentStatus
from legalgap.model.ruleset import Ruleset

from .kinds import KindGuess, recognise_kind
from .listing import Listed

STATUS_WORDS: dict[DocumentStatus, str] = {
    "in_force": "in force",
    "bill": "a bill",
    "repealed": "repealed",
    "not_commenced": "not commenced",
}
CORRECT_IT = "if that is wrong, say so with --kind or in framework.yaml"


@dataclass(frozen=True, slots=True)
class Told:
    """What the user says of a law: `kind` and `status` on the command line, `listed` in a framework file."""

    kind: str = ""
    status: str = ""
    listed: Listed | None = None


def identified(document: Document, ruleset: Ruleset, told: Told) -> Document:
    """The document as the user describes it, with notes on what was said and on what was guessed.

    Raises UsageError for a status that does not exist.
    """
    listed = told.listed or Listed(document.file)
    kind = told.kind or listed.kind or document.kind
    titled = replace(document, title=listed.title or document.title)
    guess = KindGuess(kind, "") if kind else recognise_kind(titled, ruleset)
    status = checked_status(told.status or listed.status)
    given = replace(
        titled,
        kind=guess.kind,
        status=status or document.status,
        status_why=GIVEN if status else document.status_why,
        year=listed.date[:4] or document.year,
    )
    said = _said(told, listed, ruleset, status)
    return replace(given, notes=(*document.notes, *said, *_guessed(given, guess, ruleset, status, listed)))


def checked_status(word: str) -> DocumentStatus | None:
    """The status of that name, None for an empty word. Raises UsageError for any other word."""
    known: tuple[DocumentStatus, ...] = get_args(DocumentStatus)
    if word and word not in known:
        raise UsageError(f"Unknown status {word!r}; use one of {', '.join(known)}.")
    return next((status for status in known if status == word), None)


def _said(told: Told, listed: Listed, ruleset: Ruleset, status: DocumentStatus | None) -> list[str]:
    """The notes on what the user says."""
    kind = told.kind or listed.kind
    parts = (
        ruleset.kinds_of_law.get(kind, kind),
        STATUS_WORDS[status] if status else "",
        f"dated {listed.date}" if listed.date else "",
    )
    given = "; ".join(filter(None, parts))
    return [*([f"Given as: {given}."] if given else []), *([listed.note] if listed.note else [])]


def _guessed(
    document: Document, guess: KindGuess, ruleset: Ruleset, status: DocumentStatus | None, listed: Listed
) -> list[str]:
    """The notes on what was recognised, and on the other kinds that it might be."""
    kind = f"{ruleset.kinds_of_law.get(guess.kind, 'unknown kind of law')} ({guess.why})" if guess.why else ""
    why = f" ({document.status_why})" if document.status_why else ""
    parts = (
        kind,
        "" if status else f"{STATUS_WORDS[document.status]}{why}",
        f"of {document.year}" if document.year and not listed.date else "",
    )
    notes = [f"Taken to be: {'; '.join(filter(None, parts))}."] if any(parts) else []
    if guess.others:
        others = "; ".join(ruleset.kinds_of_law.get(kind, kind) for kind in guess.others)
        notes.append(f"Its kind is not certain: the same words also fit {others}; {CORRECT_IT}.")
    return notes
