"""Raised figures: the mark of a footnote is set aside, a power of a unit belongs to the text.

is_note_mark("1", "the Minister")  -> True        is_note_mark("2", "5 m")  -> False
"""

import re

FOOTNOTE_MARK = "footnote mark"
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?\s*")
_UNIT = re.compile(r"(?:\b[kcmd]?m|\))\s*$")


def is_note_mark(raised: str, before: str) -> bool:
    """Whether the raised text is the mark of a footnote; `before` is the text in front of it."""
    return _MARK.fullmatch(raised[:20]) is not None and _UNIT.search(before[-8:]) is None
