"""The style sheet of a Word file: what a named style means for characters and paragraphs, inheritance resolved.

sheet.style("Heading2") -> Style(name="heading 2", paragraph=ParagraphLook(outline=2, ...), ...)
"""

from dataclasses import dataclass, field, fields
from typing import Any, TypeVar

from .names import TWIPS_PER_POINT, number, switch, value, w

_DEEPEST = 40
_BODY_LEVEL = 9
Look = TypeVar("Look", "CharacterLook", "ParagraphLook")


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """How characters look; None means that nothing is said. `size` in points."""

    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    raised: bool | None = None


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph looks; None means that nothing is said. Indents in points, `outline` from 1, 0 for body text.

    `list_id` and `list_level` point into the numbering of the file; "0" is no list.
    """

    centred: bool | None = None
    left: float | None = None
    first: float | None = None
    outline: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    new_page: bool | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """A style with everything that it inherits. `name` is in lower case."""

    id: str = ""
    name: str = ""
    characters: CharacterLook = field(default_factory=CharacterLook)
    paragraph: ParagraphLook = field(default_factory=ParagraphLook)


class StyleSheet:
    """The styles of one file; a file without styles has only the default."""

    def __init__(self, root: Any | None) -> None:
        elements = [] if root is None else list(root.iterchildren(w("style")))
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._resolved: dict[str, Style] = {}
        self._default = next((i for i, e in self._elements.items() if _is_default_paragraph(e)), "")
        self.defaults = _document_defaults(root)

    def style(self, style_id: str | None) -> Style:
        """The paragraph or character style `style_id`; an unknown one says nothing."""
        return self._resolve(style_id or "", 0)

    def paragraph_style(self, style_id: str | None) -> Style:
        """As `style`; a paragraph that names no style, or an unknown one, has the default style."""
        return self.style(style_id if style_id in self._elements else self._default)

    def _resolve(self, style_id: str, depth: int) -> Style:
        if style_id in self._resolved:
            return self._resolved[style_id]
        element = self._elements.get(style_id)
        if element is None or depth > _DEEPEST:  # a style may be based on itself in a damaged file
            return Style()
        base = self._resolve(value(element, "basedOn") or "", depth + 1)
        style = Style(
            style_id,
            (value(element, "name") or style_id).lower(),
            over(character_look(element.find(w("rPr"))), base.characters),
            over(_with_heading_level(element), base.paragraph),
        )
        self._resolved[style_id] = style
        return style


def over(upper: Look, lower: Look) -> Look:
    """What `upper` says, and where it says nothing, what `lower` says."""
    pairs = ((getattr(upper, f.name), getattr(lower, f.name)) for f in fields(upper))
    return type(upper)(*(above if above is not None else below for above, below in pairs))


def character_look(properties: Any | None) -> CharacterLook:
    """What a w:rPr says."""
    if properties is None or not len(properties):
        return CharacterLook()
    size, place = number(value(properties, "sz")), value(properties, "vertAlign")
    single, double = switch(properties, "strike"), switch(properties, "dstrike")
    return CharacterLook(
        bold=switch(properties, "b"),
        italic=switch(properties, "i"),
        struck=single if single is not None and not double else double,
        hidden=switch(properties, "vanish"),
        size=None if size is None else size / 2,
        raised=None if place is None else place == "superscript",
    )


def paragraph_look(properties: Any | None) -> ParagraphLook:
    """What a w:pPr says."""
    if properties is None or not len(properties):
        return ParagraphLook()
    level = number(value(properties, "outlineLvl"))
    listed, aligned = properties.find(w("numPr")), value(properties, "jc")
    left, first = _indents(properties.find(w("ind")))
    return ParagraphLook(
        centred=None if aligned is None else aligned == "center",
        left=left,
        first=first,
        outline=None if level is None else (level + 1 if 0 <= level < _BODY_LEVEL else 0),
        list_id=value(listed, "numId"),
        list_level=number(value(listed, "ilvl")),
        new_page=switch(properties, "pageBreakBefore"),
    )


def _indents(element: Any | None) -> tuple[float | None, float | None]:
    """Left indent, and that of the first line relative to it (negative when it hangs out), in points."""
    if element is None:
        return None, None
    left = number(element.get(w("left"), element.get(w("start"))))
    first, hanging = number(element.get(w("firstLine"))), number(element.get(w("hanging")))
    relative = -hanging if hanging is not None else first
    return _points(left), _points(relative)


def _points(twips: int | None) -> float | None:
    return None if twips is None else twips / TWIPS_PER_POINT


def _with_heading_level(element: Any) -> ParagraphLook:
    look = paragraph_look(element.find(w("pPr")))
    words = (value(element, "name") or "").lower().split()
    if look.outline is None and len(words) == 2 and words[0] == "heading" and words[1] in set("123456789"):
        return over(ParagraphLook(outline=int(words[1])), look)
    return look


def _is_default_paragraph(element: Any) -> bool:
    return element.get(w("type")) == "paragraph" and element.get(w("default"), "0") in {"1", "true", "on"}


def _document_defaults(root: Any | None) -> Style:
    defaults = None if root is None else root.find(w("docDefaults"))
    if defaults is None:
        return Style()
    characters = defaults.find(f"{w('rPrDefault')}/{w('rPr')}")
    paragraph = defaults.find(f"{w('pPrDefault')}/{w('pPr')}")
    return Style(characters=character_look(characters), paragraph=paragraph_look(paragraph))
