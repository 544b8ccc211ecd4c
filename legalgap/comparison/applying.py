"""Carries out one instruction on a law: law, bill and instruction in, the law with its words changed out.

apply(act, (), bill, Instruction("s 4", "insert", anchor="10", content=...))  ->  Applied(act with s 10A, ...)

Raises RefusalError, with a sentence for the user, where the instruction does not fit the law.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision
from legalgap.model.source import Line

from .everywhere import Spans, changed_everywhere, moves
from .finding import CONTAINERS, WHOLES, RefusalError, defined, found, preceding, section_key, shown
from .instructions import Instruction
from .masking import Span
from .neighbours import beside, last_of_kind, only_item
from .outcome import Action
from .quoted import Quoted, inner_provisions, item_lines, quoted_lines, structures, whole_sections
from .rewording import long_title, occurrences, reworded, with_heading
from .splicing import Path, Splice, joined, path_to, splice
from .wholes import LONG_TITLE

NO_STRUCTURE = "The part or schedule that it quotes, with its sections, could not be made out."
HEADING_ACTIONS = frozenset({"replace", "replace words", "insert words", "delete words"})


@dataclass(frozen=True, slots=True)
class Touched:
    """Words of the amended law that a clause of the bill put there."""

    start: int
    end: int
    clause: str


@dataclass(frozen=True, slots=True)
class Applied:
    """The law after an instruction, what clauses put into it so far, and what a reader should know."""

    document: Document
    touched: tuple[Touched, ...]
    note: str = ""


@dataclass
class _State:
    """A law on which the steps of one instruction are carried out."""

    document: Document
    touched: tuple[Touched, ...]
    bill: Document
    instruction: Instruction
    note: str = ""

    def cut(self, start: int, end: int, quoted: Quoted, within: Path) -> None:
        """Replaces words, and notes who did it."""
        done = splice(self.document, start, end, quoted.lines, quoted.nodes, within)
        moved = (
            replace(t, start=done.moved(t.start, start, end), end=done.moved(t.end, start, end)) for t in self.touched
        )
        self.touched = (*(t for t in moved if t.end > t.start), *self._mark(done))
        self.document = done.document

    def change(self, spans: Spans, lines: tuple[Line, ...]) -> None:
        """Words at several places for others, in one pass, and notes who did it."""
        made = moves(spans, len(joined(lines)))
        self.document = changed_everywhere(self.document, lines, made)
        kept = (replace(t, start=made.moved(t.start), end=made.moved(t.end)) for t in self.touched)
        new = (Touched(start, end, self.instruction.clause) for start, end in made.new if end > start)
        self.touched = (*(t for t in kept if t.end > t.start), *new)

    def _mark(self, done: Splice) -> tuple[Touched, ...]:
        return (Touched(done.start, done.end, self.instruction.clause),) if done.end > done.start else ()


def apply(law: Document, touched: tuple[Touched, ...], bill: Document, instruction: Instruction) -> Applied:
    """The law with one instruction carried out. Raises RefusalError."""
    if instruction.beyond and not (instruction.action == "insert" and instruction.places):
        raise RefusalError(f"It changes {instruction.beyond}, not a provision; that is not carried out here.")
    state = _State(law, touched, bill, instruction)
    (_change_heading if instruction.aspect == "heading" else _STEPS[instruction.action])(state)
    return Applied(state.document, state.touched, state.note)


def _unknown(state: _State) -> None:
    raise RefusalError("What it asks for could not be made out.")


def _repeal(state: _State) -> None:
    for place in _wanted(state):
        node = _named(state, place)
        start, end = _trimmed(state.document, node)
        state.cut(start, end, Quoted((), ()), path_to(state.document.tree, node)[:-1])


def _replace(state: _State) -> None:
    """The first place gives way to the new words; further ones that the instruction names go."""
    first, *others = _wanted(state)
    if first == LONG_TITLE:
        _replace_long_title(state)
        return
    for place in others:
        node = found(state.document, place)
        state.cut(*_trimmed(state.document, node), Quoted((), ()), path_to(state.document.tree, node)[:-1])
    node = _named(state, first)
    start, end = _trimmed(state.document, node)
    within = path_to(state.document.tree, node)[:-1]
    state.cut(start, end, _new_words(state, node, within), within)


def _replace_long_title(state: _State) -> None:
    """The words "An Act to ..." give way, and not the whole of what stands before the first section."""
    node = found(state.document, LONG_TITLE)
    span = long_title(state.document.text, node.start, node.end)
    asked = state.instruction
    if span is None or not (asked.content or asked.words):
        raise RefusalError(f"The long title of “{state.document.title}” could not be made out.")
    new = quoted_lines(state.bill, *(asked.content or asked.words[0]))
    state.cut(*span, Quoted(new, ()), path_to(state.document.tree, node))


def _insert(state: _State) -> None:
    asked = state.instruction
    whole = structures(state.bill, *asked.content, _cite(state.document)) if asked.content else None
    if whole:
        _insert_whole(state, whole)
        return
    if not asked.anchor and not asked.new_name:
        _append(state)
        return
    if not asked.anchor and not asked.new_name[:1].isdigit():
        raise RefusalError(NO_STRUCTURE)
    node = found(state.document, asked.anchor) if asked.anchor else _behind(state, asked.new_name)
    within = path_to(state.document.tree, node)[:-1]
    quoted = _new_words(state, node, within)
    at = node.start if asked.before else node.end
    state.cut(at, at, quoted, within)


def _insert_whole(state: _State, whole: Quoted) -> None:
    """New parts or schedules, behind the one named or where their number puts them."""
    law, anchor = state.document, state.instruction.anchor
    path = beside(law, path_to(law.tree, found(law, anchor)), whole.nodes[0]) if anchor else ()
    path = path or last_of_kind(law, whole.nodes[0])
    same = [n for n in law.tree.walk() if n.kind == whole.nodes[0].kind and n.address == whole.nodes[0].address]
    if same:
        state.note = f"The law already has {same[0].address}; it stays beside the new one."
    at = path[-1].start if anchor and state.instruction.before else path[-1].end
    state.cut(at, at, whole, path[:-1] or path)


def _cite(law: Document) -> str:
    """How the law cites its sections: "s" or "art"."""
    first = next((node for node in law.tree.walk() if node.kind in SECTIONS), None)
    return first.address.partition(" ")[0] if first else "s"


def _behind(state: _State, name: str) -> Provision:
    """The section that a new one follows; one of the same number stays, and the reader is told."""
    last = preceding(state.document, name)
    if section_key(last.number) == section_key(name):
        state.note = f"The law already has a provision {name}; it stays beside the new one."
    return last


def _append(state: _State) -> None:
    """New words at the end of a provision: a definition, a further subsection or paragraph."""
    node = found(state.document, _wanted(state)[0])
    within = path_to(state.document.tree, node)
    read = item_lines if node.kind in WHOLES else inner_provisions
    quoted = read(state.bill, *_content(state), node.address)
    at = node.start + len(state.document.text[node.start : node.end].rstrip())
    state.cut(at, at, _filled(quoted), within)


def _new_words(state: _State, node: Provision, within: Path) -> Quoted:
    """What is quoted, as sections where a section is meant, else as what stands inside one."""
    start, end = _content(state)
    if node.kind in WHOLES:
        return _structure(state, node)
    if node.kind == "item":
        return _filled(item_lines(state.bill, start, end, within[-1].address))
    if node.kind not in SECTIONS:
        return _filled(inner_provisions(state.bill, start, end, within[-1].address))
    quoted = whole_sections(state.bill, start, end, node)
    if quoted is None:
        raise RefusalError("The provision that it quotes could not be made out.")
    return quoted


def _structure(state: _State, node: Provision) -> Quoted:
    """The parts or schedules that are quoted; behind a part also sections."""
    start, end = _content(state)
    first = next((n for n in node.walk() if n.kind in SECTIONS), node)
    quoted = structures(state.bill, start, end, _cite(state.document))
    if quoted is None and node.kind in CONTAINERS and first is not node:
        quoted = whole_sections(state.bill, start, end, first)
    if quoted is None:
        raise RefusalError(NO_STRUCTURE)
    return quoted


def _filled(quoted: Quoted) -> Quoted:
    if not quoted.lines:
        raise RefusalError("The words that it quotes could not be made out.")
    return quoted


def _change_words(state: _State) -> None:
    """Words for words, or words behind or in place of others, wherever they occur in the provisions named."""
    asked = state.instruction
    pairs = _pairs(state)
    for old, new in pairs:
        done = sum(_each_occurrence(state, place, old, new) for place in _reach(state))
        if not done:
            where = "the law" if asked.aspect == "everywhere" else ", ".join(map(shown, asked.places))
            raise RefusalError(f"The words “{_bare(state.bill, old)}” do not occur in {where}.")
        state.note = f"In {done} places." if done > 1 else ""


def _pairs(state: _State) -> list[tuple[Span, Span | None]]:
    """The words that go, each with those that come."""
    words = state.instruction.words
    if state.instruction.action == "delete words":
        return [(old, None) for old in words]
    if len(words) == 2:
        return [(words[0], words[1])]
    if len(words) % 2 == 0 and "respectively" in state.instruction.sentence:
        half = len(words) // 2
        return list(zip(words[:half], words[half:], strict=True))
    raise RefusalError("It quotes several words, and which of them give way to which could not be made out.")


def _reach(state: _State) -> tuple[str, ...]:
    """The places in which words change; the empty one is the whole law."""
    return ("",) if state.instruction.aspect == "everywhere" else _wanted(state)


def _each_occurrence(state: _State, place: str, old: Span, new: Span | None) -> int:
    """Changes the words in a provision, the last occurrence first, so that offsets before it hold."""
    node = found(state.document, place) if place else state.document.tree
    besides = [found(state.document, other) for other in state.instruction.besides]
    matches = [
        span
        for span in occurrences(state.document.text, node.text_start, node.end, _bare(state.bill, old))
        if not any(other.start <= span[0] < other.end for other in besides)
    ]
    lines = quoted_lines(state.bill, *new) if new else ()
    if state.instruction.action != "insert words":
        state.change(matches, lines)
        return len(matches)
    for match in reversed(matches):
        here = found(state.document, place) if place else state.document.tree
        _insert_beside(state, match, here, lines)
    return len(matches)


def _insert_beside(state: _State, words: tuple[int, int], node: Provision, lines: tuple[Line, ...]) -> None:
    """New words in front of or behind others."""
    at = words[0] if state.instruction.aspect == "in front" else words[1]
    state.cut(at, at, Quoted(lines, ()), path_to(state.document.tree, _innermost(node, at, at)))


def _take_out_entries(state: _State) -> None:
    """The lines of a schedule that hold the words, each of which must be the only one."""
    schedule = _wanted(state)[0]
    entries = [only_item(state.document, schedule, _bare(state.bill, words)) for words in state.instruction.words]
    for address in dict.fromkeys(entry.address for entry in entries):
        node = next(each for each in state.document.tree.walk() if each.address == address)
        start, end = _trimmed(state.document, node)
        state.cut(start, end, Quoted((), ()), path_to(state.document.tree, node)[:-1])


def _delete_words(state: _State) -> None:
    (_take_out_entries if state.instruction.aspect == "entry" else _change_words)(state)


def _change_heading(state: _State) -> None:
    asked = state.instruction
    if asked.action not in HEADING_ACTIONS:
        raise RefusalError("It inserts or takes out a heading, and no provision; that is not carried out here.")
    if any("(" in place for place in _wanted(state)):
        raise RefusalError("It changes a heading and words inside the provision at once; that is not carried out.")
    for place in asked.places:
        _head(state, place)


def _head(state: _State, place: str) -> None:
    """The heading of a provision changed in the text, and in the tree where it is printed in a margin."""
    node = found(state.document, place)
    old, new = _heading_words(state, node)
    spans = occurrences(state.document.text, node.start, node.text_start, old)
    heading = reworded(node.heading, old, joined(new))
    if not old:
        raise RefusalError(f"The heading of {shown(place)} could not be made out in “{state.document.title}”.")
    if not spans and heading == node.heading:
        raise RefusalError(f"The words “{old}” do not occur in the heading of {shown(place)}.")
    for start, end in reversed(spans):
        state.cut(start, end, Quoted(new, ()), path_to(state.document.tree, found(state.document, place)))
    state.document = with_heading(state.document, found(state.document, place), heading)


def _heading_words(state: _State, node: Provision) -> tuple[str, tuple[Line, ...]]:
    """What of a heading gives way, and to what; the whole of it where the instruction quotes a new one."""
    asked = state.instruction
    if asked.action == "replace":
        return node.heading, quoted_lines(state.bill, *(asked.content or asked.words[0]))
    if asked.action == "insert words":
        raise RefusalError("It inserts words in a heading; that is not carried out here.")
    (old, new), *more = _pairs(state)
    if more:
        raise RefusalError("It changes several words of a heading; that is not carried out here.")
    return _bare(state.bill, old), quoted_lines(state.bill, *new) if new else ()


def _innermost(node: Provision, start: int, end: int) -> Provision:
    inside = next((c for c in node.children if c.text_start <= start and end <= c.end), None)
    return _innermost(inside, start, end) if inside else node


def _bare(bill: Document, words: Span) -> str:
    """Quoted words without their marks."""
    return bill.text[slice(*words)].strip('“”«»"‘’ ,.;')


def _wanted(state: _State) -> tuple[str, ...]:
    if not state.instruction.places:
        raise RefusalError("It does not say which provision it changes, or not in words that were understood.")
    return state.instruction.places


def _content(state: _State) -> tuple[int, int]:
    if state.instruction.content is None:
        raise RefusalError("The new words that it announces were not found.")
    return state.instruction.content


def _named(state: _State, place: str) -> Provision:
    """What an instruction means at a place: the definition of its term there, or the provision itself."""
    if not state.instruction.term:
        return found(state.document, place)
    return defined(state.document, place, state.bill.text[slice(*state.instruction.term)].strip('“”«»"‘’ ,'))


def _trimmed(law: Document, node: Provision) -> tuple[int, int]:
    """The span of a provision without the space behind it."""
    return node.start, node.start + len(law.text[node.start : node.end].rstrip())


_STEPS: dict[Action, Callable[[_State], None]] = {
    "unknown": _unknown,
    "repeal": _repeal,
    "replace": _replace,
    "insert": _insert,
    "replace words": _change_words,
    "insert words": _change_words,
    "delete words": _delete_words,
}
