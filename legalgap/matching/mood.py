"""How strongly a hit is said: as a duty, as a power, under a softener, or left to regulations.

"The Minister may provide shelter"  where a duty is expected  ->  weak, flag discretionary, cue "discretionary: 'may'"
"""

import re
from dataclasses import dataclass

from legalgap.language.law import AnnotatedLaw
from legalgap.language.pipeline import Cue
from legalgap.model.matrix import Flag
from legalgap.model.ruleset import Mood

from .search import Occurrence

ASIDE_REACH = 12
LONGEST_SUBJECT = 100
PAUSE = re.compile(r"[,;:.]")


@dataclass(frozen=True, slots=True)
class SaidHow:
    """Whether a hit is weakened, by which flag, and the words that decided."""

    weak: bool = False
    flags: frozenset[Flag] = frozenset()
    cues: tuple[str, ...] = ()


def mood_of(law: AnnotatedLaw, found: Occurrence, expected: Mood) -> SaidHow:
    """How the words at an occurrence are said, against what the standard expects."""
    if expected != "duty":
        return SaidHow()
    spans = law.governing(found.start)
    delegated = _first(law, "delegation", spans, found)
    if delegated:
        return _weakened(law, "delegated", delegated)
    modal = _governing_modal(law, spans, found)
    softener = _softener(law, found)
    if modal and modal.kind == "power":
        return _weakened(law, "discretionary", modal)
    if softener:
        return _weakened(law, "discretionary", softener)
    return SaidHow(cues=(f"duty: '{law.document.text[modal.start : modal.end]}'",) if modal else ())


def _softener(law: AnnotatedLaw, found: Occurrence) -> Cue | None:
    """The first softener in what is read together with the occurrence; one in another item of a list is not its own."""
    return next((c for start, end in law.proposition(found.start) for c in law.cues("softener", start, end)), None)


def _weakened(law: AnnotatedLaw, flag: Flag, cue: Cue) -> SaidHow:
    return SaidHow(True, frozenset([flag]), (f"{flag}: '{law.document.text[cue.start : cue.end]}'",))


def _first(law: AnnotatedLaw, kind: str, spans: list[tuple[int, int]], found: Occurrence) -> Cue | None:
    for start, end in spans:
        cues = law.cues(kind, start, max(end, found.start))
        if cues:
            return cues[0]
    return None


def _governing_modal(law: AnnotatedLaw, spans: list[tuple[int, int]], found: Occurrence) -> Cue | None:
    """The last duty or power before the occurrence, nearest lead-in first; failing that the first after it."""
    for start, end in reversed(spans):
        modals = _modals(law, start, end)
        if modals:
            return _strongest_at_end(modals)
    end = law.sentence(found.start)[1]
    stop = law.folded.find(";", found.end, end)
    after = _modals(law, found.start, end if stop < 0 else stop)
    return min(after, key=lambda c: c.start) if after else None


def _modals(law: AnnotatedLaw, start: int, end: int) -> list[Cue]:
    """The duties and powers of the main clauses: not "who may", "so that he may"; "no officer may" is a duty."""
    asides = [c.end for c in law.cues("aside", start, end)]
    modals = [
        *law.cues("duty", start, end),
        *(_forbidden(law, c) for c in law.cues("power", start, end)),
    ]
    return [m for m in modals if not any(0 <= m.start - at <= ASIDE_REACH for at in asides)]


def _forbidden(law: AnnotatedLaw, power: Cue) -> Cue:
    """A power that nobody is given ("no officer of the court may"), as the duty that it is."""
    for nobody in law.cues("nobody", power.start - LONGEST_SUBJECT, power.start):
        if not PAUSE.search(law.folded, nobody.end, power.start):
            return Cue("duty", power.start, power.end)
    return power


def _strongest_at_end(modals: list[Cue]) -> Cue:
    """The last modal; of two that overlap ("may be required to"), the earlier one, which governs."""
    last = max(modals, key=lambda c: c.start)
    overlapping = [c for c in modals if c.end >= last.start - 4 and c.start < last.start and c.kind == "power"]
    return overlapping[0] if overlapping else last
