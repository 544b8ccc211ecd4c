"""Names that the user got nearly right: a word and the known ones in, the end of an error message out.

    did_you_mean("htlm", ["html", "json"]) -> ' Did you mean "html"?'

Nothing is suggested when nothing is near.
"""

from collections.abc import Iterable, Sequence

from .errors import UsageError

CLOSE_ENOUGH = 60
MOST_LISTED = 12


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A question naming the nearest known word, with a leading space; empty when none is near."""
    from rapidfuzz import fuzz, process

    nearest = process.extractOne(word, list(known), scorer=fuzz.WRatio, processor=str.lower, score_cutoff=CLOSE_ENOUGH)
    return f' Did you mean "{nearest[0]}"?' if nearest else ""


def known_one(word: str, known: Sequence[str], what: str) -> str:
    """`word` when it is among `known`. Raises UsageError that names the nearest one and the known ones otherwise."""
    if word in known:
        return word
    raise UsageError(f'There is no {what} "{word}".{did_you_mean(word, known)} Known: {_listed(known)}.')


def _listed(known: Sequence[str]) -> str:
    """The known words, the first of them when they are many."""
    more = len(known) - MOST_LISTED
    return ", ".join(known[:MOST_LISTED]) + (f" and {more} more" if more > 0 else "")
