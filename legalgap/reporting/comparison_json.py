"""`comparison.json`, for other programs: a comparison in, JSON of schema `legalgap/comparison/1` out.

    render(comparison) -> b'{\\n "schema": "legalgap/comparison/1", ...'

`schemas/comparison-1.json` describes it.
"""

import json
from dataclasses import asdict

from ..comparison.outcome import PAIR_KINDS, Comparison, LawPair
from .comparison_words import counts
from .matrix_json import Json

SCHEMA = "legalgap/comparison/1"


def render(comparison: Comparison) -> bytes:
    """The comparison as UTF-8 JSON."""
    text = json.dumps(as_json(comparison), ensure_ascii=False, indent=1)
    return text.encode("utf-8", errors="backslashreplace") + b"\n"


def as_json(comparison: Comparison) -> Json:
    """The comparison as the schema nests it."""
    return {
        "schema": SCHEMA,
        "tool": {"name": "legalgap", "version": comparison.tool_version},
        "ruleset": comparison.ruleset,
        "old": asdict(comparison.old),
        "new": asdict(comparison.new),
        "notes": list(comparison.notes),
        "summary": dict(counts(comparison)),
        "pillars": [{"code": code, "title": title} for code, title in comparison.pillars.items()],
        "changes": [asdict(change) for change in comparison.changes],
        "laws": [_law(law) for law in comparison.laws],
        "amendments": [asdict(amendment) for amendment in comparison.amendments],
    }


def _law(law: LawPair) -> Json:
    kinds = [pair.kind for pair in law.pairs]
    return {
        "old": law.old,
        "new": law.new,
        "note": law.note,
        "summary": {kind: kinds.count(kind) for kind in PAIR_KINDS},
        "provisions": [asdict(pair) for pair in law.pairs],
    }
