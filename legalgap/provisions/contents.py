"""Recognises tables of contents ("ARRANGEMENT OF SECTIONS"), so that they are set aside and not taken for text.

ARRANGEMENT OF SECTIONS / 1. Short title / 2. Interpretation / PART I / 1. Short title / (1) This Act may ...
`-------------- lines set aside ----------------------------'  `------------- the law ----------------------'
"""

from collections.abc import Sequence

from ..model.source import Line
from .body import ends_sentence, stands_out
from .candidates import has_leader, is_contents_title
from .chain import Candidate, best_chain
from .containers import schedule_at
from .sections import Numbering

UNTITLED_ENTRIES = 6
LISTED_SHARE = 0.5
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
    title = next((i for i, line in enumerate(lines) if is_contents_title(line)), None)
    if title is not None:
        entries = _listed_entries([c for c in numbering.candidates if c.line > title])
        first = title
    else:
        beginning = numbering.chain.members[0].line if numbering.chain.members else 0
        entries = list(best_chain([c for c in numbering.candidates if c.line < beginning]).members)
        entries = entries if len(entries) >= UNTITLED_ENTRIES else []
        first = entries[0].line if entries else 0
    if not entries:
        return frozenset()
    behind = next((c.line for c in numbering.candidates if c.line > entries[-1].line), len(lines))
    return frozenset(range(first, _end_of_contents(lines, entries[-1].line, behind)))


def _listed_entries(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The entries below a title: runs of ascending numbers, as long as most of a run has no text of its own."""
    entries: list[Candidate] = []
    for run in _ascending_runs(candidates):
        if sum(c.listed for c in run) < LISTED_SHARE * len(run):
            break
        entries += run
    return entries


def _ascending_runs(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    runs: list[list[Candidate]] = []
    for candidate in candidates:
        if runs and candidate.key > runs[-1][-1].key:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs


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
