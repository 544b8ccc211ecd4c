"""The table of ratifications: facts, each with its source and the date as of which that source speaks.

    facts_of("ZWE", "UNTOC")  ->  (Fact("ZWE", "UNTOC", "party", "ratification", "2007-12-12", "2015-03", "UNTC"),)

The facts stand in `reference_instruments/ratification/status.csv`, their sources beside them in `sources.yaml`.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from ..resources import folder
from ..rules.reading import Entries, Items, read_yaml

Status = Literal["party", "signatory", "not_party", "unknown"]

STATUSES: tuple[Status, ...] = ("party", "signatory", "not_party", "unknown")


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from. `as_of` is the date for which it speaks; `settles`: its "not party" still counts today."""

    id: str
    title: str
    as_of: str
    participants_only: bool
    settles: bool
    instruments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What one source says of one State and one instrument; `date` and `action` are empty where it is silent."""

    country: str
    instrument: str
    status: Status
    action: str
    date: str
    as_of: str
    source: str


def facts_of(country: str, instrument: str) -> tuple[Fact, ...]:
    """What is known of one State (three-letter code) and one instrument, newest source first; empty for nothing."""
    return _facts().get((country, instrument), ())


def ratification_folder() -> Path:
    """The folder with the facts and their sources."""
    return folder("reference_instruments") / "ratification"


@cache
def sources() -> dict[str, Source]:
    """The sources of the facts, by id."""
    path = ratification_folder() / "sources.yaml"
    top, _ = read_yaml(path, path.name)
    listed = top["sources"] if isinstance(top, Entries) else Items()
    return {str(entry["id"]): _source(entry) for entry in listed if isinstance(entry, Entries)}


def _source(entry: Entries) -> Source:
    listed = entry["instruments"]
    return Source(
        id=str(entry["id"]),
        title=str(entry["title"]),
        as_of=str(entry["as_of"]),
        participants_only=entry["lists"] == "participants",
        settles=entry["settles"] == "yes",
        instruments=tuple(str(code) for code in listed) if isinstance(listed, Items) else (),
    )


@cache
def _facts() -> dict[tuple[str, str], tuple[Fact, ...]]:
    """All facts by country and instrument, newest source first."""
    path = ratification_folder() / "status.csv"
    found: dict[tuple[str, str], list[Fact]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            status: Status = STATUSES[STATUSES.index(row["status"])]
            fact = Fact(
                row["country"], row["instrument"], status, row["action"], row["date"], row["as_of"], row["source"]
            )
            found.setdefault((fact.country, fact.instrument), []).append(fact)
    return {key: tuple(sorted(facts, key=lambda fact: fact.as_of, reverse=True)) for key, facts in found.items()}
