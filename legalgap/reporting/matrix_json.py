"""`matrix.json`, the form in which other programs read a matrix: a matrix in, JSON of schema `legalgap/matrix/1` out.

    render(report) -> b'{\\n "schema": "legalgap/matrix/1", ...'

`schemas/matrix-1.json` describes it; `matrix_load` reads it back. Boxes are rounded to a tenth of a point.
"""

import json
from typing import TYPE_CHECKING, Any

from ..assessment.contradiction import is_contrary
from ..model.matrix import (
    Baseline,
    Considered,
    DocumentSummary,
    Evidence,
    Finding,
    Matrix,
    Recommendation,
    Row,
    SinceBaseline,
)
from .tallies import count_by_pillar, count_by_status, in_order, is_critical_gap

if TYPE_CHECKING:
    from .view import Report

SCHEMA = "legalgap/matrix/1"
Json = dict[str, Any]


def render(report: "Report") -> bytes:
    """The matrix of a report as UTF-8 JSON."""
    text = _lines(as_json(report.matrix))
    # A lone surrogate from a damaged file has no UTF-8 form; its backslash escape is also its JSON escape.
    return text.encode("utf-8", errors="backslashreplace") + b"\n"


def _lines(content: Json) -> str:
    """JSON with a line for each indicator and each evidence: quick to write, and a change shows as a changed line."""
    members = (f"{json.dumps(key)}: {_entries(value)}" for key, value in content.items())
    return "{\n" + ",\n".join(members) + "\n}"


def _entries(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(_dumped(entry) for entry in value) + "\n]"
    if isinstance(value, dict) and value:
        return "{\n" + ",\n".join(f"{_dumped(key)}: {_dumped(entry)}" for key, entry in value.items()) + "\n}"
    return _dumped(value)


_dumped = json.JSONEncoder(ensure_ascii=False).encode


def as_json(matrix: Matrix) -> Json:
    """The matrix as the contract nests it."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "legalgap", "version": matrix.tool_version},
        "ruleset": {"id": matrix.ruleset_id, "version": matrix.ruleset_version, "profile": matrix.profile},
        "framework": {
            "country": matrix.country,
            "title": matrix.title,
            "documents": [_document(document) for document in matrix.documents],
            "unread": [{"file": unread.file, "reason": unread.reason} for unread in matrix.unread],
            **({"notes": list(matrix.notes)} if matrix.notes else {}),
        },
        **({"baseline": _baseline(matrix.baseline)} if matrix.baseline else {}),
        "pillars": _named(matrix.pillars),
        "kinds": _named(matrix.kinds),
        "rows": [_row(row) for row in matrix.rows],
        "evidence": {id: _evidence(evidence) for id, evidence in matrix.evidence.items()},
        "summary": _summary(matrix),
    }


def _named(titles: dict[str, str]) -> list[Json]:
    """As a list, because the order of the ruleset matters and JSON objects promise none."""
    return [{"code": code, "title": title} for code, title in titles.items()]


def _document(document: DocumentSummary) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "kind": document.kind,
        "status": document.status,
        "file": document.file,
        "sha256": document.sha256,
        "pages": document.pages,
        "language": document.language,
        "provisions": document.provisions,
        "quality": {"grade": document.quality.grade, "notes": list(document.quality.notes)},
        "notes": list(document.notes),
    }


def _row(row: Row) -> Json:
    return {
        "indicator": row.indicator,
        "title": row.title,
        "pillar": row.pillar,
        "severity": row.severity,
        "requirement": row.requirement,
        "obligation": row.obligation,
        "sources": list(row.sources),
        "element_titles": row.element_titles,
        "overall": _finding(row.overall),
        "cells": {document: _finding(cell) for document, cell in row.cells.items()},
        "recommendation": _recommendation(row.recommendation),
        **({"as_if_enacted": _finding(row.as_if_enacted)} if row.as_if_enacted else {}),
        **({"since_baseline": _since(row.since_baseline)} if row.since_baseline else {}),
    }


def _baseline(baseline: Baseline) -> Json:
    return {
        "file": baseline.file,
        "tool_version": baseline.tool_version,
        "ruleset": baseline.ruleset,
        "notes": list(baseline.notes),
    }


def _since(since: SinceBaseline) -> Json:
    return {"mark": since.mark, "before": since.before, "why": since.why}


def _recommendation(recommendation: Recommendation) -> Json:
    return {
        "advice": recommendation.advice,
        "draft_text": recommendation.draft_text,
        "model_refs": list(recommendation.model_refs),
    }


def _finding(finding: Finding) -> Json:
    return {
        "status": finding.status,
        "flags": list(finding.flags),
        "confidence": finding.confidence,
        "reasons": list(finding.reasons),
        "elements": {
            id: {"found": element.found, "evidence": list(element.evidence)} for id, element in finding.elements.items()
        },
        "evidence": list(finding.evidence),
        "considered": [_considered(passage) for passage in finding.considered],
        "review": finding.review,
        **({"registry": True} if finding.registry else {}),
    }


def _considered(passage: Considered) -> Json:
    return {
        "document": passage.document,
        "provision": passage.provision,
        "page": passage.page,
        "quote": passage.quote,
        "why_not": passage.why_not,
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "document": evidence.document,
        "provision": evidence.provision,
        "heading": evidence.heading,
        "page": evidence.page,
        "quote": evidence.quote,
        "boxes": [box.as_list() for box in evidence.boxes],
        "element": evidence.element,
        "start": evidence.start,
        "end": evidence.end,
        "context": evidence.context,
        "context_start": evidence.context_start,
        "cues": list(evidence.cues),
    }


def _summary(matrix: Matrix) -> Json:
    return {
        "by_status": count_by_status(matrix.rows),
        "by_pillar": count_by_pillar(matrix),
        "contrary": [row.indicator for row in in_order(matrix) if is_contrary(row)],
        "critical_gaps": [row.indicator for row in in_order(matrix) if is_critical_gap(row)],
    }
