"""The summary of a comparison on the terminal: a comparison in, counts and changes with both quotes printed out.

    print_comparison(comparison, console, [Path("out/comparison.html")])

Texts of documents go in as plain `Text`, never as markup, so that nothing in a law can style or move the output.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from ..comparison.outcome import Change, Comparison, Standing
from .comparison_words import CHANGE_WORDS, cleaned, counts, pair_counts, place, shown_changes
from .terminal import CONTRARY_STYLE, STYLES
from .words import DISCLAIMER, FLAG_WORDS, STATUS_WORDS

MOST_QUOTES, LONGEST_QUOTE = 2, 240


def print_comparison(comparison: Comparison, console: Console, written: Sequence[Path] = ()) -> None:
    """Prints what changes, what could not be carried out, and where the reports lie."""
    for part in _parts(cleaned(comparison), written):
        console.print(part)


def _parts(comparison: Comparison, written: Sequence[Path]) -> Iterator[RenderableType]:
    yield Text.assemble(("Old  ", "dim"), (comparison.old.title, "bold"))
    yield Text.assemble(("New  ", "dim"), (comparison.new.title, "bold"))
    yield from (Text(note, style="dim") for note in comparison.notes)
    yield Padding(_counts(comparison), (1, 0, 0, 0))
    for kind, changes in shown_changes(comparison):
        if kind == "undecided":
            continue
        word = CHANGE_WORDS[kind]
        yield Padding(Text(f"{word.sign} {word.word}", style=f"bold {STYLES[word.colour]}"), (1, 0, 0, 0))
        for change in changes:
            yield from _change(change)
    yield from _not_carried_out(comparison)
    yield from _provisions(comparison)
    yield Padding(Text(DISCLAIMER, style="dim"), (1, 0, 0, 0))
    yield from (Text.assemble(("Report  ", "bold"), str(path)) for path in written)


def _counts(comparison: Comparison) -> Text:
    shown = [
        Text(f"{CHANGE_WORDS[kind].sign} {number} {CHANGE_WORDS[kind].word.lower()}", STYLES[CHANGE_WORDS[kind].colour])
        for kind, number in counts(comparison)
    ]
    return Text("   ").join(shown)


def _change(change: Change) -> Iterator[RenderableType]:
    yield Text.assemble((change.title, "bold"), (f"  {change.indicator}  {change.severity}", "dim"))
    yield Padding(Text(change.why), (0, 0, 0, 2))
    for word, standing in (("old", change.old), ("new", change.new)):
        yield Padding(Text.assemble((f"{word}  ", "dim"), _status(standing)), (0, 0, 0, 2))
        for quote in standing.quotes[:MOST_QUOTES]:
            words = quote.quote if len(quote.quote) <= LONGEST_QUOTE else quote.quote[: LONGEST_QUOTE - 1] + "…"
            yield Padding(Text.assemble(f"“{words}”  ", (place(quote), "dim")), (0, 0, 0, 7))


def _status(standing: Standing) -> Text:
    word = STATUS_WORDS[standing.status]
    flags = [
        (f"  {FLAG_WORDS[f].sign} {FLAG_WORDS[f].word}", CONTRARY_STYLE) for f in standing.flags if f == "contrary"
    ]
    return Text.assemble((f"{word.sign} {word.word}", STYLES[standing.status]), *flags)


def _not_carried_out(comparison: Comparison) -> Iterator[RenderableType]:
    """The instructions of an amending law that were not carried out, each with the reason."""
    failed = [each for each in comparison.amendments if not each.applied]
    if failed:
        yield Padding(Text(f"Not carried out: {len(failed)}", style="bold yellow"), (1, 0, 0, 0))
    for each in failed:
        yield Padding(
            Text.assemble((f"{each.clause}  ", "bold"), f"{each.sentence} ", (each.reason, "dim")), (0, 0, 0, 2)
        )


def _provisions(comparison: Comparison) -> Iterator[RenderableType]:
    for law in comparison.laws:
        told = Text.assemble(("Provisions of ", "dim"), law.new, (f": {law.note or pair_counts(law)}", "dim"))
        yield Padding(told, (1, 0, 0, 0))
