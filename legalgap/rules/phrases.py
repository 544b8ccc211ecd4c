r"""The phrase language of wordings: what a lawyer writes in YAML, read into a small tree and into a pattern.

    "recruit*"                          any word that begins so
    "period of (recovery|reflection)"   one of several; "(the|)" means optional
    "consent ... irrelevant"            up to ten words between; "...." up to thirty
    "<num> days"                        a number in digits or words
    "consent & (irrelevant|no defence)" both in the same sentence, in any order
    "victim"                            also its plural and other inflections (see `legalgap.language.forms`)

Case, accents, hyphens and the form of apostrophes do not matter. Raises PhraseError (a ValueError) on a phrase that
does not follow this grammar.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from legalgap.language.folding import fold

GAP, WIDE_GAP = 10, 30
DIGITS, TENS, UNITS = "<digits>", "<tens>", "<units>"  # word patterns that a number is made of


class PhraseError(ValueError):
    """A phrase that cannot be read; the text says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded; `*` stands for any letters, `?` for at most one."""

    pattern: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits or words."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to `words` words between what stands before and after."""

    words: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; `optional` when one of them is empty."""

    options: tuple[tuple["Node", ...], ...]
    optional: bool


Node = Word | Number | Gap | Choice

_GROUP = re.compile(r"\([^()]*\)")
_DOUBTFUL = re.compile(r"[()]|^\s*(?:\.{3}|…)|(?:\.{3}|…)\s*$")  # what is left when brackets match tells the rest
_TOKEN = re.compile(r"\.{3,4}|…|<num>|[()|]|[^\s()|]+")


def conjuncts(phrase: str) -> tuple[str, ...]:
    """The parts of a phrase that must stand in one sentence: "a & b" -> ("a", "b")."""
    return tuple(part.strip() for part in phrase.split(" & "))


def parse(phrase: str) -> tuple[Node, ...]:
    """The trees of all parts of a phrase, one after the other. Raises PhraseError."""
    return tuple(node for part in conjuncts(phrase) for node in parse_part(part))


def check(phrase: str) -> None:
    """Raises PhraseError where `parse` would, at a fraction of its cost: a ruleset has thousands of phrases."""
    for part in conjuncts(phrase):
        flat, groups = part, 1
        while groups:
            flat, groups = _GROUP.subn(" x ", flat)
        if _DOUBTFUL.search(flat) or not flat.strip():
            parse_part(part)


@lru_cache(maxsize=50_000)
def parse_part(phrase: str) -> tuple[Node, ...]:
    """The tree of a phrase without "&". Raises PhraseError."""
    tokens = _TOKEN.findall(fold(phrase))
    if not tokens:
        raise PhraseError("an empty phrase matches nothing; write a word or delete it")
    options, at = _options(tokens, 0, phrase)
    if at != len(tokens):
        raise PhraseError(f"')' without '(' in {phrase!r}")
    nodes = options[0] if len(options) == 1 else (Choice(tuple(o for o in options if o), not all(options)),)
    _check_ends(nodes, phrase)
    return nodes


def _options(tokens: list[str], at: int, phrase: str, depth: int = 0) -> tuple[list[tuple[Node, ...]], int]:
    """Reads alternatives from `at` to the closing bracket (or the end, at depth 0)."""
    options: list[list[Node]] = [[]]
    while at < len(tokens):
        token = tokens[at]
        if token == ")":
            break
        if token == "|":
            options.append([])
        elif token == "(":
            inner, at = _options(tokens, at + 1, phrase, depth + 1)
            if at >= len(tokens):
                raise PhraseError(f"'(' is never closed in {phrase!r}")
            options[-1].append(Choice(tuple(o for o in inner if o), not all(inner)))
        else:
            options[-1].append(_leaf(token))
        at += 1
    return [tuple(o) for o in options], at


@lru_cache(maxsize=20_000)
def _leaf(token: str) -> Node:
    if token in ("...", "…"):
        return Gap(GAP)
    if token == "....":
        return Gap(WIDE_GAP)
    return Number() if token == "<num>" else Word(token)


def _check_ends(nodes: tuple[Node, ...], phrase: str) -> None:
    if isinstance(nodes[0], Gap) or isinstance(nodes[-1], Gap):
        raise PhraseError(f"a gap at the beginning or end of {phrase!r} has nothing to hold on to")


def words(nodes: tuple[Node, ...]) -> list[str]:
    """Every word pattern of the phrase, in order."""
    found: list[str] = []
    for node in nodes:
        if isinstance(node, Word):
            found.append(node.pattern)
        elif isinstance(node, Choice):
            found.extend(w for option in node.options for w in words(option))
    return found


def required(nodes: tuple[Node, ...]) -> list[frozenset[str]]:
    """For each place that must be filled, the word patterns that may fill it: what a text must hold to be looked at."""
    needs: list[frozenset[str]] = []
    for node in nodes:
        if isinstance(node, Word):
            needs.append(frozenset([node.pattern]))
        elif isinstance(node, Choice) and not node.optional:
            firsts = [_best_need(option) for option in node.options]
            if all(firsts):
                needs.append(frozenset().union(*firsts))
    return needs


def _best_need(option: tuple[Node, ...]) -> frozenset[str]:
    """The most telling requirement of one alternative; empty when it requires no word (a number)."""
    needs = required(option)
    return max(needs, key=lambda n: max(len(w) for w in n)) if needs else frozenset()
