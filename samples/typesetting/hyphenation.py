"""Marks where long words may be broken: "trafficking" -> "traf\u00adfick\u00ading", from the list in hyphens.txt."""

import re
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[a-z]{6,}")
_SOFT_HYPHEN = "\u00ad"


def hyphenated(text: str) -> str:
    """`text` with soft hyphens in the words of the list (lower case only, so that names stay whole)."""
    return _WORD.sub(lambda found: _breaks().get(found[0], found[0]), text)


@cache
def _breaks() -> dict[str, str]:
    words = (Path(__file__).parent / "hyphens.txt").read_text(encoding="utf-8").split()
    return {word.replace("-", ""): word.replace("-", _SOFT_HYPHEN) for word in words}
