"""Finds text that an amending section quotes: the new words of another law.

'section 5 is amended by substituting the following: “5. (1) A person ...”; and'
                                                      `- amendment ------'
"""

import re

from .tradition import words

LEAD_IN = 320
_LEADS_IN = re.compile(r"(?:[:—–-]|\bnamely|\bfollowing|así|suit)[\s:;,.—–-]*$")
_INSERTED = re.compile(
    r"[“\"«„]?\s?(?:(?:Section|Article|Artículo|Articulo|ARTICULO|Art\.)\s+)?(\d{1,4}[A-Za-z]{0,2})[°ºª]?\s?[.:(—–-]"
)
_CLOSERS = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’"}


def amendment_at(text: str, unit_start: int, at: int, unit_end: int) -> tuple[int, int, str] | None:
    """The quoted amendment that begins at `at`: start, end and the number of the inserted section ("" if none)."""
    if at >= unit_end or text[at] not in _CLOSERS or at <= unit_start:
        return None
    before = text[max(unit_start, at - LEAD_IN) : at].rstrip()
    if not _LEADS_IN.search(before[-14:]) or not words().amendment_verb.search(before):
        return None
    end = _closing(text, at, unit_end)
    inserted = _INSERTED.match(text, at)
    return at, end, inserted[1] if inserted else ""


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
    return limit
