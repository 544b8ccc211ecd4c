"""What reports say of a comparison: codes in, words out, and the texts of laws made safe to show.

CHANGE_WORDS["opened"].word -> "Opened"        cleaned(comparison) -> the same without characters that steer a display
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple, TypeVar

from ..comparison.outcome import CHANGE_KINDS, Change, ChangeKind, Comparison, LawPair, Pair, PairKind, Quote, Run
from ..printable import UNWRITABLE, one_line, printable

T = TypeVar("T")
FEWEST_KEPT, KEPT = 240, 100
MOST_RUN = 6000


class ChangeWord(NamedTuple):
    """How a kind of change is shown: a word, a sign, the status whose colour it has, and what it means."""

    word: str
    sign: str
    colour: str
    meaning: str


CHANGE_WORDS: dict[ChangeKind, ChangeWord] = {
    "opened": ChangeWord("Opened", "✗", "gap", "Met or partly met before, a gap now."),
    "worse": ChangeWord("Worse", "↓", "gap", "Less of the standard is met, or a provision now contradicts it."),
    "closed": ChangeWord("Closed", "✓", "met", "A gap before, met now."),
    "better": ChangeWord("Better", "↑", "met", "More of the standard is met."),
    "undecided": ChangeWord("Undecided", "?", "uncertain", "One side at least could not be decided from the text."),
    "unchanged": ChangeWord("Unchanged", "=", "not_supplied", "The verdict is the same."),
}

PAIR_WORDS: dict[PairKind, str] = {
    "added": "Added",
    "removed": "Removed",
    "changed": "Changed",
    "renumbered": "Renumbered",
    "equal": "Unchanged",
}


def cleaned(comparison: Comparison) -> Comparison:
    """The comparison with every text on one line; the words of a difference keep their spaces."""
    return _cleaned(comparison)


def _cleaned(value: T) -> T:
    found: Any = value
    if isinstance(value, str):
        found = one_line(value)
    elif isinstance(value, Run):
        found = replace(value, text=re.sub(r"\s+", " ", UNWRITABLE.sub("�", printable(value.text))))
    elif isinstance(value, tuple):
        found = tuple(_cleaned(each) for each in value)
    elif isinstance(value, dict):
        found = {_cleaned(key): _cleaned(each) for key, each in value.items()}
    elif is_dataclass(value) and not isinstance(value, type):
        found = replace(value, **{field.name: _cleaned(getattr(value, field.name)) for field in fields(value)})
    result: T = found
    return result


def counts(comparison: Comparison) -> list[tuple[ChangeKind, int]]:
    """How many indicators changed in each way, the worst first."""
    return [(kind, len(comparison.of(kind))) for kind in CHANGE_KINDS]


def shown_changes(comparison: Comparison) -> Iterator[tuple[ChangeKind, tuple[Change, ...]]]:
    """The changes that are told in full: all kinds but `unchanged`, those that occur, the worst first."""
    for kind in CHANGE_KINDS:
        if kind != "unchanged" and comparison.of(kind):
            yield kind, comparison.of(kind)


def pair_counts(law: LawPair) -> str:
    """How many provisions were added, removed and so on, as one phrase."""
    kinds = [pair.kind for pair in law.pairs]
    return ", ".join(f"{kinds.count(kind)} {word.lower()}" for kind, word in PAIR_WORDS.items() if kind in kinds)


def pair_title(pair: Pair) -> str:
    """Both addresses of a provision and its heading: "s 9 → s 11  Penalty"."""
    addresses = " → ".join(dict.fromkeys(filter(None, (pair.old, pair.new))))
    heading = pair.new_heading or pair.old_heading
    return f"{addresses}  {heading}".strip()


def place(quote: Quote) -> str:
    """Where a quote stands: "Lamp Act, s 4A (as amended by clause 5), p 3"."""
    by = f" (as amended by {quote.amended_by})" if quote.amended_by else ""
    return f"{quote.document}, {quote.provision}{by}, p {quote.page}"


def short_runs(pair: Pair) -> list[Run]:
    """The difference with long stretches that stayed cut to their ends, and very long new text to its beginning."""
    runs = []
    for run in pair.difference:
        text = run.text
        if run.operation == "equal" and len(text) > FEWEST_KEPT:
            text = f"{text[:KEPT]} […] {text[-KEPT:]}"
        elif len(text) > MOST_RUN:
            text = f"{text[:MOST_RUN]} […]"
        runs.append(Run(run.operation, text))
    return runs
