"""The sample Act of Castavia in versions: as it is, renumbered, amended; assessed under the rules or newer ones.

version = assess(plain(SOURCE))          -> Version(matrix, documents)
assess(plain(renumbered(SOURCE)))        every section from 2 on has another number, and so have the references
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from legalgap.assessment.run import build_matrix, examine
from legalgap.model.document import Document
from legalgap.model.matrix import Matrix
from legalgap.model.ruleset import Ruleset
from legalgap.rules import load_ruleset
from tests.laws import document

SAMPLES = Path(__file__).parents[2] / "samples" / "castavia" / "source"
SOURCE = (SAMPLES / "anti-trafficking-act-2014.md").read_text("utf-8").split("---\n", 2)[2]
TITLE = "ANTI-TRAFFICKING IN PERSONS ACT, 2014\n\n"
NEW_SECTION = "## 2 | Objects\nThe objects of this Act are to be borne in mind by every person who applies it.\n"
REFERENCE = re.compile(r"\b(sections?) (\d+[^\s;.,]*(?:(?:,| or| and| to) \d+[^\s;.,]*)*)")


@dataclass(frozen=True)
class Version:
    """A version of the Act, assessed."""

    matrix: Matrix
    documents: list[Document]


def plain(source: str) -> str:
    """The Act as plain text."""
    text = re.sub(r"^## (\d+) \| (.*)$", r"\1. \2", source, flags=re.MULTILINE)
    return TITLE + re.sub(r"^# (.*) \| (.*)$", r"\1\n\2", text, flags=re.MULTILINE)


def renumbered(source: str) -> str:
    """A new section 2; every later one, and every reference to it, one higher."""
    raised = REFERENCE.sub(lambda m: f"{m[1]} {re.sub(r'(?<![(])[0-9]+', _next, m[2])}", source)
    raised = re.sub(r"^## (\d+)", lambda m: f"## {_next(m, 1)}", raised, flags=re.MULTILINE)
    return re.sub(r"^## 3 \|", NEW_SECTION + "## 3 |", raised, count=1, flags=re.MULTILINE)


def _next(found: re.Match[str], group: int = 0) -> str:
    number = int(found[group])
    return str(number + 1 if number > 1 else number)


@lru_cache(maxsize=8)
def assess(text: str, rules: str = "1.0.0") -> Version:
    """The version under the rules that come with the package, or under a newer version of them."""
    law = document(text)
    ruleset = rules_of(rules)
    return Version(build_matrix(ruleset, [examine(law, ruleset)], [], country="", title="Castavia"), [law])


@lru_cache(maxsize=4)
def rules_of(version: str) -> Ruleset:
    """The rules; from version 2 on they know no wordings for victims any more, so that verdicts differ."""
    ruleset = load_ruleset("palermo")
    if version == "1.0.0":
        return ruleset
    wordings = {
        language: {id: {} if id.startswith("victim.") else worded for id, worded in by_indicator.items()}
        for language, by_indicator in ruleset.wordings.items()
    }
    return replace(ruleset, version=version, wordings=wordings)
