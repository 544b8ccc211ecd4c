"""A lexicon named in a wording, written out: "<VICTIM>" becomes the alternatives of the lexicon of that language.

"assist* <VICTIM>"  with  VICTIM: [victim, trafficked person]  ->  "assist* (victim|trafficked person)"

So a wording that speaks of somebody need not repeat every name that laws give them. A name without a lexicon is left as
it stands and is a fault (see `checks`).
"""

import re
from collections.abc import Mapping, Sequence

MENTION = re.compile(r"<([A-Z][A-Z_]*)>")


def written_out(phrase: str, lexicons: Mapping[str, Sequence[str]]) -> str:
    """The phrase with every named lexicon that exists in place of its name."""
    if "<" not in phrase:
        return phrase
    return MENTION.sub(lambda named: _alternatives(named[0], lexicons.get(named[1], ())), phrase)


def _alternatives(named: str, listed: Sequence[str]) -> str:
    """The phrases of a lexicon as one choice; the name itself where there are none."""
    return f"({'|'.join(listed)})" if listed else named
