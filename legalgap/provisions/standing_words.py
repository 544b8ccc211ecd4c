"""The words around a law that tell what it is: `standing.yaml`, read once.

beginning("**[A BILL")  ->  "A BILL"
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

WORDS = Path(__file__).with_name("standing.yaml")
_IN_FRONT = re.compile(r"^[\s*_#\[(–—-]+")


@cache
def standing_words() -> dict[str, Any]:
    """The content of the file: lists of regular expressions by status and place."""
    from ruamel.yaml import YAML

    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(WORDS.read_text("utf-8"))
    return loaded


def beginning(text: str) -> str:
    """A line without the brackets, stars and dashes in front."""
    return _IN_FRONT.sub("", text)
