"""What kind of law a document is (penal code, anti-trafficking Act, extradition Act ...), from its title and content.

    recognise_kind(document, ruleset)
    -> KindGuess("penal_code", "its title has “penal code”", others=("anti_tip_act",))

The words that tell kinds apart are data of the ruleset. In a title the first word that tells a kind wins ("Penal Code
(Trafficking in Persons) Amendment Act" is a penal code), and of two that begin together the longer one; but kinds told
by form (regulations, decrees) go before all subjects. The long title, the file's name and the sections come after the
title, in this order. Every other kind that the same words would allow is named, so that the user can correct the guess.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from legalgap.language.folding import fold
from legalgap.language.units import SECTIONS
from legalgap.matching.text_search import contains, spans
from legalgap.model.document import Document, Provision
from legalgap.model.ruleset import Ruleset

LONGEST_OPENING = 1500
LONGEST_HEAD = 6
MOST_SECTIONS = 400
LONGEST_SECTION = 1500
FEWEST_SECTIONS = 2
SHARE = 0.3
RIVAL = 0.6
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class KindGuess:
    """The kind of law and why it is thought to be that; `kind` is empty when nothing tells. `others` may be meant."""

    kind: str
    why: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """Words at `start` of a text that tell a kind."""

    start: int
    end: int
    kind: str
    words: str


@dataclass(frozen=True, slots=True)
class _Openings:
    """Recitals, and the number and year that end a title."""

    recital: re.Pattern[str]
    numbers: re.Pattern[str]


@cache
def _openings() -> _Openings:
    from ruamel.yaml import YAML

    words = YAML(typ="safe", pure=True).load(Path(__file__).with_name("openings.yaml").read_text("utf-8"))
    recitals, numbers = "|".join(words["recitals"]), "|".join(words["before_numbers"])
    return _Openings(re.compile(rf"\b(?:{recitals})\b[^;.]*"), re.compile(rf"(?:\W|\d|\b(?:{numbers})\b)*$"))


def recognise_kind(document: Document, ruleset: Ruleset) -> KindGuess:
    """The kind of a law: from its title, its long title, the name of its file, or what its sections are about."""
    wordings = ruleset.kind_wordings.get(document.language) or ruleset.kind_wordings.get("en", {})
    name = document.file.rsplit(".", 1)[0]
    for text, where in ((document.title, "title"), (_long_title(document), "long title"), (name, "file name")):
        told = [t for t in _told(text, wordings) if t.kind not in ruleset.kinds_by_form or _is_head(fold(text), t)]
        if told:
            return _guess(told, f"its {where} has", ruleset)
    return _by_sections(document, wordings)


def _told(text: str, wordings: dict[str, tuple[str, ...]]) -> list[_Told]:
    """Everything in a text that tells a kind, in its order; the longer one first where two begin together.

    What stands in brackets specifies, and comes last.
    """
    bracketed = [m.span() for m in _BRACKETS.finditer(fold(text))]
    found = [
        _Told(start, end, kind, " ".join(text[start:end].split()))
        for kind, phrases in wordings.items()
        for phrase in phrases
        for start, end in spans(text, phrase)
    ]
    return sorted(found, key=lambda t: (any(a <= t.start < b for a, b in bracketed), t.start, -t.end, t.kind))


def _guess(told: list[_Told], where: str, ruleset: Ruleset) -> KindGuess:
    """The kind that the words tell: one by form, failing that the first subject.

    Words inside longer ones ("labour" in "child labour") do not make it uncertain.
    """
    best = next((t for t in told if t.kind in ruleset.kinds_by_form), told[0])
    apart = (t for t in told if not any(_is_inside(t, other) for other in told))
    others = dict.fromkeys(t.kind for t in apart if t.kind != best.kind)
    return KindGuess(best.kind, f"{where} “{best.words}”", tuple(others))


def _is_inside(told: _Told, other: _Told) -> bool:
    longer = other.end - other.start > told.end - told.start
    return longer and other.start <= told.start and told.end <= other.end


def _is_head(folded: str, told: _Told) -> bool:
    """Whether words end a title, but for its year and number, or stand among its first words, and not in brackets."""
    bare = _BRACKETS.sub(lambda m: " " * len(m[0]), folded)
    if not bare[told.start : told.end].strip():
        return False
    ends = told.end >= len(bare) - len(_openings().numbers.search(bare)[0])  # type: ignore[index]  # matches any text
    return ends or len(re.findall(r"[^\W\d]{2,}", folded[: told.start])) < LONGEST_HEAD


def _long_title(document: Document) -> str:
    """What stands before the first section, without the recitals."""
    units = (n.start for n in document.tree.walk() if n.kind in SECTIONS)
    opening = document.text[: min(next(units, LONGEST_OPENING), LONGEST_OPENING)]
    recitals = [m.span() for m in _openings().recital.finditer(fold(opening))]
    for start, end in reversed(recitals):
        opening = opening[:start] + opening[end:]
    return opening


def _by_sections(document: Document, wordings: dict[str, tuple[str, ...]]) -> KindGuess:
    """The kind whose words stand in the most sections, where these are many; a single word says too little."""
    wordings = {kind: tuple(p for p in phrases if " " in p) for kind, phrases in wordings.items()}
    texts = [document.text[n.start : min(n.end, n.start + LONGEST_SECTION)] for n in _sections(document)]
    counts = {kind: sum(contains(text, phrases) for text in texts) for kind, phrases in wordings.items()}
    ranked = sorted(counts, key=lambda kind: -counts[kind])
    if not ranked or counts[ranked[0]] < max(FEWEST_SECTIONS, SHARE * len(texts)):
        return KindGuess("", "nothing in its title tells what kind of law it is")
    best = ranked[0]
    rivals = tuple(kind for kind in ranked[1:] if counts[kind] >= RIVAL * counts[best])
    return KindGuess(best, f"{counts[best]} of its {len(texts)} sections are about it", rivals)


def _sections(document: Document) -> list[Provision]:
    return [n for n in document.tree.walk() if n.kind in SECTIONS][:MOST_SECTIONS]
