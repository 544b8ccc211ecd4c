"""Reads a `matrix.json` back: a path in, the matrix that was written out, without loss.

load_matrix(Path("report/matrix.json")).rows[0].overall.status -> "met"
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from ..errors import UnreadableError
from ..model.document import Quality
from ..model.geometry import Box, PlacedBox
from ..model.matrix import (
    STATUSES,
    Baseline,
    Considered,
    DocumentSummary,
    ElementFinding,
    Evidence,
    Finding,
    Flag,
    Mark,
    Matrix,
    Recommendation,
    Row,
    SinceBaseline,
    Unread,
)
from .matrix_json import SCHEMA, Json

FAMILY = SCHEMA.rpartition("/")[0] + "/"
OTHER_EDITION = (
    f"this matrix was written by another edition of legalgap (this one reads {SCHEMA}); make it again with: "
    "legalgap assess ... --out FOLDER"
)
NOT_A_MATRIX = "this is not a matrix of legalgap (matrix.json); make one with: legalgap assess ... --out FOLDER"


def load_matrix(path: Path) -> Matrix:
    """The matrix of a `matrix.json`. Raises UnreadableError for a missing, damaged or foreign file."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as fault:
        raise UnreadableError(path.name, f"the file cannot be opened ({fault.strerror})") from fault
    except (ValueError, RecursionError) as fault:
        raise UnreadableError(path.name, NOT_A_MATRIX) from fault
    return matrix_of(content, path.name)


def matrix_of(content: Any, file: str = "matrix.json") -> Matrix:
    """The matrix of a decoded `matrix.json`; `file` names it in the error. Raises UnreadableError."""
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        raise UnreadableError(file, OTHER_EDITION if _is_other_edition(schema) else NOT_A_MATRIX)
    try:
        return _matrix(content)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise UnreadableError(file, f"the matrix is damaged or incomplete (at {fault}); make it again") from fault


def _is_other_edition(schema: object) -> bool:
    return isinstance(schema, str) and schema.startswith(FAMILY)


def _matrix(content: Json) -> Matrix:
    framework = content["framework"]
    return Matrix(
        tool_version=content["tool"]["version"],
        ruleset_id=content["ruleset"]["id"],
        ruleset_version=content["ruleset"]["version"],
        profile=content["ruleset"]["profile"],
        country=framework["country"],
        title=framework["title"],
        documents=tuple(_document(document) for document in framework["documents"]),
        unread=tuple(Unread(unread["file"], unread["reason"]) for unread in framework["unread"]),
        pillars={pillar["code"]: pillar["title"] for pillar in content["pillars"]},
        rows=tuple(_row(row) for row in content["rows"]),
        evidence={id: _evidence(id, evidence) for id, evidence in content["evidence"].items()},
        kinds={kind["code"]: kind["title"] for kind in content.get("kinds", [])},
        notes=tuple(framework.get("notes", [])),
        baseline=_baseline(content["baseline"]) if content.get("baseline") else None,
    )


def _document(content: Json) -> DocumentSummary:
    quality = Quality(content["quality"]["grade"], tuple(content["quality"]["notes"]))
    return DocumentSummary(**{**content, "quality": quality, "notes": tuple(content["notes"])})


def _row(content: Json) -> Row:
    built = {
        "sources": tuple(content["sources"]),
        "overall": _finding(content["overall"]),
        "cells": {document: _finding(cell) for document, cell in content["cells"].items()},
        "recommendation": _recommendation(content["recommendation"]),
        "as_if_enacted": _finding(content["as_if_enacted"]) if content.get("as_if_enacted") else None,
        "since_baseline": _since(content["since_baseline"]) if content.get("since_baseline") else None,
    }
    return Row(**{**content, **built})


def _baseline(content: Json) -> Baseline:
    return Baseline(content["file"], content["tool_version"], content["ruleset"], tuple(content["notes"]))


def _since(content: Json) -> SinceBaseline:
    _known([content["mark"]], get_args(Mark))
    _known([content["before"]] if content["before"] else [], STATUSES)
    return SinceBaseline(content["mark"], content["before"], content["why"])


def _recommendation(content: Json) -> Recommendation:
    return Recommendation(content["advice"], content["draft_text"], tuple(content["model_refs"]))


def _finding(content: Json) -> Finding:
    _known([content["status"]], STATUSES)
    _known(content["flags"], get_args(Flag))
    built = {
        "flags": tuple(content["flags"]),
        "reasons": tuple(content["reasons"]),
        "elements": {
            id: ElementFinding(element["found"], tuple(element["evidence"]))
            for id, element in content["elements"].items()
        },
        "evidence": tuple(content["evidence"]),
        "considered": tuple(Considered(**passage) for passage in content["considered"]),
    }
    return Finding(**{**content, **built})


def _known(found: list[str], known: Sequence[str]) -> None:
    """Raises ValueError for a word that no report would have a sign for."""
    strange = [word for word in found if word not in known]
    if strange:
        raise ValueError(strange[0])


def _evidence(id: str, content: Json) -> Evidence:
    boxes = tuple(PlacedBox(int(page), Box(*edges)) for page, *edges in content["boxes"])
    return Evidence(**{**content, "id": id, "boxes": boxes, "cues": tuple(content["cues"])})
