"""What the assessment says: evidence, findings, and the matrix of findings by indicator and document.

A matrix is what every report renders and what `matrix.json` holds; nothing in it needs the documents any more, except
the surrounding text that a report shows (see `Evidence.context`).
"""

from dataclasses import dataclass, field
from typing import Literal

from .document import DocumentStatus, Quality
from .geometry import PlacedBox

Status = Literal["met", "partial", "gap", "uncertain", "manual", "not_supplied", "not_applicable"]
Flag = Literal["contrary", "broader", "discretionary", "delegated", "draft"]
Confidence = Literal["high", "medium", "low"]
Mark = Literal["new", "worse", "known", "closed", "undecided"]

STATUSES: tuple[Status, ...] = ("met", "partial", "gap", "uncertain", "manual", "not_supplied", "not_applicable")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of a law that support (or contradict) an element.

    `quote` is `document.text[start:end]`, literally. `context` is the text of the surrounding provision and
    `context_start` its offset, so that `quote == context[start - context_start : end - context_start]`.
    `cues` say what decided, for the reader: "wording: recruit*", "discretionary: 'may'".
    """

    id: str
    document: str
    provision: str
    heading: str
    page: int
    quote: str
    start: int
    end: int
    boxes: tuple[PlacedBox, ...]
    element: str
    context: str = ""
    context_start: int = 0
    cues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Considered:
    """A passage that was looked at and did not count, with the reason."""

    document: str
    provision: str
    page: int
    quote: str
    why_not: str


@dataclass(frozen=True, slots=True)
class ElementFinding:
    """Whether an element was found, and the ids of the evidence for it."""

    found: bool
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one indicator, for one document or for the whole framework, with its reasons in plain words.

    `registry`: it rests on what the State is party to, with the sources in the reasons, and not on words of a law.
    """

    status: Status
    flags: tuple[Flag, ...] = ()
    confidence: Confidence = "medium"
    reasons: tuple[str, ...] = ()
    elements: dict[str, ElementFinding] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    considered: tuple[Considered, ...] = ()
    review: dict[str, str] | None = None
    registry: bool = False


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Drafting advice for an indicator: what to do, words to start from, model provisions to look at."""

    advice: str = ""
    draft_text: str = ""
    model_refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SinceBaseline:
    """What became of a problem since an earlier run; `before` is its status there, None where that run lacks it."""

    mark: Mark
    before: Status | None
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator of the matrix: the overall finding and one cell per document (by document id).

    `as_if_enacted` is what the laws in force would provide together with the drafts; None where there is no draft
    beside a law in force. `since_baseline` is None without a baseline, and where nothing was or is a problem.
    """

    indicator: str
    title: str
    pillar: str
    severity: str
    requirement: str
    obligation: str
    sources: tuple[str, ...]
    element_titles: dict[str, str]
    overall: Finding
    cells: dict[str, Finding]
    recommendation: Recommendation = field(default_factory=Recommendation)
    as_if_enacted: Finding | None = None
    since_baseline: SinceBaseline | None = None


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """What a report says about a document: `provisions` is how many numbered provisions were found."""

    id: str
    title: str
    kind: str
    status: DocumentStatus
    file: str
    sha256: str
    pages: int
    language: str
    provisions: int
    quality: Quality
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that could not be read, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The earlier run that the findings are marked against: its file, what made it, and what a reader should know."""

    file: str
    tool_version: str
    ruleset: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """The gap matrix. `pillars` maps pillar code to title, in the ruleset's order; `kinds` kind of law to title.

    `notes` are what the user wrote of the framework as a whole, and which laws were left out.
    """

    tool_version: str
    ruleset_id: str
    ruleset_version: str
    profile: str
    country: str
    title: str
    documents: tuple[DocumentSummary, ...]
    unread: tuple[Unread, ...]
    pillars: dict[str, str]
    rows: tuple[Row, ...]
    evidence: dict[str, Evidence]
    kinds: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    baseline: Baseline | None = None
