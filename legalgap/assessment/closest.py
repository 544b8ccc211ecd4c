"""The passages that come closest to what an indicator asks when none of its wordings counts, by rapidfuzz.

They only inform ("considered"); similarity never decides.
"""

from collections import Counter
from typing import TYPE_CHECKING

from legalgap.language.folding import fold
from legalgap.model.ruleset import Indicator

if TYPE_CHECKING:
    from legalgap.matching.reader import LawReader

CLOSE_ENOUGH = 60
MOST = 2
FEWEST_WORDS_SHARED = 2
LONG_WORD = 6
COMMON = 0.25
WHY_NOT = "is the closest in its words, but none of the wordings asked for stands in it"


def closest_passages(reader: "LawReader", indicator: Indicator) -> list[tuple[int, int, str]]:
    """Up to two operative units whose words are most like the requirement's: (start, end, why it does not count)."""
    from rapidfuzz import fuzz, process

    wanted = fold(f"{indicator.title} {indicator.requirement}")
    units = [reader.law.units[i] for i in _sharing(reader, wanted)]
    texts = {u.index: reader.law.folded[u.start : u.end][:600] for u in units if not u.set_aside}
    near = process.extract(wanted, texts, scorer=fuzz.token_set_ratio, score_cutoff=CLOSE_ENOUGH, limit=MOST)
    return [(reader.law.units[i].start, reader.law.units[i].end, WHY_NOT) for _, _, i in near]


def _sharing(reader: "LawReader", wanted: str) -> list[int]:
    """The units that share at least two uncommon words with the requirement, in the order of the text."""
    forms, most = reader.searchable.index.forms, COMMON * len(reader.law.units) + 2
    shared: Counter[int] = Counter()
    for word in sorted(set(wanted.split())):
        if len(word) >= LONG_WORD and word in forms and forms[word].bit_count() < most:
            shared.update(_bits(forms[word]))
    return sorted(unit for unit, count in shared.items() if count >= FEWEST_WORDS_SHARED)


def _bits(mask: int) -> list[int]:
    """The places of the bits that are set."""
    found = []
    while mask:
        low = mask & -mask
        found.append(low.bit_length() - 1)
        mask ^= low
    return found
