r"""Tokens, lemmas, sentences and cues of a text, by a blank spaCy pipeline (no trained model is needed).

    "A victim may be granted leave."  ->  cues: [Cue("power", 9, 12)]   sentence_starts: [0]

Words are runs of letters and digits; every other printed character is a token of its own, so a token's offset is its
offset in the text. Lemmas come from simplemma; cues are found by one PhraseMatcher over lemmas.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from .cue_sets import CueSet, cue_set
from .folding import fold

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_TOKEN = re.compile(r"\w+|[^\w\s]")
LEMMATISED = {"en", "es", "fr", "pt", "ru", "de", "it"}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that say how strongly or with what exception; `kind` as in `cues/<language>.yaml`."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the pipeline found: offsets of sentence starts, and cues by kind, both in the order of the text."""

    sentence_starts: tuple[int, ...]
    cues: dict[str, tuple[Cue, ...]]


class Pipeline:
    """The pipeline of one language. Building it costs the import of spaCy; use `pipeline(language)`."""

    def __init__(self, language: str) -> None:
        import spacy
        from spacy.util import get_lang_class

        self.cue_set: CueSet = cue_set(language)
        try:
            get_lang_class(language)
        except ImportError:
            language = "xx"
        self.language = language
        self.nlp: Language = spacy.blank(language)
        self._lemmas: dict[str, str] = {}
        self._matcher = self._build_matcher(self.nlp.vocab)

    def _build_matcher(self, vocab: "Vocab") -> "PhraseMatcher":
        from spacy.matcher import PhraseMatcher

        matcher = PhraseMatcher(vocab, attr="LEMMA")
        for kind, phrases in self.cue_set.cues.items():
            matcher.add(kind, [self._doc(phrase)[0] for phrase in phrases])
        return matcher

    def _lemma(self, word: str) -> str:
        known = self._lemmas.get(word)
        if known is None:
            known = self._lemmas[word] = _lemmatize(fold(word), self.language)
        return known

    def _doc(self, text: str) -> "tuple[Doc, list[tuple[int, int]]]":
        """The spaCy document of the words of `text` with lemmas, and the span of each word in `text`."""
        from spacy.tokens import Doc

        words = _TOKEN.findall(text)
        known, lemma = self._lemmas, self._lemma
        lemmas = [known.get(word) or lemma(word) for word in words]
        return Doc(self.nlp.vocab, words=words, lemmas=lemmas), [m.span() for m in _TOKEN.finditer(text)]

    def annotate(self, text: str) -> Annotations:
        """Sentences and cues of `text`."""
        doc, spans = self._doc(text)
        cues: dict[str, list[Cue]] = {}
        for match, first, last in self._matcher(doc):
            kind = self.nlp.vocab.strings[match]
            cues.setdefault(kind, []).append(Cue(kind, spans[first][0], spans[last - 1][1]))
        ordered = {kind: tuple(sorted(found, key=lambda c: (c.start, -c.end))) for kind, found in cues.items()}
        return Annotations(tuple(sentence_starts(text, self.cue_set.abbreviations)), ordered)


@lru_cache(maxsize=8)
def pipeline(language: str) -> Pipeline:
    """The pipeline of `language`, built once per process."""
    return Pipeline(language)


def _lemmatize(word: str, language: str) -> str:
    if language not in LEMMATISED or not word.isalpha():
        return word
    import simplemma

    return str(simplemma.lemmatize(word, lang=language)).lower()


_STOP = re.compile(r"[.!?؟][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\W\d_a-z]|\s+\(?\d|\s*$)")


def sentence_starts(text: str, abbreviations: frozenset[str]) -> list[int]:
    """Offsets at which sentences begin; a stop after an abbreviation, an initial or a number label ends none."""
    starts = [0]
    for stop in _STOP.finditer(text):
        word = re.search(r"(\w+(?:\.\w+)*)$", text[max(0, stop.start() - 20) : stop.start()])
        last = word.group(1).lower() if word else ""
        if last in abbreviations or len(last) == 1 or (last.isdigit() and len(last) < 4):
            continue
        after = re.compile(r"\S").search(text, stop.end())
        if after:
            starts.append(after.start())
    return starts
