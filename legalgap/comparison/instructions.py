"""Reads what an amending law says is to be done: a bill in, its instructions out, in the order of its clauses.

"Section 29 of the principal Act is amended by deleting subsections (1) and (2)."
-> Instruction(clause="s 7", action="repeal", places=("29(1)", "29(2)"))
"""

import re
from dataclasses import dataclass

from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision

from .cues import Cues, cues
from .masking import SIGN, Masked, Span, masked
from .outcome import Action
from .places import Places, places

MOST_CLAUSES = 2000
LONGEST_SENTENCE = 300
WHOLE_PART = "a whole part or chapter"


@dataclass(frozen=True, slots=True)
class Instruction:
    """One thing to be done. `places` are provisions of the other law ("38(b)"), `anchor` the one behind which new
    words go (`before` tells that they go in front of it), `content` and `words` spans of the bill, `beyond` what is
    amended that is no provision, `term` the span of a defined word whose definition is meant."""

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


def instructions(bill: Document) -> list[Instruction]:
    """Everything that a bill says is to be done to another law; empty for a law that amends none."""
    found: list[Instruction] = []
    known = cues(bill.language)
    for clause in clauses(bill):
        found += _of_clause(bill, clause, known)
    return found


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
        found += [read] if _says_something(read, text, known) else []
        context = named
    return found


def _says_something(read: Instruction, text: Masked, known: Cues) -> bool:
    """Whether a segment that cannot be made out may be an instruction at all."""
    if read.action != "unknown" or read.content or read.words:
        return True
    return bool(read.beyond and (known.principal.search(text.text) or known.amend.search(text.text)))


def _instructs(text: str, known: Cues) -> bool:
    """Whether a clause speaks of doing something to a provision or with quoted words."""
    acts = known.substitute.search(text) or _acts(text, known)
    meant = any(pattern.search(text) for pattern in known.other_law) or known.principal.search(text)
    return bool(acts and (SIGN.search(text) or known.units.search(text)) and (meant or known.amend.search(text)))


def _acts(text: str, known: Cues) -> bool:
    return bool(known.insert.search(text) or known.repeal.search(text))


def _segments(text: Masked) -> list[str]:
    """The parts of a clause that may each hold an instruction: its paragraphs, divided at semicolons."""
    borders = sorted({0, *text.borders, *(m.end() for m in re.finditer(r";", text.text))})
    ends = [*borders[1:], len(text.text)]
    parts = [text.text[a:b].strip() for a, b in zip(borders, ends, strict=True)]
    return [part for part in parts if re.search(r"\w", part)]


def _read(bill: Document, clause: Provision, text: Masked, segment: str, named: Places, known: Cues) -> Instruction:
    contents = [text.contents[int(n)] for sign, n in SIGN.findall(segment) if sign == "A"]
    words = tuple(text.words[int(n)] for sign, n in SIGN.findall(segment) if sign == "Q")
    defined = known.definition.search(segment)
    term = text.words[int(re.sub(r"\D", "", defined[1]))] if defined else None
    plain = re.sub(r"\([^()]*\)", " ", SIGN.sub(" ", segment))
    beyond = next((name for name, pattern in known.beyond if pattern.search(plain)), "")
    if beyond == WHOLE_PART and (named.targets or named.anchor or named.new_name):
        beyond = ""
    words = tuple(w for w in words if w != term)
    action = _action(segment, bool(contents), len(words), named, known)
    return Instruction(
        clause=clause.address,
        node=clause,
        action=action,
        places=named.targets,
        sentence=_shown(bill, text, segment),
        anchor=named.anchor,
        before=named.before,
        content=contents[0] if contents else None,
        words=words,
        beyond=beyond,
        new_name=named.new_name,
        term=term,
    )


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
