"""The year of a law, from its number, its title, the dates printed before its first provision, or the file.

"LAW No 75/2019 OF 29/01/2020 ON ..."  ->  "2019"        "The Employment Act" ... "/akn/ke/act/2007/11/"  ->  "2007"
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from ..model.source import Line

_YEAR = r"(?:1[6-9]|20)\d\d"
_YEARS = re.compile(rf"(?<!\d)({_YEAR})(?!\d)")
_NUMBERED = re.compile(
    r"(?i)\b(?:No\.?|N[°ºo]\.?|number|ley|loi|lei|law|act)\s*[\dIVXLC.-]{1,12}\s*"
    rf"(?:/|of\s+(?:the\s+year\s+)?|de\s+|du\s+|do\s+)({_YEAR})(?!\d)"
)
_IDENTIFIER = re.compile(rf"/akn/[a-z-]{{2,12}}/[a-z/-]*?/({_YEAR})/")
_STATUTE_BOOK = re.compile(rf"(?i)\b(?:R?\.?S\.?[A-Z]{{1,3}}\.?|Statutes of [A-Z]\w+),?\s+({_YEAR}),?\s+c")
_IN_BRACKETS = re.compile(rf"(?i)^\W*[IVXLCDM\d]+\s+of\s+({_YEAR})\W*$")
_PASSED = re.compile(
    r"(?i)\b(?:assent(?:ed)?|certified on|enacted on|sancionada|promulgada|promulguée?|dahir n\S+ \S+ du)\b"
    rf".{{0,60}}?\b({_YEAR})\b"
)
_DATE_ALONE = re.compile(rf"(?i)^\W*\d{{1,2}}(?:st|nd|rd|th)?\s+[a-z]{{3,9}}\W*\s+({_YEAR})\W*$")
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_DATES = ("enactment_date", "publication_date", "date", "date_enacted")


def year_of(title: str, opening: Sequence[Line], file: str, properties: Mapping[str, str]) -> str:
    """The year of a law; empty where nothing tells it. `opening` are the lines before its first provision."""
    texts = [line.text for line in opening]
    candidates = (
        _search(_NUMBERED, [title]),
        *_YEARS.findall(_BRACKETS.sub(" ", title))[-1:],
        *_YEARS.findall(title)[:1],
        _search(_IDENTIFIER, texts),
        _search(_STATUTE_BOOK, texts),
        _search(_IN_BRACKETS, texts),
        _search(_NUMBERED, texts),
        _search(_DATE_ALONE, texts),
        _search(_PASSED, [" ".join(texts)]),
        *(_search(_YEARS, [properties.get(name, "")]) for name in _DATES),
        _search(_YEARS, [file]),
    )
    return next(filter(None, candidates), "")


def _search(pattern: re.Pattern[str], texts: Iterable[str]) -> str:
    return next((str(m[1]) for text in texts if (m := pattern.search(text))), "")
