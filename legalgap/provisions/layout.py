"""Lays out one law: which lines begin sections, parts and schedules, and the marks that make its tree.

Body  ->  Layout(units=(Candidate("1"), Candidate("2")), marks=[part I, section 1, subsection (1), ...])
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .body import Body
from .chain import Candidate
from .containers import Container, container_depths, find_containers
from .definitions import announces_definitions
from .drafting import Mark
from .headings import Heading, find_headings
from .margins import Note, notes_beside, split_at_units
from .sections import Numbering, find_candidates, number_units, repeated_units, steady_chain
from .subdivisions import Divider, wrap_offsets

UNIT_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Layout:
    """What was recognised: the numbering, its units, all marks, the margin notes and those used as headings."""

    numbering: Numbering
    units: tuple[Candidate, ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    used: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A numbered unit with its heading, and whether it stands in a schedule."""

    candidate: Candidate
    heading: Heading
    in_schedule: bool


def lay_out(body: Body, notes: Sequence[Note]) -> Layout:
    """Recognises the structure of one law."""
    lines = body.lines
    beside = notes_beside(lines, notes)
    numbering = number_units(lines, beside)
    rough = frozenset(c.line for c in numbering.chain.members)
    containers = find_containers(lines, numbering.tradition.name, rough)
    schedules = [c for c in containers if c.kind == "schedule"]
    main, items = _chains(body, numbering, schedules, beside)
    taken = frozenset(c.line for c in (*main, *items))
    containers = find_containers(lines, numbering.tradition.name, taken)
    headed = frozenset(i for c in containers for i in range(c.line, c.last_line + 1))
    cut = split_at_units(notes, lines, sorted(taken))
    by_line = notes_beside(lines, cut)
    units = _with_headings(body, main, items, by_line, headed)
    marks = _marks(body, numbering, containers, units)
    used = tuple(by_line[u.candidate.line] for u in units if u.heading.style == "margin")
    return Layout(numbering, tuple(main), tuple(marks), tuple(cut), used)


def _chains(
    body: Body, numbering: Numbering, schedules: Sequence[Container], beside: dict[int, Note]
) -> tuple[list[Candidate], list[Candidate]]:
    """The chain of the law itself, and one chain for each schedule."""
    candidates = find_candidates(body.lines, numbering.tradition, beside)
    borders = [s.line for s in schedules]
    main = list(steady_chain([c for c in candidates if not borders or c.line < borders[0]]).members)
    items: list[Candidate] = []
    for index, border in enumerate(borders):
        end = borders[index + 1] if index + 1 < len(borders) else len(body.lines)
        chain = steady_chain([c for c in candidates if border < c.line < end]).members
        if chain and main and not items and _continues(main[-1], chain):
            main += chain
        else:
            items += chain
    main += repeated_units(body.lines, main, [c for c in candidates if not items or c.line < items[0].line])
    return sorted(main, key=lambda c: c.line), items


def _continues(last: Candidate, chain: Sequence[Candidate]) -> bool:
    """Whether the numbers behind a heading that looks like a schedule's go on where the law stopped."""
    return chain[0].key > last.key and chain[0].key[0] - last.key[0] <= 2 and len(chain) > 1


def _with_headings(
    body: Body, main: Sequence[Candidate], items: Sequence[Candidate], notes: dict[int, Note], headed: frozenset[int]
) -> list[_Unit]:
    found = [
        *(_Unit(c, h, False) for c, h in zip(main, find_headings(body, main, notes, headed), strict=True)),
        *(_Unit(c, h, True) for c, h in zip(items, find_headings(body, items, notes, headed), strict=True)),
    ]
    return sorted(found, key=lambda u: u.candidate.line)


def _marks(body: Body, numbering: Numbering, containers: Sequence[Container], units: Sequence[_Unit]) -> list[Mark]:
    depths = container_depths(containers)
    marks = [_container_mark(body, c, depths) for c in containers]
    first = min((m.start for m in marks), default=len(body.text))
    starts = sorted([*(m.start for m in marks), *(u.heading.start for u in units), len(body.text)])
    first = starts[0]
    wraps = wrap_offsets(body)
    for unit in units:
        end = next((s for s in starts if s > unit.heading.start), len(body.text))
        marks += _unit_marks(body, numbering, unit, end, wraps)
    if first > 0 and body.text:
        marks.append(Mark(0, 0, UNIT_DEPTH, "preamble"))
    return sorted(marks, key=lambda m: (m.start, m.depth))


def _container_mark(body: Body, container: Container, depths: dict[str, int]) -> Mark:
    start = body.starts[container.line] + container.offset
    end = body.line_end(container.last_line)
    depth = depths.get(container.word, 0)
    label = container.word.capitalize()
    return Mark(start, end, depth, container.kind, container.number, container.heading, label=label)


def _unit_marks(body: Body, numbering: Numbering, unit: _Unit, end: int, wraps: Mapping[str, float]) -> list[Mark]:
    heading, candidate = unit.heading, unit.candidate
    kind = "item" if unit.in_schedule else numbering.tradition.kind
    own = Mark(
        heading.start, heading.text_start, UNIT_DEPTH, kind, candidate.number, heading.text, heading_boxes=heading.boxes
    )
    geometry = any(line.box for line in body.lines[candidate.line : candidate.line + 3])
    divider = Divider(
        body,
        heading.text_start,
        end,
        UNIT_DEPTH,
        item=unit.in_schedule,
        letters_first=numbering.tradition.name == "code",
        geometry=geometry,
        defines=announces_definitions(heading.text, body.text[heading.text_start : end]),
        wraps=wraps,
    )
    return [own, *divider.divide()]
