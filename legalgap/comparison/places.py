"""Which provisions an instruction names: a segment with quotations masked in, places without "s" or "art" out.

places("in subsection (2) by inserting after paragraph (c) ...", cues, Places(section="5"))
-> Places(section="5", targets=("5(2)",), anchor="5(2)(c)")
"""

import re
from dataclasses import dataclass, replace

from .cues import NUMBER, Cues
from .mentions import Mention, role_of
from .wholes import wholes

MOST_IN_RANGE = 60
_RANGE = re.compile(r"\b(\d{1,4})\s*(?:to|a|à)\s*(\d{1,4})\b", re.IGNORECASE)
_ONE = re.compile(rf"({NUMBER})((?:\s?\([0-9A-Za-z]{{1,5}}\))*)", re.IGNORECASE)
_LABEL = re.compile(r"\(?([0-9]{1,3}|[A-Za-z]{1,5})\)")
_LEVELS = (r"sub-?paragraph|sub-?clause|item", r"sub[\s-]?section", "paragraph|clause|inciso|alin|apartado")


Inner = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Places:
    """The section (or part, or schedule) that is spoken of, what is done to which places, and where new words go or
    what they are called.

    `inner` are the labels inside the section, with their levels, that hold for what follows: ((1, "(2)"),).
    """

    section: str = ""
    inner: Inner = ()
    targets: tuple[str, ...] = ()
    anchor: str = ""
    before: bool = False
    new_name: str = ""


def places(segment: str, cues: Cues, context: Places) -> Places:
    """The places that a segment names; what it leaves unsaid is what the segments before it named."""
    units = [_unit(match, segment, cues) for match in cues.units.finditer(segment)]
    units = units or wholes(segment, cues, context.section)
    deeper = sorted((_inner(m, segment, cues) for m in cues.subunits.finditer(segment)), key=lambda n: (n.level, n.at))
    told = [place for named in units if named.role == "target" for place in named.listed]
    anchor = next((named for named in units if named.role in {"after", "before"}), None)
    name = next((named.listed[0] for named in units if named.role == "new"), "")
    scope = next((named.listed[0] for named in units if named.role == "scope"), context.section)
    section = told[0] if told else scope
    inner = () if told else _still_held(context.inner, deeper)
    found = Places(section, inner, new_name=name)
    if section:
        found = _inside(found, told, [named for named in deeper if named.role != "new"])
    if anchor and not found.anchor:
        return replace(found, anchor=anchor.listed[-1], before=anchor.role == "before")
    return found


def _still_held(inner: Inner, deeper: list[Mention]) -> Inner:
    """The labels of the context that lie further out than what a segment names itself."""
    highest = min((named.level for named in deeper), default=9)
    return tuple(each for each in inner if each[0] < highest)


def _inside(found: Places, told: list[str], deeper: list[Mention]) -> Places:
    """The places with the subsections and paragraphs that a segment names; several at the last level make several."""
    acted = [named for named in deeper if named.role == "target" and named.listed]
    outer = (*found.inner, *((named.level, named.listed[0]) for named in acted[:-1]))
    base = found.section + "".join(label for _, label in outer)
    last = acted[-1] if acted else None
    targets = tuple(base + label for label in last.listed) if last else (tuple(told) if len(told) > 1 else (base,))
    inner = (*outer, (last.level, last.listed[0])) if last and len(last.listed) == 1 else outer
    beside = next((named for named in deeper if named.role != "target" and named.listed), None)
    anchor = found.section + "".join(label for _, label in inner) + beside.listed[-1] if beside else ""
    return replace(found, inner=inner, targets=targets, anchor=anchor, before=bool(beside and beside.role == "before"))


def _unit(match: re.Match[str], segment: str, cues: Cues) -> Mention:
    listed = tuple(_clean(number + labels) for number, labels in _ONE.findall(match["list"]))
    for first, last in _RANGE.findall(match["list"]):
        between = range(int(first) + 1, min(int(last), int(first) + MOST_IN_RANGE))
        listed = (*listed, *(str(number) for number in between))
    return Mention(match.start(), listed, role_of(segment[: match.start()], cues), 0)


def _inner(match: re.Match[str], segment: str, cues: Cues) -> Mention:
    listed = tuple(f"({label})" for label in _LABEL.findall(match["list"]))
    word = match["word"].lower()
    level = 3 if re.match(_LEVELS[0], word) else 1 if re.match(_LEVELS[1], word) else 2
    return Mention(match.start(), listed, role_of(segment[: match.start()], cues), level)


def _clean(place: str) -> str:
    return re.sub(r"[°ºª]|\s(?=\()", "", place)
