"""Phrases ready to be found: what a text must hold to be looked at, and the sequences of words to be read in it.

pattern("consent & (irrelevant|no defence)").needs  ->  ({"consent"}, {"irrelevant", "defence"})
"""

from functools import cached_property, lru_cache

from legalgap.rules.phrases import conjuncts, parse_part, required

from .steps import Sequence, pieces, sequence
from .words import Words


class Pattern:
    """A phrase. `needs` are the alternatives of words without which it cannot occur (for the index).

    `others` are the further parts of "a & b": they must stand in the same sentence as `sequence`.
    """

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self._parts = tuple(parse_part(part) for part in conjuncts(phrase))
        needs = (need for nodes in self._parts for need in required(nodes))
        self.needs = tuple(frozenset(max(pieces(word), key=len) for word in need) for need in needs)

    @cached_property
    def sequence(self) -> Sequence:
        """The phrase, or its first part."""
        return sequence(self._parts[0])

    @cached_property
    def others(self) -> tuple[Sequence, ...]:
        """The further parts of "a & b"."""
        return tuple(sequence(nodes) for nodes in self._parts[1:])

    def occurs_in(self, words: Words) -> bool:
        """Whether the phrase, or each of its parts, occurs anywhere."""
        forms = words.vocabulary.forms
        if not all(any(forms(word) for word in need) for need in self.needs):
            return False
        return all(part.ends(words) for part in (self.sequence, *self.others))


@lru_cache(maxsize=20_000)
def pattern(phrase: str) -> Pattern:
    """The pattern of a phrase. Raises PhraseError."""
    return Pattern(phrase)
