"""Phrases as a reader would like to see them: the first of each choice, stems with an ellipsis.

"(recovery|reflection) period of <num> days"  ->  "recovery period of 30 days"
"consent ... (irrelevant|immaterial)"         ->  "consent … irrelevant"
"""

from collections.abc import Iterable, Sequence

from .phrases import Choice, Gap, Node, Number, PhraseError, Word, conjuncts, parse_part

NUMBER = "30"


def sample(phrase: str) -> str:
    """A phrase with its choices made; the phrase itself when it cannot be read."""
    try:
        return " … ".join(" ".join(_words(parse_part(part))) for part in conjuncts(phrase))
    except PhraseError:
        return phrase


def _words(nodes: Sequence[Node]) -> list[str]:
    words: list[str] = []
    for node in nodes:
        match node:
            case Word(pattern):
                words.append(pattern.replace("?", "").replace("*", "…"))
            case Number():
                words.append(NUMBER)
            case Gap():
                words.append("…")
            case Choice(options, optional) if not optional:
                words.extend(_words(options[0]))
    return words


def samples(phrases: Iterable[str], most: int) -> tuple[str, ...]:
    """Up to `most` different samples, in the order of the phrases."""
    found: dict[str, None] = {}
    for phrase in phrases:
        if len(found) == most:
            break
        found[sample(phrase)] = None
    return tuple(found)
