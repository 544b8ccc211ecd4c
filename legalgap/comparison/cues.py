"""The words in which amending laws instruct, compiled: a language in, patterns out.

cues("en").substitute.search("is hereby repealed and the following section substituted")  -> a match
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from legalgap.provisions.tradition import words

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
    repeals: re.Pattern[str]
    amend: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    new_name: re.Pattern[str]
    words: re.Pattern[str]
    definition: re.Pattern[str]
    beyond: tuple[tuple[str, re.Pattern[str]], ...]
    containers: re.Pattern[str]
    schedules: re.Pattern[str]
    items: re.Pattern[str]
    pointed: re.Pattern[str]
    titles: tuple[tuple[str, re.Pattern[str]], ...]
    heading: re.Pattern[str]
    everywhere: re.Pattern[str]
    exceptions: re.Pattern[str]
    instead: re.Pattern[str]
    beside: re.Pattern[str]
    ahead: re.Pattern[str]
    entry: re.Pattern[str]
    renumber: re.Pattern[str]
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
        repeals=_any(rf"(?:{entry['repeals']})"),
        amend=_any(rf"\b(?:{entry['amend']})"),
        after=_any(rf"\b(?:{entry['after']})[\s\w,]{{0,12}}$"),
        before=_any(rf"\b(?:{entry['before']})[\s\w,]{{0,12}}$"),
        new_name=_any(rf"\b(?:{entry['as']})\s+(?:\w+\s+)?$"),
        words=_any(rf"\b(?:{entry['words']})\b"),
        definition=_any(rf"\b(?:{entry['definition']})\s*(⟦Q\d+⟧)"),
        beyond=tuple((name, _any(rf"\b(?:{pattern})")) for name, pattern in entry["beyond"].items()),
        containers=_any(rf"(?<![\[(])\b(?P<word>{entry['container']})\s+{_numbered(WHOLE_NUMBER)}(?!:\d)"),
        schedules=_any(_schedules(entry["schedule"])),
        items=_any(rf"\b(?:{entry['item']})\s+{_numbered(ITEM_NUMBER)}"),
        pointed=_any(rf"\b(?:{entry['pointed']})\s*$"),
        titles=tuple((name, _any(rf"\b(?:{pattern})")) for name, pattern in entry["titles"].items()),
        heading=_any(rf"\b(?:{entry['heading']})"),
        everywhere=_any(rf"\b(?:{entry['everywhere']})"),
        exceptions=_any(rf"\b(?:{entry['exceptions']})\b"),
        instead=_any(rf"\b(?:{entry['instead']})\s+[^⟦⟧,;]{{0,40}}$"),
        beside=_any(rf"\b(?:{entry['after']}|{entry['before']})\s+[^⟦⟧,;]{{0,40}}$"),
        ahead=_any(rf"\b(?:{entry['before']})"),
        entry=_any(rf"\b(?:{entry['entry']})\b"),
        renumber=_any(rf"\b(?:{entry['renumber']})"),
        following=_any(entry["following"]),
        principal=_any(rf"\b(?:{entry['principal']})\b"),
        principal_is=tuple(_any(pattern) for pattern in entry["principal_is"]),
        other_law=tuple(re.compile(pattern) for pattern in entry["other_law"]),
        amending=_any(entry["amending"]),
        machinery=_any(rf"^\W*(?:{entry['machinery']})"),
    )


ITEM_NUMBER = r"\d{1,4}[A-Z]{0,2}\b"
WHOLE_NUMBER = r"(?-i:[IVXLC]{1,7}[A-Z]?|\d{1,3}[A-Z]{0,2}|[A-Z])\b"


def _numbered(number: str) -> str:
    return rf"(?P<list>{number}(?:{_AND}{number})*)"


def _schedules(word: str) -> str:
    """ "the First and Second Schedules", "Schedule 2", "the Schedule"."""
    ordinal = "|".join(sorted(words().ordinals, key=lambda each: (-len(each), each)))
    return rf"\b(?P<ordinals>(?:{ordinal})(?:{_AND}(?:{ordinal}))*\s+)?(?:{word})\b(?:\s+{_numbered(WHOLE_NUMBER)})?"


_LABEL = r"\(?(?-i:[0-9]{1,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z])\)"


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
