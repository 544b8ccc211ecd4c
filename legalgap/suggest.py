"""Names that the user got nearly right: a word and the known ones in, the end of an error message out.

    did_you_mean("htlm", ["html", "json"]) -> ' Did you mean "html"?'
"""

from collections.abc import Iterable, Sequence

from .errors import UsageError

CLOSE_ENOUGH = 60
MOST_LISTED = 12


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question naming the nearest known word, with a leading space; empty when none is near."""
    from rapidfuzz import fuzz, process

    nearest = process.extractOne(word.lower(), list(known), scorer=fuzz.WRatio, score_cutoff=CLOSE_ENOUGH)
    return f' Did you mean "{nearest[0]}"?' if nearest else ""


def known_one(word: str, known: Sequence[str], what: str) -> str:
    """`word` when it is among `known`. Raises UsageError that names the nearest one and the known ones otherwise."""
    if word in known:
        return word
    listed = ", ".join(known[:MOST_LISTED]) + (f" and {len(known) - MOST_LISTED} more" if len(known) > MOST_LISTED else "")
    raise UsageError(f'There is no {what} "{word}".{did_you_mean(word, known)} Known: {listed}.')
