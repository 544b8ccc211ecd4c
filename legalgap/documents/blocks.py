"""What a Word, HTML or Markdown file consists of before reading order is settled: paragraphs of runs, and tables.

    paragraph_lines([Run("Short title", bold=True), Run("\\n(1) This Act")], Layout(page=1))
        -> [Line("Short title", bold=True), Line("(1) This Act")]

A `Block` is a line, something set aside, or a table whose cells hold blocks.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ..model.source import Line, SetAside
from .characters import clean, pieces

STRUCK_OUT = "struck out"
STRUCK_TRACKED = "struck out (tracked change)"
HIDDEN = "hidden text"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one appearance. A line break is "\\n". `why` is set where they do not belong to the law's text."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a paragraph as a whole looks like; see `Line` for the units."""

    page: int = 1
    centred: bool = False
    indent: float = 0.0
    outline: int = 0


@dataclass(slots=True)
class Table:
    """Rows of cells, each cell a list of blocks in reading order."""

    rows: list[list["list[Block]"]] = field(default_factory=list)


Block = Line | SetAside | Table


def paragraph_lines(runs: Iterable[Run], layout: Layout) -> list[Line | SetAside]:
    """The lines of one paragraph, split at its line breaks; what has a `why` comes after them as set aside."""
    listed = list(runs)
    kept = [run for run in listed if not run.why]
    lines: list[Line] = []
    for printed in _split_at_breaks(kept):
        lines.extend(_lines(printed, layout, first=not lines))
    return [*lines, *_set_aside(listed, layout.page)]


def _split_at_breaks(runs: list[Run]) -> list[list[Run]]:
    printed: list[list[Run]] = [[]]
    for run in runs:
        head, *rest = run.text.split("\n")
        printed[-1].append(replace(run, text=head))
        printed.extend([replace(run, text=part)] for part in rest)
    return printed


def _lines(runs: list[Run], layout: Layout, first: bool) -> list[Line]:
    text = clean("".join(run.text for run in runs))
    return [
        Line(
            piece,
            layout.page,
            size=_main_size(runs),
            bold=_all_letters(runs, "bold"),
            italic=_all_letters(runs, "italic"),
            centred=layout.centred,
            indent=layout.indent,
            outline=layout.outline,
            new_paragraph=first and number == 0,
        )
        for number, piece in enumerate(pieces(text))
    ]


def _all_letters(runs: list[Run], appearance: str) -> bool:
    """Whether everything with a letter or figure in it looks so (spaces and points do not count)."""
    telling = [run for run in runs if any(c.isalnum() for c in run.text)]
    return bool(telling) and all(getattr(run, appearance) for run in telling)


def _main_size(runs: list[Run]) -> float:
    """The font size of most characters."""
    sizes: dict[float, int] = {}
    for run in runs:
        sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
    return max(sizes, key=lambda size: sizes[size]) if sizes else 0.0


def _set_aside(runs: list[Run], page: int) -> list[SetAside]:
    """Neighbouring runs with the same reason become one entry."""
    found: list[SetAside] = []
    gathered, why = "", ""
    for run in [*runs, Run("", why="")]:
        if run.why != why:
            found.extend(SetAside(page, piece, why) for piece in pieces(clean(gathered)) if why)
            gathered, why = "", run.why
        gathered += run.text
    return found
