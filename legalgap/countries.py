"""Countries by their ISO 3166-1 alpha-3 codes: what a user types in, a checked code and its name out.

    country_code("cyp") -> "CYP"        country_name("CYP") -> "Cyprus"

Codes that ISO leaves to users (XAA to XZZ and a few more) are accepted and have no name: they serve made-up countries.
"""

import csv
import re
from functools import cache

from .errors import UsageError
from .resources import PACKAGE
from .suggest import did_you_mean

USER_ASSIGNED = re.compile(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]")


@cache
def countries() -> dict[str, str]:
    """Every country's name by its code."""
    with (PACKAGE / "countries.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row["name"] for row in csv.DictReader(lines)}


def country_name(code: str) -> str:
    """The name of a country; the code itself where it has none."""
    return countries().get(code, code)


def country_code(typed: str) -> str:
    """The code for a code or name in any case; empty for an empty word. Raises UsageError for an unknown country."""
    wanted = typed.strip()
    if not wanted or USER_ASSIGNED.fullmatch(wanted.upper()):
        return wanted.upper()
    if wanted.upper() in countries():
        return wanted.upper()
    by_name = {name.lower(): code for code, name in countries().items()}
    if wanted.lower() in by_name:
        return by_name[wanted.lower()]
    raise UsageError(f'"{typed}" is not a country code (ISO 3166, three letters).{_nearest(wanted)}')


def _nearest(wanted: str) -> str:
    """A suggestion: a code for a word of three letters, a name for anything longer."""
    return did_you_mean(wanted, countries() if len(wanted) <= 3 else countries().values())
