"""Languages of a gazette: which column is in which language, and one text per language.

    three columns, Kinyarwanda, English, French, over 30 pages  ->  {"rw": lines, "en": lines, "fr": lines}

Columns in one language are one text, read column by column.
"""

import re
from collections import Counter, defaultdict
from functools import lru_cache
from importlib import resources

from legalgap.documents.columns import Placed
from legalgap.documents.language_id import UNDETERMINED, identify_language
from legalgap.model.source import Line

Page = list[tuple[Placed, Line]]
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# A language is told by its commonest words alone where they make up this share of the text and lead so clearly.
_SHARE, _LEAD = 0.2, 2.0
# So many letters tell the language of a column; so many that of a passage printed across the columns.
_COLUMN_LETTERS, _PASSAGE_LETTERS = 200, 60
_SAMPLE = 6000


@lru_cache(maxsize=1)
def function_words() -> dict[str, frozenset[str]]:
    """The commonest words of each language, by language code."""
    text = resources.files(__package__).joinpath("function_words.txt").read_text("utf-8")
    pairs = (line.split(":", 1) for line in text.splitlines() if ":" in line and not line.startswith("#"))
    return {code: frozenset(words.split()) for code, words in pairs}


def language_of(text: str, among: tuple[str, ...] = ()) -> str:
    """The code of the language of `text`, told by its commonest words or, where these leave a doubt, by its letters."""
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    counts = sorted(
        (
            (sum(words[w] for w in known), code)
            for code, known in function_words().items()
            if not among or code in among
        ),
        reverse=True,
    )
    (most, best), (second, _) = [*counts, (0, ""), (0, "")][:2]
    if most >= _SHARE * words.total() and most >= _LEAD * second and most > 4:
        return best
    return identify_language(text, among)


def texts_by_language(pages: list[Page], language: str) -> dict[str, list[Line]]:
    """The lines of each language, the one asked for first; one entry where no columns are in different languages."""
    columns = _languages_of_columns(pages)
    if not columns:
        lines = [line for page in pages for _, line in page]
        return {_only_language(lines, language): lines}
    tongues = list(dict.fromkeys(tongue for layout in columns.values() for tongue in layout))
    texts: dict[str, list[Line]] = {tongue: [] for tongue in tongues}
    for page in pages:
        for tongues_here, lines in _passages(page, columns, tuple(tongues)):
            for tongue in tongues_here:
                texts[tongue].extend(lines)
    return {tongue: texts[tongue] for tongue in _in_order(texts, language)}


def _only_language(lines: list[Line], language: str) -> str:
    return language if language != "auto" else language_of(_sample([line.text for line in lines]))


def _sample(texts: list[str]) -> str:
    """Pieces from all over the texts, so that neither the title page nor a schedule decides."""
    step = max(1, sum(map(len, texts)) // _SAMPLE)
    return " ".join(texts[::step])[:_SAMPLE]


def _in_order(texts: dict[str, list[Line]], language: str) -> list[str]:
    first = "en" if language == "auto" else language
    return sorted(texts, key=lambda tongue: (tongue != first, -sum(len(line.text) for line in texts[tongue])))


def _languages_of_columns(pages: list[Page]) -> dict[int, tuple[str, ...]]:
    """For each number of columns that the file has, the languages of the columns; {} where they do not differ."""
    samples: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for page in pages:
        for place, line in page:
            if place.columns > 1 and place.column >= 0:
                samples[place.columns, place.column].append(line.text)
    found = {}
    for count in sorted({count for count, _ in samples}):
        texts = [_sample(samples[count, column]) for column in range(count)]
        if all(len(_letters(text)) >= _COLUMN_LETTERS for text in texts):
            tongues = tuple(language_of(text) for text in texts)
            if len(set(tongues)) == count and UNDETERMINED not in tongues:
                found[count] = tongues
    return found


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text))


def _passages(
    page: Page, columns: dict[int, tuple[str, ...]], tongues: tuple[str, ...]
) -> list[tuple[tuple[str, ...], list[Line]]]:
    """The lines of a page in stretches of one column, each with the texts it belongs to."""
    stretches: list[tuple[Placed, list[Line]]] = []
    for place, line in page:
        if stretches and (stretches[-1][0].columns, stretches[-1][0].column) == (place.columns, place.column):
            stretches[-1][1].append(line)
        else:
            stretches.append((place, [line]))
    if not all(_as_expected(place, lines, columns, tongues) for place, lines in stretches):
        lines = [line for _, line in page]
        return [(_own_tongue(lines, tongues), lines)]
    return [(_tongues_of(place, lines, columns, tongues), lines) for place, lines in stretches]


def _as_expected(
    place: Placed, lines: list[Line], columns: dict[int, tuple[str, ...]], tongues: tuple[str, ...]
) -> bool:
    """Whether a column is in its language; it is not on a page whose columns are those of a table."""
    if place.column < 0 or place.columns not in columns:
        return True
    text = " ".join(line.text for line in lines)
    if len(_letters(text)) < _COLUMN_LETTERS:
        return True
    return language_of(text, tongues) == columns[place.columns][place.column]


def _tongues_of(
    place: Placed, lines: list[Line], columns: dict[int, tuple[str, ...]], tongues: tuple[str, ...]
) -> tuple[str, ...]:
    """The texts a passage belongs to: that of its column; else that of its own language; else all of them."""
    if place.column >= 0 and place.columns in columns:
        return (columns[place.columns][place.column],)
    return _own_tongue(lines, tongues)


def _own_tongue(lines: list[Line], tongues: tuple[str, ...]) -> tuple[str, ...]:
    text = " ".join(line.text for line in lines)
    if len(_letters(text)) < _PASSAGE_LETTERS:
        return tongues
    own = language_of(text, tongues)
    return (own,) if own in tongues else tongues
