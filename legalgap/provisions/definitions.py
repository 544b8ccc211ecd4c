"""Recognises the beginning of a definition and the word that it defines.

defined_term('“child” means a person under ...', 0) == "child"
"""

import re

from .tradition import words

_QUOTED = re.compile(
    r"[*_]{0,3}[“\"„«‘‟]{1,2}\s?[*_]{0,3}(?P<term>[^“”\"«»;:]{1,90}?)[*_]{0,3},?\s?[”\"»’“‟]{1,2}[*_]{0,3}(?=[\s,\-—:.(a-z]|$)"
)
_EMPHASISED = re.compile(r"(?P<mark>\*{1,3}|_{1,2})(?P<term>[^*_]{2,90}?)(?P=mark)(?=[\s,:—-])")
_MORE_TERMS = re.compile(r"[\s,]*(?:and|or|et|ou|y|o|,)\s*[“\"„«‘][^“”\"«»;:]{1,60}[”\"»’]")
PLAIN_TERM_WORDS = 8
UNCLOSED_TERM_WORDS = 4
QUOTED_WITHIN = 3000
_BEFORE_COLON = re.compile(r"(?P<term>[^\W\d_][^:;.]{1,80}?)\s?:(?=\s)")
_QUOTED_DEFINITION = re.compile(r"[“\"][^“”\"]{1,80}[”\"],?\s+(?:means?|includes?|has|have)\b")
_BARE_CUE = re.compile(r"\s*[:—–-]\s+(?=[^\W\d_])")


def defined_term(text: str, at: int, end: int) -> str:
    """The term whose definition begins at `at`, or an empty string."""
    if at >= end or text[at] not in '“"„«‘‟*_':
        return ""
    window = text[at : min(end, at + 400)]
    match = _QUOTED.match(window) or _EMPHASISED.match(window)
    if not match:
        return _unclosed_term(window)
    behind = match.end()
    more = _MORE_TERMS.match(window, behind)
    while more:
        behind = more.end()
        more = _MORE_TERMS.match(window, behind)
    if words().definition_cue.match(window, behind) or _BARE_CUE.match(window, behind):
        return match["term"].strip(" ,")
    return ""


def _unclosed_term(window: str) -> str:
    """The term where its closing quotation mark is lost ("“Government means ...")."""
    if window[0] not in '“"':
        return ""
    match = words().plain_definition.match(window, 1, 80)
    plain = match and len(match["term"].split()) <= UNCLOSED_TERM_WORDS and "”" not in match["term"]
    return match["term"].strip() if match and plain else ""


def announces_definitions(heading: str, text: str) -> bool:
    """Whether a section consists of definitions without quotation marks, by its heading or its first words."""
    if len(_QUOTED_DEFINITION.findall(text[:QUOTED_WITHIN])) > 1:
        return False
    spoken = f"{heading} {text[:160]}".lower()
    return any(word in words().definition_headings for word in re.findall(r"[^\W\d_]+", spoken))


def plain_term(text: str, at: int, end: int, labelled: bool) -> str:
    """The term of a definition without quotation marks ("child means a person ..."), or an empty string.

    Only for sections that `announces_definitions`: elsewhere a sentence may begin like this too. A `labelled` item may
    also define with a colon alone ("(a) casino: a place where ...").
    """
    limit = min(end, at + 140)
    match = words().plain_definition.match(text, at, limit)
    if labelled and not match:
        match = _BEFORE_COLON.match(text, at, limit)
    if not match or len(match["term"].split()) > PLAIN_TERM_WORDS:
        return ""
    return match["term"].strip(" ,:")
