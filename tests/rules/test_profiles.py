"""Profiles: the same rules, demanded as strongly as the instruments of a State demand them."""

import pytest

from legalgap.rules import load_ruleset

REFLECTION = "victim.reflection_period"


@pytest.mark.parametrize(
    ("profile", "level", "longest"), [("", "recommended", 2), ("town", "recommended", 2), ("coast", "mandatory", 3)]
)
def test_a_profile_changes_levels_and_the_values_of_tests(write_ruleset, profile, level, longest):
    leash = load_ruleset(write_ruleset(), profile).indicator("dog.leash")
    assert leash.obligation.level == level
    assert leash.tests[0].value == longest


def test_a_state_may_be_described_by_its_instruments(write_ruleset):
    ruleset = load_ruleset(write_ruleset(), "party:DOGC, sea-9")
    assert ruleset.profile == "party:DOGC,SEA-9"
    assert ruleset.indicator("dog.leash").obligation.level == "mandatory"


def test_the_reflection_period_binds_only_where_a_treaty_says_so():
    assert load_ruleset("palermo").indicator(REFLECTION).obligation.level == "recommended"
    assert load_ruleset("palermo", "coe").indicator(REFLECTION).obligation.level == "mandatory"
    assert load_ruleset("palermo", "party:TIPP,UNTOC").indicator(REFLECTION).obligation.level == "recommended"


def test_a_remark_is_not_a_level():
    """TIPP: "silent; step toward 7" makes nothing mandatory."""
    reflection = load_ruleset("palermo", "palermo").indicator(REFLECTION)
    assert reflection.obligation.by_instrument["TIPP"].startswith("silent")
    assert reflection.obligation.level == "recommended"
