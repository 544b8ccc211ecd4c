"""Where new parts and schedules go in a law, and which line of a schedule holds given words.

beside(act, path to s 12, Part IIA)  ->  the path to Part II, which section 12 closes
"""

from legalgap.model.document import Document, Provision
from legalgap.provisions.numbering import number_key

from .finding import RefusalError, found, shown
from .rewording import occurrences
from .splicing import Path, path_to


def beside(law: Document, path: Path, new: Provision) -> Path:
    """The path to what a new part or schedule follows: of a section that closes a part of its kind, that part."""
    if new.kind == "schedule":
        return path[:2]
    for depth, node in enumerate(path[1:-1], start=1):
        if node.kind == new.kind and node.end == path[-1].end:
            return path[: depth + 1]
    return path


def last_of_kind(law: Document, new: Provision) -> Path:
    """The path to the last part or schedule; a first schedule goes behind everything. Raises RefusalError."""
    same = [node for node in law.tree.walk() if node.kind == new.kind]
    if not same and new.kind == "schedule":
        return (law.tree,)
    if not same or not (new.kind == "schedule" or _comes_later(same[-1], new)):
        raise RefusalError(f"It does not say where the new {new.kind} goes.")
    return path_to(law.tree, same[-1])


def _comes_later(last: Provision, new: Provision) -> bool:
    before, after = number_key(last.number), number_key(new.number)
    return bool(before and after) and before < after


def only_item(law: Document, place: str, words: str) -> Provision:
    """The only item of a schedule that holds the words. Raises RefusalError."""
    schedule = found(law, place)
    items = [n for n in schedule.walk() if n.kind == "item" and not any(c.kind == "item" for c in n.children)]
    holding = [n for n in items if occurrences(law.text, n.start, n.end, words)]
    if len(holding) != 1:
        told = "is in no entry" if not holding else "is in more than one entry"
        raise RefusalError(f"“{words}” {told} of {shown(place)}.")
    return holding[0]
