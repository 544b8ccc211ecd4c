"""Laws as the drafts that amend them would leave them: examined laws in, the same with `as_amended` out.

a bill listed as amending act.pdf, with "section 27 is repealed"  ->  act.pdf examined again without its section 27

Only what a framework file says that a draft amends is looked at, and only where the draft takes provisions out.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from legalgap.framework.outtakes import taken_from
from legalgap.framework.relations import others

from .framework import Examined
from .renaming import renumber
from .settling import is_draft
from .tasks import Task

Examine = Callable[[list[Task]], list[Examined]]


def with_amended(laws: list[Examined], tasks: Sequence[Task], examine: Examine) -> list[Examined]:
    """The laws, those that drafts take provisions out of with what is left of them."""
    taken = _taken(laws)
    again: list[Examined] = []
    for law in laws:
        places = taken.get(law.document.id, ())
        task = next((t for t in tasks if places and _is_of(t, law)), None)
        left = examine([replace(task, without=places)]) if task else []
        same = next((each for each in left if each.document.text == law.document.text), None)
        again.append(_joined(law, same) if same else law)
    return again


def _taken(laws: list[Examined]) -> dict[str, tuple[str, ...]]:
    """The places that drafts take out, by the id of the law in force that they amend."""
    pairs = [(law.document, law.listed) for law in laws]
    taken: dict[str, tuple[str, ...]] = {}
    for draft in filter(is_draft, laws):
        amended = [law for law in others("amends", draft.document, draft.listed, pairs) if law.status == "in_force"]
        for law in amended:
            places = taken_from(law, draft.document, only_one=len(amended) == 1)
            taken[law.id] = (*taken.get(law.id, ()), *places)
    return taken


def _is_of(task: Task, law: Examined) -> bool:
    """Whether a task read the file of a law."""
    if law.listed is None or not task.listed:
        return law.listed is None and not task.listed and task.path.name == law.document.file
    return any(each.file == law.listed.file for each in task.listed)


def _joined(law: Examined, left: Examined) -> Examined:
    """The law with what is left of it; evidence that both have keeps its id, other evidence gets new numbers."""
    id = law.document.id
    known = {(q.start, q.end, q.element): q.id for q in law.quotes.values()}
    new: dict[str, str] = {}
    for number, quote in enumerate(left.quotes.values(), start=len(law.quotes) + 1):
        new[quote.id] = known.get((quote.start, quote.end, quote.element), f"{id}:{number}")
    renumbered = renumber(left, id, lambda old: new[old])
    return replace(law, as_amended=renumbered, quotes={**renumbered.quotes, **law.quotes})
