"""Profiles: what a State is bound by decides how strongly each indicator is demanded.

    Obligation("recommended", by_instrument={"COE197": "mandatory, at least 30 days (13)"})
        under the profile with COE197  ->  Obligation("mandatory", ...)

A profile is a name from ruleset.yaml, or `party:` and a list of instruments ("party:TIPP,UNTOC,C029").
"""

from legalgap.errors import UsageError
from legalgap.model.ruleset import Obligation, QuantitativeTest

from .faults import unknown
from .schema import LEVELS, IndicatorRule, ObligationRule, ProfileRule, QuantityRule, RulesetRule

PARTY = "party:"


def profile_of(head: RulesetRule, name: str) -> tuple[str, ProfileRule]:
    """The profile of that name (the default one for ""), or one made of a list of instruments. Raises UsageError."""
    name = name or head.default_profile
    if not name:
        return "", ProfileRule(title="")
    if name.startswith(PARTY):
        codes = [code.strip().upper() for code in name.removeprefix(PARTY).split(",") if code.strip()]
        return PARTY + ",".join(codes), ProfileRule(title=f"State party to {', '.join(codes)}", instruments=codes)
    if name not in head.profiles:
        known = ", ".join(head.profiles) or "none"
        raise UsageError(
            f"{unknown('profile', name, head.profiles)}. Profiles of {head.id}: {known}, or party:TIPP,UNTOC."
        )
    return name, head.profiles[name]


def obligation_under(rule: ObligationRule, profile: ProfileRule) -> Obligation:
    """The obligation with the strongest level that an instrument of the profile states."""
    levels = [rule.level, *(_level(rule.by_instrument.get(code, "")) for code in profile.instruments)]
    level = min((level for level in levels if level), key=LEVELS.index)
    return Obligation(level, rule.basis, dict(rule.by_instrument), rule.note)


def _level(text: str) -> str:
    """The level with which a remark on an instrument begins; "" where it is only a remark."""
    word = text.split(maxsplit=1)[0].strip(",;:.") if text else ""
    return word if word in LEVELS else ""


def quantity_under(rule: QuantityRule, indicator: IndicatorRule, profile: ProfileRule) -> QuantitativeTest:
    """The test with the value that the profile gives it."""
    value = profile.tests.get(indicator.id, {}).get(rule.id, rule.value)
    return QuantitativeTest(rule.id, rule.what, rule.measure, rule.on, rule.op, value, rule.unit, rule.otherwise)
