"""Treaties printed in the schedule of a law: not operative, unless the law gives them force.

"SCHEDULE / Protocol to ... / Article 6: Each State Party shall ..."  ->  its units are set aside
"""

from collections.abc import Sequence
from dataclasses import replace

from legalgap.model.document import Document

from .pipeline import Annotations, Cue
from .units import Unit

TREATY = "text of a treaty that is annexed and not given force of law"
FEWEST_SIGNS = 3


def without_annexed_treaties(document: Document, units: tuple[Unit, ...], annotations: Annotations) -> tuple[Unit, ...]:
    """The units, those of schedules that hold a treaty set aside."""
    signs = annotations.cues.get("treaty_text", ())
    annexed = [(n.start, n.end) for n in document.tree.walk() if n.kind == "schedule"]
    treaties = [span for span in annexed if len(_within(signs, *span)) >= FEWEST_SIGNS]
    if not treaties or _gives_force(units, treaties, annotations.cues.get("force_of_law", ())):
        return units
    return tuple(replace(u, set_aside=TREATY) if not u.set_aside and _lies_in(u, treaties) else u for u in units)


def _within(cues: Sequence[Cue], start: int, end: int) -> list[Cue]:
    return [cue for cue in cues if start <= cue.start < end]


def _lies_in(unit: Unit, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= unit.start < end for start, end in spans)


def _gives_force(units: Sequence[Unit], treaties: Sequence[tuple[int, int]], cues: Sequence[Cue]) -> bool:
    """Whether an operative provision outside the treaties says that they are law."""
    operative = [u for u in units if not u.set_aside and not _lies_in(u, treaties)]
    return any(_within(cues, unit.start, unit.end) for unit in operative)
