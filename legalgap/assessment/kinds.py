"""What kind of law a document is (penal code, anti-trafficking Act, extradition Act ...), from its title and content.

    recognise_kind(document, ruleset) -> KindGuess("penal_code", "its title holds 'penal code'")

The words that tell kinds apart are data of the ruleset; the user's own word goes before any guess.
"""

from dataclasses import dataclass, replace

from legalgap.matching.text_search import contains
from legalgap.model.document import Document
from legalgap.model.ruleset import Ruleset

OPENING = 3000


@dataclass(frozen=True, slots=True)
class KindGuess:
    """The kind of law and why it is thought to be that; `kind` is empty when nothing tells."""

    kind: str
    why: str


def recognise_kind(document: Document, ruleset: Ruleset) -> KindGuess:
    """The kind of a law, from its title first, then from its long title and opening words."""
    wordings = ruleset.kind_wordings.get(document.language) or ruleset.kind_wordings.get("en", {})
    opening = document.text[:OPENING]
    for text, where in (
        (document.title, "its title"),
        (document.file.replace("-", " "), "its file name"),
        (opening, "its opening words"),
    ):
        for kind, phrases in wordings.items():
            for phrase in phrases:
                if text and contains(text, (phrase,)):
                    return KindGuess(kind, f"{where} has the words “{phrase}”")
    return KindGuess("", "nothing in its title tells what kind of law it is")


def with_kind(document: Document, ruleset: Ruleset, chosen: str = "") -> Document:
    """The document with its kind of law: the chosen one, else the recognised one, with a note that says which."""
    if chosen:
        return replace(document, kind=chosen)
    if document.kind:
        return document
    guess = recognise_kind(document, ruleset)
    title = ruleset.kinds_of_law.get(guess.kind, "unknown")
    return replace(document, kind=guess.kind, notes=(*document.notes, f"Taken to be: {title} ({guess.why})."))
