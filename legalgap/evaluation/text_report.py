"""An evaluation as text for a terminal of 80 columns.

print(text_report(evaluation, before=None))

                  legalgap  keywords
accuracy             0.912     0.604
"""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten, wrap

from .changes import Change, Changes, changes
from .figures import (
    ACROSS,
    HEADLINE,
    Figures,
    Rates,
    contradiction_figures,
    element_figures,
    figures,
    indicator_figures,
)
from .outcomes import LEVELS, Outcome
from .record import Record
from .running import Evaluation

WIDTH = 80
WEAKEST = 15
_NAME = 38


def text_report(evaluation: Evaluation, before: Record | None = None) -> str:
    """The whole report. `before` is a saved run to compare with."""
    given = evaluation.outcomes()
    parts: list[Iterable[str]] = [
        _heading(evaluation, given),
        _headline(evaluation, given, before),
        _confusion(figures(given)),
        _laws(evaluation),
        _weakest_indicators(given),
        _weakest_elements(given),
        _differences(given),
        *([_changes(changes(_recorded(evaluation, before), given))] if before else []),
        _unread(evaluation),
    ]
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


def _recorded(evaluation: Evaluation, before: Record) -> list[Outcome]:
    return before.outcomes([law.gold for law in evaluation.laws], evaluation.wanted)


def _heading(evaluation: Evaluation, given: Sequence[Outcome]) -> Iterator[str]:
    yield "Accuracy against expert readings"
    laws, ruleset = len(evaluation.laws), evaluation.ruleset
    versions = f"ruleset {ruleset.id} {ruleset.version}, legalgap {evaluation.version}"
    yield f"{laws} readings, {len(given)} verdicts; {versions}"


def _headline(evaluation: Evaluation, given: Sequence[Outcome], before: Record | None) -> Iterator[str]:
    columns = {"legalgap": figures(given)}
    if keywords := evaluation.keyword_outcomes():
        columns["keywords"] = figures(keywords)
    if before:
        columns["saved run"] = figures(_recorded(evaluation, before))
    yield " " * 18 + "".join(f"{name:>10}" for name in columns)
    for name in HEADLINE:
        values = [column.headline()[name] for column in columns.values()]
        yield f"{name.replace('_', ' '):18}" + "".join(f"{_figure(value):>10}" for value in values)
    found = contradiction_figures(given)
    yield f"contradictions: {found.hits} of {found.hits + found.misses} found, {found.false_alarms} false alarms"


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _confusion(found: Figures) -> Iterator[str]:
    yield "Confusion (readers down, legalgap across)"
    yield f"{'':10}" + "".join(f"{status:>9}" for status in ACROSS)
    for truth in reversed(LEVELS):
        yield f"{truth:10}" + "".join(f"{found.confusion[truth][status]:>9}" for status in ACROSS)


def _laws(evaluation: Evaluation) -> Iterator[str]:
    yield f"{'Law':26}{'n':>4}{'accuracy':>10}{'gap P':>8}{'gap R':>8}{'F1':>8}{'kappa':>8}{'evid.':>8}"
    for law in evaluation.laws:
        each = figures(evaluation.outcomes([law]))
        numbers = (each.gap_precision, each.gap_recall, each.macro_f1, each.weighted_kappa, each.evidence)
        columns = "".join(f"{_figure(number):>8}" for number in numbers)
        yield f"{shorten(law.gold.law, 25):26}{each.verdicts:>4}{each.accuracy:>10.3f}{columns}"


def _weakest_indicators(given: Sequence[Outcome]) -> Iterator[str]:
    found = [i for i in indicator_figures(given) if i.right < i.verdicts]
    found.sort(key=lambda i: i.right / i.verdicts)
    if found:
        yield f"{'Weakest indicators':{_NAME}}{'right':>8}{'gap P':>8}{'gap R':>8}{'gap F1':>8}{'prov. F1':>9}"
    for each in found[:WEAKEST]:
        right = f"{each.right}/{each.verdicts}"
        yield f"{each.indicator[: _NAME - 1]:{_NAME}}{right:>8}{_rates(each.gap)}{_figure(each.provided.f1):>9}"


def _weakest_elements(given: Sequence[Outcome]) -> Iterator[str]:
    found = [(name, rates) for name, rates in element_figures(given).items() if rates.f1 is not None and rates.f1 < 1]
    found.sort(key=lambda pair: (-(pair[1].misses + pair[1].false_alarms), pair[0]))
    if found:
        yield f"{'Weakest elements':{_NAME}}{'missed':>8}{'P':>8}{'R':>8}{'F1':>8}{'too many':>9}"
    for (_, element), rates in found[:WEAKEST]:
        yield f"{element[: _NAME - 1]:{_NAME}}{rates.misses:>8}{_rates(rates)}{rates.false_alarms:>9}"


def _rates(rates: Rates) -> str:
    return "".join(f"{_figure(value):>8}" for value in (rates.precision, rates.recall, rates.f1))


def _differences(given: Sequence[Outcome]) -> Iterator[str]:
    """Every verdict that the readers do not accept, and those that cite another section than theirs."""
    wrong = [o for o in given if not o.right]
    if wrong:
        yield f"Verdicts that differ ({len(wrong)})"
    for each in wrong:
        said = f"readers {' or '.join(each.mark.accept)}, legalgap {each.answer.status}"
        yield f"{each.law[:12]:4} {each.mark.indicator}: {said}"[:WIDTH]
        yield from _note(each.mark.note)
    elsewhere = [f"{o.law} {o.mark.indicator}" for o in given if o.evidence_right is False]
    if elsewhere:
        yield from wrap(f"Right, but citing another section ({len(elsewhere)}): {', '.join(elsewhere)}", WIDTH)


def _note(note: str) -> list[str]:
    return wrap(note, WIDTH, initial_indent="     ", subsequent_indent="     ")


def _changes(found: Changes) -> Iterator[str]:
    yield f"Against the saved run: {len(found.gains)} gained, {len(found.losses)} lost"
    for title, each in (
        ("gained", found.gains),
        ("lost", found.losses),
        ("wrong in another way", found.others),
        ("evidence gained", found.evidence_gained),
        ("evidence lost", found.evidence_lost),
    ):
        for change in each:
            yield from wrap(f"{title}: {_shown(change)}", WIDTH, subsequent_indent="     ")
            yield from _note(change.note)


def _shown(change: Change) -> str:
    return f"{change.law} {change.indicator}: {change.before} -> {change.after}, readers {change.readers}"


def _unread(evaluation: Evaluation) -> Iterator[str]:
    for each in evaluation.unread:
        yield from wrap(f"Not evaluated: {each.file}: {each.reason}", WIDTH)
