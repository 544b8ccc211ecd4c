"""Country codes: what may be typed, what is suggested."""

import pytest

from legalgap.countries import countries, country_code, country_name
from legalgap.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "code"),
    [("CYP", "CYP"), ("cyp", "CYP"), (" zimbabwe ", "ZWE"), ("", ""), ("xme", "XME"), ("QMA", "QMA")],
)
def test_country_code(typed, code):
    assert country_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "hint"), [("CYR", r"Did you mean \"[A-Z]{3}\""), ("Zimbabve", "Zimbabwe"), ("Q!Z", "not a country")]
)
def test_a_wrong_country_gets_a_suggestion(typed, hint):
    with pytest.raises(UsageError, match=hint):
        country_code(typed)


def test_names():
    assert len(countries()) == 249
    assert country_name("CYP") == "Cyprus"
    assert country_name("XME") == "XME", "a code that ISO leaves to its users has no name"
