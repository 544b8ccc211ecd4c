"""A run kept for later: an evaluation in, a small JSON file out, and back.

    {"schema": "legalgap/evaluation/1", "figures": {...}, "laws": {"ZW": {"answers": {"crim.tip.acts": "met: 3"}}}}

It holds statuses and section numbers only, so that the figures can be worked out again against corrected gold, and no
words of any law.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from legalgap.errors import UnreadableError

from .figures import figures
from .gold import GoldLaw
from .outcomes import Answer, Outcome, outcomes
from .running import EvaluatedLaw, Evaluation

SCHEMA = "legalgap/evaluation/1"
_NOT_A_RECORD = "this is not a saved evaluation; make one with: legalgap evaluate GOLD... --save FILE"


@dataclass(frozen=True, slots=True)
class Record:
    """A saved run: the answers by law and indicator."""

    ruleset: str
    version: str
    answers: dict[str, dict[str, Answer]]

    def outcomes(self, gold: Sequence[GoldLaw], wanted: Sequence[str] = ()) -> list[Outcome]:
        """The recorded answers beside the readings, for the laws and indicators that were recorded."""
        return [
            outcome
            for each in gold
            for outcome in outcomes(each, self.answers.get(each.law, {}), wanted)
            if outcome.mark.indicator in self.answers.get(each.law, {})
        ]


def record_json(evaluation: Evaluation) -> str:
    """The record of an evaluation as JSON: the same answers give the same bytes."""
    content = {
        "schema": SCHEMA,
        "ruleset": f"{evaluation.ruleset.id} {evaluation.ruleset.version}",
        "tool": evaluation.version,
        "figures": _rounded(evaluation.outcomes()),
        "laws": {law.gold.law: _law(law, evaluation) for law in evaluation.laws},
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _law(law: EvaluatedLaw, evaluation: Evaluation) -> dict[str, Any]:
    given = evaluation.outcomes([law])
    return {
        "group": law.gold.group,
        "language": law.language,
        "figures": _rounded(given),
        "answers": {o.mark.indicator: _written(o.answer) for o in given},
    }


def _rounded(given: list[Outcome]) -> dict[str, float | None]:
    headline = figures(given).headline()
    return {name: None if value is None else round(value, 4) for name, value in headline.items()}


def _written(answer: Answer) -> str:
    """ "met: 3, 12A"; sections without a number are left out, as they would be words of the law."""
    numbered = [section for section in answer.sections if section[:1].isdigit()]
    return f"{answer.status}: {', '.join(numbered)}" if numbered else answer.status


def read_record(path: Path) -> Record:
    """The record in a file. Raises UnreadableError when it is missing or something else."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as fault:
        raise UnreadableError(path.name, f"the saved evaluation cannot be opened ({fault.strerror}).") from fault
    except (ValueError, RecursionError) as fault:
        raise UnreadableError(path.name, _NOT_A_RECORD) from fault
    if not isinstance(content, dict) or content.get("schema") != SCHEMA:
        raise UnreadableError(path.name, _NOT_A_RECORD)
    try:
        laws = {law: {k: _read(v) for k, v in each["answers"].items()} for law, each in content["laws"].items()}
        return Record(str(content["ruleset"]), str(content["tool"]), laws)
    except (KeyError, AttributeError, TypeError) as fault:
        raise UnreadableError(path.name, _NOT_A_RECORD) from fault


def _read(written: str) -> Answer:
    status, _, sections = written.partition(": ")
    return Answer(status, tuple(sections.split(", ")) if sections else ())
