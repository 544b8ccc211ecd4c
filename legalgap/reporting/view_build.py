"""Builds the view model of a matrix: codes become words, evidence becomes passages, rows become pillars.

build_report(matrix) -> Report(...)            see `view` for what it holds
build_report(matrix, ruleset, texts)           the same, with the standard explained and official texts beside findings
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..assessment.contradiction import is_contrary
from ..countries import country_name
from ..instruments.official import OfficialTexts
from ..model.matrix import Baseline, Considered, DocumentSummary, ElementFinding, Finding, Matrix, Row, SinceBaseline
from ..model.ruleset import Ruleset
from ..printable import one_line, printable
from .explained import explained
from .official import texts_of
from .passages import Passage, passages
from .reviewed import ReviewView, review_view
from .tallies import count_by_pillar, count_by_status, in_order
from .view import (
    BaselineView,
    Cell,
    ConsideredView,
    Count,
    DocumentView,
    ElementView,
    PillarView,
    Presence,
    Report,
    RowView,
    SinceView,
    UnreadView,
    Verdict,
)
from .words import (
    DOCUMENT_STATUS_WORDS,
    FLAG_WORDS,
    GRADES,
    LANGUAGES,
    MARK_WORDS,
    OBLIGATION_WORDS,
    STATUS_WORDS,
    plain,
)

Documents = Mapping[str, DocumentView]
NOTHING_ATTACHED = OfficialTexts()


def build_report(matrix: Matrix, ruleset: Ruleset | None = None, texts: OfficialTexts = NOTHING_ATTACHED) -> Report:
    """The view of a matrix that all renderers share.

    With the ruleset, each row explains what the standard asks; with official texts, it quotes them at its sources.
    """
    documents = {
        document.id: _document(document, place, matrix.kinds)
        for place, document in enumerate(matrix.documents, start=1)
    }
    anchors = _anchors(row.indicator for row in matrix.rows)
    lessons = explained(matrix, ruleset, anchors)
    built = (_row(row, anchors[row.indicator], documents, matrix) for row in matrix.rows)
    rows = {
        row.indicator: replace(view, explained=lessons.get(row.indicator), texts=texts_of(row.sources, texts))
        for row, view in zip(matrix.rows, built, strict=True)
    }
    return Report(
        title=_title(matrix),
        country=country_name(one_line(matrix.country)),
        tool_version=matrix.tool_version,
        ruleset=one_line(f"{matrix.ruleset_id} {matrix.ruleset_version}"),
        profile=one_line(matrix.profile) if matrix.profile != matrix.ruleset_id else "",
        documents=tuple(documents.values()),
        unread=tuple(UnreadView(one_line(unread.file), one_line(unread.reason)) for unread in matrix.unread),
        pillars=_pillars(matrix, rows),
        counts=_counts(count_by_status(matrix.rows)),
        by_urgency=tuple(rows[row.indicator] for row in in_order(matrix)),
        matrix=matrix,
        notes=tuple(one_line(note) for note in (*matrix.notes, *texts.faults)),
        baseline=_baseline(matrix.baseline, matrix.rows) if matrix.baseline else None,
    )


def _baseline(baseline: Baseline, rows: Iterable[Row]) -> BaselineView:
    marks = [row.since_baseline.mark for row in rows if row.since_baseline]
    return BaselineView(
        file=one_line(baseline.file),
        made_with=one_line(f"legalgap {baseline.tool_version}, ruleset {baseline.ruleset}"),
        notes=tuple(one_line(note) for note in baseline.notes),
        counts=tuple(Count(word, marks.count(mark)) for mark, word in MARK_WORDS.items() if mark in marks),
    )


def _since(since: SinceBaseline | None) -> SinceView | None:
    if since is None:
        return None
    before = STATUS_WORDS[since.before] if since.before else None
    return SinceView(MARK_WORDS[since.mark], before, one_line(since.why))


def _title(matrix: Matrix) -> str:
    """The title of the framework, or what can be said in its place."""
    laws = len(matrix.documents)
    fallback = f"{laws} laws, read together" if laws != 1 else one_line(matrix.documents[0].title)
    return one_line(matrix.title) or country_name(one_line(matrix.country)) or fallback


def _anchors(indicators: Iterable[str]) -> dict[str, str]:
    """An HTML id for each indicator, different even for ids that differ only in punctuation."""
    anchors: dict[str, str] = {}
    for indicator in indicators:
        anchor = "i-" + re.sub(r"[^a-zA-Z0-9]+", "-", indicator).strip("-").lower()
        anchors[indicator] = anchor if anchor not in anchors.values() else f"{anchor}-n{len(anchors)}"
    return anchors


def _pillars(matrix: Matrix, rows: Mapping[str, RowView]) -> tuple[PillarView, ...]:
    return tuple(
        PillarView(
            anchor=f"pillar-{place}",
            code=one_line(code),
            title=one_line(matrix.pillars.get(code, plain(code))),
            rows=tuple(rows[row.indicator] for row in matrix.rows if row.pillar == code),
            counts=_counts(counts),
        )
        for place, (code, counts) in enumerate(count_by_pillar(matrix).items(), start=1)
    )


def _counts(counts: Mapping[str, int]) -> tuple[Count, ...]:
    return tuple(Count(word, counts[status]) for status, word in STATUS_WORDS.items())


def _document(document: DocumentSummary, place: int, kinds: Mapping[str, str]) -> DocumentView:
    return DocumentView(
        id=document.id,
        label=f"D{place}",
        anchor=f"document-{place}",
        title=one_line(document.title) or one_line(document.file),
        kind=one_line(kinds.get(document.kind, plain(document.kind))) or "kind not recognised",
        status=DOCUMENT_STATUS_WORDS.get(document.status, plain(document.status)),
        draft=document.status in ("bill", "not_commenced"),
        file=one_line(document.file),
        sha256=one_line(document.sha256),
        pages=document.pages,
        language=LANGUAGES.get(document.language, one_line(document.language)),
        provisions=document.provisions,
        grade=document.quality.grade,
        grade_meaning=GRADES.get(document.quality.grade, ""),
        notes=tuple(dict.fromkeys(one_line(note) for note in (*document.quality.notes, *document.notes))),
    )


def _row(row: Row, anchor: str, documents: Documents, matrix: Matrix) -> RowView:
    titles = {id: one_line(title) for id, title in row.element_titles.items()}
    pieces = [matrix.evidence[id] for id in _evidence_ids(row) if id in matrix.evidence]
    shown = passages([piece for piece in pieces if piece.document in documents], titles, anchor)
    return RowView(
        anchor=anchor,
        indicator=one_line(row.indicator),
        title=one_line(row.title),
        pillar=one_line(row.pillar),
        severity=one_line(row.severity),
        requirement=one_line(row.requirement),
        obligation=OBLIGATION_WORDS.get(row.obligation, one_line(plain(row.obligation))),
        sources=tuple(one_line(source) for source in row.sources),
        overall=_verdict(row.overall),
        cells=_cells(row, anchor, documents),
        elements=_elements(row, titles, shown, documents),
        passages=tuple(shown),
        considered=_considered(row, documents),
        advice=one_line(row.recommendation.advice),
        draft_text=printable(row.recommendation.draft_text).strip(),
        model_refs=tuple(one_line(reference) for reference in row.recommendation.model_refs),
        contrary=is_contrary(row),
        as_if_enacted=_verdict(row.as_if_enacted) if row.as_if_enacted else None,
        since=_since(row.since_baseline),
    )


def _evidence_ids(row: Row) -> list[str]:
    """The evidence of all cells and of the overall findings, each piece once, document by document."""
    findings = [finding for finding in (*row.cells.values(), row.overall, row.as_if_enacted) if finding]
    by_element = (id for finding in findings for element in finding.elements.values() for id in element.evidence)
    return list(dict.fromkeys([*(id for finding in findings for id in finding.evidence), *by_element]))


def _verdict(finding: Finding) -> Verdict:
    review = review_view(finding.review) if finding.review else None
    return Verdict(
        status=STATUS_WORDS[finding.status],
        flags=tuple(FLAG_WORDS[flag] for flag in sorted(finding.flags, key=list(FLAG_WORDS).index)),
        confidence=one_line(finding.confidence),
        reasons=_reasons(finding, review),
        review=review,
    )


def _reasons(finding: Finding, review: ReviewView | None) -> tuple[str, ...]:
    """The machine's reasons; where a human verdict has replaced its own, after that of the assessor."""
    reasons = tuple(one_line(reason) for reason in finding.reasons)
    if review is None or not review.replaces:
        return reasons
    return (f"{review.assessor}: {review.reason}", *(f"The machine: {reason}" for reason in reasons))


