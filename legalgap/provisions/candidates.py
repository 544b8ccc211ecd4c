"""Finds the lines that could begin a numbered unit, and weighs how much each looks like a beginning.

"3. Short title.—(1) ..." below a finished sentence   ->  Candidate(number="3", weight=1.8)
"12. The appeal ..." below "... under section"        ->  Candidate(number="12", weight=-2.0)
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from ..model.source import Line
from .amendments import announces_quotation
from .body import ends_sentence, is_upper, stands_out
from .chain import Candidate
from .numbering import number_key
from .quotations import quoted_lines
from .tradition import StartPattern, Tradition, words

SMALL_PRINT = 0.88
SMALL_PRINT_COST = 2.0
QUOTATION_COST = 1.6
HEADING_BONUS = 1.4
LISTED_COST = 1.2
TITLED_COST = 1.5
LISTED_LENGTH = 110
_OPENING = re.compile(r"(?:[#*_\s]*)(?:\d{0,2}\s?\[(?=\d|§|[AS]))?[*_]*")
_LEADER = re.compile(r"(?:\.\s?){4,}\s*\d{1,4}\s*$|…{2,}\s*\d{1,4}\s*$")
_LAST_WORD = re.compile(r"([\w'’-]+)\W*$")
_FIRST_SUBDIVISION = re.compile(r"[.:—–\s-]*\((?:1|l|a|i)\)")
_GOES_ON = (",", " and", " or", " to", " et", " ou", " y")
_REFERENCE_TAIL = re.compile(
    r"(?i)\b(?:sub-?)?(?:section|paragraph|clause|article|rule|regulation|item|chapter|part)s?\s+"
    r"[\dA-Za-z()]{1,8}(?:\s*(?:,|and|or|to|et|ou|y)\s*[\dA-Za-z()]{0,8}){0,12}\s*(?:,|and|or|to|et|ou|y)$"
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the weight of a candidate depends on besides its own line: the lines of the law, those with a margin note,
    the usual size of print, the line of the title of a table of contents (-1 if there is none), and the lines inside
    the new words that an amending law quotes."""

    lines: Sequence[Line]
    beside: Container[int]
    usual_size: float
    contents: int
    quoted: frozenset[int] = frozenset()


def setting_of(lines: Sequence[Line], beside: Container[int] = ()) -> Setting:
    """The setting in which candidates of any tradition are weighed."""
    contents = next((index for index, line in enumerate(lines) if is_contents_title(line)), -1)
    return Setting(
        lines, beside, median([line.size for line in lines]) if lines else 0.0, contents, quoted_lines(lines)
    )


def find_candidates(setting: Setting, tradition: Tradition) -> list[Candidate]:
    """Every line that has the form of the beginning of a unit of `tradition`, in order, weighted."""
    found = []
    for index, line in enumerate(setting.lines):
        if line.text[:1] in tradition.begins_with and index not in setting.quoted:
            candidate = _candidate(index, line.text, tradition.starts)
            if candidate:
                found.append(replace(candidate, weight=candidate.weight + _context(setting, candidate)))
    return _less_if_listed(setting, _joined_doubles(found))


