"""Finds the heading of a section: in the margin, on the line above, behind the number, or below it.

"Short title" / "1.—This Act may be cited ..."            above
"3. Trafficking in persons" (bold) / "(1) Any person ..."  own line
"3. Trafficking in persons.—(1) Any person ..."            run in
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..model.geometry import PlacedBox
from ..model.source import Line
from .body import Body, ends_sentence, is_upper, looks_like_heading, stands_out
from .chain import Candidate
from .labels import read_label
from .margins import Note
from .tradition import words

LINES_ABOVE = 4
SMALL_PRINT = 0.85
BESIDE = 200.0
SHORTEST_HEADING = 3
COLON_WORDS = 4
FEWEST_SENTENCES = 3
SHORT_SENTENCE = 7
SHARES: Mapping[str, float] = {"sentence": 0.3, "long sentence": 0.7}
SENTENCES = ("sentence", "long sentence")
SPOKEN = ("run-in", "own line", "sentence", "long sentence")
MARKED = ("run-in", "bold line", "bold above", "bold below")
FEWEST = 0.05
FULL_LINE = 0.75
SHARE_OF_VOTES = 0.5
_RUN_IN = re.compile(
    r"[\s.—–:-]*(?P<heading>[A-ZÀ-Ý“\"‘\[(*\d][^;:—–]{1,260}?)[\s*_]*[.:]?\s*(?:[—–]|(?<=\.)-+|(?<=[.:] )-)[*_]*\s*"
)
_FIRST_SENTENCE = re.compile(r"[\s.—–:-]*(?P<heading>[A-ZÀ-Ý][^.;:—–“”\"]{2,110})\.(?:[\s*_]|$)+")
_SEPARATORS = " .—–:-*_"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found for a unit: where the unit begins with it, where its words begin, and the style it has."""

    style: str
    text: str
    start: int
    text_start: int
    boxes: tuple[PlacedBox, ...] = ()


def find_headings(
    body: Body, units: Sequence[Candidate], notes: Mapping[int, Note], taken: frozenset[int]
) -> list[Heading]:
    """One heading per unit (its text may be empty); `taken` are lines that belong to headings of parts."""
    options = [_options(body, units, i, notes, taken) for i in range(len(units))]
    votes = Counter(style for found in options for style in found)
    votes["long sentence"] += votes["sentence"]
    usual = {style for style, count in votes.items() if count >= SHARES.get(style, SHARE_OF_VOTES) * len(units)}
    if usual - set(SENTENCES) or votes["sentence"] < FEWEST_SENTENCES:
        usual -= set(SENTENCES)
    enough = usual | {style for style in MARKED if votes[style] >= max(2 if len(units) > 6 else 1, FEWEST * len(units))}
    return [_pick(found, enough, votes, body, unit) for found, unit in zip(options, units, strict=True)]


def _options(
    body: Body, units: Sequence[Candidate], i: int, notes: Mapping[int, Note], taken: frozenset[int]
) -> dict[str, Heading]:
    unit = units[i]
    if unit.style == "outline run on":
        return {"margin": _run_on(body, unit)}
    if unit.style == "glued":
        return {"margin": _glued(body, unit)}
    floor = units[i - 1].line if i else -1
    ceiling = units[i + 1].line if i + 1 < len(units) else len(body.lines)
    found = [
        _in_margin(body, unit, notes) or _stray_note(body, unit, floor),
        _own_line(body, unit, ceiling, taken),
        _run_in(body, unit, ceiling),
        _above(body, unit, floor, taken),
        _below(body, unit, ceiling, taken),
        _first_sentence(body, unit, ceiling),
    ]
    return {heading.style: heading for heading in found if heading and not _says_something(heading)}


def _says_something(heading: Heading) -> bool:
    """Whether what stands in a heading's place, outside the margin, is an operative sentence of its own."""
    return heading.style in SPOKEN and bool(words().operative.search(heading.text))


