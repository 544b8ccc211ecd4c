"""What assessors decide: one entry per decision, with everything they saw when they decided.

    Entry(7, "2025-03-01", "A. Assessor", "def.acts", "The five acts", "(overall)", "overrule", "partial", "...", ...)

An entry never changes; a later one takes its place. `document` is the id of a law, or OVERALL.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

Decision = Literal["confirm", "overrule", "needs information", "note", "answer"]

OVERALL = "(overall)"
DECISIONS: tuple[Decision, ...] = ("confirm", "overrule", "needs information", "note", "answer")
DECIDING = frozenset({"confirm", "overrule", "answer"})
FOR_TEXT: tuple[Decision, ...] = ("confirm", "overrule", "needs information", "note")
FOR_PRACTICE: tuple[Decision, ...] = ("answer", "needs information", "note")
VERDICTS = ("met", "partial", "gap", "contrary", "uncertain", "not_supplied", "not_applicable")
SHORT_SHA = 16

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A passage of a law that the assessor had before them; `quotes` are the words marked in `text`.

    Words that the assessor copied from a law by hand have no provision and no page (0), and on a decision on all laws
    together no document.
    """

    document: str
    provision: str
    page: int
    text: str
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """What the assessor relies on besides the law: a document, its date, where it is to be found."""

    document: str = ""
    date: str = ""
    link: str = ""

    def __bool__(self) -> bool:
        return bool(self.document or self.date or self.link)


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision on one finding.

    `machine` and `flags` are the verdict of the rules when it was taken, `ruleset` their name and version; `laws` maps
    the ids of the laws to the beginning of their SHA-256. A note or a question has no verdict.
    """

    number: int
    date: str
    assessor: str
    indicator: str
    title: str
    document: str
    decision: Decision
    verdict: str
    reason: str
    machine: str
    flags: tuple[str, ...] = ()
    ruleset: str = ""
    proof: Proof = Proof()
    laws: dict[str, str] = field(default_factory=dict)
    seen: tuple[Seen, ...] = ()

    @property
    def key(self) -> Key:
        """The finding that it is about: indicator, and law or OVERALL."""
        return self.indicator, self.document

    @property
    def decides(self) -> bool:
        """Whether it gives a verdict."""
        return self.decision in DECIDING


@dataclass(frozen=True, slots=True)
class Reviews:
    """All entries of a framework, oldest first."""

    entries: tuple[Entry, ...] = ()

    def on(self, key: Key) -> tuple[Entry, ...]:
        """The entries on one finding."""
        return tuple(entry for entry in self.entries if entry.key == key)

    def keys(self) -> Iterator[Key]:
        """The findings that have entries, in the order of their first one."""
        yield from dict.fromkeys(entry.key for entry in self.entries)


def plain(code: str) -> str:
    """A verdict as it is shown and typed: `not_supplied` -> "not supplied"."""
    return code.replace("_", " ")
