"""What the elements of a web page mean for a reader of law: blocks, emphasis, struck-out words, the site's furniture.

aside_reason(<nav>) -> "menu of the web site";  look_of(<b>, around) -> ElementLook(bold=True, ...)
"""

import re
from dataclasses import dataclass
from typing import Any

from ..blocks import HIDDEN, STRUCK_OUT

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "option", "p", "pre", "search", "section", "summary", "ul", "table", "thead", "tbody", "tfoot", "tr",
    "td", "th", "title", "plaintext", "listing", "xmp",
))  # fmt: skip
WITHOUT_TEXT = frozenset((
    "script", "style", "template", "svg", "canvas", "audio", "video", "iframe", "frame", "object", "embed",
    "applet", "head", "map", "datalist", "progress", "meter", "math", "input",
))  # fmt: skip
TABLE_PARTS = frozenset(("table", "tr", "td", "th"))
PREFORMATTED = frozenset(("pre", "plaintext", "listing", "xmp", "textarea"))
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
_INDENTED = frozenset(("blockquote", "dd", "ul", "ol", "menu", "dir"))
_LIST_STEP = 30.0
_MAIN = frozenset(("main", "article"))
_SITE = "part of the web site"
_MENU = "menu of the web site"
_REASONS = {
    "nav": _MENU,
    "aside": "box beside the text",
    "button": _SITE,
    "select": _SITE,
    "textarea": _SITE,
    "dialog": _SITE,
    "search": _SITE,
    "noscript": "shown only without scripts",
    "rt": "reading aid",
    "rp": "reading aid",
    "del": STRUCK_OUT,
    "s": STRUCK_OUT,
    "strike": STRUCK_OUT,
}
_ROLES = {
    "navigation": _MENU,
    "menubar": _MENU,
    "menu": _MENU,
    "banner": "banner of the web site",
    "contentinfo": "foot of the web site",
    "search": _SITE,
    "dialog": _SITE,
    "alertdialog": _SITE,
}
_FRAMES = {"header": "banner of the web site", "footer": "foot of the web site"}
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)
_STRIKING = re.compile(r"text-decoration[^;]*line-through", re.I)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.I)
_SLANTED = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I)
_CENTRED = re.compile(r"text-align\s*:\s*center", re.I)
_BLOCK = re.compile(r"display\s*:\s*(?:block|list-item|table|flex|grid)", re.I)
_MARGIN = re.compile(r"(?:margin|padding)-left\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|em|rem|cm|mm|in)\b", re.I)
_POINTS = {"pt": 1.0, "px": 0.75, "em": 12.0, "rem": 12.0, "cm": 28.35, "mm": 2.835, "in": 72.0}
_LONGEST_STYLE = 2000


@dataclass(frozen=True, slots=True)
class ElementLook:
    """How text in an element looks, with what it has from the elements around it. `indent` in points."""

    bold: bool = False
    italic: bool = False
    centred: bool = False
    indent: float = 0.0
    outline: int = 0


def is_block(element: Any) -> bool:
    """Whether the element begins and ends lines; elements that a site invented ("x-section") do."""
    name = element.tag
    return name in BLOCKS or "-" in name or bool(_BLOCK.search(_style(element)))


def look_of(element: Any, around: ElementLook) -> ElementLook:
    """The look of what is in the element, which itself stands in text that looks as `around`."""
    name, style = element.tag, _style(element)
    bold = True if name in _BOLD or _HEAVY.search(style) else False if _LIGHT.search(style) else around.bold
    return ElementLook(
        bold=bold,
        italic=around.italic or name in _ITALIC or bool(_SLANTED.search(style)),
        centred=_is_centred(element, style, around.centred),
        indent=around.indent + _indent(element, style),
        outline=_outline(element) or around.outline,
    )


def beginning(element: Any, length: int) -> str:
    """The first `length` characters of the text in the element, without leading spaces."""
    text = ""
    for part in element.itertext():
        text = (text + str(part)[: length + 200]).lstrip()
        if len(text) >= length:
            break
    return text[:length]


def aside_reason(element: Any, has_main: bool, in_main: bool) -> str:
    """Why the text in the element is not part of the law; empty when it may be.

    `has_main`: the page marks its main text; banners and feet outside it belong to the site.
    """
    name = element.tag
    if name in _REASONS:
        return _REASONS[name]
    if (role := element.get("role", "").lower()) in _ROLES:
        return _ROLES[role]
    if element.get("hidden") is not None or _HIDING.search(_style(element)):
        return HIDDEN
    if _STRIKING.search(_style(element)):
        return STRUCK_OUT
    if name in _FRAMES and has_main and not in_main:
        return _FRAMES[name]
    return ""


def is_main(element: Any) -> bool:
    """Whether the element is the main text of the page."""
    return element.tag in _MAIN or element.get("role", "").lower() == "main"


def _style(element: Any) -> str:
    return str(element.get("style") or "")[:_LONGEST_STYLE]


def _is_centred(element: Any, style: str, around: bool) -> bool:
    if element.tag == "center" or element.get("align", "").lower() == "center" or _CENTRED.search(style):
        return True
    return around and "text-align" not in style and not element.get("align")


def _indent(element: Any, style: str) -> float:
    found = _MARGIN.search(style)
    own = float(found[1]) * _POINTS[found[2].lower()] if found else 0.0
    return own + (_LIST_STEP if element.tag in _INDENTED else 0.0)


def _outline(element: Any) -> int:
    name = element.tag
    if len(name) == 2 and name[0] == "h" and name[1] in "123456":
        return int(name[1])
    if element.get("role", "").lower() == "heading":
        level = element.get("aria-level", "2")
        return int(level) if level in set("123456789") else 2
    return 0
