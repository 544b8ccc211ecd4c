"""Phrases compiled to regular expressions over folded text.

    compiled("period of (recovery|reflection)")  finds  "periods of recovery"

A plain word also matches its plural. A gap counts words, so list labels such as "(a)" use it up.
"""

import re
from functools import cached_property, lru_cache

from legalgap.language.cue_sets import cue_set
from legalgap.rules.phrases import Choice, Gap, Node, Number, Word, conjuncts, parse_part, required

Variants = tuple[tuple[str, tuple[str, ...]], ...]

_APART = r"\W+"
_ARABIC = re.compile(r"[؀-ۿ]")
_PLURAL_FROM = 4
_STEM = re.compile(r"(?:(?!is$|are$|was$|were$|be$|been$|being$|has$|have$|had$|having$|does$|do$|did$)\w)*")
_STEM_LENGTH = 3


class Pattern:
    """A phrase read for searching; its regular expressions are compiled when they are first used.

    `needs` are the alternatives of words without which it cannot occur (for the index). `others` are the further parts
    of "a & b": they must stand in the same sentence as a match of `regex`.
    """

    def __init__(self, phrase: str, variants: Variants = ()) -> None:
        self.phrase = phrase
        self._parts = tuple(parse_part(part) for part in conjuncts(phrase))
        self._variants = variants
        self.needs = tuple(need for nodes in self._parts for need in required(nodes))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern of the phrase, or of its first part."""
        return self._compiled(self._parts[0])

    @cached_property
    def others(self) -> tuple[re.Pattern[str], ...]:
        """The patterns of the further parts of "a & b"."""
        return tuple(self._compiled(nodes) for nodes in self._parts[1:])

    def _compiled(self, nodes: tuple[Node, ...]) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{_sequence(nodes, dict(self._variants))})(?!\w)")

    @cached_property
    def _stems(self) -> tuple[tuple[str, ...], ...]:
        """For each need, letters of which some must stand in a text; a need without telling letters is left out."""
        stems = (tuple(_STEM.match(word)[0][:_STEM_LENGTH] for word in need) for need in self.needs)  # type: ignore[index]
        return tuple(each for each in stems if all(each))

    def occurs_in(self, folded: str) -> bool:
        """Whether the phrase occurs in a short folded text."""
        if not all(any(stem in folded for stem in stems) for stems in self._stems):
            return False
        return bool(self.regex.search(folded)) and all(o.search(folded) for o in self.others)


@lru_cache(maxsize=20_000)
def compiled(phrase: str, variants: Variants = ()) -> Pattern:
    """The pattern of a phrase. `variants` are misprints to accept: pairs of a word pattern and its misprinted forms."""
    return Pattern(phrase, variants)


def word_regex(pattern: str) -> str:
    """The regular expression of one word of a phrase, without its boundaries."""
    if _ARABIC.search(pattern):
        return _arabic_word(pattern)
    if same := same_words(pattern):
        return f"(?:{'|'.join(same)})"
    body = "".join(r"\w*" if c == "*" else r"\w?" if c == "?" else _literal(c) for c in pattern)
    if len(pattern) >= _PLURAL_FROM and pattern.isalpha():
        return f"{body[:-1]}(?:y|ies)" if pattern.endswith("y") else f"{body}(?:e?s)?"
    return body


def same_words(word: str) -> tuple[str, ...]:
    """The words that count as `word` wherever it is written ("is": are, was, were ...); empty for most."""
    return cue_set("en").same_word.get(word, ())


def _literal(character: str) -> str:
    return re.escape(character) if character != "'" else "'"


def _arabic_word(pattern: str) -> str:
    """Arabic: optional conjunction, preposition and article before, a short suffix after."""
    stem = re.sub(r"^ال", "", pattern) if len(pattern) > 4 else pattern
    body = "".join(r"\w*" if c == "*" else re.escape(c) for c in stem)
    return rf"(?:[وف]?(?:بال|كال|لل|ال|ب|ل|ك)?){body}\w{{0,3}}"


def _sequence(nodes: tuple[Node, ...], variants: dict[str, tuple[str, ...]]) -> str:
    out, between, first = "", _APART, True
    for node in nodes:
        if isinstance(node, Gap):
            between = rf"\W+(?:\w+\W+){{0,{node.words}}}?"
            continue
        body = _body(node, variants)
        if isinstance(node, Choice) and node.optional:
            out += f"(?:{body}{_APART})?" if first else f"(?:{between}{body})?"
            continue
        out += body if first else between + body
        first, between = False, _APART
    return out


def _body(node: Word | Number | Choice, variants: dict[str, tuple[str, ...]]) -> str:
    if isinstance(node, Word):
        forms = [word_regex(node.pattern), *(re.escape(v) for v in variants.get(node.pattern, ()))]
        return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"
    if isinstance(node, Number):
        return _number_regex()
    return "(?:" + "|".join(_sequence(option, variants) for option in node.options) + ")"


@lru_cache(maxsize=1)
def _number_regex() -> str:
    numbers = cue_set("en").numbers
    tens, units = "|".join(numbers["tens"]), "|".join(numbers["units"])
    return rf"(?:\d+|(?:{tens})(?:\W+(?:{units}))?|{units}|hundred)"
