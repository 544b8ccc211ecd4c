"""Evidence: hits turned into quotes that a reader can check, with provision, page, boxes and surrounding text."""

from legalgap.language.law import AnnotatedLaw
from legalgap.language.units import SECTIONS
from legalgap.matching.hits import Hit
from legalgap.model.document import Document, Provision
from legalgap.model.matrix import Considered, Evidence

LONGEST_CONTEXT = 1500
LONGEST_QUOTE = 400
SHORTEST_QUOTE = 12


class EvidenceBook:
    """Collects the evidence taken from one law and numbers it: "act-2014:1", "act-2014:2" ..."""

    def __init__(self, law: AnnotatedLaw) -> None:
        self.law = law
        self.document: Document = law.document
        self.taken: dict[str, Evidence] = {}
        self._ids: dict[tuple[int, int, str], str] = {}

    def take(self, hit: Hit) -> str:
        """The id of the evidence for a hit; the same hit for the same element gives the same id."""
        return self.quote(hit.start, hit.end, hit.element, hit.cues, hit.lead_in)

    def quote(
        self, start: int, end: int, element: str, cues: tuple[str, ...] = (), lead_in: tuple[int, int] | None = None
    ) -> str:
        """The id of the evidence for `text[start:end]`, widened to whole words."""
        start, end = self._whole_words(start, min(end, start + LONGEST_QUOTE))
        key = (start, end, element)
        if key not in self._ids:
            self._ids[key] = f"{self.document.id}:{len(self._ids) + 1}"
            if lead_in:
                words = " ".join(self.document.text[lead_in[0] : lead_in[1]].split())[:160]
                cues = (*cues, f"read with its lead-in: “{words}”")
            self.taken[self._ids[key]] = self._evidence(self._ids[key], start, end, element, cues)
        return self._ids[key]

    def _evidence(self, id: str, start: int, end: int, element: str, cues: tuple[str, ...]) -> Evidence:
        path = self.law.path(start)
        context_start, context_end = self._context(path, start, end)
        return Evidence(
            id=id,
            document=self.document.id,
            provision=address(path),
            heading=next((n.heading for n in reversed(path) if n.heading), ""),
            page=self.document.page_at(start),
            quote=self.document.text[start:end],
            start=start,
            end=end,
            boxes=tuple(self.document.boxes(start, end)),
            element=element,
            context=self.document.text[context_start:context_end],
            context_start=context_start,
            cues=cues,
        )

    def _whole_words(self, start: int, end: int) -> tuple[int, int]:
        """Widened to whole words, and by a few words where the quote would be too short to mean anything."""
        text = self.document.text
        floor, ceiling = self.law.sentence(start)
        while start > max(floor, 0) and (text[start - 1].isalnum() or end - start < SHORTEST_QUOTE):
            start -= 1
        while end < min(max(ceiling, end), len(text)) and (text[end].isalnum() or end - start < SHORTEST_QUOTE * 3):
            end += 1
        while start > floor and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            end += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        return start, end

    def _context(self, path: list[Provision], start: int, end: int) -> tuple[int, int]:
        """The largest provision around a quote that is still short enough to show."""
        for node in path:
            if (
                node.kind != "document"
                and node.end - node.start <= LONGEST_CONTEXT
                and node.start <= start
                and end <= node.end
            ):
                return node.start, node.end
        text = self.document.text
        first, last = max(0, start - LONGEST_CONTEXT // 3), min(len(text), end + LONGEST_CONTEXT // 3)
        first = text.find(" ", first, start) + 1 if first else 0
        cut = text.rfind(" ", end, last)
        return first, cut if cut > end and last < len(text) else last

    def considered(self, start: int, end: int, why_not: str) -> Considered:
        """A passage that did not count, widened to be read."""
        start, end = self._whole_words(start, min(end, start + LONGEST_QUOTE))
        return Considered(
            document=self.document.id,
            provision=address(self.law.path(start)),
            page=self.document.page_at(start),
            quote=self.document.text[start:end],
            why_not=why_not,
        )


def address(path: list[Provision]) -> str:
    """How the innermost provision of a path is cited; its section's address where it has none of its own."""
    for node in reversed(path):
        if node.address and node.kind != "document":
            return node.address
    return next((n.heading for n in reversed(path) if n.heading and n.kind in SECTIONS), "text")
