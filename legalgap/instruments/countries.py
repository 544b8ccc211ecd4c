"""Which country is meant: a code or an English name as people write it in, the country out.

    find_country("ZW"), find_country("zimbabwe"), find_country("Zimbabwee")  ->  Country("ZWE", "ZW", "Zimbabwe"), the
    same, and an error that asks whether Zimbabwe was meant

Names and three-letter codes are those of `legalgap.countries`; two-letter codes and other names in use
stand in `country_names.csv`.
"""

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..countries import USER_ASSIGNED, countries
from ..errors import UsageError

NAMES_FILE = Path(__file__).with_name("country_names.csv")
CLOSE_ENOUGH = 72
SUGGESTED = 3
STYLES = re.compile(
    r"^(?:(?:arab|co operative|democratic|federal|federative|grand|independent|islamic|peoples|socialist) )*"
    r"(?:commonwealth|duchy|kingdom|principality|republic|state|sultanate|union) of (?:the )?"
)


@dataclass(frozen=True, slots=True)
class Country:
    """A State, territory or organisation that treaties list: ISO 3166-1 codes and the usual English name."""

    code: str
    alpha2: str
    name: str


def find_country(text: str) -> Country:
    """The country of a code (two or three letters) or of an English name, in any case, with or without accents.

    Raises UsageError with the nearest countries for anything else.
    """
    wanted = text.strip()
    key = _folded(wanted)
    code = _codes().get(wanted.upper()) or _names().get(key) or _names().get(STYLES.sub("", key))
    if code:
        return _countries()[code]
    if USER_ASSIGNED.fullmatch(wanted.upper()):
        return Country(wanted.upper(), "", wanted.upper())
    raise UsageError(f'"{wanted}" is not a country that is known here.{_nearest(key)}')


@cache
def _countries() -> dict[str, Country]:
    known = countries()
    found = {}
    for row in _rows():
        name = known.get(row["code"]) or row["also_known_as"].split(";")[0]
        found[row["code"]] = Country(row["code"], row["alpha2"], name)
    return found


@cache
def _rows() -> list[dict[str, str]]:
    with NAMES_FILE.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _codes() -> dict[str, str]:
    """Both kinds of ISO codes to the three-letter code."""
    return {code: each.code for each in _countries().values() for code in (each.code, each.alpha2)}


@cache
def _names() -> dict[str, str]:
    """Every folded name to the three-letter code."""
    found = {_folded(each.name): each.code for each in _countries().values()}
    for row in _rows():
        for name in filter(None, row["also_known_as"].split(";")):
            found[_folded(name)] = row["code"]
    return found


def _folded(name: str) -> str:
    """`"Côte d'Ivoire"` -> `"cote divoire"`, `"St. Lucia"` -> `"saint lucia"`, `"The Gambia"` -> `"gambia"`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    plain = re.sub(r"['’.]", "", plain.replace("&", " and ")).replace("ı", "i")
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    words = ["saint" if word == "st" else word for word in words]
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _nearest(key: str) -> str:
    """A question that names up to three countries whose names are like the words typed; empty when none is."""
    from rapidfuzz import fuzz, process

    near = process.extract(key, list(_names()), scorer=fuzz.WRatio, score_cutoff=CLOSE_ENOUGH, limit=2 * SUGGESTED)
    near_codes = dict.fromkeys(_names()[name] for name, _, _ in near)
    shown = [f"{_countries()[code].name} ({code})" for code in list(near_codes)[:SUGGESTED]]
    return (
        f" Did you mean {' or '.join(shown)}?" if shown else " Give an ISO 3166 code such as ZWE, or the English name."
    )
