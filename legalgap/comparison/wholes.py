"""Which parts, schedules, items of schedules and titles an instruction names: a segment in, mentions of them out.

"the First Schedule ... is amended by inserting after item 2"  ->  "Sched 1" acted on, "Sched 1 para 2" to go behind
"Chapter II of Part III is repealed"                           ->  "Part III/Chapter II"
"""

import re

from legalgap.language.folding import fold
from legalgap.provisions.containers import schedule_number

from .cues import Cues
from .mentions import Mention, role_of

SCHEDULE = "Sched"
LONG_TITLE, SHORT_TITLE = "the long title", "the short title"
APART = " and, named apart, "
_NUMBER = re.compile(r"(?-i:[IVXLC]{1,7}[A-Z]?|\d{1,3}[A-Z]{0,2}|[A-Z])\b")
_ITEM = re.compile(r"\d{1,4}[A-Z]{0,2}\b")
_WORD = re.compile(r"\w+")
_JOINS = re.compile(r"(?:of|in|to|del?|du|des?|au)\s+(?:the\s+|la\s+|l['’])?$", re.IGNORECASE)
_RANKS = ("book", "libro", "livre", "part", "titulo", "titre", "chapter", "chapitre", "capitulo", "division", "seccion")


def wholes(segment: str, cues: Cues, context: str) -> list[Mention]:
    """What a segment names besides sections; items belong to the schedule that it names, or that `context` is."""
    schedules = [_schedule(match, segment, cues) for match in cues.schedules.finditer(segment)]
    schedules = [mention for mention in schedules if mention.listed]
    parts = _nested([_part(match, segment, cues) for match in cues.containers.finditer(segment)], segment)
    titles = [Mention(m.start(), (name,), "target", 0) for name, p in cues.titles for m in p.finditer(segment)]
    told = _told(schedules)
    base = told[0] if len(told) == 1 else _schedule_of(context) if not told else ""
    if base:
        parts = [_under(base, part) for part in parts]
        base = next((part.listed[0] for part in parts if part.role == "target"), base)
        items = [_item(match, segment, cues, base) for match in cues.items.finditer(segment)]
        if items:
            return [Mention(0, (base,), "scope", 0), *items]
        if _told(parts):
            return parts
    return [*schedules, *parts] or titles


def is_whole(place: str) -> bool:
    """Whether a place is a part, a schedule or what stands in one, and no section."""
    return not place[:1].isdigit()


def _schedule_of(context: str) -> str:
    return context.partition("/para ")[0] if context.startswith(SCHEDULE) else ""


def _told(mentions: list[Mention]) -> list[str]:
    return [place for mention in mentions if mention.role == "target" for place in mention.listed]


def _schedule(match: re.Match[str], segment: str, cues: Cues) -> Mention:
    """A schedule by ordinal or number; none where it is only said that something stands in it."""
    before = segment[: match.start()]
    ordinals = [word for word in _WORD.findall(match["ordinals"] or "") if schedule_number(word, "") != word]
    numbers = [schedule_number("", number) for number in _NUMBER.findall(match["list"] or "")]
    names = [schedule_number(word, "") for word in ordinals] or numbers or [""]
    pointed = cues.pointed.search(before)
    unnamed = not ordinals and not numbers and cues.new_name.search(before[-30:])
    listed = () if pointed or unnamed else tuple(f"{SCHEDULE} {name}".strip() for name in names)
    return Mention(match.start(), listed, role_of(before, cues), 0)


def _part(match: re.Match[str], segment: str, cues: Cues) -> Mention:
    word = _singular(match["word"])
    listed = tuple(f"{word} {number}" for number in _NUMBER.findall(match["list"]))
    return Mention(match.start(), listed, role_of(segment[: match.start()], cues), 0)


def _singular(word: str) -> str:
    bare = fold(word)
    return re.sub(r"iones$", "ion", bare) if bare.endswith("iones") else bare.rstrip("s")


def _nested(parts: list[Mention], segment: str) -> list[Mention]:
    """A chapter "of" a part as one place; parts that are acted on without being one in the other cannot be told."""
    acted = [part for part in parts if part.role == "target"]
    joined = [part for part in parts[1:] if _JOINS.search(segment[: part.at])]
    others = [part for part in parts if part.role != "target"]
    if len(parts) == 2 and len(joined) == 1:
        return _joined(parts, joined[0])
    if len(acted) == len(others) == 1 and _kind(acted[0]) != _kind(others[0]) and len(acted[0].listed) == 1:
        return [acted[0], _under(acted[0].listed[0], others[0])]
    if len(acted) < 2:
        return parts
    words = [_kind(part) for part in acted]
    if len(acted) == 2 and len(set(words)) == 2 and all(len(part.listed) == 1 for part in acted):
        outer, inner = sorted(acted, key=lambda part: _rank(part.listed[0]))
        return [Mention(inner.at, (f"{outer.listed[0]}/{inner.listed[0]}",), "target", 0), *others]
    return [Mention(acted[0].at, (APART.join(p.listed[0] for p in acted),), "target", 0), *others]


def _joined(parts: list[Mention], outer: Mention) -> list[Mention]:
    """ "after Chapter II of Part III": one place, in the role of the chapter."""
    inner = parts[0]
    return [Mention(inner.at, tuple(f"{outer.listed[0]}/{name}" for name in inner.listed), inner.role, 0)]


def _kind(part: Mention) -> str:
    return part.listed[0].partition(" ")[0]


def _rank(place: str) -> int:
    word = place.partition(" ")[0]
    return _RANKS.index(word) if word in _RANKS else len(_RANKS)


def _under(base: str, part: Mention) -> Mention:
    return Mention(part.at, tuple(f"{base}/{name}" for name in part.listed), part.role, 0)


def _item(match: re.Match[str], segment: str, cues: Cues, base: str) -> Mention:
    listed = tuple(f"{base}/para {number}" for number in _ITEM.findall(match["list"]))
    return Mention(match.start(), listed, role_of(segment[: match.start()], cues), 0)
