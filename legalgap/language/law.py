"""An annotated law: a document with its units, sentences and cues, ready to be searched.

law = annotate(document)
law.unit_at(812).section.address -> "s 3"
law.governing(812) -> the spans of "A person who -" and "(a) recruits"
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from legalgap.model.document import Document, Provision

from .annexed import without_annexed_treaties
from .folding import fold
from .pipeline import Annotations, Cue, pipeline
from .units import SECTIONS, Unit, units


@dataclass
class AnnotatedLaw:
    """A document and everything that reading it as a lawyer needs. Offsets are offsets into `document.text`."""

    document: Document
    folded: str
    units: tuple[Unit, ...]
    annotations: Annotations
    _cue_starts: dict[str, list[int]] = field(default_factory=dict)

    @cached_property
    def _unit_starts(self) -> list[int]:
        return [unit.start for unit in self.units]

    def unit_at(self, offset: int) -> Unit | None:
        """The unit that holds the character at `offset`; None between units."""
        i = bisect_right(self._unit_starts, offset) - 1
        return self.units[i] if i >= 0 and offset < self.units[i].end else None

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence at `offset`, cut to its unit."""
        starts = self.annotations.sentence_starts
        i = bisect_right(starts, offset) - 1
        start = starts[i] if i >= 0 else 0
        end = starts[i + 1] if i + 1 < len(starts) else len(self.folded)
        unit = self.unit_at(offset)
        return (max(start, unit.start), min(end, unit.end)) if unit else (start, end)

    def cues(self, kind: str, start: int, end: int) -> list[Cue]:
        """The cues of a kind that lie wholly in `[start, end)`."""
        found = self.annotations.cues.get(kind, ())
        starts = self._cue_starts.setdefault(kind, [c.start for c in found])
        return [c for c in found[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)] if c.end <= end]

    def path(self, offset: int) -> list[Provision]:
        """The provisions that hold `offset`, from the law down to the smallest."""
        node, found = self.document.tree, [self.document.tree]
        while inner := next((c for c in node.children if c.start <= offset < c.end), None):
            found.append(inner)
            node = inner
        return found

    def provision_at(self, offset: int) -> Provision:
        """The smallest provision that holds `offset`."""
        return self.path(offset)[-1]

    def governing(self, offset: int) -> list[tuple[int, int]]:
        """The spans that lead to `offset` as one proposition: the lead-ins above it, then its own text up to it.

        For a word in paragraph (b) of "The Minister may - (a) ...; (b) provide shelter" these are the lead-in and the
        text of (b) up to the word. Within each span only the last sentence counts.
        """
        unit = self.unit_at(offset)
        if unit is None:
            return [(max(0, offset - 200), offset)]
        spans: list[tuple[int, int]] = []
        at = unit.start
        for node in self.path(offset):
            if node.start <= unit.start or node.end > unit.end:
                continue
            first = self._first_listed(node, unit)
            if at < first:
                spans.append((at, first))
            at = node.start
        spans.append((at, offset))
        return [(max(start, self.sentence(max(start, end - 1))[0]), end) for start, end in spans if end > start]

    def proposition(self, offset: int) -> list[tuple[int, int]]:
        """The spans that a reader takes together with `offset`: lead-ins, its list item or sentence, closing words."""
        unit = self.unit_at(offset)
        if unit is None:
            return [self.sentence(offset)]
        listed = [n for n in self.path(offset) if n.start > unit.start and n.end <= unit.end]
        if not listed:
            return [self.sentence(offset)]
        item = listed[-1]
        spans = [*self.governing(item.start), (item.start, item.end)]
        for node in listed:
            last = max((c.end for c in self._brothers(node) if c.end <= unit.end), default=node.end)
            holder = self._parent(node)
            if holder and last < min(holder.end, unit.end):
                spans.append((last, min(holder.end, unit.end)))
        return spans

    def _parent(self, node: Provision) -> Provision | None:
        path = self.path(node.start)
        at = next((i for i, n in enumerate(path) if n is node), 0)
        return path[at - 1] if at else None

    def _brothers(self, node: Provision) -> tuple[Provision, ...]:
        parent = self._parent(node)
        return parent.children if parent else ()

    def _first_listed(self, node: Provision, unit: Unit) -> int:
        """Where the list that `node` belongs to begins: the start of its first brother."""
        return min((c.start for c in self._brothers(node) if c.start >= unit.start), default=node.start)

    def section_units(self, section: Provision) -> list[Unit]:
        """The units of a section."""
        return [u for u in self.units if u.section is section]

    @cached_property
    def sections(self) -> dict[str, list[Provision]]:
        """The numbered sections by their bare number, upper-cased ("12A")."""
        found: dict[str, list[Provision]] = {}
        for node in self.document.tree.walk():
            if node.kind in SECTIONS and node.number:
                found.setdefault(node.number.upper(), []).append(node)
        return found


def annotate(document: Document) -> AnnotatedLaw:
    """Reads a document: units, sentences, cues. Never raises on any text."""
    annotations = pipeline(document.language).annotate(document.text)
    found = without_annexed_treaties(document, units(document), annotations)
    return AnnotatedLaw(document=document, folded=fold(document.text), units=found, annotations=annotations)
