"""Runs: words of one page that stand on one baseline without a wide gap between them; what PDF layout is decided on.

    "(a)   any office the holder"  ->  Run("(a)"), Run("any office the holder")

A run knows where each of its words begins in `text` and between which edges it is printed, so runs can be put together
to printed lines at any later stage without a second look at the file.
"""

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legalgap.documents.rulings import Stroke

# Letters of another run, such as the raised ones of "7th", belong to the word they stand so near to (in font sizes).
_TOUCHING = 0.08
_WIDTH_OF_NUMBER = 0.6
# Pages with more runs than this are maps or worse: layout that compares runs with runs would take too long.
MOST_RUNS = 2500


@dataclass(slots=True)
class Run:
    """Words on one baseline. Positions in points from the top left of the page; `starts` and `edges` one per word.

    `angle` is the direction of writing in degrees (0 = upright); `broken` tells that the last word ends in a hyphen
    which the text layer itself marks as a line-end hyphen; `marked` that a raised note number stood before the first
    word. `order` is the position in the text layer.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    starts: list[int]
    edges: list[tuple[float, float]]
    bold: bool = False
    italic: bool = False
    angle: int = 0
    broken: bool = False
    marked: bool = False
    order: int = 0

    @property
    def middle(self) -> float:
        """The height halfway between top and bottom."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """The printed width in points."""
        return self.x1 - self.x0

    def divided(self, word: int) -> tuple["Run", "Run"]:
        """The run before and from its word number `word` (from 0)."""
        at = self.starts[word]
        first = replace(
            self,
            text=self.text[: at - 1],
            x1=self.edges[word - 1][1],
            starts=self.starts[:word],
            edges=self.edges[:word],
            broken=False,
        )
        rest = [start - at for start in self.starts[word:]]
        second = replace(
            self, text=self.text[at:], x0=self.edges[word][0], starts=rest, edges=self.edges[word:], marked=False
        )
        return first, second


@dataclass(slots=True)
class PageRuns:
    """All runs of one page in the order of the text layer, with the size of the page in points.

    `turned`: the page is printed sideways; its runs are placed as on the page turned upright, `width` and `height` are
    those of that page. `marks` are the raised numbers of footnotes that have been taken off the words they follow.
    `picture`: an image covers most of the page; `ocr`: the runs were recognised in it. `damaged`: the page could not be
    opened and has no size. `may_be_struck`: a drawn line may strike words out; `struck` are lines that a comment in the
    file draws through words; `ruled`: where the lines of a grid run,
    in points from the left, if one may matter. `note` is what a reader should know of the page. `dropped` are texts
    that do not count, with reasons.
    """

    number: int
    width: float
    height: float
    runs: list[Run] = field(default_factory=list)
    marks: list[str] = field(default_factory=list)
    turned: bool = False
    picture: bool = False
    ocr: bool = False
    damaged: bool = False
    may_be_struck: bool = False
    struck: "list[Stroke]" = field(default_factory=list)
    ruled: tuple[float, ...] = ()
    note: str = ""
    dropped: list[tuple[str, str]] = field(default_factory=list)

    @property
    def crowded(self) -> bool:
        """Whether the page has too many runs to look for columns and margins."""
        return len(self.runs) > MOST_RUNS


def joined(parts: list[Run]) -> Run:
    """One run made of several that stand beside each other, from left to right."""
    if len(parts) == 1:
        return parts[0]
    parts = sorted(parts, key=lambda r: r.x0)
    text, starts, edges = parts[0].text, list(parts[0].starts), list(parts[0].edges)
    for before, part in pairwise(parts):
        touching = _touching(before, part)
        at = len(text) + (not touching)
        text += part.text if touching else f" {part.text}"
        starts.extend(at + s for s in part.starts[touching:])
        if touching:
            edges[-1] = (edges[-1][0], part.edges[0][1])
        edges.extend(part.edges[touching:])
    main = max(parts, key=lambda r: len(r.text))
    return Run(
        text,
        parts[0].x0,
        min(p.top for p in parts),
        max(p.x1 for p in parts),
        max(p.bottom for p in parts),
        main.size,
        starts,
        edges,
        _mostly(parts, "bold"),
        _mostly(parts, "italic"),
        main.angle,
        parts[-1].broken,
        parts[0].marked,
        min(p.order for p in parts),
    )


def _touching(before: Run, part: Run) -> bool:
    """Whether a word of `before` goes on in `part`."""
    gap = (part.x0 - before.x1) / max(1.0, before.size)
    if part.text[0] in ".,;:":  # a raised note number stood before the stop
        return -2 * _TOUCHING < gap < _WIDTH_OF_NUMBER and before.text[-1].isalnum()
    return -2 * _TOUCHING < gap < _TOUCHING and before.text[-1].isalnum() and part.text[0].isalnum()


def _mostly(parts: list[Run], trait: str) -> bool:
    with_trait = sum(len(p.text) for p in parts if getattr(p, trait))
    return 2 * with_trait > sum(len(p.text) for p in parts)
