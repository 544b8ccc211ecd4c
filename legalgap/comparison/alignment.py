"""Sets the provisions of two versions of a law side by side: equal, changed, renumbered, added or removed.

aligned(act_2014, act_2024).pairs  ->  (Pair("changed", "s 5", ..., "s 5"), Pair("renumbered", "s 9", ..., "s 11"), ...)

Sections are matched by number and heading first, then by their text, and last by number where the texts are not too
unlike. A code of a thousand sections takes seconds: what is left is compared through one matrix of likeness.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from legalgap.language.folding import fold
from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision

from .difference import difference
from .outcome import LawPair, Pair

SAME_NUMBER = 60.0
SAME_TEXT = 72.0
FEWEST_ALIKE = 0.15
MOST_SECTIONS = 3000
GLANCE = 1500
TOO_UNLIKE = "The two laws have too little in common for their provisions to be set side by side."


@dataclass(frozen=True, slots=True)
class _Section:
    """A section: its text without number and heading, folded for comparing, and where it stands in the law."""

    at: int
    node: Provision
    text: str
    folded: str

    @property
    def key(self) -> str:
        return re.sub(r"[\s°ºª]", "", fold(self.node.address.partition(" ")[2]))


def aligned(old: Document, new: Document) -> LawPair:
    """The sections of two laws side by side, in the order of the new one, removed ones where they stood."""
    before, after = _sections(old), _sections(new)
    matched: dict[int, int] = {}
    _by_number(before, after, matched, _same_heading)
    matched |= _by_text(before, after, matched)
    _by_number(before, after, matched, _alike)
    if before and after and len(matched) < FEWEST_ALIKE * min(len(before), len(after)):
        return LawPair(old.title, new.title, (), TOO_UNLIKE)
    pairs = [(b, matched.get(b.at)) for b in before]
    added = [a for a in after if a.at not in set(matched.values())]
    return LawPair(old.title, new.title, tuple(_in_order(pairs, added, after)))


def _sections(law: Document) -> list[_Section]:
    nodes = [n for n in law.tree.walk() if n.kind in SECTIONS and n.number][:MOST_SECTIONS]
    texts = [law.text[n.text_start : n.end].strip() for n in nodes]
    return [
        _Section(at, node, text, " ".join(fold(text).split()))
        for at, (node, text) in enumerate(zip(nodes, texts, strict=True))
    ]


Same = Callable[[_Section, _Section], bool]


def _by_number(before: Sequence[_Section], after: Sequence[_Section], matched: dict[int, int], same: Same) -> None:
    """Adds the sections of the same number that are the same in some other way too."""
    taken = set(matched.values())
    places: dict[str, list[_Section]] = {}
    for section in after:
        places.setdefault(section.key, []).append(section)
    for section in before:
        others = places.get(section.key, []) if section.at not in matched else []
        other = next((each for each in others if each.at not in taken and same(section, each)), None)
        if other is not None:
            matched[section.at] = other.at
            taken.add(other.at)


def _same_heading(one: _Section, other: _Section) -> bool:
    heading = fold(one.node.heading).strip(" .")
    return bool(heading) and heading == fold(other.node.heading).strip(" .")


def _alike(one: _Section, other: _Section) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one.folded[:GLANCE], other.folded[:GLANCE]) >= SAME_NUMBER


def _by_text(before: Sequence[_Section], after: Sequence[_Section], matched: dict[int, int]) -> dict[int, int]:
    """Of the sections that are left, those whose texts are most alike."""
    from rapidfuzz import fuzz, process

    left = [s for s in before if s.at not in matched and s.folded]
    taken = set(matched.values())
    free = [s for s in after if s.at not in taken and s.folded]
    if not left or not free:
        return {}
    old, new = [s.folded[:GLANCE] for s in left], [s.folded[:GLANCE] for s in free]
    scores = process.cdist(old, new, scorer=fuzz.ratio, score_cutoff=SAME_TEXT)
    order = sorted(
        (-float(scores[i][j]), i, j) for i in range(len(left)) for j in range(len(free)) if scores[i][j] >= SAME_TEXT
    )
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in order:
        if left[i].at not in found and free[j].at not in used:
            found[left[i].at] = free[j].at
            used.add(free[j].at)
    return found


def _in_order(
    pairs: Sequence[tuple[_Section, int | None]], added: Sequence[_Section], after: Sequence[_Section]
) -> list[Pair]:
    """The pairs by their place in the new law; what was removed follows what stood before it in the old one."""
    placed: list[tuple[tuple[int, int], Pair]] = []
    last = -1
    for order, (old, at) in enumerate(pairs):
        if at is not None:
            last = at
            placed.append(((at, 0), _pair(old, after[at])))
        else:
            placed.append(((last, 1 + order), _one_sided(old, None)))
    placed += [((new.at, 0), _one_sided(None, new)) for new in added]
    return [pair for _, pair in sorted(placed, key=lambda each: each[0])]


def _pair(old: _Section, new: _Section) -> Pair:
    from rapidfuzz import fuzz

    renumbered = old.key != new.key
    equal = " ".join(old.text.split()) == " ".join(new.text.split())
    return Pair(
        kind="renumbered" if renumbered else "equal" if equal else "changed",
        old=old.node.address,
        old_heading=old.node.heading,
        new=new.node.address,
        new_heading=new.node.heading,
        likeness=round(fuzz.ratio(old.folded, new.folded)) if not equal else 100,
        difference=() if equal else difference(old.text, new.text),
    )


def _one_sided(old: _Section | None, new: _Section | None) -> Pair:
    """A provision that only one law has, with its text as gone or come."""
    return Pair(
        kind="removed" if old else "added",
        old=old.node.address if old else "",
        old_heading=old.node.heading if old else "",
        new=new.node.address if new else "",
        new_heading=new.node.heading if new else "",
        likeness=0,
        difference=difference(old.text if old else "", new.text if new else ""),
    )
