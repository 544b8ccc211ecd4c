"""The passages that come closest to what an indicator asks when none of its wordings counts, by rapidfuzz.

They only inform ("considered"); similarity never decides.
"""

from typing import TYPE_CHECKING

from legalgap.language.folding import fold
from legalgap.model.ruleset import Indicator

if TYPE_CHECKING:
    from legalgap.matching.reader import LawReader

CLOSE_ENOUGH = 60
MOST = 2
COMMON = 0.25


def closest_passages(reader: "LawReader", indicator: Indicator) -> list[tuple[int, int, str]]:
    """Up to two operative units whose words are most like the requirement's: (start, end, why it does not count)."""
    from rapidfuzz import fuzz, process

    wanted = fold(f"{indicator.title} {indicator.requirement}")
    texts = {
        u.index: reader.law.folded[u.start : u.end][:600]
        for u in reader.law.units
        if not u.set_aside and u.end - u.start > 60 and _telling(reader, u.index, wanted)
    }
    near = process.extract(wanted, texts, scorer=fuzz.token_set_ratio, score_cutoff=CLOSE_ENOUGH, limit=MOST)
    spans = [(reader.law.units[i].start, reader.law.units[i].end) for _, _, i in near]
    return [(start, end, "is the closest in its words, but none of the wordings asked for stands in it") for start, end in spans]


def _telling(reader: "LawReader", unit: int, wanted: str) -> bool:
    """Whether a unit holds at least two uncommon words of the requirement."""
    forms, total = reader.searchable.index.forms, len(reader.law.units) or 1
    rare = [w for w in set(wanted.split()) if len(w) > 5 and w in forms and forms[w].bit_count() < COMMON * total + 2]
    return sum(forms[w] >> unit & 1 for w in rare) >= 2
