"""Words that a drawn line strikes out, as bills and consolidated texts print what is taken away, are set aside.

    "liable to a fine of [-five-] fifty pounds"  ->  "liable to a fine of fifty pounds", SetAside("five", "struck out")

A strike runs through the middle of the letters and ends with the words it strikes: underlines lie lower, the lines of
tables and forms go on beside the words or meet other lines, bars and highlighting are thicker.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from legalgap.documents.drawing_layer import Drawing
from legalgap.documents.rows import grouped
from legalgap.documents.rulings import Stroke, meet, merged, through
from legalgap.documents.runs import PageRuns, Run
from legalgap.model.source import SetAside

STRUCK = "struck out"
# A word is struck where a line covers this share of it.
_COVERED = 0.5
# In font sizes: how far a strike goes on beside its words, the widest gap it bridges, its thickness.
_OVERHANG, _BRIDGED, _THICK = 1.0, 3.0, 0.2
# Pieces of one strike lie so near to each other (points).
_APART, _OFF = 1.5, 0.5


@dataclass(frozen=True, slots=True)
class _Word:
    """Word number `place` of a run."""

    run: Run
    place: int

    @property
    def edges(self) -> tuple[float, float]:
        return self.run.edges[self.place]

    @property
    def text(self) -> str:
        start = self.run.starts[self.place]
        return self.run.text[start:].split(" ", 1)[0]


def set_aside_struck(pages: list[PageRuns], drawings: dict[int, Drawing]) -> list[SetAside]:
    """Takes the struck words out of the runs of the pages and gives them back, one piece per printed row."""
    found = []
    for page in pages:
        drawing = drawings.get(page.number)
        if drawing or page.struck:
            words = _struck_words(page, drawing or Drawing())
            if words:
                found += [SetAside(page.number, text, STRUCK) for text in _by_row(words, page.runs)]
                page.runs = [left for run in page.runs if (left := _without(run, words.get(id(run), set())))]
    return found


def _struck_words(page: PageRuns, drawing: Drawing) -> dict[int, set[int]]:
    """The places of the struck words of each run, by the identity of the run."""
    found: dict[int, set[int]] = {}
    for stroke in (*merged(drawing.across, _APART, _OFF), *page.struck):
        words = list(_crossed(stroke, page.runs))
        if _strikes(stroke, words) and not any(meet(stroke, line) for line in drawing.down):
            for word in words:
                found.setdefault(id(word.run), set()).add(word.place)
    return found


def _crossed(stroke: Stroke, runs: list[Run]) -> Iterator[_Word]:
    for run in runs:
        if stroke.x0 < run.x1 and stroke.x1 > run.x0 and not run.angle and through(stroke, run):
            for place, (x0, x1) in enumerate(run.edges):
                if min(x1, stroke.x1) - max(x0, stroke.x0) >= _COVERED * max(0.1, x1 - x0):
                    yield _Word(run, place)


def _strikes(stroke: Stroke, words: list[_Word]) -> bool:
    """Whether a line through these words is there to strike them out."""
    if not any(char.isalnum() for word in words for char in word.text):
        return False
    size = max(word.run.size for word in words)
    if stroke.bottom - stroke.top > _THICK * size:
        return False
    edges = sorted(word.edges for word in words)
    if edges[0][0] - stroke.x0 > _OVERHANG * size or stroke.x1 - max(x1 for _, x1 in edges) > _OVERHANG * size:
        return False
    return all(after[0] - before[1] <= _BRIDGED * size for before, after in pairwise(edges))


def _by_row(words: dict[int, set[int]], runs: list[Run]) -> list[str]:
    struck = [part for run in runs if id(run) in words and (part := _with(run, words[id(run)]))]
    return [" ".join(run.text for run in sorted(row, key=lambda r: r.x0)) for row in grouped(struck)]


def _without(run: Run, places: set[int]) -> Run | None:
    return _with(run, set(range(len(run.starts))) - places) if places else run


def _with(run: Run, places: set[int]) -> Run | None:
    """The run with only the words in these places."""
    kept = sorted(places)
    if not kept:
        return None
    texts = [_Word(run, place).text for place in kept]
    edges = [run.edges[place] for place in kept]
    starts = [sum(len(text) + 1 for text in texts[:i]) for i in range(len(texts))]
    return replace(
        run,
        text=" ".join(texts),
        starts=starts,
        edges=edges,
        x0=edges[0][0],
        x1=edges[-1][1],
        broken=run.broken and kept[-1] == len(run.starts) - 1,
        marked=run.marked and kept[0] == 0,
    )
