"""Finds text that an amending section quotes: the new words of another law.

'section 5 is amended by substituting the following: “5. (1) A person ...”; and'
                                                      `- amendment ------'
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from .body import Body
from .numbering import follows, number_key
from .tradition import words

LEAD_IN = 320
_LEADS_IN = re.compile(r"(?:[:—–-]|\bnamely|\bfollowing|así|suit)[\s:;,.—–-]*$")
_INSERTED = re.compile(
    r"[“\"«„]?\s?(?:(?:Section|Article|Artículo|Articulo|ARTICULO|Art\.)\s+)?(\d{1,4}[A-Za-z]{0,2}(?:\s(?:bis|ter|quater|quinquies))?)[°ºª]?\s?[.:(—–-]"
)
_CLOSERS = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’"}


def announces_quotation(before: str) -> bool:
    """Whether a text ends by announcing the new words of another law ("... is substituted by the following:")."""
    tail = before[-LEAD_IN:].rstrip()
    tail = tail[tail.rfind(". ") + 1 :]
    return bool(_LEADS_IN.search(tail[-14:])) and bool(words().amendment_verb.search(tail))


def amendment_at(text: str, unit_start: int, at: int, unit_end: int, line_start: bool) -> tuple[int, int] | None:
    """Start and end of the quoted amendment that begins at `at`, or None."""
    if at >= unit_end or at <= unit_start:
        return None
    inserted = _INSERTED.match(text, at)
    quoted = text[at] in _CLOSERS
    if not quoted and not (inserted and line_start):
        return None
    if not announces_quotation(text[max(unit_start, at - LEAD_IN) : at]):
        return None
    end = _closing(text, at, unit_end) if quoted else _unopened_closing(text, at, unit_end)
    return at, end


def _unopened_closing(text: str, at: int, limit: int) -> int:
    """The end of an amendment whose opening mark is lost: the last closing mark, else the end of the unit."""
    last = text.rfind("”", at, limit)
    return last + 1 if last > 0 else limit


def _closing(text: str, at: int, limit: int) -> int:
    """The offset behind the quotation mark that closes the one at `at`; the end of the unit if none does."""
    opening, closing = text[at], _CLOSERS[text[at]]
    if opening == closing:
        found = re.compile(re.escape(closing) + r"(?=\s*[;.,]?\s*(?:$|and\b|or\b|\())").search(text, at + 1, limit)
        return found.end() if found else limit
    depth = 0
    for index in range(at, limit):
        if text[index] == opening:
            depth += 1
        elif text[index] == closing:
            depth -= 1
            if depth == 0:
                return index + 1
    return _unopened_closing(text, at, limit)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A provision inside a quotation: where it begins, where its own words begin, where it ends."""

    start: int
    text_start: int
    end: int
    number: str


def quoted_provisions(body: Body, begin: int, end: int) -> list[Quoted]:
    """The numbered provisions inside a quotation; one without a number if it quotes none."""
    starts = [begin, *(s for s in body.starts[bisect_right(body.starts, begin) : bisect_left(body.starts, end)])]
    found: list[tuple[int, re.Match[str]]] = []
    for start in starts:
        match = _INSERTED.match(body.text, start, end)
        if match and (not found or follows(number_key(found[-1][1][1]), number_key(match[1]))):
            found.append((start, match))
    if not found or found[0][0] != begin:
        return [Quoted(begin, begin + (body.text[begin] in _CLOSERS), end, "")]
    ends = [start for start, _ in found[1:]] + [end]
    return [
        Quoted(start, min(match.end(1) + 1, stop), stop, match[1])
        for (start, match), stop in zip(found, ends, strict=True)
    ]
