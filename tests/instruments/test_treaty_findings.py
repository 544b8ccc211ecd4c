"""Indicators that ask what a State is party to: met, partial, gap or uncertain, with the reasons in plain words."""

import pytest

from legalgap.errors import UsageError
from legalgap.instruments.treaty_findings import NO_COUNTRY, treaty_findings
from legalgap.model.matrix import Finding
from legalgap.model.ruleset import Element, Indicator, Logic, Obligation
from legalgap.rules import load_ruleset


def _indicator(*elements: Element, partial: str = "any(core)") -> Indicator:
    return Indicator(
        id="bound",
        title="Consent to be bound",
        pillar="P",
        severity="low",
        checkability="manual",
        obligation=Obligation("recommended", "good_practice"),
        sources=("UNTOC 36",),
        toolkit=(),
        requirement="The State is party.",
        located_in=(),
        scope="anywhere",
        elements=elements,
        logic=Logic("all(core)", partial),
    )


def _asks(*codes: str, role: str = "core") -> Element:
    return Element(id="-".join(codes).lower(), role=role, find=" and ".join(codes), scope="anywhere", registry=codes)


def _finding(indicator: Indicator, country: str, told: dict | None = None) -> Finding:
    return treaty_findings([indicator], country, told)["bound"]


def test_party_to_all_is_met_with_dates_and_sources():
    found = _finding(_indicator(_asks("UNTOC"), _asks("TIPP")), "Zimbabwe")
    assert found.status == "met"
    assert found.reasons[0].startswith("Party to UNTOC since 2007-12-12 (")
    assert found.reasons[1].startswith("Party to TIPP since 2013-12-13 (")
    assert found.elements["untoc"].found


def test_party_to_some_is_partial_by_the_logic_of_the_indicator():
    assert _finding(_indicator(_asks("UNTOC"), _asks("TIPP")), "Uganda").status == "partial"
    assert _finding(_indicator(_asks("UNTOC"), _asks("TIPP"), partial="never"), "Uganda").status == "gap"


def test_not_party_as_of_a_recent_date_is_a_gap():
    found = _finding(_indicator(_asks("TIPP")), "Uganda")
    assert (found.status, found.confidence) == ("gap", "high")
    assert "as of 2021" in found.reasons[0]


@pytest.mark.parametrize(
    ("country", "code"),
    [("Japan", "UNTOC"), ("Moldova", "ICESCR"), ("Zimbabwe", "C029")],
    ids=["old", "disputed", "silent"],
)
def test_what_the_sources_leave_open_is_uncertain(country: str, code: str):
    found = _finding(_indicator(_asks(code)), country)
    assert (found.status, found.confidence) == ("uncertain", "low")
    assert not found.elements[code.lower()].found


def test_a_doubt_that_decides_nothing_does_not_make_it_uncertain():
    found = _finding(_indicator(_asks("ICRMW"), _asks("C029"), _asks("ICCPR")), "Zimbabwe")
    assert found.status == "partial"  # not party to one, party to another: C029 cannot change that


def test_an_element_may_need_several_instruments():
    both = _indicator(_asks("REF51", "REFP67"))
    assert _finding(both, "Zimbabwe").status == "met"
    assert _finding(both, "USA").status == "uncertain"


def test_optional_instruments_are_told_but_do_not_count():
    found = _finding(_indicator(_asks("UNCAC"), _asks("ICRMW", role="opt")), "Zimbabwe")
    assert found.status == "met"
    assert any(reason.startswith("Not required: Not party to ICRMW") for reason in found.reasons)


def test_elements_outside_the_registry_are_said_to_be_unexamined():
    reservations = Element(id="r", role="opt", find="text of reservations", scope="anywhere")
    found = _finding(_indicator(_asks("UNCAC"), reservations), "Zimbabwe")
    assert "Not examined: text of reservations." in found.reasons


def test_the_user_decides():
    told = {"C029": {"status": "party", "date": "1998-08-27", "source": "NORMLEX"}}
    found = _finding(_indicator(_asks("C029")), "Zimbabwe", told)
    assert (found.status, found.confidence) == ("met", "high")
    assert "NORMLEX" in found.reasons[0]


def test_without_a_country_a_person_must_answer():
    found = _finding(_indicator(_asks("UNTOC")), "")
    assert (found.status, found.reasons) == ("manual", (NO_COUNTRY,))


def test_an_unknown_country_is_an_error():
    with pytest.raises(UsageError, match="Did you mean Zimbabwe"):
        _finding(_indicator(_asks("UNTOC")), "Zimbabwee")


def test_the_treaty_indicators_of_palermo_are_decided_for_a_country():
    found = treaty_findings(load_ruleset("palermo").indicators, "ZWE")
    assert {id: finding.status for id, finding in found.items()} == {
        "treaty.palermo": "met",
        "treaty.child_women": "met",
        "treaty.labour": "uncertain",
        "treaty.covenants_migration": "partial",
        "treaty.uncac": "met",
    }
    assert all(finding.reasons for finding in found.values())
