"""Divides one section into subsections, paragraphs, definitions and quoted amendments.

"(1) A person who— (a) recruits; or (b) harbours, commits an offence. (2) Consent is irrelevant."
->  marks for (1), (1)(a), (1)(b), (2)
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from ..model.document import ProvisionKind
from ..model.source import Line
from .amendments import amendment_at, quoted_provisions
from .body import Body, ends_sentence, looks_like_heading
from .candidates import refers_on
from .definitions import defined_term, plain_term
from .drafting import Mark, resume
from .flush import with_flush_words
from .labels import Family, Label, read_label
from .lists import INDENT_STEP, Choice, Level, Sighting, choose_list
from .measures import Measures, behind_opening, ends_with_pause
from .tradition import words

LOOKAHEAD = 5
HEADING_LINES = 3
BEFORE_DEFINITION = ".;:—–-,])”"
BEFORE_PLAIN_DEFINITION = (".", ";", ":", "—", "–", ")", "")
_INLINE = re.compile(r"\(\s?\w[\w.]{0,3}\s?\)|\d{1,2}\.\s(?=[A-ZÀ-Ý“\"])|[“\"«‘](?=[A-Za-zÀ-ÿ])")
_INLINE_LETTER = re.compile(r"[;:.,]\s(?=[a-z]\)\s)")
_PAUSE_BEFORE = re.compile(r"[;:—–.,\]]\s*(?:(?:and|or|et|ou|y|o|e)\s+)?$")
_COMMA = re.compile(r",\s*(?:and|or|et|ou|y|o|e)?\s*$")
_FIRST_OF_LIST = ("(a)", "(i)")


@dataclass(slots=True)
class Divider:
    """Walks through one unit of `body` from offset `start` to `end`; `depth` is the depth of the unit itself.

    `item`: it stands in a schedule. `letters_first`: subsections have letters, as in codes of the United States.
    `geometry`: indentations are known. `defines`: it consists of definitions without quotation marks. `quoted`: it is
    part of a quotation, in which no other quotation is looked for. `resumed`: how many lists are still open behind
    words that ended the others; None if all are.
    """

    body: Body
    start: int
    end: int
    depth: int
    measures: Measures
    item: bool = False
    letters_first: bool = False
    geometry: bool = False
    defines: bool = False
    quoted: bool = False
    ahead: list[tuple[int, Label]] = field(default_factory=list)
    levels: list[Level] = field(default_factory=list)
    resumed: int | None = None
    marks: list[Mark] = field(default_factory=list)

    def divide(self) -> list[Mark]:
        """The marks of everything below the unit, in the order of the text."""
        at = self.start
        stops = self._stops()
        self.ahead = [(stop, label) for stop, line_start in stops if (label := self._label_at(stop, stop, line_start))]
        for stop, line_start in stops:
            if stop >= at:
                at = self._at_stop(stop, line_start)
        return with_flush_words(self.body.text, self.start, self.end, self.depth, self.marks)

    def _stops(self) -> list[tuple[int, bool]]:
        """Offsets at which something may begin: the starts of lines, and places behind punctuation inside lines."""
        starts = self.body.starts
        first, last = bisect_right(starts, self.start), bisect_left(starts, self.end)
        line_starts = {self.start, *starts[first:last]}
        text = self.body.text
        inline = {m.start() for m in _INLINE.finditer(text, self.start, self.end) if _may_begin(text, m.start())}
        inline.update(m.end() for m in _INLINE_LETTER.finditer(text, self.start, self.end))
        return [(stop, stop in line_starts) for stop in sorted(line_starts | inline)]

    def _at_stop(self, stop: int, line_start: bool) -> int:
        """Opens what begins at `stop`; returns the offset from which to look on."""
        begin, stop = stop, behind_opening(self.body.text, stop, self.end)
        amendment = None if self.quoted else amendment_at(self.body.text, self.start, stop, self.end, line_start)
        if amendment:
            return self._open_amendment(*amendment)
        label = self._label_at(begin, stop, line_start)
        if label and self._open_label(label, stop, line_start):
            self.marks[-1].start = min(begin, self.marks[-1].start)
            return self._behind_label(label.end, line_start)
        if self._open_definition(stop, line_start):
            return stop + 1
        if line_start and stop > self.start:
            self._flush(stop)
        return stop

    def _label_at(self, begin: int, stop: int, line_start: bool) -> Label | None:
        """The label at a stop; those at the starts of lines were read beforehand."""
        known = self.measures.labels.get(begin) if line_start else None
        return known if known or (line_start and begin != self.start) else read_label(self.body.text, stop)

    def _behind_label(self, at: int, line_start: bool) -> int:
        """A label may be followed by another at once ("(1) (a) ..."), or by a defined term."""
        mark = self.marks[-1]
        label = read_label(self.body.text, at)
        if label and label.text[:1] == "(" and label.readings[0][1] == (1,) and self._open_label(label, at, line_start):
            return self._behind_label(label.end, line_start)
        term = defined_term(self.body.text, at, self.end) or self._plain_term(at, True)
        if term:
            mark.term, mark.kind = term, "definition"
        return at

    def _open_label(self, label: Label, stop: int, line_start: bool) -> bool:
        before = self.body.text[max(self.start, stop - 80) : stop].rstrip()
        if label.end > self.end or (before and refers_on(before)):
            return False
        first = bisect_left(self.ahead, label.end, key=lambda seen: seen[0])
        ahead = [following for _, following in self.ahead[first : first + LOOKAHEAD]]
        indent = self._indent(stop) if self.geometry else None
        paused = not before or before[-1] in '.;:—–-]”"'
        choice = choose_list(self.levels, Sighting(label, indent, ahead, line_start, paused))
        if choice is None:
            return False
        self._enter(label, stop, choice)
        return True

    def _enter(self, label: Label, stop: int, choice: Choice) -> None:
        """Goes on with the chosen list, or opens it, and marks the provision that begins."""
        indent = self._indent(stop)
        self.resumed = None
        if choice.index < len(self.levels):
            level = self.levels[choice.index]
            del self.levels[choice.index + 1 :]
            level.last, level.indent = choice.key, min(level.indent, indent)
        else:
            kind = self._kind(choice.family, stop)
            level = Level(choice.family, choice.key, self._next_depth(), indent, kind)
            self.levels.append(level)
        begin, heading = self._heading_above(stop)
        number = _number(label, choice.family)
        mark = Mark(begin, label.end, level.depth, level.kind, number, heading, label=f"({number})" if number else "")
        self.marks.append(mark)

    def _heading_above(self, stop: int) -> tuple[int, str]:
        """A heading of its own, in bold on the line above, as subsections have in Canada; and where it begins."""
        index = bisect_right(self.body.starts, stop) - 1
        if index < 1 or self.body.starts[index] != stop or self.body.lines[index].bold:
            return stop, ""
        top = index
        while top > 0 and index - top < HEADING_LINES and self.body.starts[top - 1] >= self.start:
            line = self.body.lines[top - 1]
            if not line.bold or not looks_like_heading(line) or self.measures.labels.get(self.body.starts[top - 1]):
                break
            top -= 1
        lines = self.body.lines[top:index]
        return (self.body.starts[top] if lines else stop), " ".join(line.text for line in lines)

    def _next_depth(self) -> int:
        return (self.levels[-1].depth if self.levels else self.depth) + 1

    def _kind(self, family: Family, stop: int) -> ProvisionKind:
        """What the members of a new list are: subsections only where they divide the unit without a lead-in."""
        if self.item:
            return "item"
        if not self.levels:
            numbered = family[1] == "digit" or self.letters_first or family[1] == "roman upper"
            lead_in = self.body.text[self.start : stop].rstrip()[-1:] in (":", "—", "–", "-", ",")
            return "subsection" if numbered and not lead_in else "paragraph"
        inside = [level.kind for level in self.levels if level.kind != "definition"]
        return "subparagraph" if inside and inside[-1] in ("paragraph", "subparagraph") else "paragraph"

    def _plain_term(self, at: int, labelled: bool) -> str:
        return plain_term(self.body.text, at, self.end, labelled) if self.defines else ""

    def _open_definition(self, stop: int, line_start: bool) -> bool:
        before = self.body.text[max(self.start, stop - 6) : stop].rstrip()
        plain = line_start and before[-1:] in BEFORE_PLAIN_DEFINITION and not self._line_at(stop).bold
        term = defined_term(self.body.text, stop, self.end) or (self._plain_term(stop, False) if plain else "")
        if not term or (before and before[-1] not in BEFORE_DEFINITION and not ends_sentence(before)):
            return False
        self.resumed = None
        open_at = next((i for i, level in enumerate(self.levels) if level.kind == "definition"), None)
        if open_at is not None:
            del self.levels[open_at + 1 :]
        else:
            self._leave_lists(before)
            self.levels.append(Level(("term", ""), (0,), self._next_depth(), self._indent(stop), "definition"))
        self.marks.append(Mark(stop, stop, self.levels[-1].depth, "definition", "", term=term))
        return True

    def _leave_lists(self, before: str) -> None:
        """Definitions after a finished list stand beside the list, not in its last item."""
        while self.levels and before.endswith((".", ";")) and self.levels[-1].kind != "subsection":
            self.levels.pop()

    def _open_amendment(self, begin: int, end: int) -> int:
        """One mark for each quoted provision, divided in its turn; what follows the quotation belongs to the parent."""
        depth = self._next_depth()
        for part in quoted_provisions(self.body, begin, end):
            self.marks.append(Mark(part.start, part.text_start, depth, "amendment", part.number))
            inside = Divider(self.body, part.text_start, part.end, depth, self.measures, quoted=True)
            inside.letters_first, inside.geometry = self.letters_first, self.geometry
            self.marks += inside.divide()
        if end < self.end:
            self.marks.append(resume(end, depth - 1))
        return end

    def _flush(self, stop: int) -> None:
        """Words behind a list that resume at the indentation of the list's parent end the list.

        The list stays known, so that it may go on behind them.
        """
        index = bisect_right(self.body.starts, stop) - 1
        open_levels = len(self.levels) if self.resumed is None else self.resumed
        if not open_levels or index < 1 or not ends_with_pause(self.body.lines[index - 1].text):
            return
        keep = self._kept_open(index, open_levels)
        if keep < open_levels:
            self.resumed = keep
            self.marks.append(resume(stop, self.levels[keep - 1].depth if keep else self.depth))

    def _kept_open(self, index: int, open_levels: int) -> int:
        """How many of the open lists the unlabelled line `index` leaves open."""
        line, above = self.body.lines[index], self.body.lines[index - 1]
        keep = open_levels
        while self.geometry and keep > 0 and self._leaves(self.levels[keep - 1], line.indent):
            keep -= 1
        if keep < open_levels or not self._ends_lists(above, line):
            return keep
        while keep > 0 and self.levels[keep - 1].kind in ("paragraph", "subparagraph"):
            keep -= 1
        return keep

    def _ends_lists(self, above: Line, line: Line) -> bool:
        """Whether a line that its indentation does not set off goes on with the words before the list."""
        lower = line.text[:1].islower()
        if self.geometry:
            return lower and self.measures.is_apart(above, line)
        if self.measures.paragraphs and not line.new_paragraph:
            return False
        if _COMMA.search(above.text[-8:]):
            return words().main_clause.match(f", {line.text}") is not None
        return lower or ends_sentence(above.text)

    def _leaves(self, level: Level, indent: float) -> bool:
        """Whether a line stands further left than the list's labels and their wrapped lines."""
        reach = level.indent + min(0.0, self.measures.wraps.get(level.family[1], 0.0))
        return level.kind not in ("subsection", "item") and indent < reach - INDENT_STEP

    def _indent(self, offset: int) -> float:
        return self._line_at(offset).indent

    def _line_at(self, offset: int) -> Line:
        return self.body.lines[max(0, bisect_right(self.body.starts, offset) - 1)]


def _may_begin(text: str, at: int) -> bool:
    """Whether a label or a quotation inside a line stands where a list item can begin: behind a pause."""
    if text.startswith(_FIRST_OF_LIST, at) and text[at - 1] == " ":
        return True
    return bool(_PAUSE_BEFORE.search(text, max(0, at - 8), at))


def _number(label: Label, family: Family) -> str:
    """The bare number of a label: none for a bullet, and 1 for a misread "(l)"."""
    if family[0] == "bullet":
        return ""
    return "1" if family[1] == "digit" and label.number == "l" else label.number
