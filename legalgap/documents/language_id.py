"""Tells the language of a text: by its script where that decides, else among the languages that laws come in.

identify_language("Toute personne a droit à la protection.") -> "fr"
identify_language("1995")                                   -> "und"
"""

import re
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Any

UNDETERMINED = "und"
LATIN_LANGUAGES = ("en", "es", "fr", "pt", "it", "de", "nl", "rw", "sw")
_SAMPLE = 6000
_FEWEST_LETTERS = 3
_SCRIPTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("\u0370-\u03ff", ("el",)),
    ("\u0400-\u052f", ("ru", "uk", "bg", "sr", "kk")),
    ("\u0590-\u05ff", ("he",)),
    ("\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff", ("ar", "ur", "fa")),
    ("\u0900-\u097f", ("hi", "ne", "mr")),
    ("\u0980-\u09ff", ("bn",)),
    ("\u0b80-\u0bff", ("ta",)),
    ("\u0d80-\u0dff", ("si",)),
    ("\u0e00-\u0e7f", ("th",)),
    ("\u1200-\u137f", ("am",)),
    ("\u3040-\u30ff", ("ja",)),
    ("\uac00-\ud7af", ("ko",)),
    ("\u4e00-\u9fff", ("zh",)),
)
_FEWEST_WORDS = 40
_LETTER = re.compile(r"[^\W\d_]")


def identify_language(text: str, among: tuple[str, ...] = ()) -> str:
    """The ISO 639-1 code of the language of `text`, "und" when there are too few letters to tell.

    `among` limits the answer to these languages, where the script leaves a choice.
    """
    sample = _sample(text)
    letters = len(_LETTER.findall(sample))
    if letters < _FEWEST_LETTERS:
        return UNDETERMINED
    candidates = _by_script(sample, letters)
    wanted = tuple(c for c in candidates if c in among) or candidates
    if len(wanted) == 1:
        return wanted[0]
    return _by_little_words(sample, wanted) or str(_identifier(wanted).classify(sample)[0])


def _sample(text: str) -> str:
    """Three stretches of a long text, so that a title page in another language does not decide."""
    if len(text) <= _SAMPLE:
        return text
    piece, middle = _SAMPLE // 3, len(text) // 2
    return text[:piece] + " " + text[middle : middle + piece] + " " + text[-piece:]


def _by_script(sample: str, letters: int) -> tuple[str, ...]:
    for ranges, languages in _SCRIPTS:
        if len(re.findall(f"[{ranges}]", sample)) * 2 > letters:
            return languages
    return LATIN_LANGUAGES


def _by_little_words(sample: str, wanted: tuple[str, ...]) -> str:
    """The language whose little words make up a fifth of the text and twice any other's share; else ""."""
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < _FEWEST_WORDS:
        return ""
    listed = _little_words()
    counts = sorted(((sum(w in little for w in words), code) for code, little in listed.items()), reverse=True)
    (most, best), (second, _) = counts[:2]
    return best if best in wanted and most * 5 >= len(words) and most >= 2 * second else ""


@lru_cache(maxsize=1)
def _little_words() -> dict[str, frozenset[str]]:
    """Little words that a language uses often; they settle ordinary texts without loading the model."""
    lines = Path(__file__).with_name("little_words.txt").read_text("utf-8").splitlines()
    return {code: frozenset(words) for code, *words in (line.split() for line in lines if line)}


@lru_cache(maxsize=1)
def _whole_model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE)


@lru_cache(maxsize=32)
def _identifier(languages: tuple[str, ...]) -> Any:
    identifier = copy(_whole_model())  # loading the model takes half a second, narrowing it a millisecond
    identifier.set_languages(list(languages))
    return identifier
