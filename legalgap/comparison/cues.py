"""The words in which amending laws instruct, compiled: a language in, patterns out.

cues("en").substitute.search("is hereby repealed and the following section substituted")  -> a match
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

NUMBER = r"\d{1,4}[°ºª]?(?:\s(?:bis|ter|qu[aá]ter|quinquies|sexies|septies)\b|-\d{1,3}(?![\d(])|[A-Z]{1,2}\b)?"
_LABELS = r"(?:\s?\([0-9A-Za-z]{1,5}\))*"
_AND = r"\s*(?:,\s*and|,\s*or|,|and|or|to|y|e|a|et|ou|à)\s*"


@dataclass(frozen=True, slots=True)
class Cues:
    """The patterns of one language; `units` finds sections, `subunits` what stands inside them."""

    units: re.Pattern[str]
    subunits: re.Pattern[str]
    substitute: re.Pattern[str]
    insert: re.Pattern[str]
    repeal: re.Pattern[str]
    amend: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    new_name: re.Pattern[str]
    words: re.Pattern[str]
    definition: re.Pattern[str]
    beyond: tuple[tuple[str, re.Pattern[str]], ...]
    following: re.Pattern[str]
    principal: re.Pattern[str]
    principal_is: tuple[re.Pattern[str], ...]
    other_law: tuple[re.Pattern[str], ...]
    amending: re.Pattern[str]
    machinery: re.Pattern[str]


@cache
def cues(language: str) -> Cues:
    """The cues of a language; those of English where it has none."""
    from ruamel.yaml import YAML

    file = Path(__file__).with_name("instructions.yaml")
    entries = YAML(typ="safe", pure=True).load(file.read_text("utf-8"))
    return _compiled(entries.get(language) or entries["en"])


def _compiled(entry: dict[str, Any]) -> Cues:
    numbers = rf"(?P<list>{NUMBER}{_LABELS}(?:{_AND}{NUMBER}{_LABELS})*)"
    labels = rf"(?P<list>{_LABEL}(?:{_AND}{_LABEL})*)"
    return Cues(
        units=_any(rf"\b(?:{entry['unit']})\s*{numbers}"),
        subunits=_any(rf"\b(?P<word>{entry['subunits'][0]})\s*{labels}"),
        substitute=_any(rf"\b(?:{entry['substitute']})"),
        insert=_any(rf"\b(?:{entry['insert']})\b"),
        repeal=_any(rf"\b(?:{entry['repeal']})"),
        amend=_any(rf"\b(?:{entry['amend']})"),
        after=_any(rf"\b(?:{entry['after']})[\s\w,]{{0,12}}$"),
        before=_any(rf"\b(?:{entry['before']})[\s\w,]{{0,12}}$"),
        new_name=_any(rf"\b(?:{entry['as']})\s+(?:\w+\s+)?$"),
        words=_any(rf"\b(?:{entry['words']})\b"),
        definition=_any(rf"\b(?:{entry['definition']})\s*(⟦Q\d+⟧)"),
        beyond=tuple((name, _any(rf"\b(?:{pattern})")) for name, pattern in entry["beyond"].items()),
        following=_any(entry["following"]),
        principal=_any(rf"\b(?:{entry['principal']})\b"),
        principal_is=tuple(_any(pattern) for pattern in entry["principal_is"]),
        other_law=tuple(re.compile(pattern) for pattern in entry["other_law"]),
        amending=_any(entry["amending"]),
        machinery=_any(rf"^\W*(?:{entry['machinery']})"),
    )


_LABEL = r"\(?(?-i:[0-9]{1,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)"


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
