"""Running headers, footers and page numbers: found by their repetition from page to page, taken out of the runs.

page 4: "Children Act (No. 8)" / "... text ..." / "- 4 -"   ->   text alone; the others as SetAside with the reason
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from legalgap.documents.runs import PageRuns, Run
from legalgap.model.source import SetAside

HEADER = "running header"
FOOTER = "running footer"
PAGE_NUMBER = "page number"
# Shares of the page height in which headers and footers are looked for.
_HEADER_ZONE = 0.16
_FOOTER_ZONE = 0.84
_PAGE_NUMBER = re.compile(r"^\W*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|de)\s*\d{1,4})?\W*$", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


def set_aside_furniture(pages: list[PageRuns]) -> list[SetAside]:
    """Takes headers, footers and page numbers out of `pages` and gives them back with the reason."""
    repeated = _repeated(pages)
    aside: list[SetAside] = []
    for page in pages:
        kept: list[Run] = []
        reasons = _reasons(page, repeated)
        for run, why in zip(page.runs, reasons, strict=True):
            if why:
                aside.append(SetAside(page.number, run.text, why))
            else:
                kept.append(run)
        page.runs = kept
    return aside


def _zone(run: Run, page: PageRuns) -> str:
    if run.bottom < _HEADER_ZONE * page.height:
        return HEADER
    return FOOTER if run.top > _FOOTER_ZONE * page.height else ""


def _pattern(run: Run, zone: str) -> tuple[str, str]:
    return zone, _DIGITS.sub("#", run.text.casefold())


def _zoned(page: PageRuns) -> Iterable[tuple[Run, str]]:
    return ((run, zone) for run in page.runs if (zone := _zone(run, page)))


def _repeated(pages: list[PageRuns]) -> dict[tuple[str, str], list[float]]:
    """Patterns of text in a zone that come back on enough pages, with the heights at which they stand."""
    heights: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    seen: Counter[tuple[str, str]] = Counter()
    for page in pages:
        patterns = set()
        for run, zone in _zoned(page):
            pattern = _pattern(run, zone)
            patterns.add(pattern)
            heights[pattern].append(run.top)
        seen.update(patterns)
    enough = 2 if len(pages) < 5 else 3
    return {p: heights[p] for p, n in seen.items() if n >= enough}


def _reasons(page: PageRuns, repeated: dict[tuple[str, str], list[float]]) -> list[str]:
    """One reason (or "") per run of the page."""
    reasons = []
    for run in page.runs:
        zone = _zone(run, page)
        if not zone:
            reasons.append("")
            continue
        usual = repeated.get(_pattern(run, zone), ())
        same_height = sum(abs(run.top - top) < 3 for top in usual)
        returns = same_height >= 2
        if returns and _PAGE_NUMBER.match(run.text):
            reasons.append(PAGE_NUMBER)
        else:
            reasons.append(zone if returns else "")
    return reasons
