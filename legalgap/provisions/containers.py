"""Finds the headings of Parts, Chapters, Titles and schedules, and which of them nest in which.

"PART II" / "OFFENCES"       ->  Container(kind="part", word="part", number="II", heading="OFFENCES")
"FIRST SCHEDULE (Section 4)" ->  Container(kind="schedule", number="1")
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..model.document import ProvisionKind
from ..model.source import Line
from .amendments import announces_quotation
from .body import ends_sentence, is_upper, looks_like_heading, stands_out
from .numbering import letters_value, number_key, roman_value
from .quotations import quoted_lines
from .tradition import words

MAXIMAL_HEADING_LINES = 4
LONGEST_HEADING = 200
_OTHER_HEADING = re.compile(r"[A-Z]\s?\.\s?[—–-]")
_SEPARATOR = re.compile(r"^\s*(?:er|ère|[°ºª])?\s*[.:,—–*_-]*\s*")
_PLACE = re.compile(
    r"^[\[(]\s*(?i:sections?|ss?\.|articles?|regulations?|rules?|paragraphs?|clauses?|under|see|vide)\b[^\])]{0,80}[\])]?\.?$"
)


@dataclass(frozen=True, slots=True)
class Container:
    """A heading that groups sections. `offset` is where it begins in `line`."""

    line: int
    last_line: int
    kind: ProvisionKind
    word: str
    number: str
    heading: str
    rank: int
    offset: int = 0

    @property
    def order(self) -> int:
        """The value of its number, for comparing neighbours; 0 if it has none."""
        key = number_key(self.number)
        return key[0] if key else letters_value(self.number) if len(self.number) == 1 else 0


def find_containers(
    lines: Sequence[Line], tradition: str, taken: frozenset[int], schedules: frozenset[int]
) -> list[Container]:
    """All headings of parts and schedules. Lines in `taken` begin sections and are no headings.

    `schedules` are the lines on which schedules begin, as `find_schedules` gives them.
    """
    found: list[Container] = []
    last = -1
    quoted = quoted_lines(lines)
    for index, line in enumerate(lines):
        if index <= last or index in taken or index in quoted or len(line.text) > LONGEST_HEADING:
            continue
        here = _at_line(lines, index, tradition, taken, index in schedules)
        if here:
            found.extend(_without_repeats(found, here))
            last = here[-1].last_line
    return found


def _without_repeats(found: Sequence[Container], here: list[Container]) -> list[Container]:
    """Of "CHAPTER I, PART II" below "CHAPTER I, PART I" only the part is new."""
    if len(here) < 2:
        return here
    last = next((c for c in reversed(found) if c.word == here[0].word), None)
    repeated = last is not None and last.number == here[0].number
    return [replace(here[1], offset=0)] if repeated else here


def _at_line(
    lines: Sequence[Line], index: int, tradition: str, taken: frozenset[int], is_schedule: bool
) -> list[Container]:
    match = words().container_line.match(lines[index].text)
    if match:
        parts = _container_at(lines, index, match, tradition, taken)
        if parts:
            return parts
    schedule = schedule_at(lines, index, taken) if is_schedule else None
    return [schedule] if schedule else []


def _container_at(
    lines: Sequence[Line], index: int, match: re.Match[str], tradition: str, taken: frozenset[int]
) -> list[Container]:
    word = match["word"].lower()
    if announces_quotation(" ".join(line.text for line in lines[max(0, index - 4) : index])):
        return []
    known = [w for w in words().containers.get(word, ()) if not w.only or tradition in w.only]
    if not known or not _is_container_line(lines, index, match):
        return []
    number = match["num"] + (match["bis"] or "")
    number = re.sub(r"(?<=[IVX])(?:er|ère)$", "", number)
    rest = _SEPARATOR.sub("", match["rest"], count=1).strip(" *_")
    inner = words().container_line.match(rest)
    if inner and inner["word"].lower() in words().containers and "," in match["rest"][:3]:
        outer = Container(index, index, known[0].kind, word, number, "", known[0].rank)
        offset = lines[index].text.index(rest)
        second = words().containers[inner["word"].lower()][0]
        heading = _SEPARATOR.sub("", inner["rest"], count=1).strip(" *_")
        heading, last = _heading_below(lines, index, heading, taken)
        return [
            outer,
            Container(index, last, second.kind, inner["word"].lower(), inner["num"], heading, second.rank, offset),
        ]
    heading, last = _heading_below(lines, index, rest, taken)
    return [Container(index, last, known[0].kind, word, number, heading, known[0].rank)]


def _is_container_line(lines: Sequence[Line], index: int, match: re.Match[str]) -> bool:
    """A heading, and not a sentence that begins with "Part II of the Act shall ..."."""
    line, rest = lines[index], match["rest"].strip()
    if match["num"].islower() and len(match["num"]) == 1:
        return False
    if match["word"][:1].islower():
        return False
    if not rest:
        return (
            index == 0 or stands_out(line) or not lines[index - 1].text.rstrip().endswith((",", " in", " of", " and"))
        )
    if rest[0].islower() or rest[0] in ";)" or (rest[0] == "," and not is_upper(line.text)):
        return False
    if line.bold or line.outline or is_upper(line.text):
        return True
    return (rest[0] in ".:—–-" and not re.search(r"[.;]$", rest)) or line.centred


def _heading_below(lines: Sequence[Line], index: int, rest: str, taken: frozenset[int]) -> tuple[str, int]:
    """The heading of a part: what follows its number, and the heading lines below until the first section."""
    pieces = [rest] if rest else []
    last = index
    for below in range(index + 1, min(index + 1 + MAXIMAL_HEADING_LINES, len(lines))):
        if below in taken or not _continues_heading(lines, index, below, pieces):
            break
        pieces.append(lines[below].text.strip(" *_#"))
        last = below
    return _joined(lines, index, pieces, last), last


def _joined(lines: Sequence[Line], first: int, pieces: Sequence[str], last: int) -> str:
    """The pieces of a heading as one string, without the hyphens that were taken off at line ends."""
    ends = [lines[i].joins_next for i in range(last - len(pieces) + 1, last + 1)]
    return "".join(piece + ("" if joined else " ") for piece, joined in zip(pieces, ends, strict=True)).strip()


def _continues_heading(lines: Sequence[Line], top: int, below: int, pieces: list[str]) -> bool:
    """Whether the line `below` goes on with the heading of the part whose number stands on the line `top`."""
    line, first = lines[below], lines[top]
    if line.page != first.page or not line.text.strip() or len(line.text) > 160 or _begins_something_else(line):
        return False
    if line.outline and (pieces or not first.outline):
        return False
    wrapped = line.text[0].islower()
    if wrapped and not pieces:
        return False
    if first.box and line.box and not _aligned(line, first):
        return False
    if pieces and not wrapped and is_upper(pieces[-1]) and not is_upper(line.text):
        return False
    alike = line.bold == first.bold and abs(line.size - first.size) < 1.5
    if first.bold and not line.bold and not is_upper(line.text):
        return False
    if wrapped:
        return alike and (line.bold or line.centred or is_upper(pieces[-1][:40]))
    finished = line.text.rstrip()[-1] in ";:—" or (line.text.rstrip()[-1] in ",." and not is_upper(line.text))
    return not finished and (is_upper(line.text) or line.centred or (alike and stands_out(line)))


def _begins_something_else(line: Line) -> bool:
    if _OTHER_HEADING.match(line.text) or line.text.strip(" .:*#").lower() in words().contents_titles:
        return True
    return _container_word(line.text) or bool(words().schedule_line.match(line.text) and is_upper(line.text))


def _aligned(line: Line, other: Line) -> bool:
    """Whether two lines are centred on the same axis or begin at the same indentation."""
    if line.box is None or other.box is None:
        return line.centred == other.centred
    middle, other_middle = (line.box.x0 + line.box.x1) / 2, (other.box.x0 + other.box.x1) / 2
    return abs(middle - other_middle) < 8.0 or abs(line.box.x0 - other.box.x0) < 3.0


def is_container_line(text: str) -> bool:
    """Whether a line has the form of the heading of a part or a schedule."""
    return _container_word(text) or words().schedule_line.match(text) is not None


def _container_word(text: str) -> bool:
    match = words().container_line.match(text)
    return match is not None and match["word"].lower() in words().containers


def schedule_at(lines: Sequence[Line], index: int, taken: frozenset[int]) -> Container | None:
    """The schedule, annex or appendix whose heading stands on this line, if any."""
    line = lines[index]
    text = line.text.strip(" *_#[]")
    match = words().schedule_line.match(text)
    if not match or line.text[:1].islower():
        return None
    rest = match["rest"].strip()
    if not stands_out(line) and (rest or not _follows_a_sentence(lines, index)):
        return None
    if match["word"].lower() in words().forms and (not match["num"] or (rest and rest[0] not in "[(")):
        return None
    if rest and not (rest[0] in "[(.:—–-" or is_upper(rest) or line.bold):
        return None
    if ends_sentence(rest) and rest[-1:] in ".;," and not rest.endswith((").", "].")):
        return None
    number = schedule_number(match["ordinal"] or "", match["num"] or "")
    heading, last = _schedule_heading(lines, index, rest, taken)
    return Container(index, last, "schedule", match["word"].lower(), number, heading, 0)


def _follows_a_sentence(lines: Sequence[Line], index: int) -> bool:
    """Whether a line cannot go on with the one before it: in plain text nothing else tells a heading."""
    return index > 0 and lines[index].box is None and ends_sentence(lines[index - 1].text.rstrip())


def schedule_number(ordinal: str, printed: str) -> str:
    """ "FIRST" -> "1"; "II" -> "2"; "A" and "C" stay."""
    if ordinal:
        return str(words().ordinals.get(ordinal.lower(), ordinal))
    is_letter = len(printed) == 1 and printed not in "IVXivx"
    return str(roman_value(printed)) if roman_value(printed) and not is_letter else printed


def _schedule_heading(lines: Sequence[Line], index: int, rest: str, taken: frozenset[int]) -> tuple[str, int]:
    pieces = [rest.strip(" .:—–-")] if rest and not _PLACE.match(rest) else []
    last = index
    for below in range(index + 1, min(index + 1 + MAXIMAL_HEADING_LINES, len(lines))):
        line = lines[below]
        if below in taken or line.page != lines[index].page or _container_word(line.text):
            break
        if not _PLACE.match(line.text.strip()):
            if not stands_out(line) or not looks_like_heading(line):
                break
            pieces.append(line.text.strip(" *_#"))
        last = below
    return " ".join(pieces), last


def find_schedules(lines: Sequence[Line], taken: frozenset[int]) -> list[int]:
    """The lines on which schedules begin."""
    taken_or_quoted = taken | quoted_lines(lines)
    return [
        index
        for index, line in enumerate(lines)
        if len(line.text) < LONGEST_HEADING and index not in taken_or_quoted and schedule_at(lines, index, taken)
    ]
