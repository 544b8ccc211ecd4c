"""How decisions look on a terminal and as JSON: the record in, lines or plain values out.

log_lines(reviews, "def.acts")  ->  ["1  2025-03-01  A. Assessor  def.acts  ..."]
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..printable import printable
from ..review.agreement import SCALE, Disagreement, Pair, disagreements, pairs
from ..review.entries import OVERALL, VERDICTS, Entry, Reviews, Seen, plain
from ..review.telling import proof_line

MEANING = ((0.8, "very good"), (0.6, "good"), (0.4, "moderate"), (0.2, "fair"), (-1.0, "poor"))


def show(lines: Iterable[str]) -> None:
    """Text on stdout, lines as long as they are, without characters that steer a terminal."""
    from .console import out

    out().print(printable("\n".join(lines)), soft_wrap=True)


def show_json(value: Any) -> None:
    """One JSON value, indented."""
    show([json.dumps(value, ensure_ascii=False, indent=1)])


def log_lines(reviews: Reviews, indicator: str) -> Iterator[str]:
    """Every entry, or those on one indicator, with verdict, reason and what it rests on."""
    chosen = [entry for entry in reviews.entries if indicator in ("", entry.indicator)]
    for entry in chosen:
        yield from _entry(entry)
    yield f"{len(chosen)} of {len(reviews.entries)} decisions."


def _entry(entry: Entry) -> Iterator[str]:
    law = "" if entry.document == OVERALL else f" in {entry.document}"
    yield f"{entry.number}  {entry.date}  {entry.assessor}  {entry.indicator}{law}: {entry.title}"
    verdict = f" → {plain(entry.verdict)}" if entry.verdict else ""
    flags = "".join(f", {flag}" for flag in entry.flags)
    yield f"   {entry.decision}{verdict} (the rules: {plain(entry.machine)}{flags}; {entry.ruleset})"
    if entry.reason:
        yield f"   {' '.join(entry.reason.split())}"
    if entry.proof:
        yield f"   relies on: {proof_line(entry.proof)}"
    yield from (_seen(seen) for seen in entry.seen)
    yield ""


def _seen(seen: Seen) -> str:
    return f"   saw: {seen.provision}, p {seen.page}" if seen.provision else f"   relies on the words: “{seen.text}”"


def agreement_lines(reviews: Reviews) -> Iterator[str]:
    """A table and a kappa for each pair of assessors, and the findings on which they differ."""
    found, differing = pairs(reviews), disagreements(reviews)
    if not found:
        yield "No finding has been decided by two assessors yet."
        return
    for pair in found:
        yield from _pair(pair)
    unsettled = sum(not each.settled for each in differing)
    yield f"Differing: {len(differing)}, of which to settle: {unsettled}."
    for each in differing:
        yield from _differing(each)


def _pair(pair: Pair) -> Iterator[str]:
    yield f"{pair.first} and {pair.second}: {pair.together} decided by both, {pair.agreed} alike; {_kappa(pair)}"
    ranked = [*SCALE, *(verdict for verdict in VERDICTS if verdict not in SCALE)]
    used = [verdict for verdict in ranked if any(verdict in both for both in pair.table)]
    width = max(len(plain(verdict)) for verdict in used) + 2
    yield f"   rows: {pair.first}, columns: {pair.second}"
    yield "   " + " " * width + "".join(f"{plain(verdict):>{width}}" for verdict in used)
    for row in used:
        counts = "".join(f"{pair.table.get((row, column), 0) or '·':>{width}}" for column in used)
        yield f"   {plain(row):<{width}}{counts}"
    yield ""


def _kappa(pair: Pair) -> str:
    if pair.kappa is None:
        return "weighted kappa: not defined, both always gave the same verdict"
    word = next(meaning for least, meaning in MEANING if pair.kappa >= least)
    return f"weighted kappa {pair.kappa:.2f} ({word})"


def _differing(each: Disagreement) -> Iterator[str]:
    law = "" if each.key[1] == OVERALL else f" in {each.key[1]}"
    yield f"  {'settled' if each.settled else 'to settle'}: {each.key[0]}{law}: {each.title}"
    for entry in each.entries:
        yield f"     {entry.assessor}, {entry.date}: {plain(entry.verdict)}. {' '.join(entry.reason.split())}"


def agreement_values(reviews: Reviews) -> dict[str, Any]:
    """The same for other programs."""
    return {
        "pairs": [
            {
                "assessors": [pair.first, pair.second],
                "together": pair.together,
                "agreed": pair.agreed,
                "weighted_kappa": None if pair.kappa is None else round(pair.kappa, 4),
                "table": [[one, other, count] for (one, other), count in sorted(pair.table.items())],
            }
            for pair in pairs(reviews)
        ],
        "disagreements": [
            {
                "indicator": each.key[0],
                "document": each.key[1],
                "title": each.title,
                "settled": each.settled,
                "verdicts": {entry.assessor: entry.verdict for entry in each.entries},
            }
            for each in disagreements(reviews)
        ],
    }
