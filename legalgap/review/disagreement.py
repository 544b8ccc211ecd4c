"""Where assessors differ: the entries on one finding in, each assessor's last verdict and whether it is settled out.

to_settle((Entry(by A: "met"), Entry(by B: "gap")))   ->  True
to_settle((..., Entry(by C: "gap")))                  ->  False: a third assessor has settled it
"""

from collections.abc import Iterable, Sequence

from .entries import Entry


def last_verdicts(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The last entry with a verdict of each assessor, in the order in which these were taken."""
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.decides:
            found.pop(entry.assessor, None)
            found[entry.assessor] = entry
    return found


def to_settle(entries: Sequence[Entry]) -> bool:
    """Whether two assessors differ and nobody has settled it: one of them by giving way, or a third after both."""
    found = list(last_verdicts(entries).values())
    if len({entry.verdict for entry in found}) < 2:
        return False
    return len(found) == 2
