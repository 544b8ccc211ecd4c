"""Recognises the beginning of a definition and the word that it defines.

defined_term('“child” means a person under ...', 0) == "child"
"""

import re

from .tradition import words

_QUOTED = re.compile(
    r"[*_]{0,3}[“\"„«‘‟]{1,2}\s?[*_]{0,3}(?P<term>[^“”\"«»;:]{1,90}?)[*_]{0,3},?\s?[”\"»’“‟]{1,2}[*_]{0,3}(?=[\s,\-—:.(]|$)"
)
_EMPHASISED = re.compile(r"(?P<mark>\*{1,3}|_{1,2})(?P<term>[^*_]{2,90}?)(?P=mark)(?=[\s,:—-])")
_MORE_TERMS = re.compile(r"[\s,]*(?:and|or|et|ou|y|o|,)\s*[“\"„«‘][^“”\"«»;:]{1,60}[”\"»’]")
_BARE_CUE = re.compile(r"\s*[:—–-]\s")


def defined_term(text: str, at: int, end: int) -> str:
    """The term whose definition begins at `at`, or an empty string."""
    if at >= end or text[at] not in '“"„«‘‟*_':
        return ""
    window = text[at : min(end, at + 400)]
    match = _QUOTED.match(window) or _EMPHASISED.match(window)
    if not match:
        return ""
    behind = match.end()
    more = _MORE_TERMS.match(window, behind)
    while more:
        behind = more.end()
        more = _MORE_TERMS.match(window, behind)
    if words().definition_cue.match(window, behind) or _BARE_CUE.match(window, behind):
        return match["term"].strip(" ,")
    return ""
