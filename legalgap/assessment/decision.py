"""The verdict of one law on one indicator, from what was found in it, with the reasons in plain words.

    hits for all core elements, one of them only as a power  ->  partial, flag discretionary,
    reason "Shelter is provided for only as a power ('may'), where the standard expects a duty (s 14(2))."

Met needs every required element without weakness; what is found but weak, narrowed or failing a number is partial; a
number that the text does not give makes the verdict uncertain; nothing found is a gap.
"""

from dataclasses import dataclass, field

from legalgap.matching.hits import Cap, Hit, IndicatorReading, Measured
from legalgap.model.matrix import Confidence, Flag, Status
from legalgap.model.ruleset import Effect, Indicator
from legalgap.rules.logic import evaluate, parse

CEILING: dict[Effect, Status] = {
    "partial": "partial",
    "gap": "gap",
    "contrary_partial": "partial",
    "contrary_gap": "gap",
}
RANK: dict[Status, int] = {"gap": 0, "partial": 1, "uncertain": 1, "met": 2}


@dataclass
class Verdict:
    """A status with its flags, and what decided it."""

    status: Status
    flags: set[Flag] = field(default_factory=set)
    confidence: Confidence = "medium"
    caps: list[Cap] = field(default_factory=list)
    failed: list[Measured] = field(default_factory=list)
    unknown: list[Measured] = field(default_factory=list)
    weak: list[Hit] = field(default_factory=list)


def decide(indicator: Indicator, reading: IndicatorReading, verdicts: dict[str, str]) -> Verdict:
    """The verdict on an indicator; `verdicts` are those already reached on the others of the same law."""
    strong, found = reading.found(strong=True), reading.found(strong=False)
    passed = {name: m.passed for name, m in reading.tests.items()}
    met = _holds(indicator.logic.met, indicator, strong, passed, verdicts)
    if met:
        verdict = Verdict("met")
    elif met is None:
        verdict = Verdict("uncertain", unknown=[m for m in reading.tests.values() if m.passed is None])
    elif _nearly(indicator, found, passed, verdicts):
        verdict = Verdict("partial")
    else:
        verdict = Verdict("gap")
    _explain_shortfall(verdict, reading, strong, found)
    _cap(verdict, reading)
    verdict.confidence = _confidence(verdict, reading)
    return verdict


def _holds(
    logic: str, indicator: Indicator, found: set[str], passed: dict[str, bool | None], verdicts: dict[str, str]
) -> bool | None:
    return evaluate(parse(logic), found=found, groups=groups(indicator), tests=passed, verdicts=verdicts)


def _nearly(indicator: Indicator, found: set[str], passed: dict[str, bool | None], verdicts: dict[str, str]) -> bool:
    """Whether the rule is partly there: its own condition for that, or all elements but weak or failing a number."""
    softened: dict[str, bool | None] = dict.fromkeys(passed, True)
    return bool(
        _holds(indicator.logic.partial, indicator, found, softened, verdicts)
        or _holds(indicator.logic.met, indicator, found, softened, verdicts)
    )


def groups(indicator: Indicator) -> dict[str, list[str]]:
    """The elements of each role of an indicator."""
    found: dict[str, list[str]] = {"core": [], "opt": []}
    for element in indicator.elements:
        found.setdefault(element.role, []).append(element.id)
    return found


def _explain_shortfall(verdict: Verdict, reading: IndicatorReading, strong: set[str], found: set[str]) -> None:
    """Notes the weak hits and failed numbers behind a partial, and lowers it where a failed number says so."""
    if verdict.status == "gap":
        return
    verdict.failed = [m for m in reading.tests.values() if m.passed is False]
    if verdict.status == "partial":
        verdict.weak = [h for e in sorted(found - strong) for h in reading.hits[e][:1]]
        verdict.flags |= {flag for h in verdict.weak for flag in h.flags}
    for measured in verdict.failed:
        _lower(verdict, measured.test.otherwise)


def _lower(verdict: Verdict, effect: Effect) -> bool:
    """Applies an effect to a verdict; True when it changed the status or flags."""
    before = (verdict.status, len(verdict.flags))
    ceiling = CEILING.get(effect)
    if ceiling and RANK[verdict.status] > RANK[ceiling]:
        verdict.status = ceiling
    if effect.startswith("contrary"):
        verdict.flags.add("contrary")
    elif effect == "broader" and verdict.status == "met":
        verdict.flags.add("broader")
    elif effect == "elsewhere" and verdict.status == "gap":
        verdict.status = "uncertain"
    return (verdict.status, len(verdict.flags)) != before or effect == "review"


def _cap(verdict: Verdict, reading: IndicatorReading) -> None:
    for cap in reading.caps:
        if _lower(verdict, cap.distractor.effect) or cap.distractor.effect in {"contrary_partial", "contrary_gap"}:
            verdict.caps.append(cap)


def _confidence(verdict: Verdict, reading: IndicatorReading) -> Confidence:
    """High where several strong hits agree and nothing limits them, low where the verdict hangs on one weak thread."""
    hits = [h for hits in reading.hits.values() for h in hits]
    if verdict.status == "met":
        return "high" if len(hits) > 1 and not verdict.caps else "medium"
    if verdict.status == "gap":
        return "medium" if reading.rejected or verdict.caps else "high"
    return "low" if verdict.status == "uncertain" or len(hits) <= 1 else "medium"
