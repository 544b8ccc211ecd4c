"""How well the text of a page came out: A (clean) to F (a picture without text), with what a reader should know.

"Section 3. A person who recruits ..."    ->  A
"Sectlon 3. A pers0n wh0 ~ecru;ts ..."    ->  D, "the text layer is faulty: ..."
"""

import re

from legalgap.documents.tongues import function_words
from legalgap.model.source import Grade, Line, PageReading

PICTURE = "the page is a picture without text"
_SAMPLE = 150
_FEWEST_TOKENS = 25
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\u25a0\u25a1]")
_NOISE = re.compile(
    r"[|\\~^`=+¢¥®¬¦]"  # signs that laws hardly use
    r"|[^\W\d_][0-9]+[^\W\d_]"  # digits inside words
    r"|^[a-zà-ÿ]+[A-ZÀ-Þ][a-zà-ÿ]"  # capitals inside words
    r"|^[^\w(\[\"'“”‘’«»§&*…—–\-.•/]+[^\W\d_]"  # a sign stuck to the front of a word
    r"|^[bfghjkpqrtwz][,;:]?$"  # single letters that are no words
    r"|^[bcdfghjklmnpqrstvwxz]{4,}$"  # words without a vowel
)
_LIMITS: tuple[tuple[float, Grade], ...] = ((0.02, "A"), (0.05, "B"), (0.1, "C"), (0.2, "D"))
# In running text of a known language at least this share of the words are among its commonest.
_COMMON_WORDS = 0.15


def graded(page: PageReading, lines: list[Line], language: str, *, picture: bool, ocr: bool) -> PageReading:
    """`page` with its grade and notes. `picture`: an image covers most of it; `ocr`: the lines were read from it."""
    text = " ".join(line.text for line in lines)
    if not text and picture:
        return _with(page, "F", (PICTURE,))
    grade, notes = _judged(text, language)
    if picture and not ocr:
        notes = ("the text lies over a picture of the page, as in scans read by a machine", *notes)
        grade = max(grade, "B")
    if ocr:
        return _with(page, max(grade, "C"), ("read by OCR", *notes))
    return _with(page, grade, notes)


def _with(page: PageReading, grade: Grade, notes: tuple[str, ...]) -> PageReading:
    return PageReading(page.number, page.width, page.height, grade, (*page.notes, *notes))


def _judged(text: str, language: str) -> tuple[Grade, tuple[str, ...]]:
    every = text.split()
    tokens = every[:: max(1, len(every) // _SAMPLE)]
    if len(tokens) < _FEWEST_TOKENS:
        return "A", ()
    unreadable = len(_UNREADABLE.findall(text))
    share = sum(bool(_NOISE.search(token)) for token in tokens) / len(tokens)
    grade: Grade = next((grade for limit, grade in _LIMITS if share <= limit), "E")
    notes = [f"{unreadable} characters of the text layer have no meaning"] if unreadable else []
    if unreadable > 0.01 * len(text):
        grade = max(grade, "D")
    if grade >= "C":
        notes.append(f"the text layer is faulty: {share:.0%} of the words look wrong")
    elif _is_foreign(tokens, language):
        grade, notes = "E", [*notes, "the text layer holds hardly any words of the language"]
    return grade, tuple(notes)


def _is_foreign(tokens: list[str], language: str) -> bool:
    """Whether running text lacks the commonest words of its language, as garbled fonts make it."""
    common = function_words().get(language, frozenset())
    words = [token.lower() for token in tokens if token.isalpha()]
    return bool(common) and len(words) > 60 and sum(w in common for w in words) < _COMMON_WORDS / 3 * len(words)
