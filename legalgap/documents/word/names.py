"""Names and values of WordprocessingML, as lxml wants them: `w("p")` is the tag of a paragraph."""

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
TWIPS_PER_POINT = 20.0


def w(name: str) -> str:
    """The qualified tag or attribute `name` of the main namespace."""
    return _W + name


def value(element: Any, child: str) -> str | None:
    """The w:val of the child `child` of `element`; None when there is no such child."""
    found = None if element is None else element.find(_W + child)
    return None if found is None else found.get(_W + "val", "")


def switch(element: Any, child: str) -> bool | None:
    """An on/off property: None when it is not said, True for `<w:b/>`, False for `<w:b w:val="0"/>`."""
    said = value(element, child)
    return None if said is None else said.lower() not in {"0", "false", "off", "none"}


def number(text: str | None, default: int | None = None) -> int | None:
    """A whole number of reasonable size; `default` for anything else."""
    try:
        found = int(float(text or ""))
    except (ValueError, OverflowError):
        return default
    return found if abs(found) <= 2**31 else default
