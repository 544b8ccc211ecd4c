"""Words in a text and in a heading: where they occur, and what the text reads with others in their place.

occurrences("The Keeper keeps.", 0, 17, "keeper")  ->  [(4, 10)]
"""

import re
from dataclasses import replace

from legalgap.language.folding import fold
from legalgap.model.document import Document, Provision

_LONG_TITLE = re.compile(
    r"\b(?:An?\s+(?:Act|ACT|Law|LAW|Ordinance)|AN\s+(?:ACT|ORDINANCE)|A\s+LAW)\s+(?i:to|for|relating|respecting|concerning)\b.{3,1500}?"
    r"(?=\s*(?:\[|\bBe it\b|\bBE IT\b|\bENACTED\b|\bWHEREAS\b|\bWhereas\b|$))",
    re.DOTALL,
)


def occurrences(text: str, start: int, end: int, words: str) -> list[tuple[int, int]]:
    """Where words stand between two offsets of a text, as whole words, whatever their case and line breaks."""
    pattern = r"\s+".join(re.escape(word) for word in fold(words).split())
    if not pattern:
        return []
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", fold(text[start:end]))
    return [(match.start() + start, match.end() + start) for match in found]


def reworded(text: str, old: str, new: str) -> str:
    """The text with words in the place of others."""
    for start, end in reversed(occurrences(text, 0, len(text), old)):
        text = text[:start] + new + text[end:]
    return " ".join(text.split())


def long_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where "An Act to ..." stands between two offsets; None where it does not."""
    match = _LONG_TITLE.search(text, start, end)
    return match.span() if match else None


def with_heading(law: Document, node: Provision, heading: str) -> Document:
    """The law with another heading for one of its provisions, which is looked for by identity."""
    return replace(law, tree=_with_heading(law.tree, node, heading))


def _with_heading(here: Provision, node: Provision, heading: str) -> Provision:
    if here is node:
        return replace(here, heading=heading)
    children = tuple(_with_heading(child, node, heading) for child in here.children)
    same = all(a is b for a, b in zip(children, here.children, strict=True))
    return here if same else replace(here, children=children)
