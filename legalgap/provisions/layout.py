"""Lays out one law: which lines begin sections, parts and schedules, and the marks that make its tree.

Body  ->  Layout(units=(Candidate("1"), Candidate("2")), marks=[part I, section 1, subsection (1), ...])
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .body import Body
from .chain import Candidate
from .containers import Container, find_containers, find_schedules
from .crossheads import cross_headings, heading_left_behind
from .definitions import announces_definitions
from .drafting import Mark
from .glued import glued_units
from .headings import Heading, find_headings
from .margins import Note, notes_beside, split_at_units
from .measures import Measures, measure
from .nesting import container_depths
from .repeal import mark_repealed
from .sections import Numbering, repeated_units, restarted_units, steady_chain
from .subdivisions import Divider

UNIT_DEPTH = 40


@dataclass(frozen=True, slots=True)
class Layout:
    """What was recognised: the units of the law itself, all marks, and the margin notes that head nothing."""

    units: tuple[Candidate, ...]
    marks: tuple[Mark, ...]
    unused: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A numbered unit with its heading, and whether it stands in a schedule."""

    candidate: Candidate
    heading: Heading
    in_schedule: bool


@dataclass(frozen=True, slots=True)
class _Setting:
    """What dividing a unit needs to know about the law around it."""

    body: Body
    numbering: Numbering
    measures: Measures


def lay_out(body: Body, numbering: Numbering, notes: Sequence[Note]) -> Layout:
    """Recognises the structure of one law whose lines are numbered by `numbering`."""
    schedules = find_schedules(body.lines, frozenset(c.line for c in numbering.chain.members))
    main, items = _chains(body, numbering, schedules)
    taken = frozenset(i for c in (*main, *items) for i in (c.line, c.first_line))
    containers = find_containers(body.lines, numbering.tradition.name, taken, frozenset(schedules))
    headed = frozenset(i for c in containers for i in range(c.line, c.last_line + 1))
    cut = split_at_units(notes, body.lines, sorted(taken - {-1}))
    beside = notes_beside(body.lines, cut)
    units = _with_headings(body, main, items, beside, headed)
    if numbering.tradition.starts:
        between = cross_headings(body, [u.heading.start for u in units], taken, headed)
        containers = sorted([*containers, *between], key=lambda c: c.line)
    setting = _Setting(body, numbering, measure(body))
    marks = mark_repealed(body.text, _marks(setting, containers, units))
    used = {id(beside[u.candidate.line]) for u in units if u.heading.style == "margin" and u.heading.boxes}
    return Layout(tuple(main), tuple(marks), tuple(note for note in cut if id(note) not in used))


def _chains(body: Body, numbering: Numbering, borders: Sequence[int]) -> tuple[list[Candidate], list[Candidate]]:
    """The chain of the law itself, and one chain for each schedule (which begin at `borders`)."""
    first = borders[0] if borders else len(body.lines)
    before = [c for c in numbering.candidates if c.line < first]
    whole = not borders or not any(c.line > first for c in numbering.chain.members)
    main = list(numbering.chain.members if whole else steady_chain(before).members)
    items: list[Candidate] = []
    for border, end in pairwise([*borders, len(body.lines)]):
        chain = steady_chain([c for c in numbering.candidates if border < c.line < end]).members
        if chain and main and not items and _continues(main[-1], chain):
            main += chain
        else:
            items += chain
    reach = [c for c in numbering.candidates if c.line < (items[0].line if items else len(body.lines))]
    main += restarted_units(main, [c for c in reach if not borders or c.line < first])
    main += [*repeated_units(body.lines, main, reach), *glued_units(body.lines, numbering.chain.members)]
    return sorted(main, key=lambda c: c.line), items


def _continues(last: Candidate, chain: Sequence[Candidate]) -> bool:
    """Whether the numbers behind a heading that looks like a schedule's go on where the law stopped."""
    return chain[0].key > last.key and chain[0].key[0] - last.key[0] <= 2 and len(chain) > 1


def _with_headings(
    body: Body, main: Sequence[Candidate], items: Sequence[Candidate], notes: Mapping[int, Note], headed: frozenset[int]
) -> list[_Unit]:
    found = [
        *(_Unit(c, h, False) for c, h in zip(main, find_headings(body, main, notes, headed), strict=True)),
        *(_Unit(c, h, True) for c, h in zip(items, find_headings(body, items, notes, headed), strict=True)),
    ]
    return sorted(found, key=lambda u: u.candidate.line)


def _marks(setting: _Setting, containers: Sequence[Container], units: Sequence[_Unit]) -> list[Mark]:
    body = setting.body
    depths = container_depths(containers, [u.candidate.line for u in units])
    marks = [_container_mark(body, c, depths) for c in containers]
    starts = sorted({*(m.start for m in marks), *(u.heading.start for u in units), len(body.text)})
    following = dict(pairwise(starts))
    for unit in units:
        marks += _unit_marks(setting, unit, following.get(unit.heading.start, len(body.text)))
    if starts[0] > 0:
        marks.append(Mark(0, 0, UNIT_DEPTH, "preamble"))
    return sorted(marks, key=lambda m: (m.start, m.depth))


def _container_mark(body: Body, container: Container, depths: Mapping[str, int]) -> Mark:
    start = body.starts[container.line] + container.offset
    end = body.line_end(container.last_line)
    depth = depths.get(container.word, 0)
    heading, label = container.heading, container.word.capitalize()
    if not container.offset and container.kind != "schedule":
        start, heading = heading_left_behind(body.text, start, label, container.number, heading)
    return Mark(start, end, depth, container.kind, container.number, heading, label=label)


def _unit_marks(setting: _Setting, unit: _Unit, end: int) -> list[Mark]:
    body, heading, candidate = setting.body, unit.heading, unit.candidate
    kind = "item" if unit.in_schedule else setting.numbering.tradition.kind
    own = Mark(
        heading.start, heading.text_start, UNIT_DEPTH, kind, candidate.number, heading.text, heading_boxes=heading.boxes
    )
    divider = Divider(
        body,
        min(heading.text_start, end),
        end,
        UNIT_DEPTH,
        setting.measures,
        item=unit.in_schedule,
        letters_first=setting.numbering.tradition.name == "code",
        geometry=body.lines[candidate.line].box is not None,
        defines=announces_definitions(heading.text, body.text[heading.text_start : end]),
    )
    return [own, *divider.divide()]
