"""`comparison.md`, to be read in any viewer or as it stands: a comparison in, Markdown out.

render(comparison) -> b"# Lamp Act\\n\\n..."        removed words are ~~struck out~~, added ones **bold**
"""

from collections.abc import Iterator

from ..comparison.outcome import Change, Comparison, LawPair, Run, Standing
from .comparison_words import (
    CHANGE_WORDS,
    PAIR_WORDS,
    cleaned,
    counts,
    pair_counts,
    pair_title,
    place,
    short_runs,
    shown_changes,
)
from .markdown import escaped
from .words import DISCLAIMER, FLAG_WORDS, STATUS_WORDS

MARKS = {"equal": "", "removed": "~~", "added": "**"}


def render(comparison: Comparison) -> bytes:
    """The comparison as Markdown."""
    return ("\n".join(_report(cleaned(comparison))).rstrip() + "\n").encode("utf-8")


def _report(comparison: Comparison) -> Iterator[str]:
    yield from ("# Comparison", "", f"Old: {escaped(comparison.old.title)}  ")
    yield from (f"New: {escaped(comparison.new.title)}  ", f"Ruleset: {escaped(comparison.ruleset)}", "")
    yield from (f"*{DISCLAIMER}*", "")
    yield from (f"- {escaped(note)}" for note in comparison.notes)
    yield from ("", "| Change | Indicators | Meaning |", "| --- | --- | --- |")
    for kind, number in counts(comparison):
        yield f"| {CHANGE_WORDS[kind].word} | {number} | {CHANGE_WORDS[kind].meaning} |"
    for kind, changes in shown_changes(comparison):
        yield from ("", f"## {CHANGE_WORDS[kind].word}")
        for change in changes:
            yield from _change(change)
    yield from _unchanged(comparison)
    yield from _amendments(comparison)
    for law in comparison.laws:
        yield from _law(law)


def _change(change: Change) -> Iterator[str]:
    yield from (
        "",
        f"### {escaped(change.title)}",
        "",
        f"`{escaped(change.indicator)}` · {escaped(change.severity)}",
        "",
    )
    yield from (escaped(change.why), "")
    for word, standing in (("Old", change.old), ("New", change.new)):
        yield f"{word}: **{_status(standing)}**. {escaped(' '.join(standing.reasons))}"
        yield ""
        for quote in standing.quotes:
            yield f"> {escaped(quote.quote)}  "
            yield f"> — {escaped(place(quote))}"
            yield ""


def _status(standing: Standing) -> str:
    return ", ".join([STATUS_WORDS[standing.status].word, *(FLAG_WORDS[flag].word for flag in standing.flags)])


def _unchanged(comparison: Comparison) -> Iterator[str]:
    same = comparison.of("unchanged")
    if same:
        yield from ("", "## Unchanged", "")
        yield from (f"- {escaped(each.title)}: {_status(each.new)}" for each in same)


def _amendments(comparison: Comparison) -> Iterator[str]:
    if not comparison.amendments:
        return
    yield from ("", "## Amendments", "", "| Clause | Instruction | Carried out |", "| --- | --- | --- |")
    for each in comparison.amendments:
        done = "yes" if each.applied else "**no**"
        reason = f": {escaped(each.reason)}" if each.reason else ""
        yield f"| {escaped(each.clause)} | {escaped(each.sentence)} | {done}{reason} |"


def _law(law: LawPair) -> Iterator[str]:
    yield from ("", f"## {escaped(law.new)}: provisions", "", escaped(law.note or pair_counts(law)))
    for pair in law.pairs:
        if pair.kind != "equal":
            yield from ("", f"### {PAIR_WORDS[pair.kind]}: {escaped(pair_title(pair))}", "")
            yield "".join(_run(run) for run in short_runs(pair)).strip()


def _run(run: Run) -> str:
    """The words with their mark, which must not touch a space inside."""
    mark = MARKS[run.operation]
    inner = run.text.strip()
    if not mark or not inner:
        return escaped(run.text)
    before = run.text[: len(run.text) - len(run.text.lstrip())]
    behind = run.text[len(run.text.rstrip()) :]
    return f"{before}{mark}{escaped(inner)}{mark}{behind}"
