"""Divides one section into subsections, paragraphs, definitions and quoted amendments.

    "(1) A person who— (a) recruits; or (b) harbours, commits an offence. (2) Consent is irrelevant."
    ->  marks for (1), (1)(a), (1)(b), (2)

Which label continues which list is decided by the sequence of the labels, then by indentation: "(i)" after "(h)" is a
letter, "(i)" followed by "(ii)" is a Roman numeral.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from ..model.document import ProvisionKind
from .amendments import amendment_at, quoted_provisions
from .body import Body, ends_sentence, looks_like_heading
from .candidates import refers_on
from .definitions import defined_term, plain_term
from .drafting import Mark, resume
from .flush import with_flush_words
from .labels import Family, Label, read_label
from .numbering import follows, gap

INDENT_STEP = 4.0
REPEALED_GAP = 4
LOOKAHEAD = 5
HEADING_LINES = 3
DEEPEST = 8
_LABEL_BEGINS = '([*_“"-–—•●▪◦‣·'
_LABEL_ENDS = (")", ".", "°", "º")
_OPENING = re.compile(r"[\s*_]*(?:\d{0,2}\s?\[(?=[(“\"]))?")
_PAUSE = re.compile(r"[.;:,—–\]”\"»]\s*(?:and|or|et|ou|y|o|e)?\s*$")
_INLINE = re.compile(r"\(\s?\w{1,4}\s?\)|\d{1,2}\.\s(?=[A-ZÀ-Ý“\"])|[“\"«‘](?=[A-Za-zÀ-ÿ])")
_INLINE_LETTER = re.compile(r"[;:.,]\s(?=[a-z]\)\s)")
_PAUSE_BEFORE = re.compile(r"[;:—–.,\]]\s*(?:(?:and|or|et|ou|y|o|e)\s+)?$")
_FIRST_OF_LIST = ("(a)", "(i)")


@dataclass(slots=True)
class Level:
    """An open list: its family of labels, the last one seen, its depth in the tree and its indentation."""

    family: Family
    last: tuple[int, ...]
    depth: int
    indent: float
    kind: ProvisionKind


@dataclass(slots=True)
class Divider:
    """Walks through one unit of `body` from offset `start` to `end`; `depth` is the depth of the unit itself."""

    body: Body
    start: int
    end: int
    depth: int
    labels: Mapping[int, Label]
    wraps: Mapping[str, float]
    item: bool = False
    letters_first: bool = False
    geometry: bool = False
    defines: bool = False
    quoted: bool = False
    ahead: list[tuple[int, Label]] = field(default_factory=list)
    levels: list[Level] = field(default_factory=list)
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
        begin, stop = stop, _behind_opening(self.body.text, stop, self.end)
        amendment = None if self.quoted else amendment_at(self.body.text, self.start, stop, self.end, line_start)
        if amendment:
            return self._open_amendment(*amendment)
        label = self._label_at(begin, stop, line_start)
        if label and label.end <= self.end and self._open_label(label, stop, line_start):
            self.marks[-1].start = min(begin, self.marks[-1].start)
            return self._behind_label(label.end, line_start)
        if self._open_definition(stop, line_start):
            return stop + 1
        if line_start and stop > self.start:
            self._flush(stop)
        return stop

    def _label_at(self, begin: int, stop: int, line_start: bool) -> Label | None:
        """The label at a stop; those at the starts of lines were read beforehand."""
        known = self.labels.get(begin) if line_start else None
        return known if known or (line_start and begin != self.start) else read_label(self.body.text, stop)

    def _behind_label(self, at: int, line_start: bool) -> int:
        """A label may be followed by another at once ("(1) (a) ..."), or by a defined term."""
        mark = self.marks[-1]
        label = read_label(self.body.text, at)
        nested = label is not None and label.end <= self.end and label.text[:1] == "(" and label.readings[0][1] == (1,)
        if label and nested and self._open_label(label, at, line_start):
            return self._behind_label(label.end, line_start)
        term = defined_term(self.body.text, at, self.end) or self._plain_term(at, True)
        if term:
            mark.term, mark.kind = term, "definition"
        return at

    # labels -----------------------------------------------------------------------------------------------------

    def _open_label(self, label: Label, stop: int, line_start: bool) -> bool:
        before = self.body.text[max(self.start, stop - 80) : stop]
        if stop > self.start and refers_on(before.rstrip()):
            return False
        finished = stop == self.start or before.rstrip()[-1:] in '.;:—–-]”"'
        choice = self._choose(label, stop, line_start, finished)
        if choice is None:
            return False
        self._enter(label, stop, *choice)
        return True

    def _choose(
        self, label: Label, stop: int, line_start: bool, finished: bool
    ) -> tuple[int, Family, tuple[int, ...]] | None:
        """Where the label belongs: index of the level (one past the last for a new list), with its reading."""
        options: list[tuple[float, int, Family, tuple[int, ...]]] = []
        indent = self._indent(stop)
        ahead = self._labels_ahead(label.end)
        for family, key in label.readings:
            options += self._continuations(family, key, indent, ahead)
            options += self._openings(family, key, indent, ahead, line_start and finished)
        options = [o for o in options if o[0] >= (1.0 if line_start else 2.5)]
        if not options:
            return None
        _, index, family, key = max(options, key=lambda o: (o[0], -o[1]))
        return index, family, key

    def _continuations(
        self, family: Family, key: tuple[int, ...], indent: float, ahead: list[Label]
    ) -> list[tuple[float, int, Family, tuple[int, ...]]]:
        found = []
        for index, level in enumerate(self.levels):
            if level.family != family:
                continue
            bullet = family[0] == "bullet"
            missing = gap(level.last, key) if key > level.last else 99
            if not bullet and not follows(level.last, key) and missing > REPEALED_GAP:
                continue
            score = 3.0 if bullet or follows(level.last, key) else 1.2 - 0.1 * missing
            score += self._agreement(level, indent) - 0.2 * (len(self.levels) - 1 - index)
            score += 0.8 if _next_in(ahead, family, key) else 0.0
            found.append((score, index, family, key))
        return found

    def _openings(
        self, family: Family, key: tuple[int, ...], indent: float, ahead: list[Label], fresh: bool
    ) -> list[tuple[float, int, Family, tuple[int, ...]]]:
        """A new list: below the deepest open one, or in place of an open list of the same family that begins anew."""
        if key not in ((1,), (0,)):
            late = fresh and not self.levels and family[1] == "digit" and family[0] == "paren"
            return [(1.0, 0, family, key)] if late else []
        score = 2.2 + (0.8 if _next_in(ahead, family, key) else 0.0)
        for index, level in enumerate(self.levels):
            if level.family == family and not (self.geometry and indent > self.levels[-1].indent + INDENT_STEP):
                return [(score - 0.7, index, family, key)]
        if len(self.levels) >= DEEPEST:
            return []
        return [(score, len(self.levels), family, key)]

    def _agreement(self, level: Level, indent: float) -> float:
        if not self.geometry:
            return 0.0
        return 0.5 if abs(indent - level.indent) < INDENT_STEP else 0.0

    def _labels_ahead(self, at: int) -> list[Label]:
        """The labels at the next stops."""
        first = bisect_left(self.ahead, at, key=lambda seen: seen[0])
        return [label for _, label in self.ahead[first : first + LOOKAHEAD]]

    def _enter(self, label: Label, stop: int, index: int, family: Family, key: tuple[int, ...]) -> None:
        indent = self._indent(stop)
        if index < len(self.levels):
            level = self.levels[index]
            del self.levels[index + 1 :]
            level.last, level.indent = key, min(level.indent, indent)
        else:
            level = Level(family, key, self._next_depth(), indent, self._kind(family, stop))
            self.levels.append(level)
        begin, heading = self._heading_above(stop)
        number = _number(label, family)
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
            if not line.bold or not looks_like_heading(line) or self.labels.get(self.body.starts[top - 1]):
                break
            top -= 1
        lines = self.body.lines[top:index]
        return (self.body.starts[top] if lines else stop), " ".join(line.text for line in lines)

    def _next_depth(self) -> int:
        return (self.levels[-1].depth if self.levels else self.depth) + 1

    def _kind(self, family: Family, stop: int) -> ProvisionKind:
        if self.item:
            return "item"
        above = [level.kind for level in self.levels if level.kind != "definition"]
        if not self.levels:
            numbered = family[1] == "digit" or self.letters_first or family[1] == "roman upper"
            return "subsection" if numbered and not self._has_lead_in(stop) else "paragraph"
        if above and above[-1] in ("paragraph", "subparagraph"):
            return "subparagraph"
        return "paragraph"

    def _has_lead_in(self, stop: int) -> bool:
        """Whether words that announce a list stand before its first item: then it is a list and no subsections."""
        return self.body.text[self.start : stop].rstrip()[-1:] in (":", "—", "–", "-", ",")

    # definitions, amendments, flush words --------------------------------------------------------------------------

    def _plain_term(self, at: int, labelled: bool) -> str:
        return plain_term(self.body.text, at, self.end, labelled) if self.defines else ""

    def _open_definition(self, stop: int, line_start: bool) -> bool:
        term = defined_term(self.body.text, stop, self.end) or (self._plain_term(stop, False) if line_start else "")
        if not term or (stop == self.start and not line_start):
            return False
        before = self.body.text[max(self.start, stop - 6) : stop].rstrip()
        if before and before[-1] not in ".;:—–-,])”" and not ends_sentence(before):
            return False
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
        for quoted in quoted_provisions(self.body, begin, end):
            self.marks.append(Mark(quoted.start, quoted.text_start, depth, "amendment", quoted.number))
            inside = Divider(
                self.body,
                quoted.text_start,
                quoted.end,
                depth,
                self.labels,
                self.wraps,
                letters_first=self.letters_first,
                geometry=self.geometry,
                quoted=True,
            )
            self.marks += inside.divide()
        if end < self.end:
            self.marks.append(resume(end, depth - 1))
        return end

    def _flush(self, stop: int) -> None:
        """Words behind a list that resume at the indentation of the list's parent end the list."""
        index = bisect_right(self.body.starts, stop) - 1
        if not self.levels or index < 1 or not _PAUSE.search(self.body.lines[index - 1].text):
            return
        keep = len(self.levels)
        if self.geometry:
            while keep > 0 and self._leaves(self.levels[keep - 1], self._indent(stop)):
                keep -= 1
        elif ends_sentence(self.body.lines[index - 1].text) or self.body.lines[index].text[:1].islower():
            while keep > 0 and self.levels[keep - 1].kind in ("paragraph", "subparagraph"):
                keep -= 1
        if keep < len(self.levels):
            del self.levels[keep:]
            self.marks.append(resume(stop, self.levels[-1].depth if self.levels else self.depth))

    def _leaves(self, level: Level, indent: float) -> bool:
        """Whether a line stands further left than the list's labels and their wrapped lines."""
        reach = level.indent + min(0.0, self.wraps.get(level.family[1], 0.0))
        return level.kind not in ("subsection", "item") and indent < reach - INDENT_STEP

    def _indent(self, offset: int) -> float:
        return self.body.lines[max(0, bisect_right(self.body.starts, offset) - 1)].indent


