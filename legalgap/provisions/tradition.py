"""Loads the drafting traditions: how laws of a family write the starts of their sections, parts and schedules.

    traditions/commonwealth.yaml  ->  Tradition(name="commonwealth", kind="section", cite="s", starts=(patterns))

The traditions and the words of the languages are YAML beside this module; nothing here knows a law or a country.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from ..model.document import ProvisionKind

FOLDER = Path(__file__).with_name("traditions")
NUMBER = (
    r"\d{1,5}(?:[.\-‑–]\d{1,4})*(?:[A-Z]{1,3}(?![a-z])|[a-z](?=\.\s*[A-Z(—–-]|\s*$))?"
    r"(?:\s(?:bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies)\b)?"
)
ORDER = ("commonwealth", "article", "code", "outline")


@dataclass(frozen=True, slots=True)
class StartPattern:
    """One way in which a numbered unit begins; `weight` is how much a match alone speaks for a beginning.

    `examples` map a line to the number that the pattern reads in it; they are tested.
    """

    style: str
    weight: float
    pattern: re.Pattern[str]
    examples: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tradition:
    """A family of drafting: `kind` of its numbered units, how they are cited ("s", "art").

    `begins_with` holds the characters with which a line can begin that begins a unit: others are not looked at.
    """

    name: str
    kind: ProvisionKind
    cite: str
    begins_with: str
    starts: tuple[StartPattern, ...]


@dataclass(frozen=True, slots=True)
class ContainerWord:
    """A word that heads a group of sections ("Part"), its usual rank, and the traditions it is limited to."""

    kind: ProvisionKind
    rank: int
    only: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """The words by which laws name their own parts, compiled for matching."""

    ordinals: dict[str, int]
    number_suffixes: tuple[str, ...]
    lower_in_titles: frozenset[str]
    lead_ins: re.Pattern[str]
    run_on_heading: re.Pattern[str]
    containers: dict[str, tuple[ContainerWord, ...]]
    container_line: re.Pattern[str]
    schedule_line: re.Pattern[str]
    forms: frozenset[str]
    contents_titles: frozenset[str]
    reference_nouns: frozenset[str]
    numbered_nouns: frozenset[str]
    running_words: frozenset[str]
    definition_cue: re.Pattern[str]
    plain_definition: re.Pattern[str]
    definition_headings: frozenset[str]
    operative: re.Pattern[str]
    amendment_verb: re.Pattern[str]
    broken_lead_in: re.Pattern[str]
    main_clause: re.Pattern[str]
    repealed: re.Pattern[str]
    omitted: re.Pattern[str]
    enacting: re.Pattern[str]
    title_marks: re.Pattern[str]
    title_begins: re.Pattern[str]
    title_ends: re.Pattern[str]


def _load(name: str) -> dict[str, Any]:
    from ruamel.yaml import YAML

    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return loaded


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def traditions() -> tuple[Tradition, ...]:
    """The known traditions, the most common first."""
    return tuple(_tradition(_load(name)) for name in ORDER)


def _tradition(entry: dict[str, Any]) -> Tradition:
    starts = tuple(
        StartPattern(
            s["style"],
            float(s["weight"]),
            re.compile(s["pattern"].replace("{number}", f"(?:{NUMBER})")),
            {line: str(number) for line, number in s["examples"].items()},
        )
        for s in entry["starts"]
    )
    return Tradition(entry["name"], entry["kind"], entry["cite"], entry["begins_with"], starts)


@cache
def words() -> Words:
    """The words of all languages, compiled once."""
    entry = _load("words")
    marks = _alternatives(entry["title_marks"])
    schedule, cues = entry["schedule"], "|".join(entry["definition_cues"])
    ordinals = {name: int(value) for value, spelled in entry["ordinals"].items() for name in spelled}
    names, ordinal_names = _alternatives([*schedule["words"], *schedule["forms"]]), _alternatives(list(ordinals))
    return Words(
        ordinals=ordinals,
        number_suffixes=tuple(entry["number_suffixes"]),
        lower_in_titles=frozenset(entry["lower_in_titles"]),
        lead_ins=re.compile(rf"(?i)[#*_\s]*(?:{_alternatives(entry['lead_ins'])})\b"),
        run_on_heading=re.compile(
            rf"(?:^|[:;]\s)(?P<heading>[A-Z][a-z]+(?:\s[a-z]+){{1,7}})\s(?:[-–—]\s|\(1\)\s)?"
            rf"(?=(?:{'|'.join(entry['section_openers'])})\s[a-z])"
        ),
        containers=_containers(entry["containers"]),
        container_line=_container_line([*ordinals, *entry["unnumbered"]]),
        schedule_line=re.compile(
            rf"(?i)(?:the\s+)?(?:(?P<ordinal>{ordinal_names})\s+)?(?P<word>{names})s?\b\s*"
            r"(?P<num>(?:\d{1,3}|[ivx]{1,5}|[a-z])\b)?(?P<rest>.*)$"
        ),
        forms=frozenset(schedule["forms"]),
        contents_titles=frozenset(entry["contents"]["titles"]),
        reference_nouns=frozenset(entry["reference_nouns"]),
        numbered_nouns=frozenset(entry["numbered_nouns"]),
        running_words=frozenset(entry["running_words"]),
        definition_cue=re.compile(rf"(?i)[\s,]*(?:,[^,;]{{1,80}},\s*)?(?:shall\s+)?(?:{cues})"),
        plain_definition=re.compile(
            rf"(?P<term>[^\W\d_][\w ,'’/()-]{{1,80}}?)\s*:?\s+(?:{'|'.join(entry['plain_definition_cues'])})\b"
        ),
        definition_headings=frozenset(entry["definition_headings"]),
        operative=re.compile(rf"(?i)\b(?:{_alternatives(entry['operative_words'])})\b"),
        amendment_verb=re.compile(rf"(?i)\b(?:{_alternatives(entry['amendment_verbs'])})\b"),
        broken_lead_in=re.compile(rf"(?i)\b(?:{_alternatives(entry['broken_lead_ins'])})\b[^.;]{{0,80}}[—–:,-]$"),
        main_clause=re.compile(rf"(?i),\s(?P<clause>(?:{'|'.join(entry['main_clauses'])}))"),
        repealed=re.compile(rf"(?i)\s*(?:{'|'.join(entry['repeal_marks'])})"),
        omitted=re.compile(rf"(?i)\s*(?:{'|'.join(entry['omission_marks'])})"),
        enacting=re.compile(rf"(?i)\b(?:{_alternatives(entry['enacting'])})\b"),
        title_marks=re.compile(rf"(?i)\b(?:{marks})\b"),
        title_begins=re.compile(
            rf"(?i)(?:{marks})\s+(?:n[°ºo]\.?\s*)?\d|(?:\S+\s+){{1,4}}(?:{marks})\s+n[°ºo]\.?\s*\d"
        ),
        title_ends=re.compile(
            rf"(?i)\b(?:{marks})\b[\s,]*(?:[\[(][^\])]{{1,40}}[\])])?[\s,]*(?:no\.?\s*\d+[\s,]*)?(?:of\s+)?(?:\d{{4}})?\.?$"
        ),
    )


def _container_line(spelled: list[str]) -> re.Pattern[str]:
    """A line that begins with a word and a number, as the heading of a part does; `spelled` are numbers in words."""
    roman = r"[IVXLC]{1,7}(?:er|ère|[A-Z]|bis)?|[ivxl]{1,6}"
    number = rf"\d{{1,3}}[A-Z]{{0,2}}|{roman}|[A-Z]|(?i:\w+ième|{_alternatives(spelled)})"
    suffix = r"(?P<bis>\s(?:bis|ter|quater|quinquies))?"
    word = r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)"
    return re.compile(rf"^[#*_\s]*{word}\s+(?P<num>{number})\b(?!:\d){suffix}(?P<rest>.*)$", re.DOTALL)


def _containers(entries: list[dict[str, Any]]) -> dict[str, tuple[ContainerWord, ...]]:
    found: dict[str, tuple[ContainerWord, ...]] = {}
    for entry in entries:
        word = ContainerWord(entry["kind"], int(entry["rank"]), tuple(entry.get("only", ())))
        for name in entry["words"]:
            found[name] = (*found.get(name, ()), word)
    return found
