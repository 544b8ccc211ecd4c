"""The numbers that a browser puts before the items of a list: `<ol type="a" start="3"><li>` is "c."."""

import re
from dataclasses import dataclass
from typing import Any

from ..numerals import numeral
from .elements import beginning

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.I)
_OWN_LABEL = re.compile(r"\s*(?:[(\[]\w{1,5}[)\]]|\d{1,4}[A-Z]?[.)]|[A-Za-z][.)]|[ivxIVX]{1,6}[.)]|[-–—•*§])")
_NUMBER = re.compile(r"-?\d{1,6}")


@dataclass(slots=True)
class OpenList:
    """A list that is being read: `form` of its numbers ("" for none, "bullet"), the number of the next item."""

    form: str
    following: int
    step: int = 1

    def label(self, item: Any) -> str:
        """The label of the next item; empty for one whose text brings its own, as laws on the web often do."""
        own = _whole(item.get("value"))
        number = self.following if own is None else own
        self.following = number + self.step
        form = _form(item, self.form)
        if not form or _OWN_LABEL.match(beginning(item, 12)):
            return ""
        return "• " if form == "bullet" else f"{numeral(number, form)}. "


def open_list(element: Any) -> OpenList:
    """The list that begins with `element` (ol, ul, menu)."""
    start = _whole(element.get("start"))
    if element.tag != "ol":
        return OpenList(_form(element, "bullet"), 1)
    if element.get("reversed") is not None:
        count = sum(1 for child in element if child.tag == "li")
        return OpenList(_form(element, "decimal"), count if start is None else start, -1)
    return OpenList(_form(element, "decimal"), 1 if start is None else start)


def _form(element: Any, usual: str) -> str:
    style = _LIST_STYLE.search(str(element.get("style") or "")[:500])
    if style and style[1].lower() == "none":
        return ""
    named = _STYLES.get(style[1].lower(), "") if style else ""
    return named or _TYPES.get(element.get("type", ""), usual)


def _whole(text: str | None) -> int | None:
    return int(text.strip()) if text and _NUMBER.fullmatch(text.strip()) else None
