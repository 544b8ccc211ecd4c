"""Recognises tables of contents ("ARRANGEMENT OF SECTIONS"), so that they are set aside and not taken for text.

ARRANGEMENT OF SECTIONS / 1. Short title / 2. Interpretation / PART I / 1. Short title / (1) This Act may ...
`-------------- lines set aside ----------------------------'  `------------- the law ----------------------'
"""

from collections.abc import Sequence

from ..model.source import Line
from .body import ends_sentence, stands_out
from .candidates import has_leader, is_contents_title
from .chain import best_chain
from .containers import schedule_at
from .sections import Numbering

UNTITLED_ENTRIES = 6
LEADERS = 4
LEADER_DISTANCE = 4
TITLE_DISTANCE = 6


def leader_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Runs of lines that mostly end in dots and a page number, with the title above them."""
    leaders = [index for index, line in enumerate(lines) if has_leader(line.text)]
    found: set[int] = set()
    run: list[int] = []
    for index in [*leaders, len(lines) + LEADER_DISTANCE + 1]:
        if run and index - run[-1] > LEADER_DISTANCE:
            if len(run) >= LEADERS:
                found.update(range(_title_above(lines, run[0]), run[-1] + 1))
            run = []
        run.append(index)
    return frozenset(i for i in found if i < len(lines))


def _title_above(lines: Sequence[Line], first: int) -> int:
    """The line of the title of a table whose first entry is `first`; `first` itself if it has no title."""
    for index in range(first, max(-1, first - TITLE_DISTANCE), -1):
        if is_contents_title(lines[index]):
            return index
    return first


def contents_lines(lines: Sequence[Line], numbering: Numbering) -> frozenset[int]:
    """The lines of a table of contents before the first section, with or without a title."""
    if not numbering.chain.members:
        return frozenset()
    beginning = numbering.chain.members[0].line
    title = next((i for i in range(beginning) if is_contents_title(lines[i])), None)
    entries = [c for c in numbering.candidates if c.line < beginning and (title is None or c.line > title)]
    if title is None:
        entries = list(best_chain(entries).members)
        if len(entries) < UNTITLED_ENTRIES:
            return frozenset()
    if not entries:
        return frozenset()
    start = title if title is not None else entries[0].line
    return frozenset(range(start, _end_of_contents(lines, entries[-1].line, beginning)))


def _end_of_contents(lines: Sequence[Line], last_entry: int, beginning: int) -> int:
    """The line after the last entry with its continuation lines and schedule entries."""
    end = last_entry + 1
    while end < beginning and _continues_entry(lines, end):
        end += 1
    for index in range(end, beginning):
        if schedule_at(lines, index, frozenset()) and index + 1 < beginning:
            end = index + 1
    return end


def _continues_entry(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if line.text[:1].islower() or has_leader(line.text):
        return True
    return not stands_out(line) and not ends_sentence(line.text) and line.page == lines[index - 1].page
