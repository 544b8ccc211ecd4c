"""Who is party: the newest source wins, conflicts are shown, and an old "not party" settles nothing."""

import csv

import pytest

from legalgap.errors import UsageError
from legalgap.instruments.catalogue import instrument, treaties
from legalgap.instruments.ratification import InstrumentStatus, ratification
from legalgap.instruments.ratification_table import STATUSES, facts_of, ratification_folder, sources

MOST_BYTES = 400_000


def _standing(country: str, code: str) -> InstrumentStatus:
    return ratification(country).instruments[code]


def test_party_with_the_exact_date_and_its_source():
    found = _standing("Zimbabwe", "UNTOC")
    assert (found.reading, found.date, found.as_of) == ("party", "2007-12-12", "2015-03")
    assert found.reasons == (
        "Party to UNTOC since 2007-12-12 (UN Treaty Collection, participation tables, as of 2015-03).",
    )


def test_the_newest_source_is_named_beside_the_one_that_knows_the_day():
    found = _standing("ZWE", "CEDAW")
    assert (found.date, found.as_of, found.source) == ("1991-05-13", "2022", "OHCHR")
    assert "since 1991-05-13 (UN Treaty Collection" in found.reasons[0]
    assert "still so in OHCHR, status of ratification, as of 2022" in found.reasons[0]


def test_joining_after_signing_is_no_conflict():
    found = _standing("Sri Lanka", "TIPP")  # signed by 2015, party by 2021
    assert (found.reading, found.conflicts) == ("party", ())
    assert len(found.facts) == 2


def test_not_party_by_a_recent_source():
    found = _standing("UGA", "TIPP")
    assert (found.status, found.reading, found.as_of) == ("not_party", "not_party", "2021")


def test_signed_only_by_an_old_source_leaves_the_question_open():
    found = _standing("Japan", "UNTOC")
    assert (found.status, found.reading) == ("signatory", "unknown")
    assert "the State may have joined since" in found.reasons[0]


def test_sources_that_contradict_each_other_are_disputed_and_both_shown():
    found = _standing("Moldova", "ICESCR")
    assert found.reading == "disputed"
    (conflict,) = found.conflicts
    assert "not party (OHCHR" in conflict
    assert "party since 1993-01-26 (UN Treaty Collection" in conflict


def test_different_years_of_joining_are_shown_and_the_newest_source_wins():
    found = _standing("Gambia", "CEDAW")
    assert (found.reading, found.date) == ("party", "1983")
    assert found.conflicts == ("date: 1983 (OHCHR), 1993-04-16 (UNTC)",)


def test_silence_is_explained():
    assert "not recorded here" in _standing("ZWE", "C189").reasons[0]
    assert "Not among the participants of SOMP" in _standing("ZWE", "SOMP").reasons[0]
    assert "Left out for C182 by the source here" in _standing("JPN", "C182").reasons[0]


def test_every_treaty_has_a_row_for_every_country():
    assert tuple(ratification("Tuvalu").instruments) == treaties()


def test_the_user_knows_better():
    told = {"c029": {"status": "party", "date": "1998-08-27", "source": "NORMLEX"}, "TIPP": {"status": "Not party"}}
    found = ratification("ZWE", told).instruments
    assert (found["C029"].reading, found["C029"].date, found["C029"].source) == ("party", "1998-08-27", "NORMLEX")
    assert found["TIPP"].reading == "not_party"
    assert found["UNTOC"].reading == "party"
    assert "as given with the framework" in found["C029"].reasons[0]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"TIP": {"status": "party"}}, "there is no treaty \"TIP\"; did you mean 'TIPP'?"),
        ({"LG20": {"status": "party"}}, 'there is no treaty "LG20"'),
        ({"TIPP": {"status": "parti"}}, "\"parti\" is not a status; did you mean 'party'?"),
        ({"TIPP": {}}, '"" is not a status'),
    ],
)
def test_a_wrong_override_is_explained(told: dict, fault: str):
    with pytest.raises(UsageError) as caught:
        ratification("ZWE", told)
    assert fault in str(caught.value)


def _rows() -> list[dict[str, str]]:
    with (ratification_folder() / "status.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_fact_has_a_source_an_as_of_date_and_a_treaty_that_the_source_covers():
    for row in _rows():
        source = sources()[row["source"]]
        assert row["as_of"] == source.as_of
        assert row["instrument"] in source.instruments
        assert row["status"] in STATUSES
        assert row["instrument"] in treaties()


def test_no_fact_is_older_than_its_treaty_or_younger_than_its_source():
    for row in _rows():
        date = row["date"]
        if date and row["status"] == "party":
            assert instrument(row["instrument"]).adopted[: len(date)] <= date, row
            assert date[:4] <= row["as_of"][:4], row


def test_the_table_is_sorted_without_repetition_and_small():
    rows = [tuple(row.values()) for row in _rows()]
    assert rows == sorted(set(rows))
    assert len(rows) == 4307
    assert (ratification_folder() / "status.csv").stat().st_size < MOST_BYTES


def test_facts_come_newest_first():
    assert [fact.as_of for fact in facts_of("ZWE", "CEDAW")] == ["2022", "2015-03"]
    assert facts_of("ZWE", "C029") == ()
