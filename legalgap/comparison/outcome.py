"""What a comparison says: verdict changes with the quotes of both sides, provisions set side by side, and amendments.

Comparison(changes=(Change("remedy.fund", kind="closed", ...),), laws=(LawPair(pairs=(Pair("changed", "s 5", ...),)),))
"""

from dataclasses import dataclass
from typing import Literal

from legalgap.model.matrix import Flag, Status

ChangeKind = Literal["closed", "opened", "better", "worse", "unchanged", "undecided"]
PairKind = Literal["equal", "changed", "renumbered", "added", "removed"]
Operation = Literal["equal", "removed", "added"]
Action = Literal["replace", "insert", "repeal", "replace words", "insert words", "delete words", "unknown"]

CHANGE_KINDS: tuple[ChangeKind, ...] = ("opened", "worse", "closed", "better", "undecided", "unchanged")
PAIR_KINDS: tuple[PairKind, ...] = ("added", "removed", "changed", "renumbered", "equal")


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a law that a verdict rests on; `amended_by` is the clause of a bill that put them there."""

    document: str
    provision: str
    page: int
    quote: str
    amended_by: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """The verdict on an indicator on one side, with its reasons and quotes."""

    status: Status
    flags: tuple[Flag, ...]
    reasons: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an indicator, and why it is called so."""

    indicator: str
    title: str
    pillar: str
    severity: str
    kind: ChangeKind
    why: str
    old: Standing
    new: Standing


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stayed, went or came."""

    operation: Operation
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A provision of the old law and what became of it; one side is empty where it was added or removed.

    `likeness` says how far the texts agree, from 0 to 100; `difference` holds the words of both, in order.
    """

    kind: PairKind
    old: str
    old_heading: str
    new: str
    new_heading: str
    likeness: int
    difference: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class LawPair:
    """Two versions of a law, provision beside provision; `note` says why there are none where they were not aligned."""

    old: str
    new: str
    pairs: tuple[Pair, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Amendment:
    """What an amending law says is to be done, whether it was, and if not why not.

    `place` is the provision as the instruction names it ("29(1)"), `law` the title of the law that it was applied to.
    """

    clause: str
    action: Action
    place: str
    law: str
    sentence: str
    applied: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: its title and the titles of its laws."""

    title: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole: `ruleset` is id and version of the new side, `notes` what a reader should know of both."""

    tool_version: str
    ruleset: str
    old: Side
    new: Side
    pillars: dict[str, str]
    changes: tuple[Change, ...]
    laws: tuple[LawPair, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    notes: tuple[str, ...] = ()

    def of(self, kind: ChangeKind) -> tuple[Change, ...]:
        """The changes of a kind."""
        return tuple(change for change in self.changes if change.kind == kind)
