"""What is drawn on the pages that a first look has pointed out: visible lines and the cells that they rule.

    page 12 with a struck word and a table of 3 by 4 cells  ->  Drawing(across=[...], down=[...], tables=[[12 boxes]])

The drawing layer is slow to read and its reader fails on some files, so only so many pages of a file are opened, for so
long; a page that is not opened, or fails, keeps its plain reading and gets a note.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from legalgap.documents.rulings import THICKEST, Stroke, closed, merged, turned

FAILED = "its drawn lines cannot be read: words that are struck out and cells of tables were not told apart"
NOT_LOOKED_AT = (
    "its drawn lines were not looked at, too many pages of this file have some: check tables and struck words"
)
_MOST_PAGES = 60
_LONGEST = 20.0  # seconds
# Finding cells among more lines than this takes too long.
_MOST_LINES = 3000
_WHITE = ((1,), (1, 1, 1), (0, 0, 0, 0))
_LINES = ("line", "rect", "curve")

Cell = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Visible thin lines of a page and the cells of each ruled table: x0, top, x1, bottom in points."""

    across: list[Stroke] = field(default_factory=list)
    down: list[Stroke] = field(default_factory=list)
    tables: list[list[Cell]] = field(default_factory=list)


def read_drawings(path: Path, numbers: list[int]) -> tuple[dict[int, Drawing], dict[int, str]]:
    """The drawings of the pages with these numbers, and for each page without one the reason."""
    if not numbers:
        return {}, {}
    found: dict[int, Drawing] = {}
    missing = dict.fromkeys(numbers[_MOST_PAGES:], NOT_LOOKED_AT)
    for number, drawing in _drawings(path, numbers[:_MOST_PAGES]):
        if isinstance(drawing, Drawing):
            found[number] = drawing
        else:
            missing[number] = drawing
    return found, missing


def _drawings(path: Path, numbers: list[int]) -> Iterator[tuple[int, Drawing | str]]:
    import pdfplumber

    until = time.process_time() + _LONGEST  # not by the clock: a busy machine must not change what is read
    try:
        document = pdfplumber.open(path, pages=numbers)
        pages = document.pages
    except Exception:  # the reader of the drawing layer lets errors of every kind through
        yield from ((number, FAILED) for number in numbers)
        return
    with document:
        by_number = {page.page_number: page for page in pages}
        for number in numbers:
            yield number, _drawing(by_number.get(number)) if time.process_time() < until else NOT_LOOKED_AT


def _drawing(page: Any) -> Drawing | str:
    if page is None:
        return FAILED
    try:
        lines = [thing for kind in _LINES for thing in page.objects.get(kind, ()) if _seen(thing)]
        return _measured(page, lines)
    except Exception:  # as above: damaged streams, fonts without widths, forms within themselves
        return FAILED
    finally:
        page.close()


def _measured(page: Any, lines: list[dict[str, Any]]) -> Drawing:
    left = max(page.mediabox[0], page.cropbox[0])
    top = max(page.mediabox[1], page.cropbox[1])
    strokes = [Stroke(t["x0"] - left, t["top"] - top, t["x1"] - left, t["bottom"] - top) for t in lines if _thin(t)]
    across = [s for s in strokes if s.x1 - s.x0 >= s.bottom - s.top]
    down = [s for s in strokes if s.x1 - s.x0 < s.bottom - s.top]
    if len(lines) > _MOST_LINES:
        return Drawing(across, down)
    return Drawing(across, down, list(_cells(page, lines, _open_ends(across, down), (left, top))))


def _open_ends(across: list[Stroke], down: list[Stroke]) -> list[float]:
    """The heights at which tables are left open."""
    drawn = merged(across)
    return [line.level for line in closed(across, turned(merged(turned(down)))) if line not in drawn]


def _cells(
    page: Any, lines: list[dict[str, Any]], ends: list[float], corner: tuple[float, float]
) -> Iterator[list[Cell]]:
    """The cells of each table; `ends` are heights of lines that are not drawn, `corner` that of the shown page."""
    left, top = corner
    ruling = {id(thing) for thing in lines if _thin(thing) or thing["stroke"]}
    ruled = page.filter(lambda thing: id(thing) in ruling)
    for table in ruled.find_tables({"explicit_horizontal_lines": [end + top for end in ends]}):
        yield [(x0 - left, y0 - top, x1 - left, y1 - top) for x0, y0, x1, y1 in table.cells]


def _thin(thing: dict[str, Any]) -> bool:
    width = float(thing.get("linewidth") or 0) if thing["object_type"] != "rect" else 0.0
    return max(width, min(float(thing["width"]), float(thing["height"]))) <= THICKEST


def _seen(thing: dict[str, Any]) -> bool:
    """Whether a line or box is drawn in a colour other than that of the paper."""
    colours: Iterable[Any] = (
        thing.get("stroking_color") if thing.get("stroke") else None,
        thing.get("non_stroking_color") if thing.get("fill") else None,
    )
    painted = bool(thing.get("stroke")), bool(thing.get("fill"))
    return any(is_painted and not _white(colour) for is_painted, colour in zip(painted, colours, strict=True))


def _white(colour: Any) -> bool:
    return (tuple(colour) if isinstance(colour, tuple | list) else (colour,)) in _WHITE
