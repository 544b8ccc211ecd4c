"""Text of an amending clause with everything quoted replaced by signs, so that only the instruction itself is read.

'by deleting “three years” and substituting “five years”'  ->  'by deleting ⟦Q0⟧ and substituting ⟦Q1⟧'

⟦A0⟧ stands for quoted provisions, ⟦Q0⟧ for quoted words; the spans that they stand for are offsets into the bill.
"""

import re
from dataclasses import dataclass

from legalgap.model.document import Document, Provision

from .cues import Cues

SIGN = re.compile(r"⟦([AQ])(\d+)⟧")
_QUOTED = re.compile(r"“[^“”]{1,600}”|«[^«»]{1,600}»|\"[^\"]{1,600}\"|‘[^‘’]{1,200}’")
LONGEST_CLAUSE, LONGEST_TERM = 200_000, 80

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Masked:
    """The instruction of a clause, with its quotations by sign: `contents` are provisions, `words` are words."""

    text: str
    contents: tuple[Span, ...]
    words: tuple[Span, ...]
    borders: tuple[int, ...]


def masked(bill: Document, clause: Provision, cues: Cues) -> Masked:
    """The text of a clause without heading and label; `borders` are where its own paragraphs begin in it."""
    start, end = clause.text_start, min(clause.end, clause.text_start + LONGEST_CLAUSE)
    contents = _whole(_contents(clause), bill.text, end) or _unquoted(bill.text, start, end, cues)
    covered = [*contents]
    words = [m.span() for m in _QUOTED.finditer(bill.text, start, end) if not _inside(m.start(), covered)]
    signs = sorted([(*s, f"⟦A{i}⟧") for i, s in enumerate(contents)] + [(*s, f"⟦Q{i}⟧") for i, s in enumerate(words)])
    borders = [n.start for n in clause.walk() if n is not clause and not _inside(n.start, [*contents, *words])]
    pieces: list[str] = []
    places: list[int] = []
    at, length = start, 0
    for first, last, sign in [*signs, (end, end, "")]:
        places += [length + (b - at) for b in borders if at <= b < first]
        pieces += [bill.text[at:first], sign]
        length += max(0, first - at) + len(sign)
        at = max(at, last)
    return Masked("".join(pieces), tuple(contents), tuple(words), tuple(places))


def _contents(clause: Provision) -> list[Span]:
    """The quoted provisions of a clause; those that follow each other without a word between are one content."""
    spans: list[Span] = []
    for node in _amendments(clause):
        if spans and node.start - spans[-1][1] <= 2:
            spans[-1] = (spans[-1][0], node.end)
        else:
            spans.append((node.start, node.end))
    return spans


def _whole(contents: list[Span], text: str, end: int) -> list[Span]:
    """The contents, those that end behind the word that they define carried on to where the definition ends."""
    limits = [*(start for start, _ in contents), end][1:]
    return [
        (start, limit if last - start < LONGEST_TERM and text[last:limit].lstrip()[:1].islower() else last)
        for (start, last), limit in zip(contents, limits, strict=True)
    ]


def _amendments(node: Provision) -> list[Provision]:
    if node.kind == "amendment":
        return [node]
    return [found for child in node.children for found in _amendments(child)]


def _unquoted(text: str, start: int, end: int, cues: Cues) -> list[Span]:
    """What follows "the following:" to the end of the clause, where the new words bear no quotation marks."""
    for colon in re.finditer(r"[:—–]-?\s", text[start:end]):
        at = start + colon.end()
        if cues.following.search(text[max(start, at - 160) : at]) and text[at:end].strip():
            return [] if text[at] in '“«"‘(' else [(at, end)]
    return []


def _inside(offset: int, spans: list[Span]) -> bool:
    return any(start <= offset < end for start, end in spans)
