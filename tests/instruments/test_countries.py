"""Countries as people write them."""

import csv

import pytest

from legalgap.countries import countries
from legalgap.errors import UsageError
from legalgap.instruments.countries import find_country
from legalgap.instruments.ratification_table import ratification_folder


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ZWE", "ZWE"),
        ("zw", "ZWE"),
        (" Zimbabwe ", "ZWE"),
        ("Republic of Kenya", "KEN"),
        ("Democratic Socialist Republic of Sri Lanka", "LKA"),
        ("People's Republic of Bangladesh", "BGD"),
        ("The Gambia", "GMB"),
        ("cote d’ivoire", "CIV"),
        ("Ivory Coast", "CIV"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("viet nam", "VNM"),
        ("St. Lucia", "LCA"),
        ("São Tomé & Príncipe", "STP"),
        ("U.S.A.", "USA"),
        ("UK", "GBR"),
        ("Republic of Korea", "KOR"),
        ("Democratic People's Republic of Korea", "PRK"),
        ("DR Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Swaziland", "SWZ"),
        ("Kosovo", "XKX"),
        ("EU", "EUE"),
    ],
)
def test_names_and_codes_are_understood(text: str, code: str):
    assert find_country(text).code == code


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Zimbabwee", "Zimbabwe (ZWE)"),
        ("Niegria", "Nigeria (NGA)"),
        ("Phillipines", "Philippines (PHL)"),
        ("Korea", "South Korea (KOR) or North Korea (PRK)"),
        ("Slovak", "Slovakia (SVK)"),
    ],
)
def test_a_typing_error_is_answered_with_what_was_meant(typed: str, meant: str):
    with pytest.raises(UsageError) as caught:
        find_country(typed)
    assert f"Did you mean {meant}" in str(caught.value)


@pytest.mark.parametrize("nonsense", ["", "zz", "q9"])
def test_nonsense_gets_advice(nonsense: str):
    with pytest.raises(UsageError, match="Give an ISO 3166 code"):
        find_country(nonsense)


def test_made_up_countries_have_codes_of_their_own():
    assert find_country("xaa").code == "XAA"


def test_every_country_has_both_codes_and_is_found_by_its_name():
    for code, name in countries().items():
        found = find_country(name)
        assert (found.code, find_country(code).code) == (code, code)
        assert find_country(found.alpha2).code == code


def test_every_country_in_the_table_is_known():
    with (ratification_folder() / "status.csv").open(encoding="utf-8", newline="") as lines:
        listed = {row["country"] for row in csv.DictReader(lines)}
    assert len(listed) == 206
    assert {find_country(code).code for code in listed} == listed
