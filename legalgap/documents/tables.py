"""Tables become lines in the order in which a person reads them.

    | Short title. | 1. This Act may be cited as ... |   -> "Short title.", "1. This Act may be cited as ..."
    | (a)          | a person who recruits           |   -> "(a) a person who recruits"
    | English text | texte français                  |   -> two texts, one per language

Which of these it is, is decided for all tables of one width together: parallel text is when the columns are in
different languages.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from ..model.source import Line, SetAside
from .blocks import Block, Table
from .language_id import UNDETERMINED, identify_language

Placed = tuple[str, Line | SetAside]
Row = list[list[Block]]

# What stands in a cell that holds nothing but the number of a provision.
LABEL = re.compile(
    r"[(\[]?\d{1,4}[A-Z]{0,2}(?:[.\-]\d{1,3}){0,3}[)\].:º°]{0,2}"  # 12. 3A (1) 4.10
    r"|[(\[](?:[A-Za-z]{1,2}|[ivxlcIVXLC]{1,6})[)\]][.:]?|(?:[A-Za-z]|[ivxlcIVXLC]{1,6})[).]"  # (a) a. iv)
)
_FEWEST_LETTERS = 40
_NOTE_LENGTH = 80
_SHORTEST_SENTENCE = 25
_ENDS = ".;:!?,)”"


def reading_order(blocks: Iterable[Block]) -> list[Placed]:
    """All lines of `blocks`, each with the language of its column where the tables hold parallel text (else "")."""
    listed = list(blocks)
    return list(_placed(listed, _parallel_languages(listed)))


def _placed(blocks: list[Block], parallel: dict[int, tuple[str, ...]]) -> Iterator[Placed]:
    for block in blocks:
        if not isinstance(block, Table):
            yield "", block
            continue
        for row in _whole_rows(block.rows, parallel):
            yield from _row(row, parallel)


def _whole_rows(rows: list[Row], parallel: dict[int, tuple[str, ...]]) -> Iterator[Row]:
    """Rows; where a program that converts PDF made several rows of one, they are put together again."""
    whole: Row = []
    for row in rows:
        if whole and len(row) == len(whole) and len(row) not in parallel and _goes_on(whole, row):
            whole = [[*above, *below] for above, below in zip(whole, row, strict=True)]
            continue
        if whole:
            yield whole
        whole = row
    if whole:
        yield whole


def _goes_on(above: Row, below: Row) -> bool:
    """Whether a sentence runs from one row into the next; a row that begins with a label of its own is a new one."""
    if any(LABEL.fullmatch(_all_text(cell)) for cell in below):
        return False
    return any(_is_broken(_all_text(a), _all_text(b)) for a, b in zip(above, below, strict=True))


def _is_broken(before: str, after: str) -> bool:
    is_sentence = len(before) >= _SHORTEST_SENTENCE and before.count(" ") >= 3
    return is_sentence and before[-1] not in _ENDS and after[:1].islower()


def _row(row: Row, parallel: dict[int, tuple[str, ...]]) -> Iterator[Placed]:
    languages = parallel.get(len(row))
    cells = [list(_placed(cell, parallel)) for cell in row]
    if languages:
        for number, cell in enumerate(cells):
            for inner, line in cell:
                yield inner or languages[number], _in_column(line, number)
        return
    yield from _row_as_text([[_in_column(line, n) for _, line in cell] for n, cell in enumerate(cells)])


def _in_column(line: Line | SetAside, number: int) -> Line | SetAside:
    return replace(line, column=number) if isinstance(line, Line) and number else line


def _row_as_text(cells: list[list[Line | SetAside]]) -> Iterator[Placed]:
    labels: list[Line] = []
    for cell in _margin_note_first([cell for cell in cells if cell]):
        if len(cell) == 1 and isinstance(cell[0], Line) and LABEL.fullmatch(cell[0].text):
            labels.append(cell[0])
            continue
        yield from (("", line) for line in _with_labels(labels, cell))
        labels = []
    yield from (("", label) for label in labels)


def _with_labels(labels: list[Line], cell: list[Line | SetAside]) -> list[Line | SetAside]:
    """The cell beside cells that hold only "(a)" or "12." goes on from them."""
    first = cell[0]
    if not labels or not isinstance(first, Line):
        return [*labels, *cell]
    text = " ".join([*(label.text for label in labels), first.text])
    return [replace(first, text=text, column=labels[0].column, new_paragraph=True), *cell[1:]]


def _margin_note_first(cells: list[list[Line | SetAside]]) -> list[list[Line | SetAside]]:
    """In a row of two cells, a short note to the right of a long text is the heading of that text: it is read first."""
    if len(cells) != 2:
        return cells
    text, note = (_text_of(cell) for cell in cells)
    is_note = 0 < len(note) <= _NOTE_LENGTH and len(text) >= 2 * len(note) and any(c.isalpha() for c in note)
    opens_provision = re.match(r"[(\[]?\d{1,4}[A-Z]{0,2}[.)\]:—–-]*\s", text) is not None
    return [cells[1], cells[0]] if is_note and opens_provision and not note[:1].isdigit() else cells


def _text_of(cell: Iterable[Line | SetAside]) -> str:
    return " ".join(line.text for line in cell if isinstance(line, Line))


def _parallel_languages(blocks: list[Block]) -> dict[int, tuple[str, ...]]:
    """For each number of columns: the languages of the columns, where they all differ."""
    columns: dict[int, list[list[str]]] = defaultdict(list)
    for row in _rows(blocks):
        if len(row) > 1:
            columns[len(row)].append([_all_text(cell) for cell in row])
    found: dict[int, tuple[str, ...]] = {}
    for width, rows in columns.items():
        languages = _column_languages(rows)
        if width <= 4 and len(set(languages)) == width and UNDETERMINED not in languages:
            found[width] = languages
    return found


def _column_languages(rows: list[list[str]]) -> tuple[str, ...]:
    texts = [" ".join(column) for column in zip(*rows, strict=True)]
    lengths = [sum(c.isalpha() for c in text) for text in texts]
    if min(lengths) < _FEWEST_LETTERS or any(max(a, b) > 4 * min(a, b) for a, b in pairwise(lengths)):
        return (UNDETERMINED,)
    return tuple(identify_language(text) for text in texts)


def _rows(blocks: Iterable[Block]) -> Iterator[Row]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield row
                for cell in row:
                    yield from _rows(cell)


def _all_text(cell: Iterable[Block]) -> str:
    return " ".join(block.text for block in cell if isinstance(block, Line))
