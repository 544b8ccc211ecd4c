"""Words printed with space between their letters, for emphasis, put together again.

"P A R T I I I"  with wider gaps after T  ->  "PART III"
"""

import re
from dataclasses import replace
from itertools import pairwise
from statistics import median

from legalgap.documents.runs import Run

_FEWEST_LETTERS = 4
# Lines of longer words on average, with the spaces, are not looked at.
_MEAN_LENGTH = 3.0
_SPACED = re.compile(r"(?:(?<=\s)|^)(?:\w ){3,}\w(?=\s|$)")
# A gap so many times the usual one between the letters stands between words.
_WORD_GAP = 1.5


def unspaced(run: Run) -> Run:
    """The run with every stretch of single letters put together to words by the gaps between them."""
    short = len(run.starts) >= _FEWEST_LETTERS and len(run.text) <= _MEAN_LENGTH * len(run.starts)
    if not short or not _SPACED.search(run.text):
        return run
    words = run.text.split(" ")
    joined = _joined_letters(words, run.edges)
    texts = ["".join(words[i] for i in group) for group in joined]
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    edges = [(run.edges[group[0]][0], run.edges[group[-1]][1]) for group in joined]
    return replace(run, text=" ".join(texts), starts=starts, edges=edges)


def _joined_letters(words: list[str], edges: list[tuple[float, float]]) -> list[list[int]]:
    """The places of the words in groups, each of which is one word."""
    groups: list[list[int]] = []
    for stretch in _stretches(words):
        gaps = [edges[b][0] - edges[a][1] for a, b in pairwise(stretch)]
        limit = _WORD_GAP * max(0.1, median(gaps)) if len(stretch) >= _FEWEST_LETTERS else 0.0
        groups.append([stretch[0]])
        for place, gap in zip(stretch[1:], gaps, strict=True):
            if gap < limit:
                groups[-1].append(place)
            else:
                groups.append([place])
    return groups


def _stretches(words: list[str]) -> list[list[int]]:
    """Neighbouring single letters together, every longer word alone."""
    found: list[list[int]] = []
    for place, word in enumerate(words):
        single = len(word) == 1 and word.isalnum()
        if found and single and len(words[found[-1][-1]]) == 1 and words[found[-1][-1]].isalnum():
            found[-1].append(place)
        else:
            found.append([place])
    return found