def _joined_doubles(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Joins two labels with the same number on neighbouring lines ("Article 1." / "Artículo 1°. Objeto. ...")."""
    found: list[Candidate] = []
    for candidate in candidates:
        last = found[-1] if found else None
        if last and last.key == candidate.key and candidate.line == last.line + 1 and last.bare:
            found[-1] = replace(candidate, weight=max(last.weight, candidate.weight), first_line=last.line)
        else:
            found.append(candidate)
    return found


def _candidate(index: int, text: str, starts: Sequence[StartPattern]) -> Candidate | None:
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    for start in starts:
        match = start.pattern.match(text, at)
        if match:
            return _from_match(index, start, match, text)
    return None


def _from_match(index: int, start: StartPattern, match: re.Match[str], text: str) -> Candidate | None:
    number = match["num"].strip()
    key = number_key(number)
    if not key or key[0] == 0:
        return None
    if number.lower() in words().ordinals:
        number = str(key[0])
    end = _skip_repeated_label(text, match.end(), match.group())
    style = f"{start.style} in capitals" if is_upper(match.group()) else start.style
    bare = not text[end:].strip(" .:—–-°º")
    return Candidate(index, number, key, start.weight, match.start(), end, style, bare=bare)


def _skip_repeated_label(text: str, at: int, label: str) -> int:
    """Steps over a label that is printed twice ("3.—3. (1) ...", "Article 3. Artículo 3º")."""
    bare = label.strip().rstrip(".—–- ")
    rest = text[at:].lstrip(" .—–-")
    repeated = bare and rest.startswith(bare) and rest[len(bare) :].lstrip()[:1] in (".", "°", "º")
    return len(text) - len(rest) + len(bare) if repeated else at


def _context(setting: Setting, candidate: Candidate) -> float:
    line = setting.lines[candidate.line]
    rest = line.text[candidate.label_end :].lstrip(" .—–-*_")
    weight = 0.6 if line.bold or line.outline else 0.0
    weight += 0.6 if candidate.line in setting.beside else 0.0
    weight += 0.5 if _FIRST_SUBDIVISION.match(rest) else 0.0
    weight += HEADING_BONUS if _is_heading_of_subdivisions(setting.lines, candidate.line, rest) else 0.0
    weight -= 1.2 if rest[:1].islower() else 0.0
    weight -= SMALL_PRINT_COST if line.size < SMALL_PRINT * setting.usual_size else 0.0
    above = " ".join(setting.lines[i].text for i in range(max(0, candidate.line - 4), candidate.line))
    weight -= QUOTATION_COST if announces_quotation(above) else 0.0
    return weight + _before(setting.lines, candidate.line)


def _is_heading_of_subdivisions(lines: Sequence[Line], index: int, heading: str) -> bool:
    """Whether a line of its own is the heading of a section: "8 Reparation orders", and below it "(1) The court ...".

    Such a section is known by itself, as in an extract of a law that leaves out what stands between.
    """
    if not lines[index].new_paragraph or not heading[:1].isupper() or ends_sentence(heading):
        return False
    return index + 1 < len(lines) and _FIRST_SUBDIVISION.match(lines[index + 1].text) is not None


def _before(lines: Sequence[Line], index: int) -> float:
    """What the line above says: a finished sentence or a heading speaks for a beginning, "under section" against."""
    if index == 0:
        return 0.3
    line = lines[index - 1]
    if lines[index].new_paragraph and not refers_on(line.text):
        return 0.3
    if stands_out(line) and not line.text[:1].islower():
        return 0.3
    if line.size and line.size < SMALL_PRINT * lines[index].size:
        return 0.0
    if refers_on(line.text) or _last_word(line.text) in words().running_words | words().numbered_nouns:
        return -3.0
    if ends_sentence(line.text):
        return 0.3
    return 0.0 if lines[index].bold or lines[index].outline else -0.6


def _less_if_listed(setting: Setting, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Takes weight off entries that follow each other as in a table of contents, with no text of their own."""
    lines = setting.lines
    ends = [*(c.line for c in candidates[1:]), len(lines)][: len(candidates)]
    titled = _under_contents_title(setting, candidates)
    found = []
    for candidate, end in zip(candidates, ends, strict=True):
        cost = LISTED_COST if _is_listed(lines, candidate.line, end) else 0.0
        cost += TITLED_COST if cost and candidate.line in titled else 0.0
        found.append(replace(candidate, weight=candidate.weight - cost, listed=True) if cost else candidate)
    return found


def _under_contents_title(setting: Setting, candidates: Sequence[Candidate]) -> range:
    """The lines from the title of a table of contents to where its first number comes again."""
    below = [c for c in candidates if c.line > setting.contents]
    if setting.contents < 0 or not below:
        return range(0)
    return range(setting.contents, next((c.line for c in below[1:] if c.key == below[0].key), len(setting.lines)))


def is_contents_title(line: Line) -> bool:
    """Whether a line reads "Arrangement of sections", "Table of contents" or the like."""
    return len(line.text) < 60 and _is_title_of_contents(line.text)


@lru_cache(maxsize=20_000)
def _is_title_of_contents(text: str) -> bool:
    return text.strip(" .:*#_—–-").lower() in words().contents_titles


def _is_listed(lines: Sequence[Line], begin: int, end: int) -> bool:
    last = lines[end - 1].text
    if _LEADER.search(lines[begin].text):
        return True
    if end - begin == 1:
        says_something = ends_sentence(last) and bool(words().operative.search(last))
        return len(last) < LISTED_LENGTH and end < len(lines) and not says_something
    return end - begin == 2 and not ends_sentence(last)


def has_leader(text: str) -> bool:
    """Whether a line ends in dots and a page number, as the entries of a table of contents do."""
    return text[-1:].isdigit() and bool(_LEADER.search(text))


def refers_on(text: str) -> bool:
    """Whether a line ends in the middle of a reference ("... under section", "... paragraphs (a) and")."""
    tail = text[-60:].rstrip()
    if tail.endswith(_GOES_ON):
        return bool(_REFERENCE_TAIL.search(tail))
    return _last_word(tail) in words().reference_nouns


def _last_word(text: str) -> str:
    """The word that ends a line, in lower case; empty if punctuation ends it."""
    tail = text[-30:].rstrip()
    last = _LAST_WORD.search(tail)
    return last[1].lower() if last and tail[-1:] not in ".;:—)" else ""
