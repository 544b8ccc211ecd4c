"""The numbers that Word generates: they stand nowhere in the text of the file, and every lawyer sees them.

    numbering.label("3", 1)  -> "(a) "   the first time, then "(b) ", until a paragraph of level 0 restarts it

Lists that share a definition (w:abstractNum) go on counting from one another, unless a list says where to start.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from ..numerals import numeral
from .names import number, switch, value, w
from .styles import ParagraphLook, StyleSheet, paragraph_look

NO_LIST = "0"
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_SUFFIXES = {"nothing": "", "space": " ", "tab": " "}
_LONGEST_LABEL = 200


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `text` is "%1.%2" or the bullet; `restart` the level (from 1) after which it starts anew."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = " "
    restart: int | None = None
    legal: bool = False
    style: str = ""
    look: ParagraphLook = field(default_factory=ParagraphLook)


@dataclass(frozen=True, slots=True)
class _List:
    """A list instance: which definition it follows, its own levels and starting numbers."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of one file, and how far each has counted."""

    def __init__(self, root: Any | None, sheet: StyleSheet) -> None:
        self._sheet = sheet
        definitions = [] if root is None else list(root.iterchildren(w("abstractNum")))
        lists = [] if root is None else list(root.iterchildren(w("num")))
        self._levels = {d.get(w("abstractNumId"), ""): _levels(d) for d in definitions}
        self._links = {d.get(w("abstractNumId"), ""): value(d, "numStyleLink") for d in definitions}
        self._lists = {n.get(w("numId"), ""): _list(n) for n in lists}
        self._counts: dict[str, list[int | None]] = {}
        self._started: set[tuple[str, int]] = set()

    def level(self, list_id: str, index: int) -> Level | None:
        """The definition of a level (from 0) of a list; None when there is none."""
        listed = self._lists.get(list_id)
        if listed is None or not 0 <= index < _LEVELS:
            return None
        return listed.levels.get(index) or self._levels.get(self._definition(list_id), {}).get(index)

    def level_of_style(self, list_id: str, style_id: str) -> int | None:
        """The level that is meant when a paragraph style names the list and no level."""
        levels = self._levels.get(self._definition(list_id), {})
        return next((index for index, level in levels.items() if level.style == style_id), None)

    def label(self, list_id: str, index: int) -> str:
        """Counts one paragraph of this list and level, and gives its label with what separates it from the text."""
        level = self.level(list_id, index)
        if level is None:
            return ""
        counts = self._count(list_id, index, level)
        if level.form == "bullet":
            return _bullet(level.text) + level.suffix
        written = _PLACE.sub(lambda m: self._shown(list_id, int(m[1]) - 1, counts, level.legal), level.text)
        return written[:_LONGEST_LABEL] + level.suffix if written.strip() else ""

    def _definition(self, list_id: str) -> str:
        """The definition that a list follows, through styles that only point to another list."""
        for _ in range(_LEVELS):  # links may go round in circles in a damaged file
            listed = self._lists.get(list_id)
            if listed is None:
                return ""
            link = self._links.get(listed.definition)
            following = self._sheet.style(link).paragraph.list_id if link else None
            if following is None or following == list_id:
                return listed.definition
            list_id = following
        return ""

    def _count(self, list_id: str, index: int, level: Level) -> list[int | None]:
        counts = self._counts.setdefault(self._definition(list_id), [None] * _LEVELS)
        start, before = self._start(list_id, index, level), counts[index]
        own_start = index in self._lists[list_id].starts and (list_id, index) not in self._started
        counts[index] = start if before is None or own_start else before + 1
        self._started.add((list_id, index))
        for higher in range(index):
            if counts[higher] is None:  # a deeper level came first: the one above it counts as begun
                counts[higher] = self._start(list_id, higher, self.level(list_id, higher))
        for deeper in range(index + 1, _LEVELS):
            below = self.level(list_id, deeper)
            after = deeper if below is None or below.restart is None else below.restart
            if index < after:
                counts[deeper] = None
        return counts

    def _start(self, list_id: str, index: int, level: Level | None) -> int:
        return self._lists[list_id].starts.get(index, level.start if level else 1)

    def _shown(self, list_id: str, index: int, counts: list[int | None], legal: bool) -> str:
        level, count = self.level(list_id, index), counts[index]
        if level is None or count is None:
            return ""
        return numeral(count, "decimal" if legal and level.form != "none" else level.form)


def _levels(definition: Any) -> dict[int, Level]:
    found = {}
    for element in definition.iterchildren(w("lvl")):
        index = number(element.get(w("ilvl")), -1)
        if index is not None and 0 <= index < _LEVELS:
            found[index] = _level(element)
    return found


def _level(element: Any) -> Level:
    start = number(value(element, "start"), 1)
    return Level(
        start=1 if start is None else start,
        form=_form(element),
        text=value(element, "lvlText") or "",
        suffix=_SUFFIXES.get(value(element, "suff") or "tab", " "),
        restart=number(value(element, "lvlRestart")),
        legal=bool(switch(element, "isLgl")),
        style=value(element, "pStyle") or "",
        look=paragraph_look(element.find(w("pPr"))),
    )


def _form(element: Any) -> str:
    """The number format; newer ones hide in an alternative that older versions of Word skip."""
    plain = value(element, "numFmt")
    if plain is not None:
        return plain
    formats = [found.get(w("val"), "") for found in element.iter(w("numFmt"))]
    return formats[-1] if formats else "decimal"


def _list(element: Any) -> _List:
    levels: dict[int, Level] = {}
    starts: dict[int, int] = {}
    for override in element.iterchildren(w("lvlOverride")):
        index = number(override.get(w("ilvl")), -1)
        if index is None:
            continue
        start, own = number(value(override, "startOverride")), override.find(w("lvl"))
        if start is not None:
            starts[index] = start
        if own is not None:
            levels[index] = _level(own)
    return _List(value(element, "abstractNumId") or "", levels, starts)


def _bullet(text: str) -> str:
    """Signs from symbol fonts, and the "o" that Word draws as a ring, become a bullet."""
    return "•" if not text.strip() or text.strip() == "o" or any("\ue000" <= c <= "\uf8ff" for c in text) else text
