"""What goes out to assessors and comes back: one row per finding, with what they see and what they fill in.

    sheet = sheet_of(Reviewing(matrix, reviews), only="open", assessor="A. Assessor")
    sheet.rows[0].asked.title, sheet.rows[0].filled.decision  ->  "The five acts", ""

A workbook and a YAML file are two forms of the same sheet.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import astuple, dataclass, field, replace

from .entries import FOR_PRACTICE, FOR_TEXT, OVERALL, Decision, Key, Seen, plain

STATES = ("to look at again", "to settle", "waiting for information", "open", "decided")
OPEN_STATES = STATES[:4]
WHOLE = "All laws together"
FIELDS = ("decision", "verdict", "reason", "words", "assessor", "date", "proof_document", "proof_date", "proof_link")
TITLES: Mapping[str, str] = {
    "decision": "Decision",
    "verdict": "Your verdict",
    "reason": "Reason",
    "words": "Words of the law",
    "assessor": "Your name",
    "date": "Date",
    "proof_document": "Document relied on",
    "proof_date": "Its date",
    "proof_link": "Link",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A finding as it is put to an assessor; `base` is the number of the last entry on it when it was put."""

    indicator: str
    document: str
    title: str
    pillar: str
    severity: str
    requirement: str
    law: str
    machine: str
    flags: tuple[str, ...]
    why: str
    earlier: str
    state: str
    base: int
    seen: tuple[Seen, ...] = ()

    @property
    def key(self) -> Key:
        """The finding: indicator, and law or OVERALL."""
        return self.indicator, self.document

    @property
    def verdict(self) -> str:
        """The machine's verdict as an assessor would give it."""
        return "contrary" if "contrary" in self.flags else self.machine

    @property
    def verdict_shown(self) -> str:
        """The machine's verdict in words: "partial, contrary"."""
        return ", ".join(plain(word) for word in (self.machine, *self.flags))

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What may be decided: text cannot decide a question of practice, so it is answered."""
        return FOR_PRACTICE if self.machine == "manual" else FOR_TEXT

    @property
    def name(self) -> str:
        """How messages call it: `def.acts`, `def.acts in penal-code`."""
        return self.indicator if self.document == OVERALL else f"{self.indicator} in {self.document}"


@dataclass(frozen=True, slots=True)
class Filled:
    """What an assessor fills in; empty texts for what is left open."""

    decision: str = ""
    verdict: str = ""
    reason: str = ""
    assessor: str = ""
    date: str = ""
    proof_document: str = ""
    proof_date: str = ""
    proof_link: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        """Whether anything but a name stands in it."""
        return bool(replace(self, assessor="") != Filled())


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A finding and what is filled in; `check` is its seal as read, `places` where each field stands in the file."""

    asked: Asked
    filled: Filled = Filled()
    check: str = ""
    places: Mapping[str, str] = field(default_factory=dict)

    def place(self, field: str) -> str:
        """Where a field stands: "cell K12" or "line 40"."""
        return self.places.get(field) or self.places.get("", "") or self.asked.name


@dataclass(frozen=True, slots=True)
class Sheet:
    """The findings put to assessors; `laws` are the ids of the laws with the beginnings of their SHA-256."""

    title: str
    ruleset: str
    laws: dict[str, str]
    titles: dict[str, str]
    rows: tuple[SheetRow, ...]

    def seal(self, asked: Asked) -> str:
        """A digest of everything about a finding that must come back unchanged."""
        sealed = repr((_bare(astuple(asked)), self.ruleset, sorted(self.laws.items())))
        return hashlib.sha256(sealed.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _bare(value: object) -> object:
    """The value with all white space alike, which programs change when they save."""
    if isinstance(value, str):
        return " ".join(value.split())
    return tuple(_bare(each) for each in value) if isinstance(value, tuple | list) else value
