"""Running headers, footers and page numbers: known by their return from page to page, taken out of the runs.

page 4: "Children Act (No. 8)" / "... text ..." / "- 4 -"   ->   the text alone; the others as SetAside with the reason
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from legalgap.documents.runs import PageRuns, Run
from legalgap.model.source import SetAside

HEADER = "running header"
FOOTER = "running footer"
PAGE_NUMBER = "page number"

# Headers and footers stand in these outer shares of the printed height.
_ZONE = 0.1
# The same words come back on this share of the pages; with other numbers in them, on that share.
_SAME_WORDS = 0.02
_SAME_BUT_NUMBERS = 0.3
# On these shares of the pages, the same words or the same but for the numbers need no other sign.
_SURE = (0.3, 0.45)
# Small print is believed sooner: at most this share of the size of the body, on that share of the pages.
_SMALL, _SURE_IF_SMALL = 0.92, 0.15
_SAME_HEIGHT = 2.5
# On scans, whose pages shift, longer words than this that come back on half of the pages need not keep their height.
_LONG, _HALF = 12, 0.5
# Words that come back on few pages are believed at heights where furniture stands on this share of the pages.
_OFTEN = 0.2
# A height belongs to headers or footers where this share of the lines at it are such.
_MOSTLY = 0.7
_PAGE_NUMBER = re.compile(
    r"^[-–—|•*\[\]\s]*(?:p(?:age|ágina)?\.?\s*)?(?P<number>\d{1,4}|[ivxl]{1,7})"
    r"(?:\s*(?:of|/|de|sur)\s*\d{1,4})?[-–—|•*\[\]\s]*$",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\W*\w{1,4}[.)\]]*$")
_DIGITS = re.compile(r"\d+")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}

# Zone, words (1: with every number as "#") and which of the two they are.
Key = tuple[str, str, int]
Height = tuple[str, int]


@dataclass(slots=True)
class _Outer:
    """A run in the header or footer zone of a page."""

    page: int
    run: Run
    zone: str
    small: bool
    scanned: bool
    why: str = ""
    keys: tuple[Key, ...] = ()

    def __post_init__(self) -> None:
        words = self.run.text.casefold()
        self.keys = (self.zone, words, 0), (self.zone, _DIGITS.sub("#", words), 1)


def set_aside_furniture(pages: list[PageRuns], body_size: float) -> list[SetAside]:
    """Takes headers, footers and page numbers out of `pages` and gives them back with the reason.

    `body_size` is the font size of most of the text, in points.
    """
    outer = _outer_runs(pages, _SMALL * body_size)
    rows = _rows(outer)
    strong = _mark_returning(outer, len(pages)) if len(pages) > 1 else set()
    _mark_lines_of(strong, rows)
    _keep_text(rows)
    _keep_text_at_odd_heights(rows, strong, len(pages))
    _mark_same_heights(rows, len(pages))
    _mark_page_numbers(rows, len(pages))
    _keep_text(rows)
    _mark_enclosed(rows, len(pages))
    _take_out(pages, {id(o.run) for o in outer if o.why})
    return [SetAside(o.page, o.run.text, o.why) for o in outer if o.why]


def _rows(outer: list[_Outer]) -> list[list[_Outer]]:
    """The runs of a page that stand at one height, together."""
    found: list[list[_Outer]] = []
    for o in outer:
        last = found[-1][0] if found else None
        if last and last.page == o.page and abs(last.run.middle - o.run.middle) < _SAME_HEIGHT:
            found[-1].append(o)
        else:
            found.append([o])
    return found


def _take_out(pages: list[PageRuns], gone: set[int]) -> None:
    for page in pages:
        page.runs = [run for run in page.runs if id(run) not in gone]


def _outer_runs(pages: list[PageRuns], small: float) -> list[_Outer]:
    """The runs near the upper and lower edge of what is printed on pages of one size; print up to `small` is small."""
    sizes: defaultdict[tuple[int, int], list[PageRuns]] = defaultdict(list)
    for page in pages:
        sizes[round(page.width), round(page.height)].append(page)
    found: list[_Outer] = []
    for group in sizes.values():
        tops = [run.top for page in group for run in page.runs]
        if not tops:
            continue
        first, last = min(tops), max(run.bottom for page in group for run in page.runs)
        reach = _ZONE * (last - first)
        for page in group:
            for run in page.runs:
                zone = HEADER if run.bottom <= first + reach else FOOTER if run.top >= last - reach else ""
                if zone:
                    found.append(_Outer(page.number, run, zone, run.size <= small, page.ocr))
    return sorted(found, key=lambda o: (o.page, o.run.top, o.run.x0))


def _mark_returning(outer: list[_Outer], pages: int) -> set[int]:
    """Marks what comes back at the same height: the same words, or the same but for the numbers in it.

    Gives the `id` of those that come back on so many pages that nothing else needs to be asked.
    """
    strong: set[int] = set()
    fewest = 2 if pages < 5 else 3
    needed = (max(fewest, _SAME_WORDS * pages), max(fewest, _SAME_BUT_NUMBERS * pages))
    found = {(key, round(o.run.top), o.page) for o in outer if not _LABEL.match(o.run.text) for key in o.keys}
    places = Counter((key, height) for key, height, _ in found)
    anywhere = Counter(key for key, _ in {(key, page) for key, _, page in found})
    for o in outer:
        for key in o.keys:
            height = round(o.run.top)
            times = sum(places[key, height + d] for d in (-2, -1, 0, 1, 2)) if places[key, height] else 0
            if times >= needed[key[2] and not o.small]:
                o.why = o.zone
            sure = _SURE_IF_SMALL if o.small else _SURE[key[2]]
            at_height = times >= max(fewest, sure * pages)
            if at_height or (o.scanned and len(key[1]) > _LONG and anywhere[key] >= max(3, _HALF * pages)):
                o.why = o.zone
                strong.add(id(o))
    return strong


def _mark_lines_of(strong: set[int], rows: list[list[_Outer]]) -> None:
    """Marks what stands in one line with undoubted furniture that makes up most of it."""
    for row in rows:
        sure = sum(len(o.run.text) for o in row if id(o) in strong)
        if 2 * sure > sum(len(o.run.text) for o in row):
            for o in row:
                o.why = o.why or o.zone


def _mark_same_heights(rows: list[list[_Outer]], pages: int) -> None:
    """Marks what changes from page to page (titles of chapters) but stands at the height of a header or footer."""
    furniture, every = _by_height(rows)
    for row in rows:
        marked, all_rows = _around(furniture, _height(row)), _around(every, _height(row))
        if marked >= max(3, _SAME_BUT_NUMBERS * pages) and marked >= _MOSTLY * all_rows:
            for o in row:
                o.why = o.why or o.zone


def _around(counts: Counter[Height], height: Height) -> int:
    zone, middle = height
    return sum(counts[zone, middle + d] for d in (-1, 0, 1))


def _height(row: list[_Outer]) -> Height:
    return row[0].zone, round(row[0].run.middle)


def _is_furniture(row: list[_Outer]) -> bool:
    marked = sum(len(o.run.text) for o in row if o.why)
    return 2 * marked >= sum(len(o.run.text) for o in row)


def _mark_page_numbers(rows: list[list[_Outer]], pages: int) -> None:
    """Marks numbers that count the pages: the distance between the number and the page stays the same.

    Only furniture stands in one line with such a number: "3." before the words of a section is none.
    """
    numbered = [
        (o, number)
        for row in rows
        for o in row
        if (number := _page_number(o.run.text)) is not None and all(x.why or x is o for x in row)
    ]
    distances = Counter((o.zone, number - o.page) for o, number in numbered)
    needed = 3 if pages > 4 else 2 if pages > 1 else 1
    for o, number in numbered:
        if distances[o.zone, number - o.page] >= needed or (o.zone == FOOTER and number == o.page):
            o.why = PAGE_NUMBER


def _page_number(text: str) -> int | None:
    match = _PAGE_NUMBER.match(text)
    if not match:
        return None
    number = match["number"].lower()
    return int(number) if number.isdigit() else _roman(number)


def _roman(numeral: str) -> int:
    values = [_ROMAN[letter] for letter in numeral]
    return sum(-v if any(later > v for later in values[i + 1 :]) else v for i, v in enumerate(values))


def _mark_enclosed(rows: list[list[_Outer]], pages: int) -> None:
    """Marks what stands above the lowest line of a usual header, or below the topmost line of a usual footer."""
    furniture, _ = _by_height(rows)
    edges: dict[tuple[int, str], float] = {}
    for row in rows:
        if all(o.why for o in row) and _around(furniture, _height(row)) >= max(3, _OFTEN * pages):
            place, height = (row[0].page, row[0].zone), row[0].run.middle
            innermost = max if row[0].zone == HEADER else min
            edges[place] = innermost(edges.get(place, height), height)
    for o in (o for row in rows for o in row if not o.why):
        edge = edges.get((o.page, o.zone))
        if edge is not None and (o.run.middle < edge if o.zone == HEADER else o.run.middle > edge):
            o.why = o.zone


def _keep_text(rows: list[list[_Outer]]) -> None:
    """Takes the mark off words that come back by chance in lines that are mostly text."""
    for row in rows:
        if not _is_furniture(row):
            for o in row:
                o.why = ""


def _keep_text_at_odd_heights(rows: list[list[_Outer]], strong: set[int], pages: int) -> None:
    """Takes the mark off words that come back on few pages only, and at heights where otherwise text stands."""
    furniture, every = _by_height(rows)
    for row in rows:
        marked = _around(furniture, _height(row))
        by_chance = marked < _MOSTLY * _around(every, _height(row)) or marked < _OFTEN * pages
        if by_chance and not any(id(o) in strong for o in row):
            for o in row:
                o.why = ""


def _by_height(rows: list[list[_Outer]]) -> tuple[Counter[Height], Counter[Height]]:
    """How many rows stand at each height: furniture, and all."""
    return Counter(_height(row) for row in rows if _is_furniture(row)), Counter(_height(row) for row in rows)
