"""Quantitative tests: the numbers that a text must reach ("at least thirty days", "four years or more").

A test reads the sentences in which its element was found. A value that cannot be found leaves the test undecided: the
verdict is then uncertain, never a silent gap.
"""

from collections.abc import Callable
from operator import eq, ge, gt, le, lt

from legalgap.language.law import AnnotatedLaw
from legalgap.language.penalties import Penalty, penalty
from legalgap.language.quantities import durations
from legalgap.model.ruleset import QuantitativeTest

from .hits import Hit, IndicatorReading, Measured

Value = tuple[float, tuple[int, int]] | None
_COMPARE: dict[str, Callable[[float, float], bool]] = {">=": ge, "<=": le, ">": gt, "<": lt, "==": eq}
_AROUND = 60
OLDEST_AGE = 30
LONGEST_LIST = 2000


def measure(law: AnnotatedLaw, test: QuantitativeTest, reading: IndicatorReading) -> Measured:
    """The result of a test on what was found; passed when there is nothing to measure it on."""
    hits = reading.hits.get(test.on, [])
    if not hits:
        return Measured(test, True)
    value = MEASURES[test.measure](law, hits)
    if value is None:
        return Measured(test, None)
    return Measured(test, _COMPARE[test.op](value[0], test.value), value[0], value[1])


def _age(law: AnnotatedLaw, hits: list[Hit]) -> Value:
    """The highest age named where the element was found."""
    text, language = law.folded, law.document.language
    for hit in hits:
        unit = law.unit_at(hit.start)
        end = min(unit.end if unit else len(text), hit.end + _AROUND)
        ages = [d for d in durations(text, hit.start, end, language) if d.unit == "year" and d.value <= OLDEST_AGE]
        if ages:
            oldest = max(ages, key=lambda d: d.value)
            return oldest.value, (oldest.start, oldest.end)
    return None


def _length(unit: str) -> Callable[[AnnotatedLaw, list[Hit]], Value]:
    """Measures the longest time named in the sentences of the hits, in days, months or years."""
    per = {"days": 1.0, "months": 30.0, "years": 365.0}[unit]

    def read(law: AnnotatedLaw, hits: list[Hit]) -> Value:
        for hit in hits:
            start, end = law.sentence(hit.start)
            lengths = list(durations(law.folded, start, end, law.document.language))
            if lengths:
                longest = max(lengths, key=lambda d: d.days)
                return longest.days / per, (longest.start, longest.end)
        return None

    return read


def penalties_of(law: AnnotatedLaw, hits: list[Hit]) -> list[Penalty]:
    """The penalties laid down in the sentences of the hits, in the order of the text."""
    found: dict[tuple[int, int], Penalty] = {}
    for hit in hits:
        span = _clause(law, hit)
        if span not in found and (read := _penalty(law, hit, span)):
            found[span] = read
    return [found[span] for span in sorted(found)]


def _penalty(law: AnnotatedLaw, hit: Hit, span: tuple[int, int]) -> Penalty | None:
    """The penalty of a clause; where custody is named but its length stands in the list below, that of the whole."""
    language = law.document.language
    read = penalty(law.folded, *span, language)
    node = law.provision_at(hit.start)
    if read and read.custody and read.maximum is None and node.children and node.end - node.start < LONGEST_LIST:
        return penalty(law.folded, node.start, node.end, language) or read
    return read


def _clause(law: AnnotatedLaw, hit: Hit) -> tuple[int, int]:
    """The list item or sentence that holds a hit: the words of one penalty."""
    node = law.provision_at(hit.start)
    start, end = law.sentence(hit.start)
    if node.kind in {"paragraph", "subparagraph", "item"} and node.start >= start:
        return node.start, min(end, node.end) if node.end > hit.start else end
    return start, end


def _custody(pick: Callable[[Penalty], float | None]) -> Callable[[AnnotatedLaw, list[Hit]], Value]:
    def read(law: AnnotatedLaw, hits: list[Hit]) -> Value:
        for each in penalties_of(law, hits):
            years = pick(each)
            if years is not None:
                return years, (each.start, each.end)
        return None

    return read


def _fine_alternative(law: AnnotatedLaw, hits: list[Hit]) -> Value:
    """1 when the first custodial penalty may be replaced by a fine, else 0."""
    for each in penalties_of(law, hits):
        if each.custody:
            return float(each.fine_alone), (each.start, each.end)
    return None


MEASURES: dict[str, Callable[[AnnotatedLaw, list[Hit]], Value]] = {
    "age_years": _age,
    "days": _length("days"),
    "months": _length("months"),
    "limitation_years": _length("years"),
    "imprisonment_max_years": _custody(lambda p: p.maximum),
    "imprisonment_min_years": _custody(lambda p: p.minimum),
    "fine_alternative": _fine_alternative,
}
