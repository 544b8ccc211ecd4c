"""A `Reading` as compact JSON and back, the same to the last digit: `from_json(to_json(reading)) == reading`."""

import json
from dataclasses import fields
from itertools import chain
from typing import Any

from ..model.geometry import Box
from ..model.source import Line, PageReading, Reading, SetAside, SourceText
from .garbage import without_collection

_LINE_FIELDS = tuple(f.name for f in fields(Line))
_PLAIN_FIELDS = _LINE_FIELDS[5:]  # after text, page, box, starts, edges


def to_json(reading: Reading) -> str:
    """`reading` as JSON text, ASCII only."""
    form = [
        [reading.file, reading.sha256, reading.format, list(reading.notes), reading.title_hint, reading.properties],
        [[p.number, p.width, p.height, p.grade, list(p.notes)] for p in reading.pages],
        [_text_form(text) for text in reading.texts],
    ]
    return json.dumps(form, separators=(",", ":"))


def from_json(text: str) -> Reading:
    """The reading that `to_json` wrote. Raises ValueError, TypeError, LookupError or RecursionError else."""
    with without_collection():
        return _reading(json.loads(text))


def _reading(parts: list[Any]) -> Reading:
    head, pages, texts = parts
    file, sha256, form, notes, title, properties = head
    _check_types((file, sha256, form, title, *notes, *properties, *properties.values()), str)
    return Reading(
        file,
        sha256,
        form,
        tuple(_text(t) for t in texts),
        tuple(PageReading(n, w, h, grade, tuple(n_)) for n, w, h, grade, n_ in pages),
        tuple(notes),
        title,
        properties,
    )


def _text_form(text: SourceText) -> list[Any]:
    lines, notes = [_line_form(line) for line in text.lines], [_line_form(line) for line in text.margin_notes]
    return [text.language, lines, notes, [[aside.page, aside.text, aside.why] for aside in text.furniture]]


def _text(form: list[Any]) -> SourceText:
    language, lines, notes, furniture = form
    aside = tuple(SetAside(page, text, why) for page, text, why in furniture)
    _check_types([language, *(part for entry in aside for part in (entry.text, entry.why))], str)
    return SourceText(language, tuple(map(_line, lines)), tuple(map(_line, notes)), aside)


def _line_form(line: Line) -> list[Any]:
    box = [line.box.x0, line.box.top, line.box.x1, line.box.bottom] if line.box else 0
    edges = list(chain.from_iterable(line.edges))
    return [line.text, line.page, box, line.starts, edges, *(getattr(line, name) for name in _PLAIN_FIELDS)]


def _line(form: list[Any]) -> Line:
    text, page, box, starts, edges, *rest = form
    _check_types((text,), str)
    _check_types((page, *starts), int)
    _check_types(edges, float, int)
    pairs = iter(edges)
    placed = Box(*box) if box else None
    return Line(text, page, placed, tuple(starts), tuple(zip(pairs, pairs, strict=True)), *_plain(rest))


def _plain(values: list[Any]) -> list[Any]:
    if len(values) != len(_PLAIN_FIELDS):
        raise ValueError("a line has the wrong number of fields")
    _check_types(values, bool, int, float)
    return values


def _check_types(values: Any, *allowed: type) -> None:
    for value in values:
        if type(value) not in allowed:
            raise TypeError(f"a value of type {type(value).__name__} does not belong here")