def _pick(found: dict[str, Heading], enough: set[str], votes: Counter[str], body: Body, unit: Candidate) -> Heading:
    """The heading in the style that speaks most for itself, of those that enough sections of the law have."""
    for style in ("margin", *MARKED):
        if style in found and (style in enough or style == "margin"):
            return found[style]
    ranked = sorted((s for s in found if s in enough), key=lambda s: -votes[s])
    if ranked:
        return found[ranked[0]]
    start = _begin(body, unit)
    return Heading("none", "", start, body.starts[unit.line] + unit.label_end)


def _begin(body: Body, unit: Candidate) -> int:
    """Where the unit begins: with its label, or with the first of two where the label is printed twice."""
    return body.starts[unit.line if unit.first_line < 0 else unit.first_line]


def _in_margin(body: Body, unit: Candidate, notes: Mapping[int, Note]) -> Heading | None:
    note = notes.get(unit.line)
    if note is None:
        return None
    start = _begin(body, unit)
    return Heading("margin", note.text.rstrip(" ."), start, body.starts[unit.line] + unit.label_end, note.boxes)


def _stray_note(body: Body, unit: Candidate, floor: int) -> Heading | None:
    """A margin note that stands in the text right above its section, because the section begins on the next page."""
    top, own = unit.line, body.lines[unit.line]
    while top - 1 > floor and unit.line - top < LINES_ABOVE and _is_stray(body.lines[top - 1], own):
        top -= 1
    if top == unit.line:
        return None
    text = " ".join(body.lines[i].text for i in range(top, unit.line))
    return Heading("margin", text.rstrip(" ."), body.starts[top], body.starts[unit.line] + unit.label_end)


def _is_stray(line: Line, unit: Line) -> bool:
    if line.box is None or unit.box is None or line.size >= SMALL_PRINT * unit.size:
        return False
    return line.box.x0 > unit.box.x0 + BESIDE or line.box.x1 < unit.box.x0


def _run_on(body: Body, unit: Candidate) -> Heading:
    """A heading that ran into its paragraph; it was found together with the unit."""
    start = body.starts[unit.line]
    text = body.lines[unit.line].text[unit.label_start : unit.label_end]
    return Heading("margin", text, start + unit.label_start, start + unit.label_end)


def _glued(body: Body, unit: Candidate) -> Heading:
    """A margin note that was read into the first line of its section."""
    start = body.starts[unit.line]
    note = body.lines[unit.line].text[: unit.label_start]
    return Heading("margin", note.strip(" ."), start, start + unit.label_end)


def _own_line(body: Body, unit: Candidate, ceiling: int, taken: frozenset[int]) -> Heading | None:
    """The number and the heading fill the line; the words of the section begin on the next one."""
    line = body.lines[unit.line]
    rest = line.text[unit.label_end :].strip(_SEPARATORS)
    below = unit.line + 1
    if not rest or read_label(rest):
        return None
    marked = line.bold or line.outline > 0
    if not marked and (ends_sentence(line.text) or len(rest) > 130 or rest[0].islower()):
        return None
    pieces = [rest]
    while marked and below < ceiling and below not in taken and _same_look(body, unit.line, below):
        pieces.append(body.lines[below].text.strip(_SEPARATORS))
        below += 1
    if marked and below - unit.line > LINES_ABOVE:
        return None
    if not marked and below < ceiling and body.lines[below].text[:1].islower():
        return None
    text_start = body.starts[below] if below < len(body.lines) else len(body.text)
    style = "bold line" if marked else "own line"
    return Heading(style, " ".join(pieces).rstrip(_SEPARATORS), _begin(body, unit), text_start)


def _same_look(body: Body, first: int, other: int) -> bool:
    a, b = body.lines[first], body.lines[other]
    alike = a.bold == b.bold and abs(a.size - b.size) < 0.6 and a.outline == b.outline == 0 and a.page == b.page
    above = body.lines[other - 1]
    if b.text[:1].isupper() and above.box and b.box and above.box.x1 < FULL_LINE * b.box.x1:
        return False
    return alike and not read_label(b.text) and b.text[:1] not in '“"' and looks_like_heading(b) | b.text[:1].islower()


