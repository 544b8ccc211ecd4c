"""Gives back to the parent of a list the words that run on behind its last item on the same line.

    "Any person who— (a) lights a lantern; or (b) carries one, commits an offence."
    ->  "commits an offence" belongs to the lead-in "Any person who—", not to (b)

Where the words begin a line of their own, their indentation decides (see `subdivisions`); here the drafting does: the
lead-in breaks off, and its main clause comes behind the last item.
"""

from collections.abc import Sequence

from .drafting import Mark, resume
from .tradition import words

LISTED = ("paragraph", "subparagraph", "item")
SHORTEST_ITEM = 8


def with_flush_words(text: str, start: int, end: int, depth: int, marks: Sequence[Mark]) -> list[Mark]:
    """The marks of one unit with the ends of its lists put in, in the order of the text."""
    found: list[Mark] = []
    for index, mark in enumerate(marks):
        found.append(mark)
        following = marks[index + 1] if index + 1 < len(marks) else None
        last = mark.kind in LISTED and (
            following is None or (following.kind is not None and following.depth < mark.depth)
        )
        if last:
            found += _main_clause(text, start, following.start if following else end, depth, marks, index)
    return found


def _main_clause(text: str, start: int, end: int, depth: int, marks: Sequence[Mark], index: int) -> list[Mark]:
    mark = marks[index]
    parent = next((m for m in reversed(marks[:index]) if m.kind is not None and m.depth < mark.depth), None)
    first = next((m for m in marks if m.depth == mark.depth and m.start >= (parent.start if parent else start)), mark)
    lead_in = text[parent.text_start if parent else start : first.start].rstrip()
    if first is mark or not words().broken_lead_in.search(lead_in[-120:]):
        return []
    clause = words().main_clause.search(text, min(mark.text_start + SHORTEST_ITEM, end), end)
    return [resume(clause.start("clause"), parent.depth if parent else depth)] if clause else []
