"""How an instruction speaks of a provision: what is done to it, or that new words go beside it or will be called so.

role_of("... is amended by inserting after ", cues)  ->  "after"
"""

from dataclasses import dataclass

from .cues import Cues


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference in a segment: the places or labels that it lists, its role, and how deep it lies (0: a section, or
    a part or schedule as a whole)."""

    at: int
    listed: tuple[str, ...]
    role: str
    level: int


def role_of(before: str, cues: Cues) -> str:
    """Whether a reference says where new words go, what they are called, or what is acted on."""
    tail = before[-30:]
    if cues.after.search(tail):
        return "after"
    if cues.before.search(tail):
        return "before"
    return "new" if cues.new_name.search(tail) and not cues.repeal.search(tail + " ") else "target"
