"""The one view model of all reports: a matrix in, everything a report shows - already in words and in order - out.

    report = build_report(matrix)
    report.contrary[0].title, report.pillars[0].rows[0].cells[0].verdict.status.word -> "Partial"

Every text in it is free of control characters (see `printable`); escaping is the renderer's. Quotes in `Passage` keep
their line breaks, all other texts are single lines.
"""

from dataclasses import dataclass

from ..model.matrix import Mark, Matrix
from .explained import ExplainedView
from .official import TextView
from .passages import Passage
from .reviewed import ReviewView
from .words import Word


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding in words; `review` is the decision of an assessor on it, None where nobody has reviewed it.

    Where a human verdict governs, its reason comes first.
    """

    status: Word
    flags: tuple[Word, ...]
    confidence: str
    reasons: tuple[str, ...]
    review: ReviewView | None = None

    @property
    def note(self) -> str:
        """The record of the review in a line, empty where nobody has reviewed it."""
        return self.review.line if self.review else ""

    @property
    def stale(self) -> bool:
        """Whether the law has changed under the decision of an assessor."""
        return bool(self.review and self.review.stale)

    @property
    def contrary(self) -> bool:
        """Whether a provision contradicts the standard."""
        return any(flag.code == "contrary" for flag in self.flags)

    @property
    def reason(self) -> str:
        """The first reason, for places with room for one."""
        return self.reasons[0] if self.reasons else ""


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document; `label` is a short name for column heads ("D1"), `anchor` where the report describes it."""

    id: str
    label: str
    anchor: str
    title: str
    kind: str
    status: str
    draft: bool
    file: str
    sha256: str
    pages: int
    language: str
    provisions: int
    grade: str
    grade_meaning: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one document provides for one indicator, standing alone."""

    anchor: str
    document: DocumentView
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether an element stands in a document; `passages` are the anchors of the passages that show it."""

    document: DocumentView
    found: bool
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ElementView:
    """A part of an indicator, whether the framework has it, and where each document stands."""

    title: str
    found: bool
    documents: tuple[Presence, ...]


@dataclass(frozen=True, slots=True)
class ConsideredView:
    """A passage that did not count."""

    document: str
    provision: str
    page: int
    quote: str
    why_not: str


@dataclass(frozen=True, slots=True)
class SinceView:
    """What became of a problem since the earlier run; `before` is None where that run lacks the indicator."""

    mark: Word
    before: Word | None
    why: str

    @property
    def line(self) -> str:
        """Sign, word and reason: "● New: Met before, gap now."."""
        return f"{self.mark.sign} {self.mark.word}: {self.why}"


