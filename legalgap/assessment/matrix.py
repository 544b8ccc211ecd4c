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

from .conflicts import conflicts
from .framework import Examined, overall
from .settling import is_draft, settle


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
    settled = settle(examined)
    examined = settled.laws
    treaties = treaty_findings(ruleset.indicators, country, treaties_told)
    now = _findings(ruleset, settled.counting, treaties)
    then = _findings(ruleset, settled.as_if_enacted, treaties) if settled.as_if_enacted else {}
    enacted = {id: now[id] if _says_the_same(finding, now[id]) else finding for id, finding in then.items()}
    rows = [_row(each, now[each.id], enacted.get(each.id), examined) for each in ruleset.indicators]
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


def _findings(ruleset: Ruleset, laws: list[Examined], treaties: dict[str, Finding]) -> dict[str, Finding]:
    """What the laws provide together, by indicator; treaties are what the State is party to."""
    drafts = {law.document.id for law in laws if is_draft(law)}
    reached: dict[str, Finding] = {}
    for indicator in in_order(ruleset.indicators):
        if indicator.id in treaties:
            reached[indicator.id] = treaties[indicator.id]
            continue
        finding = overall(indicator, laws, ruleset, reached)
        finding = replace(finding, reasons=(*finding.reasons, *conflicts(indicator, laws)))
        cited = {id.rsplit(":", 1)[0] for id in finding.evidence}
        reached[indicator.id] = _as_draft(finding) if cited & drafts else finding
    return reached


def _says_the_same(finding: Finding, other: Finding) -> bool:
    """Whether two findings have the same status, the same elements and the same flags, but for that of drafts."""
    return _gist(finding) == _gist(other)


def _gist(finding: Finding) -> tuple[object, ...]:
    flags = [flag for flag in finding.flags if flag != "draft"]
    return finding.status, flags, [id for id, element in finding.elements.items() if element.found]


def _row(indicator: Indicator, finding: Finding, enacted: Finding | None, examined: list[Examined]) -> Row:
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
        as_if_enacted=enacted,
    )


def _cell(law: Examined, indicator: str) -> Finding:
    """The finding of one law; that of a bill is marked as a draft."""
    finding = law.findings[indicator]
    return _as_draft(finding) if is_draft(law) and finding.status not in {"manual", "gap"} else finding


def _as_draft(finding: Finding) -> Finding:
    return replace(finding, flags=(*finding.flags, "draft"))


def _cited(rows: list[Row], examined: list[Examined]) -> dict[str, Evidence]:
    """The evidence that some finding cites, in the order of documents and text."""
    findings = [f for row in rows for f in (row.overall, *row.cells.values(), row.as_if_enacted) if f]
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
