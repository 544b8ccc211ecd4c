"""Bytes of a text file become characters, whatever the encoding they were saved in.

    decode("Artículo 1".encode("cp1252"), "ley.txt").text  -> "Artículo 1"

A byte order mark or valid UTF-8 decides; else a declared encoding (HTML); else the Windows or Cyrillic or Arabic code
page whose usual letters are most frequent in the outcome.
"""

import codecs
import re
from dataclasses import dataclass

from ..errors import UnreadableError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The letters (beyond ASCII) that running text in the languages of each code page uses most.
_USUAL_LETTERS = {
    "cp1252": "áéíóúñçãõâêôàèùûîïëäöüßÁÉÍÓÚÑÇ°º§«»“”‘’–—",
    "cp1251": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщОЕАИНТСРВЛКМДПУЯ«»№–",
    "koi8_r": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщОЕАИНТСРВЛКМДПУЯ",
    "cp1256": "اليمنتروبدعفهسكحقةجشصخطذضثزأإىءئؤظغآ،",
}
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f]")
_NOT_TEXT = "the file is not a text: it holds bytes that no text has; give the law as a PDF, .docx, HTML or text file"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file, and the encoding they were read with."""

    text: str
    encoding: str


def decode(content: bytes, name: str) -> Decoded:
    """The text of `content`. Raises UnreadableError (for the file `name`) when these bytes are not a text."""
    decoded = _by_mark(content) or _by_zeros(content) or _strict(content, "utf-8") or _by_declaration(content)
    decoded = decoded or _by_usual_letters(content)
    controls = len(_CONTROL.findall(decoded.text))
    if "\0" in decoded.text or controls > 2 + len(decoded.text) // 100:
        raise UnreadableError(name, _NOT_TEXT)
    return decoded


def _by_mark(content: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(content[len(mark) :].decode(encoding, errors="replace"), encoding)
    return None


def _by_zeros(content: bytes) -> Decoded | None:
    """UTF-16 without a mark: every second byte of Western text is zero."""
    high, low = content[0:2000:2], content[1:2000:2]
    for zeros, letters, encoding in ((low, high, "utf-16-le"), (high, low, "utf-16-be")):
        if zeros.count(0) * 3 > len(zeros) * 2 and letters.count(0) * 20 < len(letters):
            return _strict(content, encoding)
    return None


def _strict(content: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(content.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _by_declaration(content: bytes) -> Decoded | None:
    """The encoding that a web page names for itself, when it is one for texts and fits."""
    found = _DECLARED.search(content[:4096])
    if found is None:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii"))
    except LookupError:
        return None
    named = "cp1252" if codec.name == "iso8859-1" else codec.name  # browsers do the same
    return _strict(content, named) if getattr(codec, "_is_text_encoding", False) else None


def _by_usual_letters(content: bytes) -> Decoded:
    sample = content[:200_000]
    scores = {encoding: _usual_share(sample, encoding) for encoding in _USUAL_LETTERS}
    best = max(scores, key=lambda encoding: scores[encoding])
    return _strict(content, best) or Decoded(content.decode(best, errors="replace"), best)


def _usual_share(sample: bytes, encoding: str) -> float:
    """How many of the characters beyond ASCII are usual ones, when read in this encoding (0 to 1)."""
    high = [c for c in sample.decode(encoding, errors="replace") if c > "\x7f"]
    usual = set(_USUAL_LETTERS[encoding])
    return sum(c in usual for c in high) / len(high) if high else 1.0
