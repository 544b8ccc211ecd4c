"""Reads laws whose section numbers are lost: each heading of the outline begins a section, counted in order.

"# Short title" / "This Act may ..." / "# Definitions" / "In this Act ..."   ->   sections 1 and 2
"""

from collections import Counter
from collections.abc import Sequence

from ..model.source import Line
from .body import is_upper
from .chain import Candidate
from .containers import is_container_line
from .tradition import words

FEWEST = 3
WEIGHT = 0.6
SHORTEST_RUN_ON, LONGEST_RUN_ON = 2, 7


def outline_candidates(lines: Sequence[Line]) -> list[Candidate]:
    """One candidate for each heading behind the enacting words that has text of its own.

    Where some headings are set off, others may have run into their paragraph ("Abetment Any person who ...").
    """
    begin = _behind_enacting_words(lines)
    headings = [i for i in range(begin, len(lines)) if _heads_text(lines, i)]
    if len(headings) < FEWEST:
        return []
    looks = Counter((lines[i].outline, is_upper(lines[i].text)) for i in headings)
    usual, _ = looks.most_common(1)[0]
    places = [(i, 0, 0) for i in headings if (lines[i].outline, is_upper(lines[i].text)) == usual]
    places += [place for i in range(places[0][0], len(lines)) if (place := _run_on(lines, i))]
    return [
        Candidate(i, str(n), (n,), WEIGHT, start, end, "outline run on" if end else "outline")
        for n, (i, start, end) in enumerate(sorted(places), start=1)
    ]


def _run_on(lines: Sequence[Line], index: int) -> tuple[int, int, int] | None:
    """A heading at the start of a paragraph, or behind a colon in it, with no mark between it and its section."""
    if lines[index].outline:
        return None
    match = words().run_on_heading.search(lines[index].text)
    if not match or not SHORTEST_RUN_ON <= len(match["heading"].split()) <= LONGEST_RUN_ON:
        return None
    return index, match.start("heading"), match.end("heading")


def _behind_enacting_words(lines: Sequence[Line]) -> int:
    for index, line in enumerate(lines[: max(40, len(lines) // 3)]):
        if (
            not line.outline
            and words().enacting.search(line.text)
            and line.text.rstrip().endswith((":", ":-", ":—", "—"))
        ):
            return index + 1
    return 0


def _heads_text(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if not line.outline or index + 1 >= len(lines) or lines[index + 1].outline or is_container_line(line.text):
        return False
    return any(c.isalpha() for c in line.text) and not words().lead_ins.match(line.text)
