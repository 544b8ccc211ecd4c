"""Recognises tables of contents ("ARRANGEMENT OF SECTIONS"), so that they are set aside and not taken for text.

ARRANGEMENT OF SECTIONS / 1. Short title / 2. Interpretation / PART I / 1. Short title / (1) This Act may ...
`-------------- lines set aside ----------------------------'  `------------- the law ----------------------'
"""

import re
from collections.abc import Sequence

from ..model.source import Line
from .body import ends_sentence, is_upper, stands_out
from .chain import Candidate
from .containers import schedule_at
from .sections import find_candidates
from .tradition import Tradition, words

_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}\s*$|[…]{2,}\s*\d{1,4}\s*$|\s\d{1,3}$")
DENSE_LINES = 2.6
PROBE = 6


def contents_lines(lines: Sequence[Line], tradition: Tradition) -> range:
    """The lines of the table of contents, as a range of line indices; empty if the law has none."""
    title = _title_line(lines)
    if title is None:
        return range(0)
    candidates = [c for c in find_candidates(lines, tradition) if c.line > title and c.weight > -1]
    beginning = _body_beginning(lines, candidates)
    if beginning is None:
        return range(0)
    entries = [c.line for c in candidates if c.line < beginning]
    if not entries:
        return range(0)
    return range(title, _end_of_contents(lines, entries[-1], beginning))


def _title_line(lines: Sequence[Line]) -> int | None:
    titles = words().contents_titles
    for index, line in enumerate(lines[: max(60, len(lines) // 2)]):
        if line.text.strip(" .:*#_—–-").lower() in titles:
            return index
    return None


def _body_beginning(lines: Sequence[Line], candidates: Sequence[Candidate]) -> int | None:
    """The line of the second "1." or later one from which on sections have text and not only headings."""
    ones = [i for i, c in enumerate(candidates) if c.key == candidates[0].key] if candidates else []
    for position in ones[1:]:
        if not _is_dense(lines, candidates[position : position + PROBE]):
            return candidates[position].line
    return None


def _is_dense(lines: Sequence[Line], entries: Sequence[Candidate]) -> bool:
    """Whether numbered lines follow each other as in a table of contents: hardly a line of text between them."""
    if len(entries) < 2:
        return len(lines) - entries[0].line < 2
    between = entries[-1].line - entries[0].line
    sentences = sum(ends_sentence(lines[i].text) for i in range(entries[0].line, entries[-1].line))
    return between / (len(entries) - 1) < DENSE_LINES and sentences < 0.5 * between


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
    if line.text[:1].islower() or _LEADER.search(line.text):
        return True
    return (
        not stands_out(line)
        and not is_upper(line.text)
        and not ends_sentence(line.text)
        and line.page == lines[index - 1].page
    )
