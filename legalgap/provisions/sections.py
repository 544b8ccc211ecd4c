"""Finds the numbered units of a law (sections, articles, clauses): which tradition it follows and where each begins.

"3. Short title.—(1) ..."  ->  Candidate(line=40, number="3", label_end=2) in the chain of the tradition "commonwealth"
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from ..model.source import Line
from .amendments import announces_quotation
from .body import ends_sentence, is_upper, stands_out
from .chain import Candidate, Chain, best_chain
from .numbering import number_key
from .tradition import StartPattern, Tradition, traditions, words

SMALL_PRINT_COST = 2.0
QUOTATION_COST = 1.6
_OPENING = re.compile(r"(?:[#*_\s]*)(?:\d{0,2}\s?\[(?=\d|§|[AS]))?[*_]*")
_LAST_WORD = re.compile(r"([\w'’-]+)\W*$")
_FIRST_SUBDIVISION = re.compile(r"[.:—–\s-]*\((?:1|l|a|i)\)")
_REFERENCE_TAIL = re.compile(
    r"(?i)\b(?:sub-?)?(?:section|paragraph|clause|article|rule|regulation|item|chapter|part)s?\s+"
    r"[\dA-Za-z()]{1,8}(?:\s*(?:,|and|or|to|et|ou|y)\s*[\dA-Za-z()]{0,8})*\s*(?:,|and|or|to|et|ou|y)$"
)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The tradition that a law follows and the chain of its numbered units."""

    tradition: Tradition
    chain: Chain


def find_candidates(
    lines: Sequence[Line], tradition: Tradition, beside: Mapping[int, object] | None = None
) -> list[Candidate]:
    """Every line that could begin a numbered unit of `tradition`, weighted. `beside` holds lines with a margin note."""
    found = []
    usual_size = median([line.size for line in lines]) if lines else 0.0
    for index, line in enumerate(lines):
        text = line.text
        if not text or not (text[0] in "#*[§_ " or text[0].isdigit() or text[0] in "aAsScCrR"):
            continue
        match = _match(text, tradition.starts)
        if match:
            candidate = _candidate(index, match, text)
            if candidate:
                small = SMALL_PRINT_COST if line.size < 0.88 * usual_size else 0.0
                weight = candidate.weight + _context(lines, candidate, beside or {}) - small
                found.append(replace(candidate, weight=weight))
    return found


def _match(text: str, starts: Sequence[StartPattern]) -> tuple[StartPattern, re.Match[str]] | None:
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    for start in starts:
        match = start.pattern.match(text, at)
        if match:
            return start, match
    return None


def _candidate(index: int, found: tuple[StartPattern, re.Match[str]], text: str) -> Candidate | None:
    start, match = found
    number = match["num"].strip()
    key = number_key(number)
    if not key or key[0] == 0:
        return None
    end = _skip_repeated_label(text, match.end(), match.group())
    style = f"{start.style} in capitals" if is_upper(match.group()) else start.style
    return Candidate(index, number, key, start.weight, match.start(), end, style)


def _skip_repeated_label(text: str, at: int, label: str) -> int:
    """Steps over a label that is printed twice ("3.—3. (1) ...")."""
    bare = label.strip().rstrip(".—–- ")
    rest = text[at:].lstrip(" .—–-")
    if bare and re.match(re.escape(bare) + r"\s*[.°º]", rest):
        return len(text) - len(rest) + len(bare)
    return at


def _context(lines: Sequence[Line], candidate: Candidate, beside: Mapping[int, object]) -> float:
    line = lines[candidate.line]
    rest = line.text[candidate.label_end :].lstrip(" .—–-*_")
    weight = 0.6 if line.bold or line.outline else 0.0
    weight += 0.6 if candidate.line in beside else 0.0
    weight += 0.5 if _FIRST_SUBDIVISION.match(rest) else 0.0
    weight -= 1.2 if rest[:1].islower() else 0.0
    above = " ".join(line.text for line in lines[max(0, candidate.line - 4) : candidate.line])
    weight -= QUOTATION_COST if announces_quotation(above) else 0.0
    return weight + _before(lines, candidate.line)


def _before(lines: Sequence[Line], index: int) -> float:
    """What the line above says: a finished sentence or a heading speaks for a beginning, "under section" against."""
    if index == 0:
        return 0.3
    line = lines[index - 1]
    if stands_out(line) and not line.text[:1].islower():
        return 0.3
    if refers_on(line.text) or _last_word(line.text) in words().running_words:
        return -3.0
    if ends_sentence(line.text):
        return 0.3
    return 0.0 if lines[index].bold or lines[index].outline else -0.6


def refers_on(text: str) -> bool:
    """Whether a line ends in the middle of a reference ("... under section", "... paragraphs (a) and")."""
    tail = text[-60:].rstrip()
    return _last_word(tail) in words().reference_nouns or bool(_REFERENCE_TAIL.search(tail))


def _last_word(text: str) -> str:
    """The word that ends a line, in lower case; empty if punctuation ends it."""
    tail = text[-30:].rstrip()
    last = _LAST_WORD.search(tail)
    return last[1].lower() if last and tail[-1:] not in ".;:—)" else ""


def number_units(lines: Sequence[Line], beside: Mapping[int, object] | None = None) -> Numbering:
    """The tradition whose best chain explains most of the text, with that chain."""
    best: Numbering | None = None
    for tradition in traditions():
        numbering = Numbering(tradition, steady_chain(find_candidates(lines, tradition, beside)))
        if best is None or numbering.chain.score > best.chain.score:
            best = numbering
    assert best is not None
    return best


def steady_chain(candidates: Sequence[Candidate]) -> Chain:
    """The best chain, chosen again in favour of the style that most of its members have."""
    first = best_chain(candidates)
    if len(first.members) < 4:
        return first
    styles = Counter(m.style for m in first.members)
    usual, _ = styles.most_common(1)[0]
    return best_chain([replace(c, weight=c.weight + (0.3 if c.style == usual else -0.3)) for c in candidates])


def repeated_units(
    lines: Sequence[Line], chain: Sequence[Candidate], candidates: Sequence[Candidate]
) -> list[Candidate]:
    """Units whose number stands twice in the law: as good a beginning as the one in the chain, apart from it."""
    known = {c.line for c in chain}
    by_key = {c.key: i for i, c in enumerate(chain)}
    found = []
    for candidate in candidates:
        place = by_key.get(candidate.key)
        if place is None or candidate.line in known or not _is_twin(lines, chain[place], candidate):
            continue
        floor = chain[place - 1].line if place else -1
        ceiling = chain[place + 1].line if place + 1 < len(chain) else len(lines)
        if floor < candidate.line < ceiling:
            found.append(candidate)
    return found


def _is_twin(lines: Sequence[Line], unit: Candidate, other: Candidate) -> bool:
    if abs(unit.line - other.line) < 3 or other.style != unit.style:
        return False
    a, b = lines[unit.line], lines[other.line]
    return (a.bold or bool(a.outline)) and a.bold == b.bold and a.outline == b.outline and abs(a.indent - b.indent) < 4