def _run_in(body: Body, unit: Candidate, ceiling: int) -> Heading | None:
    start = body.starts[unit.line]
    at = start + unit.label_end
    limit = body.starts[ceiling] if ceiling < len(body.lines) else len(body.text)
    match = _RUN_IN.match(body.text, at, min(limit, at + 320))
    if not match or "(1)" in match["heading"] or _is_lead_in(match) or len(match["heading"]) < SHORTEST_HEADING:
        return None
    return Heading("run-in", match["heading"].strip(" .*_"), _begin(body, unit), match.end())


def _is_lead_in(match: re.Match[str]) -> bool:
    """ "In this Act, unless the context otherwise requires—" is text: a heading ends with a stop before its dash."""
    behind = match.group()[match.end("heading") - match.start() :]
    heading = match["heading"].rstrip()
    if "." in behind or heading.endswith("."):
        return False
    short = len(heading.split()) <= COLON_WORDS and not words().lead_ins.match(heading)
    return not (behind[:1] == ":" and behind[1:2] in "—–-" and short)


def _above(body: Body, unit: Candidate, floor: int, taken: frozenset[int]) -> Heading | None:
    first = top = unit.line if unit.first_line < 0 else unit.first_line
    while top - 1 > floor and first - top < LINES_ABOVE and _heads_on(body, top - 1, first, taken):
        top -= 1
        if not body.lines[top].bold and not body.lines[top].text[:1].islower():
            break
    if top == first or body.lines[top].text[:1].islower():
        return None
    pieces = [body.lines[i].text.strip(_SEPARATORS + "#") for i in range(top, first)]
    marked = all(body.lines[i].bold or body.lines[i].outline for i in range(top, first))
    style = "bold above" if marked and not body.lines[unit.line].bold else "above"
    return Heading(style, " ".join(pieces), body.starts[top], body.starts[unit.line] + unit.label_end)


def _heads_on(body: Body, index: int, unit_line: int, taken: frozenset[int]) -> bool:
    line, below = body.lines[index], body.lines[index + 1]
    if index in taken or read_label(line.text) or len(line.text) > 150:
        return False
    text = line.text.rstrip()
    if not text or text[0].isdigit() or (text[-1] in ";,:—.”" and not (text[-1] == "." and stands_out(line))):
        return False
    if index + 1 < unit_line:
        return line.bold == below.bold and line.page == below.page and abs(line.size - below.size) < 0.6
    return (
        stands_out(line) or index == 0 or ends_sentence(body.lines[index - 1].text) or stands_out(body.lines[index - 1])
    )


def _below(body: Body, unit: Candidate, ceiling: int, taken: frozenset[int]) -> Heading | None:
    """The number stands alone; a heading follows on its own lines."""
    line = body.lines[unit.line]
    below = unit.line + 1
    if line.text[unit.label_end :].strip(_SEPARATORS) or below >= ceiling or below in taken:
        return None
    first = body.lines[below]
    if not looks_like_heading(first) or read_label(first.text) or first.text.rstrip().endswith("."):
        return None
    last = below
    while (
        last + 1 < ceiling
        and last - below < 3
        and _same_look(body, below, last + 1)
        and stands_out(body.lines[last + 1])
    ):
        last += 1
    if last + 1 >= ceiling or (not stands_out(first) and body.lines[last + 1].text[:1].islower()):
        return None
    pieces = [body.lines[i].text.strip(_SEPARATORS + "#") for i in range(below, last + 1)]
    style = "bold below" if first.bold or first.outline or is_upper(first.text) else "below"
    return Heading(style, " ".join(pieces), _begin(body, unit), body.starts[last + 1])


def _first_sentence(body: Body, unit: Candidate, ceiling: int) -> Heading | None:
    start = body.starts[unit.line]
    at = start + unit.label_end
    while ceiling - 1 > unit.line and is_upper(body.lines[ceiling - 1].text):
        ceiling -= 1
    limit = body.starts[ceiling] if ceiling < len(body.lines) else len(body.text)
    match = _FIRST_SENTENCE.match(body.text, at, min(limit, at + 140))
    if not match or match.end() >= limit:
        return None
    style = "sentence" if len(match["heading"].split()) <= SHORT_SENTENCE else "long sentence"
    return Heading(style, match["heading"].strip(" .*_"), _begin(body, unit), match.end())
