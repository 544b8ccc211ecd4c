"""An evaluation as JSON: every figure, every verdict, and what changed against a saved run.

json_report(evaluation)  ->  {"schema": "legalgap/evaluation-report/1", "figures": {...}, "laws": [...], ...}
"""

import json
from dataclasses import asdict
from typing import Any

from .changes import changes
from .figures import Rates, contradiction_figures, element_figures, figures, indicator_figures
from .outcomes import Outcome
from .record import Record
from .running import EvaluatedLaw, Evaluation

SCHEMA = "legalgap/evaluation-report/1"


def json_report(evaluation: Evaluation, before: Record | None = None) -> str:
    """The whole report as JSON text."""
    given, keywords = evaluation.outcomes(), evaluation.keyword_outcomes()
    content = {
        "schema": SCHEMA,
        "tool": {"name": "legalgap", "version": evaluation.version},
        "ruleset": {"id": evaluation.ruleset.id, "version": evaluation.ruleset.version},
        "figures": asdict(figures(given)),
        "keyword_figures": asdict(figures(keywords)) if keywords else None,
        "contradictions": _rates(contradiction_figures(given)),
        "laws": [_law(law, evaluation) for law in evaluation.laws],
        "unread": [asdict(each) for each in evaluation.unread],
        "indicators": _indicators(given),
        "elements": [
            {"indicator": indicator, "element": element, **_rates(rates)}
            for (indicator, element), rates in element_figures(given).items()
        ],
        "changes": _changes(evaluation, before, given),
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _rates(rates: Rates) -> dict[str, Any]:
    return {**asdict(rates), "precision": rates.precision, "recall": rates.recall, "f1": rates.f1}


def _indicators(given: list[Outcome]) -> list[dict[str, Any]]:
    return [
        {
            "indicator": each.indicator,
            "verdicts": each.verdicts,
            "right": each.right,
            "gap": _rates(each.gap),
            "provided": _rates(each.provided),
        }
        for each in indicator_figures(given)
    ]


def _law(law: EvaluatedLaw, evaluation: Evaluation) -> dict[str, Any]:
    given = evaluation.outcomes([law])
    return {
        "law": law.gold.law,
        "title": law.title,
        "group": law.gold.group,
        "language": law.language,
        "readers": law.gold.readers,
        "agreement": law.gold.agreement,
        "figures": asdict(figures(given)),
        "verdicts": [_verdict(outcome) for outcome in given],
    }


def _verdict(outcome: Outcome) -> dict[str, Any]:
    return {
        "indicator": outcome.mark.indicator,
        "readers": outcome.mark.verdict,
        "accept": list(outcome.mark.accept),
        "legalgap": outcome.answer.status,
        "right": outcome.right,
        "evidence_right": outcome.evidence_right,
        "sections_of_readers": list(outcome.mark.provisions),
        "sections": list(outcome.answer.sections),
        "note": outcome.mark.note,
    }


def _changes(evaluation: Evaluation, before: Record | None, given: list[Outcome]) -> dict[str, Any] | None:
    if before is None:
        return None
    recorded = before.outcomes([law.gold for law in evaluation.laws], evaluation.wanted)
    return {"figures_before": asdict(figures(recorded)), **asdict(changes(recorded, given))}
