"""The laws as they stand now, to look for what an assessor saw: a matrix, and the laws' full texts where at hand, in.

    laws = LawsNow.of(matrix, documents)
    laws.law("act-2014", "3fa9c0...").find("a person who recruits")  ->  ["s 4(1)"]

Without the full texts only the passages of the matrix can be searched, and `whole` is false.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from ..model.document import Document, Provision
from ..model.matrix import DocumentSummary, Matrix
from .entries import SHORT_SHA
from .wording import Words, placed_words, sentence_at

NEAR = 80.0
MOST_LETTERS = 3_000_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of a law; `address` cites the provision at an offset."""

    text: str
    words: Words
    address: Callable[[int], str]


class LawNow:
    """One law as it stands now."""

    def __init__(self, summary: DocumentSummary, matrix: Matrix, document: Document | None) -> None:
        self.id, self.title, self.sha = summary.id, summary.title, summary.sha256[:SHORT_SHA]
        self.language = summary.language
        self.whole = document is not None
        self._document, self._matrix = document, matrix

    @cached_property
    def stretches(self) -> list[Stretch]:
        """The text to search: all of the law, or the passages that the matrix shows of it."""
        if self._document is not None:
            tree = self._document.tree
            return [self._stretch(self._document.text[:MOST_LETTERS], lambda at: address_at(tree, at))]
        return [self._stretch(text, partial(_always, place)) for text, place in self._shown()]

    def _stretch(self, text: str, address: Callable[[int], str]) -> Stretch:
        return Stretch(text, placed_words(text, self.language), address)

    def _shown(self) -> Iterable[tuple[str, str]]:
        """The passages of the matrix with their addresses, each once."""
        passages = {(e.context or e.quote, e.provision): None for e in self._matrix.evidence.values() if self._mine(e)}
        for row in self._matrix.rows:
            for finding in (row.overall, *row.cells.values()):
                passages |= {(c.quote, c.provision): None for c in finding.considered if self._mine(c)}
        return passages

    def _mine(self, passage: object) -> bool:
        return getattr(passage, "document", "") == self.id

    def find(self, wanted: str, lead: str = "") -> list[str]:
        """The addresses of the places where the bare words stand, behind the `lead` with which they begin."""
        skip = len(lead) + 1 if lead else 0
        found = [s.address(at) for s in self.stretches for at in s.words.places(wanted, skip)]
        return list(dict.fromkeys(found))

    def nearest(self, wanted: str) -> tuple[str, str]:
        """Address and text of the sentence most like the bare words; two empty texts where none is like them."""
        from rapidfuzz import fuzz

        best, place, shown = NEAR, "", ""
        for s in self.stretches:
            match = fuzz.partial_ratio_alignment(wanted, s.words.joined, score_cutoff=best)
            if match and match.score >= best:
                middle = s.words.offset((match.dest_start + match.dest_end) // 2)
                best, place, shown = match.score, s.address(middle), sentence_at(s.text, middle)
        return place, " ".join(shown.split())


def _always(place: str, _: int) -> str:
    return place


class LawsNow:
    """All laws of the framework, found again by their text or by their id."""

    def __init__(self, laws: Iterable[LawNow]) -> None:
        self.laws = {law.id: law for law in laws}
        self._by_sha = {law.sha: law for law in self.laws.values()}

    @classmethod
    def of(cls, matrix: Matrix, documents: Iterable[Document] = ()) -> "LawsNow":
        """The laws of a matrix; `documents` are their full texts, as far as they are at hand."""
        full = {document.id: document for document in documents}
        return cls(LawNow(summary, matrix, full.get(summary.id)) for summary in matrix.documents)

    def law(self, id: str, sha: str) -> LawNow | None:
        """The law that had this id and this text: the same text under any id, else a new text under the same id."""
        same = self.laws.get(id)
        if same and same.sha == sha:
            return same
        return self._by_sha.get(sha) or same

    def changed(self, seen: Mapping[str, str]) -> bool:
        """Whether any of the laws of then has another text now or is gone."""
        found = {id: self.law(id, sha) for id, sha in seen.items()}
        return any(law is None or law.sha != seen[id] for id, law in found.items())

    def added(self, seen: Mapping[str, str]) -> list[LawNow]:
        """The laws that were not among those of then."""
        known = {law.id for id, sha in seen.items() if (law := self.law(id, sha))}
        return [law for law in self.laws.values() if law.id not in known]


def address_at(tree: Provision, offset: int) -> str:
    """How the smallest provision with an address of its own at `offset` is cited."""
    node, cited = tree, ""
    while inner := next((c for c in node.children if c.start <= offset < c.end), None):
        cited, node = inner.address or cited, inner
    return cited or "text"
