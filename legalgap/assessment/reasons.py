"""The reasons of a verdict, in sentences for a lawyer.

partial, shelter only as a power  ->  "Found: shelter; medical care.",
"Found only as a power or under a softener, where the standard expects a duty: shelter."
"""

from collections.abc import Iterable, Iterator

from legalgap.matching.hits import Hit, IndicatorReading
from legalgap.model.matrix import Flag, Status
from legalgap.model.ruleset import Effect, Element, Indicator, QuantitativeTest

from .decision import Verdict

WEAKNESSES: dict[Flag, str] = {
    "discretionary": "only as a power or under a softener, where the standard expects a duty",
    "delegated": "only by leaving it to regulations that are not at hand",
}
LIMITED = "limited: "
CONTRARY = "Contrary to the standard"


def reasons(indicator: Indicator, reading: IndicatorReading, verdict: Verdict) -> tuple[str, ...]:
    """Why the verdict is what it is: what was found, what is missing, what weakens, limits or contradicts."""
    found = [e for e in indicator.elements if reading.hits.get(e.id)]
    told = [
        *what_was_found(verdict.status, {e.id for e in found}, indicator),
        *_what_weakens(verdict.weak, found),
        *_what_is_measured(verdict),
        *_what_limits(verdict),
    ]
    return tuple(dict.fromkeys(told))


def what_was_found(status: Status, elements: set[str], indicator: Indicator) -> Iterator[str]:
    """What of the elements that an indicator asks for was found, by their ids, and what was not."""
    found = [e for e in indicator.elements if e.id in elements]
    missing = [e for e in indicator.elements if e.id not in elements and e.role != "opt"]
    if status == "gap":
        yield f"Nothing operative was found for {_names(missing or indicator.elements)}."
        return
    if status == "met":
        yield f"All that the standard asks is found: {_names(found)}."
    elif found:
        yield f"Found: {_names(found)}."
    if missing:
        yield f"Not found: {_names(missing)}."


def _what_weakens(weak: list[Hit], found: list[Element]) -> Iterator[str]:
    for flag, words in WEAKNESSES.items():
        touched = {h.element for h in weak if flag in h.flags}
        if touched:
            yield f"Found {words}: {_names(e for e in found if e.id in touched)}."
    for cue in (c for h in weak for c in h.cues if c.startswith(LIMITED)):
        yield f"Found only in part: {cue.removeprefix(LIMITED)}."


def _what_is_measured(verdict: Verdict) -> Iterator[str]:
    for measured in verdict.failed:
        if measured.value is not None:
            yield _shortfall(measured.test, measured.value)
    for measured in verdict.unknown:
        yield f"{measured.test.what}: the text does not give it, so it must be checked by hand."


def _shortfall(test: QuantitativeTest, value: float) -> str:
    """A test without a unit asks whether something is there; the others how much of it."""
    contrary = f"{CONTRARY}: " if test.otherwise.startswith("contrary") else ""
    if not test.unit:
        return f"{contrary}{test.what}."
    return f"{contrary}{test.what}: the text says {value:g} {test.unit}, the standard asks {test.op} {test.value:g}."


def _what_limits(verdict: Verdict) -> Iterator[str]:
    for cap in verdict.caps:
        yield f"{_limit_words(cap.distractor.effect)}: {cap.distractor.why}."


def _limit_words(effect: Effect) -> str:
    if effect == "elsewhere":
        return "Stands in a text that was not supplied"
    return CONTRARY if effect.startswith("contrary") else "Limit"


def _names(elements: Iterable[Element]) -> str:
    return "; ".join(e.find or e.id for e in elements)