def _cells(row: Row, anchor: str, documents: Documents) -> tuple[Cell, ...]:
    return tuple(
        Cell(f"{anchor}-{document.label.lower()}", document, _verdict(row.cells[id]))
        for id, document in documents.items()
        if id in row.cells
    )


def _elements(
    row: Row, titles: Mapping[str, str], shown: list[Passage], documents: Documents
) -> tuple[ElementView, ...]:
    ids = dict.fromkeys([*row.element_titles, *row.overall.elements])
    absent = ElementFinding(False)
    return tuple(
        ElementView(
            title=titles.get(id, one_line(plain(id))),
            found=row.overall.elements.get(id, absent).found,
            documents=tuple(
                _presence(row.cells[name].elements.get(id, absent), document, shown)
                for name, document in documents.items()
                if name in row.cells
            ),
        )
        for id in ids
    )


def _presence(finding: ElementFinding, document: DocumentView, shown: list[Passage]) -> Presence:
    wanted = set(finding.evidence)
    return Presence(document, finding.found, tuple(passage for passage in shown if wanted & set(passage.evidence)))


def _considered(row: Row, documents: Documents) -> tuple[ConsideredView, ...]:
    """The passages that did not count for any document, each once."""
    unique = dict.fromkeys(passage for finding in (row.overall, *row.cells.values()) for passage in finding.considered)
    return tuple(_considered_view(passage, documents) for passage in unique)


def _considered_view(passage: Considered, documents: Documents) -> ConsideredView:
    document = documents.get(passage.document)
    return ConsideredView(
        document=document.title if document else one_line(passage.document),
        provision=one_line(passage.provision),
        page=passage.page,
        quote=one_line(passage.quote),
        why_not=one_line(passage.why_not),
    )
