"""Puts characters in order without changing words: single spaces, nothing invisible, composed accents.

clean("Ar\\u00adti\\u00adcle\\u00a0 1\\u200b")  -> "Article 1"
"""

import re
import unicodedata

LONGEST_LINE = 20_000

# Soft hyphen, zero-width and direction marks, byte order mark, word joiner, interlinear annotation, lone surrogates.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_SPACES = re.compile(r"[\s\u00a0\u2028\u2029]+")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def clean(text: str) -> str:
    """`text` on one line, as a reader sees it."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    visible = _CONTROL.sub("", _INVISIBLE.sub("", text)).translate(_LIGATURES)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def pieces(text: str) -> list[str]:
    """`text` cut at spaces into pieces of at most `LONGEST_LINE` characters; nearly always one."""
    cut: list[str] = []
    while len(text) > LONGEST_LINE:
        at = text.rfind(" ", 1, LONGEST_LINE)
        at = at if at > 0 else LONGEST_LINE
        cut.append(text[:at])
        text = text[at:].lstrip(" ")
    return [*cut, text] if text else cut
