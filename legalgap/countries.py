"""The names of countries by their ISO 3166-1 alpha-3 codes; `legalgap.instruments.find_country` reads what users type.

    country_name("CYP") -> "Cyprus"

Codes that ISO leaves to users (XAA to XZZ and a few more) have no name: they serve made-up countries.
"""

import csv
import re
from functools import cache

from .resources import PACKAGE

USER_ASSIGNED = re.compile(r"AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z]")


@cache
def countries() -> dict[str, str]:
    """Every country's name by its code."""
    with (PACKAGE / "countries.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row["name"] for row in csv.DictReader(lines)}


def country_name(code: str) -> str:
    """The name of a country; the code itself where it has none."""
    return countries().get(code, code)
