"""Which law of one side is a version of which law of the other: laws in, pairs out, and a note on those left alone.

pairs([act_2010, code], [act_2024, code_2024])  ->  [(act_2010, act_2024), (code, code_2024)]
"""

import re
from collections.abc import Sequence

from legalgap.language.folding import fold
from legalgap.model.document import Document

ALIKE = 85
MOST_PAIRS = 40
MOST_NAMED = 10
Pairs = list[tuple[Document, Document]]


def pairs(old: Sequence[Document], new: Sequence[Document]) -> tuple[Pairs, tuple[str, ...]]:
    """Laws of the same kind and nearly the same title; the only law of one side and the only one of the other."""
    if len(old) == len(new) == 1:
        return [(old[0], new[0])], ()
    found: Pairs = []
    free = list(new)
    for law in old:
        other = max(free, key=lambda each: _alike(law, each), default=None)
        if other is not None and _alike(law, other) >= ALIKE and len(found) < MOST_PAIRS:
            found.append((law, other))
            free.remove(other)
    paired = {id(law) for pair in found for law in pair}
    return found, (*_alone("old", old, paired), *_alone("new", new, paired))


def _alike(one: Document, other: Document) -> float:
    from rapidfuzz import fuzz

    if one.kind != other.kind:
        return 0.0
    return float(fuzz.token_sort_ratio(_bare(one.title), _bare(other.title)))


def _bare(title: str) -> str:
    return " ".join(re.findall(r"[^\W\d]+", fold(title)))


def _alone(side: str, laws: Sequence[Document], paired: set[int]) -> list[str]:
    """A note on the laws that have no counterpart."""
    titles = [law.title for law in laws if id(law) not in paired]
    more = f" and {len(titles) - MOST_NAMED} more" if len(titles) > MOST_NAMED else ""
    return [f"Only on the {side} side: {'; '.join(titles[:MOST_NAMED])}{more}."] if titles else []
