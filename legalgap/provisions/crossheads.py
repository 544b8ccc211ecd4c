"""Finds headings without a number that stand between sections, and headings of parts that got into the text before.

"... of this Act." / "Offences by companies" (centred) / "18. Where ..."   ->  Container(kind="division", heading=...)
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from statistics import median

from .body import Body, ends_sentence, is_upper, looks_like_heading
from .containers import Container
from .labels import read_label

RANK = 99
LONGEST = 120
LARGER = 1.12
REACH_BACK = 220


def cross_headings(body: Body, starts: Sequence[int], taken: frozenset[int], headed: frozenset[int]) -> list[Container]:
    """Headings on the line right before a unit begins; `starts` are the offsets at which units begin."""
    usual = median([line.size for line in body.lines]) if body.lines else 0.0
    found = []
    for start in starts:
        index = bisect_right(body.starts, start) - 1
        free = body.starts[index] == start and index > 0 and index - 1 not in taken | headed
        if free and _is_cross_heading(body, index - 1, usual):
            heading = body.lines[index - 1].text.strip(" *_#")
            found.append(Container(index - 1, index - 1, "division", "", "", heading, RANK))
    return found


def _is_cross_heading(body: Body, index: int, usual: float) -> bool:
    line = body.lines[index]
    if len(line.text) > LONGEST or not looks_like_heading(line) or index == 0:
        return False
    if read_label(line.text) and not is_upper(line.text):
        return False
    if line.text.rstrip().endswith(".") or not any(c.isalpha() for c in line.text) or line.text[0] in "[(":
        return False
    above = body.lines[index - 1]
    if not ends_sentence(above.text) and not is_upper(above.text):
        return False
    return is_upper(line.text) or line.centred or (line.size > LARGER * usual > 0) or bool(line.outline)


def heading_left_behind(text: str, start: int, label: str, number: str, heading: str) -> tuple[int, str]:
    """Where a part begins whose heading was set at the end of the section before it, and that heading.

    "... of this Act. Part II – Offences" / "PART II"  ->  the offset of "Part II – Offences", and "Offences"
    """
    if heading:
        return start, heading
    pattern = (
        rf"(?i)(?:(?<=\s)|^){re.escape(label)}\s+{re.escape(number)}\s*[–—:-]\s*(?P<heading>[^.;:“”]{{3,160}}?)\s*$"
    )
    match = re.search(pattern, text[max(0, start - REACH_BACK) : start])
    if not match:
        return start, heading
    return max(0, start - REACH_BACK) + match.start(), match["heading"]
