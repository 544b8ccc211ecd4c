"""Whether a decision still stands: an entry and the laws as they are now in, current or stale and why out.

    standing(entry, row, finding, laws)  ->  Standing("stale", ("s 3(1) has changed; it now reads: “...”",))

Nothing but a change of the law makes a decision stale: new rules leave the words alone on which it was taken. In a law
that has changed, each passage is looked for by its words, wherever it stands now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ..model.matrix import Finding
from .entries import OVERALL, Entry, Seen, plain
from .framework_text import LawNow, LawsNow
from .wording import sentence, words

State = Literal["current", "stale"]
LONGEST_SHOWN = 300


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a decision; `notes` are sentences for the assessor."""

    state: State
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """What became of one passage."""

    stands: bool
    note: str = ""


def standing(entry: Entry, machine: Finding, ruleset: str, laws: LawsNow) -> Standing:
    """What became of a decision; `machine` is the verdict of the rules now, `ruleset` their name and version now."""
    if entry.decision == "answer":
        return Standing("current")
    differs = _differs(entry, machine)
    added = laws.added(entry.laws) if entry.document == OVERALL else []
    if not laws.changed(entry.laws) and not added:
        return Standing("current", tuple(_of_rules(differs)))
    found = [_found(seen, entry, laws) for seen in entry.seen]
    notes = [*(f"Added since: {law.title}." for law in added), *(each.note for each in found if each.note)]
    reasons = list(_stale_because(entry, differs, ruleset, found, laws))
    state: State = "stale" if reasons or not all(each.stands for each in found) else "current"
    return Standing(state, tuple(dict.fromkeys([*reasons, *notes, *([] if reasons else _of_rules(differs))])))


def _differs(entry: Entry, machine: Finding) -> str:
    """How the verdict of the rules differs from the one at the time; empty when it does not."""
    now, then = _verdict(machine.status, machine.flags), _verdict(entry.machine, entry.flags)
    return "" if now == then else f"{then} then, {now} now"


def _verdict(status: str, flags: tuple[str, ...]) -> str:
    return plain(status) + (", contrary" if "contrary" in flags else "")


def _of_rules(differs: str) -> Iterator[str]:
    if differs:
        yield f"The rules judge it differently since: {differs}."


def _stale_because(entry: Entry, differs: str, ruleset: str, found: list[_Found], laws: LawsNow) -> Iterator[str]:
    """Why a decision on a law that has changed cannot stand, apart from what became of its passages."""
    gone = [id for id, sha in entry.laws.items() if laws.law(id, sha) is None]
    if entry.document in gone:
        yield "The law is no longer among those assessed."
    if differs and (not found or entry.ruleset == ruleset):
        yield f"The law has changed, and the verdict of the rules with it: {differs}."
    elif not found and entry.decision == "overrule" and laws.changed(entry.laws):
        yield "The law has changed, and no passage was recorded by which the decision could be checked."


def _found(seen: Seen, entry: Entry, laws: LawsNow) -> _Found:
    if not seen.provision:
        return _copied(seen, laws)
    law = laws.law(seen.document, entry.laws.get(seen.document, ""))
    if law is None:
        return _Found(False, f"{seen.provision}: the law is no longer among those assessed.")
    if law.sha == entry.laws.get(seen.document):
        return _Found(True)
    before = seen.text[: max(0, seen.text.find(seen.quotes[0]))] if seen.quotes else ""
    if places := law.find(words(seen.text, law.language), words(before, law.language)):
        return _Found(True, _moved(seen, places))
    return _in_part(seen, law)


def _copied(seen: Seen, laws: LawsNow) -> _Found:
    """Words that were copied by hand: looked for in their law, or in all of them."""
    here = [law for law in laws.laws.values() if seen.document in ("", law.id)]
    places = [f"{law.title}, {place}" for law in here for place in law.find(words(seen.text, law.language))]
    shown = seen.text if len(seen.text) <= LONGEST_SHOWN else f"{seen.text[:LONGEST_SHOWN]} …"
    if places:
        return _Found(True, f"“{shown}” stands in {places[0]}.")
    return _Found(False, f"“{shown}” is no longer found in the law.")


def _moved(seen: Seen, places: list[str]) -> str:
    return "" if seen.provision in places else f"{seen.provision} is now {places[0]}."


def _in_part(seen: Seen, law: LawNow) -> _Found:
    """A passage whose words are not all there any more: it stands when the sentences of its quotes do."""
    sentences = [words(sentence(seen.text, quote), law.language) for quote in seen.quotes or (seen.text,)]
    lost = [each for each in sentences if not law.find(each)]
    if not lost:
        place = law.find(sentences[0])
        where = _moved(seen, place) or f"{seen.provision}:"
        return _Found(True, f"{where} The sentence decided on stands; other words around it have changed.")
    return _Found(False, _lost(seen, lost[0], law))


def _lost(seen: Seen, wanted: str, law: LawNow) -> str:
    place, text = law.nearest(wanted)
    if not place:
        where = "the law" if law.whole else "the passages that the rules point to"
        return f"{seen.provision} is no longer found in {where}."
    shown = text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]} …"
    return f"{seen.provision} has changed; {place} now reads: “{shown}”"
