"""The names of countries by their codes."""

from legalgap.countries import countries, country_name


def test_names():
    assert len(countries()) == 249
    assert country_name("CYP") == "Cyprus"
    assert country_name("XME") == "XME", "a code that ISO leaves to its users has no name"
