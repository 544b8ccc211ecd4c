"""Quotes in their surroundings: pieces of evidence in, passages with the decisive words marked out.

    passages([evidence "recruits" in "A person who recruits ..."], {"act": "Recruitment"}, "i-acts")
      -> Passage("i-acts-p1", "s 3(1)", segments=(Segment("A person who "), Segment("recruits", marked=True), ...))

Pieces of evidence in the same provision share a passage, so that the reader sees them together and in place. A long
passage is shortened between its marked words; `whole` then holds all of it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..model.matrix import Evidence
from ..printable import one_line, printable
from .words import plain

LONGEST_STRETCH = 320
KEPT_AT_CUT = 120
LONGEST_WHOLE = 2400
KEPT_IN_WHOLE = 1000
ELLIPSIS = " […] "
# The space before "(a)" or "(2)" where a new item begins: after punctuation, or after "; and" in any language.
BEFORE_AN_ITEM = re.compile(
    r"(?:(?<=[;:.—–”])|(?<=; \w)|(?<=; \w\w)|(?<=; \w\w\w)) (?=\((?:\d{1,3}|[a-z]{1,4}|[A-Z]{1,2})\) )"
)

Span = tuple[int, int, bool]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a passage; `marked` when it is quoted as evidence, `against` when it limits or contradicts."""

    text: str
    marked: bool = False
    against: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A provision, or the part of it around the evidence; `elements` are the titles of what the evidence speaks to.

    `document` and `evidence` are ids, `anchor` is unique in a report. `whole` is empty unless `segments` is shortened.
    `limits` say what the words that speak against the indicator do: "contrary: closed shelter".
    """

    anchor: str
    document: str
    provision: str
    heading: str
    page: int
    segments: tuple[Segment, ...]
    whole: tuple[Segment, ...]
    evidence: tuple[str, ...]
    elements: tuple[str, ...]
    cues: tuple[str, ...]
    limits: tuple[str, ...] = ()

    @property
    def quotes(self) -> tuple[str, ...]:
        """The marked words, each on one line."""
        return tuple(one_line(segment.text) for segment in self.segments if segment.marked)

    @property
    def quotes_against(self) -> tuple[str, ...]:
        """Those of the marked words that limit or contradict."""
        return tuple(one_line(segment.text) for segment in self.segments if segment.against)


def passages(evidence: Iterable[Evidence], titles: Mapping[str, str], anchor: str) -> list[Passage]:
    """The passages that hold the evidence, in the order of the evidence; `titles` are those of the elements."""
    groups: dict[tuple[str, int, str], list[Evidence]] = {}
    for piece in evidence:
        start = piece.context_start if piece.context else piece.start
        groups.setdefault((piece.document, start, piece.context or piece.quote), []).append(piece)
    return [
        _passage(f"{anchor}-p{count}", start, text, pieces, titles)
        for count, ((_, start, text), pieces) in enumerate(groups.items(), start=1)
    ]


def _passage(anchor: str, start: int, text: str, pieces: list[Evidence], titles: Mapping[str, str]) -> Passage:
    first = pieces[0]
    marked = segments(
        BEFORE_AN_ITEM.sub("\n", text),
        [(piece.start - start, piece.end - start, not piece.element) for piece in pieces],
    )
    whole = shortened(marked, LONGEST_WHOLE, KEPT_IN_WHOLE)
    short = shortened(whole)
    return Passage(
        anchor=anchor,
        document=first.document,
        provision=one_line(first.provision),
        heading=one_line(first.heading),
        page=first.page,
        segments=short,
        whole=whole if short != whole else (),
        evidence=tuple(piece.id for piece in pieces),
        elements=tuple(dict.fromkeys(titles.get(id, one_line(plain(id))) for piece in pieces if (id := piece.element))),
        cues=_cues(piece for piece in pieces if piece.element),
        limits=_cues(piece for piece in pieces if not piece.element),
    )


def _cues(pieces: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one_line(cue) for piece in pieces for cue in piece.cues))


def segments(text: str, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """The text cut at the spans; overlapping spans are marked as one. Joined together it is the whole text again."""
    found, at = [], 0
    for start, end, against in _merged(spans, len(text)):
        found += [Segment(printable(text[at:start])), Segment(printable(text[start:end]), True, against)]
        at = end
    found.append(Segment(printable(text[at:])))
    return tuple(segment for segment in found if segment.text)


def _merged(spans: Iterable[Span], length: int) -> list[Span]:
    """The spans in order, inside the text, those that overlap or touch joined; one against makes the whole against."""
    merged: list[Span] = []
    for start, end, against in sorted((max(0, start), min(length, end), against) for start, end, against in spans):
        if start >= end:
            continue
        if merged and start <= merged[-1][1]:
            first, last, other = merged[-1]
            merged[-1] = (first, max(end, last), against or other)
        else:
            merged.append((start, end, against))
    return merged


def shortened(
    whole: tuple[Segment, ...], longest: int = LONGEST_STRETCH, kept: int = KEPT_AT_CUT
) -> tuple[Segment, ...]:
    """The segments with unmarked stretches over `longest` characters cut to the `kept` next to the marked words."""
    last = len(whole) - 1
    return tuple(
        segment if segment.marked or len(segment.text) <= longest else _cut(segment.text, kept, i == 0, i == last)
        for i, segment in enumerate(whole)
    )


def _cut(text: str, kept: int, first: bool, last: bool) -> Segment:
    head = "" if first and not last else _head(text, kept)
    tail = "" if last else _tail(text, kept)
    return Segment(f"{head}{ELLIPSIS}{tail}")


def _head(text: str, kept: int) -> str:
    """The first words of a text, cut between words."""
    return re.sub(r"\S*$", "", text[: kept + 1]).rstrip() or text[:kept]


def _tail(text: str, kept: int) -> str:
    """The last words of a text, cut between words."""
    return re.sub(r"^\S*", "", text[-kept - 1 :]).lstrip() or text[-kept:]
