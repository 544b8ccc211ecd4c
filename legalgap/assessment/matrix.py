"""The matrix put together: a row per indicator, a cell per law, and the overall finding; only the evidence it cites."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from legalgap import __version__
from legalgap.instruments.treaty_findings import treaty_findings
from legalgap.language.units import SECTIONS
from legalgap.model.document import Document
from legalgap.model.matrix import DocumentSummary, Evidence, Finding, Matrix, Recommendation, Row, Unread
from legalgap.model.ruleset import Indicator, Ruleset
from legalgap.rules.dependencies import in_order

from .framework import Examined, overall

DRAFTS = frozenset({"bill", "not_commenced"})


def assemble(
    ruleset: Ruleset,
    examined: list[Examined],
    unread: list[Unread],
    country: str,
    title: str,
    treaties_told: Mapping[str, Mapping[str, str]] | None = None,
    notes: Sequence[str] = (),
) -> Matrix:
    """The matrix of the examined laws under the ruleset; what treaties in force decide comes from the registry.

    `treaties_told` go before the registry, as `overrides` of `treaty_findings`.
    """
    reached: dict[str, Finding] = {}
    treaties = treaty_findings(ruleset.indicators, country, treaties_told)
    for indicator in in_order(ruleset.indicators):
        reached[indicator.id] = treaties.get(indicator.id) or overall(indicator, examined, ruleset, reached)
    rows = [_row(indicator, reached[indicator.id], examined) for indicator in ruleset.indicators]
    return Matrix(
        tool_version=__version__,
        ruleset_id=ruleset.id,
        ruleset_version=ruleset.version,
        profile=ruleset.profile,
        country=country,
        title=title or (examined[0].document.title if len(examined) == 1 else ""),
        documents=tuple(summary(e.document) for e in examined),
        unread=tuple(unread),
        pillars=ruleset.pillars,
        kinds=ruleset.kinds_of_law,
        rows=tuple(rows),
        evidence=_cited(rows, examined),
        notes=tuple(notes),
    )


def _row(indicator: Indicator, finding: Finding, examined: list[Examined]) -> Row:
    return Row(
        indicator=indicator.id,
        title=indicator.title,
        pillar=indicator.pillar,
        severity=indicator.severity,
        requirement=indicator.requirement,
        obligation=indicator.obligation.level,
        sources=indicator.sources,
        element_titles={e.id: e.find for e in indicator.elements},
        overall=finding,
        cells={e.document.id: _cell(e, indicator.id) for e in examined},
        recommendation=Recommendation(
            indicator.advice.advice, indicator.advice.draft_text, indicator.advice.model_refs
        ),
    )


def _cell(law: Examined, indicator: str) -> Finding:
    """The finding of one law; that of a bill is marked as a draft."""
    finding = law.findings[indicator]
    if law.document.status in DRAFTS and finding.status not in {"manual", "gap"}:
        return replace(finding, flags=(*finding.flags, "draft"))
    return finding


def _cited(rows: list[Row], examined: list[Examined]) -> dict[str, Evidence]:
    """The evidence that some finding cites, in the order of documents and text."""
    findings = [f for row in rows for f in (row.overall, *row.cells.values())]
    wanted = {id for f in findings for id in f.evidence} | {
        id for f in findings for e in f.elements.values() for id in e.evidence
    }
    return {id: quote for law in examined for id, quote in law.quotes.items() if id in wanted}


def summary(document: Document) -> DocumentSummary:
    """What the report says about a document."""
    return DocumentSummary(
        id=document.id,
        title=document.title,
        kind=document.kind,
        status=document.status,
        file=document.file,
        sha256=document.sha256,
        pages=len(document.pages),
        language=document.language,
        provisions=sum(n.kind in SECTIONS for n in document.tree.walk()),
        quality=document.quality,
        notes=document.notes,
    )
