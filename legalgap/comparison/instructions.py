"""Reads what an amending law says is to be done: a bill in, its instructions out, in the order of its clauses.

"Section 29 of the principal Act is amended by deleting subsections (1) and (2)."
-> Instruction(clause="s 7", action="repeal", places=("29(1)", "29(2)"))
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision

from .cues import Cues, cues
from .masking import SIGN, Masked, Span, masked
from .outcome import Action
from .places import Places, places
from .wholes import LONG_TITLE, SCHEDULE, SHORT_TITLE, is_whole

MOST_CLAUSES = 2000
LONGEST_SENTENCE, LONGEST_HEADING = 300, 200
Aspect = Literal["", "heading", "entry", "everywhere", "in front"]
WHOLE_PART, A_SCHEDULE = "a whole part or chapter", "a schedule"
_CALLED = re.compile(r"(?:referred\s+to\s+(?:[\w\s]{0,30})?as|called|cited\s+as)\s+(?:the\s+)?$", re.IGNORECASE)
_NUMBERED = re.compile(r"^\W*\d{1,4}[A-Z]{0,2}[.:]|^\W*(?:Section|Article|Art[íi]culo)\s+\d", re.IGNORECASE)
RENUMBERING = "the numbers of provisions"


@dataclass(frozen=True, slots=True)
class Instruction:
    """One thing to be done. `places` are provisions of the other law ("38(b)"), `anchor` the one behind which new
    words go (`before` tells that they go in front of it), `content` and `words` spans of the bill (of two words the
    old ones first), `beyond` what is amended that is no provision, `term` the span of a defined word whose definition
    is meant. `aspect`: the heading of the places is meant, or the line of a schedule that holds the words, or they
    change everywhere but in `besides`; with words to be inserted, that they go in front of the others."""

    clause: str
    node: Provision
    action: Action
    places: tuple[str, ...]
    sentence: str
    anchor: str = ""
    before: bool = False
    content: Span | None = None
    words: tuple[Span, ...] = ()
    beyond: str = ""
    new_name: str = ""
    term: Span | None = None
    aspect: Aspect = ""
    besides: tuple[str, ...] = ()


def instructions(bill: Document) -> list[Instruction]:
    """Everything that a bill says is to be done to another law; empty for a law that amends none."""
    found: list[Instruction] = []
    known = cues(bill.language)
    for clause in clauses(bill):
        found += _of_clause(bill, clause, known)
    return found


def unread_clauses(bill: Document, found: list[Instruction]) -> list[Instruction]:
    """Clauses that speak of doing something to another law, and of which no instruction could be made."""
    known, read = cues(bill.language), {each.clause for each in found}
    left = [clause for clause in clauses(bill) if clause.address not in read]
    return [_unread(bill, clause, text) for clause in left if _speaks(text := masked(bill, clause, known), known)]


def _speaks(text: Masked, known: Cues) -> bool:
    """Whether the words before any quotation ask for something, and name a law to which it is to be done."""
    told = SIGN.split(text.text)[0][:LONGEST_SENTENCE]
    named = known.principal.search(told) or any(pattern.search(told) for pattern in known.other_law)
    asked = known.substitute.search(told) or _acts(told, known)
    return bool(named and (known.repeals.search(told) or (known.amend.search(told) and asked)))


def _unread(bill: Document, clause: Provision, text: Masked) -> Instruction:
    return Instruction(clause.address, clause, "unknown", (), _shown(bill, text, text.text))


def clauses(bill: Document) -> list[Provision]:
    """The numbered units of a bill, but for those inside a schedule."""
    return [node for node in bill.tree.walk() if node.kind in SECTIONS][:MOST_CLAUSES]


def is_amending(bill: Document, found: list[Instruction]) -> bool:
    """Whether a law amends others in the main: its title says so, or a third of its clauses do."""
    units = clauses(bill)
    by_title = bool(cues(bill.language).amending.search(bill.title))
    return bool(found) and (by_title or 3 * len({i.clause for i in found}) >= len(units))


def _of_clause(bill: Document, clause: Provision, known: Cues) -> list[Instruction]:
    text = masked(bill, clause, known)
    if not _instructs(text.text, known):
        return []
    found: list[Instruction] = []
    context = Places()
    for segment in _segments(text):
        named = places(segment, known, context)
        if not known.substitute.search(segment) and not _acts(segment, known):
            context = named
            continue
        read = _read(bill, clause, text, segment, named, known)
        found += [read] if _says_something(read, text, segment, known) else []
        context = named
    return found


def _says_something(read: Instruction, text: Masked, segment: str, known: Cues) -> bool:
    """Whether a segment that cannot be made out may be an instruction at all."""
    takes_out = read.action in {"repeal", "delete words"}
    if takes_out and any(is_whole(place) for place in read.places) and not known.repeals.search(segment):
        return False
    if read.content or read.words or (read.action != "unknown" and (read.places or read.anchor or read.new_name)):
        return True
    return bool((read.beyond or read.aspect) and (known.principal.search(text.text) or known.amend.search(text.text)))


def _instructs(text: str, known: Cues) -> bool:
    """Whether a clause speaks of doing something to a provision or with quoted words."""
    acts = known.substitute.search(text) or _acts(text, known)
    meant = any(pattern.search(text) for pattern in known.other_law) or known.principal.search(text)
    named = SIGN.search(text) or any(p.search(text) for p in (known.units, known.containers, known.schedules))
    return bool(acts and named and (meant or known.amend.search(text)))


def _acts(text: str, known: Cues) -> bool:
    return bool(known.insert.search(text) or known.repeal.search(text) or known.renumber.search(text))


def _segments(text: Masked) -> list[str]:
    """The parts of a clause that may each hold an instruction: its paragraphs, divided at semicolons."""
    borders = sorted({0, *text.borders, *(m.end() for m in re.finditer(r";", text.text))})
    ends = [*borders[1:], len(text.text)]
    parts = [text.text[a:b].strip() for a, b in zip(borders, ends, strict=True)]
    return [part for part in parts if re.search(r"\w", part)]


def _read(bill: Document, clause: Provision, text: Masked, segment: str, named: Places, known: Cues) -> Instruction:
    contents = [text.contents[int(n)] for sign, n in SIGN.findall(segment) if sign == "A"]
    defined = known.definition.search(segment)
    term = text.words[int(re.sub(r"\D", "", defined[1]))] if defined else None
    words = tuple(w for w in _words(text, segment, known) if w != term)
    action = _action(segment, bool(contents), len(words), named, known)
    read = Instruction(
        clause=clause.address,
        node=clause,
        action=action,
        places=named.targets,
        sentence=_shown(bill, text, segment),
        anchor=named.anchor,
        before=named.before,
        content=contents[0] if contents else None,
        words=words,
        beyond=_beyond(segment, named, bool(contents), known),
        new_name=named.new_name,
        term=term,
    )
    return _with_aspect(bill, read, segment, known)


def _words(text: Masked, segment: str, known: Cues) -> tuple[Span, ...]:
    """The quoted words, of two the old ones first: "substituting “one” for “three”" names the new ones first."""
    signs = [match for match in SIGN.finditer(segment) if match[1] == "Q" and not _is_name(segment, match)]
    words = tuple(text.words[int(match[2])] for match in signs)
    if len(words) != 2:
        return words
    first, second = (segment[: match.start()] for match in signs)
    places_old = known.instead if known.substitute.search(segment) else known.beside
    swapped = places_old.search(second) and not places_old.search(first)
    return (words[1], words[0]) if swapped else words


def _is_name(segment: str, sign: re.Match[str]) -> bool:
    """Whether quoted words only name something: section 3 (“Interpretation”), herein called “the principal Act”."""
    alone = segment[: sign.start()].endswith("(") and segment[sign.end() :].startswith(")")
    return alone or bool(_CALLED.search(segment[: sign.start()]))


def _beyond(segment: str, named: Places, content: bool, known: Cues) -> str:
    """What is amended that is no provision, or cannot be told apart from one; empty where a provision is."""
    plain = re.sub(r"\([^()]*\)", " ", SIGN.sub(" ", segment))
    if known.renumber.search(plain):
        return RENUMBERING
    beyond = next((name for name, pattern in known.beyond if pattern.search(plain)), "")
    if beyond == WHOLE_PART and (named.targets or named.anchor or named.new_name or content):
        return ""
    places = (*named.targets, named.anchor)
    if named.targets and {LONG_TITLE, SHORT_TITLE}.issuperset(named.targets):
        return ""
    if beyond == A_SCHEDULE and (any(place.startswith(SCHEDULE) for place in places) or (content and not any(places))):
        return ""
    return beyond


def _with_aspect(bill: Document, read: Instruction, segment: str, known: Cues) -> Instruction:
    """The instruction with what of its places is meant."""
    if known.heading.search(SIGN.sub(" ", segment)) and _may_be_heading(bill, read.content):
        one = read.action == "unknown" and len(read.words) == 1 and known.substitute.search(segment)
        inherited = not known.subunits.search(segment)
        places = tuple(place.partition("(")[0] for place in read.places) if inherited else read.places
        return replace(read, aspect="heading", places=places, action="replace" if one else read.action)
    if set(read.places) <= {LONG_TITLE, SHORT_TITLE} and read.places and len(read.words) == 1 and not read.content:
        return replace(read, action="replace" if known.substitute.search(segment) else read.action)
    if read.words and known.everywhere.search(segment):
        return _everywhere(read, segment, known)
    if read.words and known.entry.search(segment) and all(place.startswith(SCHEDULE) for place in read.places):
        return replace(read, aspect="entry")
    return replace(read, aspect="in front") if _in_front(read, segment, known) else read


def _may_be_heading(bill: Document, content: Span | None) -> bool:
    """Whether quoted new words can be a heading, and are no provision that has one."""
    text = bill.text[slice(*content)] if content else ""
    return len(text) <= LONGEST_HEADING and not _NUMBERED.search(text)


def _everywhere(read: Instruction, segment: str, known: Cues) -> Instruction:
    """Words that change wherever they occur: in the places named, or in the whole law but for places excepted."""
    excepted = known.exceptions.search(segment)
    if not excepted:
        return read if read.places else replace(read, aspect="everywhere")
    before = segment[: excepted.start()]
    if known.units.search(before) or known.containers.search(before):
        return replace(read, beyond="words in some provisions with exceptions")
    return replace(read, aspect="everywhere", places=(), besides=read.places)


def _in_front(read: Instruction, segment: str, known: Cues) -> bool:
    """Whether words are to be inserted before others, and not behind them."""
    ahead = re.compile(rf"{known.ahead.pattern}\s+[^⟦⟧,;]{{0,40}}$", re.IGNORECASE)
    signs = (match.start() for match in SIGN.finditer(segment) if match[1] == "Q")
    return read.action == "insert words" and any(ahead.search(segment[:at]) for at in signs)


def _action(segment: str, content: bool, words: int, named: Places, known: Cues) -> Action:
    """What is to be done; words are meant where words are quoted and no provision is."""
    substitute, insert = known.substitute.search(segment), known.insert.search(segment)
    if words and not content:
        if substitute or (words == 2 and known.repeal.search(segment) and insert):
            return "replace words" if words >= 2 else "unknown"
        if insert:
            return "insert words" if words >= 2 else "unknown"
        return "delete words"
    if content and words and known.words.search(segment):
        return "unknown"
    if insert and content and (named.anchor or named.new_name or not substitute):
        return "insert"
    if content:
        return "replace"
    return "unknown" if substitute or insert else "repeal"


def _shown(bill: Document, text: Masked, segment: str) -> str:
    """The instruction as it is printed; of quoted provisions only that they are there."""
    spans = {"A": text.contents, "Q": text.words}

    def quoted(match: re.Match[str]) -> str:
        start, end = spans[match[1]][int(match[2])]
        return "“…”" if match[1] == "A" else bill.text[start:end]

    sentence = " ".join(SIGN.sub(quoted, segment).split()).lstrip("—–- ")
    return sentence if len(sentence) <= LONGEST_SENTENCE else sentence[: LONGEST_SENTENCE - 1] + "…"