@dataclass(frozen=True, slots=True)
class RowView:
    """One indicator with all that is known about it. `as_if_enacted`: the overall verdict if the drafts were law.

    `explained`: what the standard asks, for a learner; None where the report was made without a ruleset. `texts`: what
    the official texts that the user attached say at its sources.
    `since`: what became of the problem since the baseline, if there is one.
    """

    anchor: str
    indicator: str
    title: str
    pillar: str
    severity: str
    requirement: str
    obligation: str
    sources: tuple[str, ...]
    overall: Verdict
    cells: tuple[Cell, ...]
    elements: tuple[ElementView, ...]
    passages: tuple[Passage, ...]
    considered: tuple[ConsideredView, ...]
    advice: str
    draft_text: str
    model_refs: tuple[str, ...]
    contrary: bool
    as_if_enacted: Verdict | None = None
    explained: ExplainedView | None = None
    texts: tuple[TextView, ...] = ()
    since: SinceView | None = None

    @property
    def groups(self) -> tuple[tuple[Cell, ...], ...]:
        """The cells, those together that say exactly the same."""
        groups: dict[Verdict, tuple[Cell, ...]] = {}
        for cell in self.cells:
            groups[cell.verdict] = (*groups.get(cell.verdict, ()), cell)
        return tuple(groups.values())

    @property
    def decided(self) -> bool:
        """Whether text decided it: only then is an element that was not found missing from the law."""
        return self.overall.status.code in ("met", "partial", "gap", "uncertain")

    @property
    def missing(self) -> tuple[ElementView, ...]:
        """The elements that no document has."""
        return tuple(element for element in self.elements if not element.found)

    @property
    def contrary_in(self) -> tuple[Cell, ...]:
        """The documents with a provision that contradicts the standard."""
        return tuple(cell for cell in self.cells if cell.verdict.contrary)

    @property
    def verdicts(self) -> tuple[tuple[DocumentView | None, Verdict], ...]:
        """Every verdict of the row with its document, None for the overall one."""
        return ((None, self.overall), *((cell.document, cell.verdict) for cell in self.cells))

    @property
    def stale(self) -> tuple[tuple[DocumentView | None, Verdict], ...]:
        """The verdicts on which an assessor has to look again."""
        return tuple(each for each in self.decided_on if each[1].stale)

    @property
    def decided_on(self) -> tuple[tuple[DocumentView | None, Verdict], ...]:
        """The verdicts that assessors looked at, each decision once: on an only law it stands twice."""
        return tuple({each[1].review: each for each in reversed(self.verdicts) if each[1].review}.values())[::-1]

    def against_in(self, document: DocumentView) -> tuple[Passage, ...]:
        """The passages of a document that limit or contradict."""
        return tuple(passage for passage in self.passages if passage.limits and passage.document == document.id)


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows have a status."""

    status: Word
    number: int


@dataclass(frozen=True, slots=True)
class PillarView:
    """A group of indicators in the order of the ruleset."""

    anchor: str
    code: str
    title: str
    rows: tuple[RowView, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class UnreadView:
    """A file that could not be read."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class BaselineView:
    """The earlier run that rows are marked against: where it is, what is to be known of it, and how many rows of
    each mark there are now."""

    file: str
    made_with: str
    notes: tuple[str, ...]
    counts: tuple[Count, ...]

    @property
    def line(self) -> str:
        """The counts in a line: "● 2 new, ○ 14 known before."."""
        counted = [f"{count.status.sign} {count.number} {count.status.word.lower()}" for count in self.counts]
        return ", ".join(counted) + "." if counted else "Nothing was or is a problem."


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report shows.

    `by_urgency` has all rows: stale ones first, then contrary ones, then by severity and pillar. `notes` are on the
    framework as a whole.
    """

    title: str
    country: str
    tool_version: str
    ruleset: str
    profile: str
    documents: tuple[DocumentView, ...]
    unread: tuple[UnreadView, ...]
    pillars: tuple[PillarView, ...]
    counts: tuple[Count, ...]
    by_urgency: tuple[RowView, ...]
    matrix: Matrix
    notes: tuple[str, ...] = ()
    baseline: BaselineView | None = None

    @property
    def rows(self) -> tuple[RowView, ...]:
        """All rows in the order of the ruleset, pillar by pillar."""
        return tuple(row for pillar in self.pillars for row in pillar.rows)

    @property
    def stale(self) -> tuple[RowView, ...]:
        """The rows in which the law has changed under a decision."""
        return tuple(row for row in self.by_urgency if row.stale)

    @property
    def reviewed(self) -> int:
        """How many decisions with a verdict assessors have taken."""
        return sum(bool(verdict.review and verdict.review.human) for row in self.rows for _, verdict in row.decided_on)

    @property
    def with_drafts(self) -> bool:
        """Whether there are drafts beside laws in force, and so a verdict as if they were enacted."""
        return any(row.as_if_enacted for row in self.rows)

    def marked(self, *marks: Mark) -> tuple[RowView, ...]:
        """The rows with one of the marks against the baseline, in the order of the marks."""
        return tuple(row for mark in marks for row in self.by_urgency if row.since and row.since.mark.code == mark)

    @property
    def quotes(self) -> bool:
        """Whether official texts stand beside the findings."""
        return any(row.texts for row in self.rows)

    @property
    def explains(self) -> bool:
        """Whether the report also explains the standard."""
        return any(row.explained for row in self.rows)

    @property
    def contrary(self) -> tuple[RowView, ...]:
        """The rows in which a provision contradicts the standard, most serious first."""
        return tuple(row for row in self.by_urgency if row.contrary)

    @property
    def critical_gaps(self) -> tuple[RowView, ...]:
        """The critical rows that the framework leaves out altogether."""
        return tuple(row for row in self.by_urgency if row.severity == "critical" and row.overall.status.code == "gap")