def _next_in(ahead: list[Label], family: Family, key: tuple[int, ...]) -> bool:
    return any(f == family and follows(key, k) for label in ahead for f, k in label.readings)


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


def _behind_opening(text: str, stop: int, end: int) -> int:
    """Steps over emphasis marks and over "5 [" before a label that an editor put in brackets."""
    opening = _OPENING.match(text, stop, end)
    return opening.end() if opening else stop


def labels_of_lines(body: Body) -> dict[int, Label]:
    """The label with which a line begins, by the offset of the line."""
    found: dict[int, Label] = {}
    for start, line in zip(body.starts, body.lines, strict=True):
        if line.text[:1] in _LABEL_BEGINS or not line.text[:1].isalpha() or line.text[1:3].strip()[:1] in _LABEL_ENDS:
            label = read_label(body.text, _behind_opening(body.text, start, len(body.text)))
            if label:
                found[start] = label
    return found


def wrap_offsets(body: Body, labels: Mapping[int, Label]) -> dict[str, float]:
    """How far wrapped lines stand right (or, negative, left) of their label, in points, for each kind of label."""
    seen: dict[str, list[float]] = {}
    for index, (line, below) in enumerate(pairwise(body.lines)):
        label = labels.get(body.starts[index])
        if not label or line.box is None or below.page != line.page or line.text[:1] != "(":
            continue
        if body.starts[index + 1] not in labels and not _PAUSE.search(line.text):
            for family, _ in label.readings:
                seen.setdefault(family[1], []).append(below.indent - line.indent)
    return {family: median(offsets) for family, offsets in seen.items() if len(offsets) > 1}
