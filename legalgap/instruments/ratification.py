"""Who is party to what: a country in, and for each instrument what the sources say, how to read it, and why.

    ratification("ZWE").instruments["UNTOC"]  ->  InstrumentStatus("UNTOC", reading="party", date="2007-12-12", ...)

The facts stand in `reference_instruments/ratification/`, each with its source and as-of date. The newest source wins.
Where an older one says "party" and a newer one does not, the reading is `disputed`. Being party lasts, not being party
does not: a "not party" or "signed only" of an old source reads `unknown`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ..errors import UsageError
from ..rules.faults import did_you_mean
from .catalogue import treaties
from .countries import Country, find_country
from .ratification_table import STATUSES, Fact, Status, facts_of, sources

Reading = Literal["party", "not_party", "disputed", "unknown"]

WORDS: dict[str, str] = {
    "party": "party",
    "signatory": "signed only",
    "not_party": "not party",
    "disputed": "disputed",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class InstrumentStatus:
    """How one State stands to one instrument. `facts`: all that is known, newest first; `conflicts`: in words."""

    instrument: str
    status: Status
    reading: Reading
    date: str = ""
    as_of: str = ""
    source: str = ""
    reasons: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryStatus:
    """How one State stands to every treaty, by code."""

    country: Country
    instruments: dict[str, InstrumentStatus]


def ratification(country: str, overrides: Mapping[str, Mapping[str, str]] | None = None) -> CountryStatus:
    """The standing of a country (code or name); `overrides` say what the user knows better.

    An override is `{"TIPP": {"status": "party", "date": "2013-12-13", "source": "..."}}`, as in a framework file.
    Raises UsageError for an unknown country, instrument or status.
    """
    found = find_country(country)
    told = {code.upper(): _told(found.code, code, entry) for code, entry in (overrides or {}).items()}
    statuses = {code: told.get(code) or status_of(found.code, code) for code in treaties()}
    return CountryStatus(found, statuses)


def status_of(country: str, instrument: str) -> InstrumentStatus:
    """The standing of a State (three-letter code) to one instrument, from the facts of this installation."""
    facts = facts_of(country, instrument)
    if not facts:
        return InstrumentStatus(instrument, "unknown", "unknown", reasons=(_silence(instrument),))
    newest, party = facts[0], [fact for fact in facts if fact.status == "party"]
    date = newest.date
    reading: Reading = "party"
    if newest.status == "party":
        dated = _best_dated(party)
        date, reason = dated.date, _reason_of_membership(newest, dated)
    else:
        reading, reason = _reading_of_absence(newest, bool(party))
    conflicts = _conflicts(facts)
    return InstrumentStatus(
        instrument, newest.status, reading, date, newest.as_of, newest.source, (reason,), conflicts, facts
    )


def _reason_of_membership(newest: Fact, dated: Fact) -> str:
    """`"Party to UNTOC since 2007-12-12 (source ...)"`, naming the newest source too when an older one has the date."""
    later = "" if dated is newest else f"; still so in {_source_words(newest)}"
    return f"Party to {newest.instrument}{_since(dated)} ({_source_words(dated)}{later})."


def _reading_of_absence(newest: Fact, once_party: bool) -> tuple[Reading, str]:
    """How to read that the newest source does not call the State a party."""
    name, source = newest.instrument, _source_words(newest)
    if once_party:
        return "disputed", f"The sources disagree whether the State is party to {name}; ask the depositary."
    said = f"Signed {name}{_on(newest)} but not party" if newest.status == "signatory" else f"Not party to {name}"
    if sources()[newest.source].settles:
        return "not_party", f"{said} ({source})."
    return "unknown", f"{said} ({source}); the State may have joined since."


def _conflicts(facts: tuple[Fact, ...]) -> tuple[str, ...]:
    """What the sources say differently: that a State is no longer said to be party, or different years of joining."""
    found = []
    statuses = [fact.status for fact in facts]
    if "party" in statuses and statuses[0] != "party":
        found.append("; ".join(f"{WORDS[fact.status]}{_since(fact)} ({_source_words(fact)})" for fact in facts))
    dated = [fact for fact in facts if fact.status == "party" and fact.date]
    if len({fact.date[:4] for fact in dated}) > 1:
        found.append("date: " + ", ".join(f"{fact.date} ({fact.source})" for fact in dated))
    return tuple(found)


def _best_dated(party: list[Fact]) -> Fact:
    """The newest fact with a date, but in its full form where an older source gives the day of the same year."""
    dated = [fact for fact in party if fact.date]
    if not dated:
        return party[0]
    same_year = [fact for fact in dated if fact.date[:4] == dated[0].date[:4]]
    return max(same_year, key=lambda fact: len(fact.date))


def _since(fact: Fact) -> str:
    return f" since {fact.date}" if fact.date and fact.status == "party" else ""


def _on(fact: Fact) -> str:
    return f" on {fact.date}" if fact.date else ""


def _source_words(fact: Fact) -> str:
    known = sources().get(fact.source)
    return f"{known.title if known else fact.source}, as of {fact.as_of}"


def _silence(instrument: str) -> str:
    """Why nothing is known: no source covers the instrument, or those that do leave the State out."""
    covering = [source for source in sources().values() if instrument in source.instruments]
    if not covering:
        return f"Whether the State is party to {instrument} is not recorded here; ask the depositary."
    named = "; ".join(f"{source.title}, as of {source.as_of}" for source in covering)
    if any(source.participants_only for source in covering):
        return f"Not among the participants of {instrument} ({named}); the State may have joined since."
    return f"Left out for {instrument} by the source here ({named}); ask the depositary."


def _told(country: str, code: str, entry: Mapping[str, str]) -> InstrumentStatus:
    """The standing that the user gives. Raises UsageError."""
    instrument = code.upper()
    if instrument not in treaties():
        raise UsageError(f'treaties: there is no treaty "{code}"{did_you_mean(instrument, treaties()) or "."}')
    given = str(entry.get("status", "")).strip().lower().replace(" ", "_")
    if given not in STATUSES:
        near = did_you_mean(given, STATUSES)
        raise UsageError(
            f'treaties: {instrument}: "{given}" is not a status{near or "."} Known: {", ".join(STATUSES)}.'
        )
    status: Status = STATUSES[STATUSES.index(given)]
    date, source = str(entry.get("date", "")), str(entry.get("source", "")) or "no source given"
    fact = Fact(country, instrument, status, "", date, str(entry.get("as_of", "")), source)
    reading: Reading = "party" if status == "party" else "unknown" if status == "unknown" else "not_party"
    words = f"{WORDS[status]}{_since(fact)}"
    reason = f"{instrument}: {words}, as given with the framework (source: {source})"
    return InstrumentStatus(instrument, status, reading, date, fact.as_of, source, (reason,), (), (fact,))
