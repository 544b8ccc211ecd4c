"""Carries out one instruction on a law: law, bill and instruction in, the law with its words changed out.

apply(act, (), bill, Instruction("s 4", "insert", anchor="10", content=...))  ->  Applied(act with s 10A, ...)

Raises RefusalError, with a sentence for the user, where the instruction does not fit the law.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from legalgap.language.folding import fold
from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision

from .instructions import Instruction
from .outcome import Action
from .quoted import CONTAINERS, Quoted, inner_provisions, quoted_lines, whole_sections
from .splicing import Path, Splice, path_to, splice

_KEY = re.compile(r"(\d+)\s?([^\W\d_]*)", re.UNICODE)


class RefusalError(Exception):
    """An instruction that cannot be carried out; its text says why."""


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

    def _mark(self, done: Splice) -> tuple[Touched, ...]:
        return (Touched(done.start, done.end, self.instruction.clause),) if done.end > done.start else ()


def apply(law: Document, touched: tuple[Touched, ...], bill: Document, instruction: Instruction) -> Applied:
    """The law with one instruction carried out. Raises RefusalError."""
    if instruction.beyond and not (instruction.action == "insert" and instruction.places):
        raise RefusalError(f"It changes {instruction.beyond}, not a provision; that is not carried out here.")
    state = _State(law, touched, bill, instruction)
    _STEPS[instruction.action](state)
    return Applied(state.document, state.touched, state.note)


def _unknown(state: _State) -> None:
    raise RefusalError("What it asks for could not be made out.")


def _repeal(state: _State) -> None:
    for place in _wanted(state):
        node = _term(state, place) if state.instruction.term else _found(state.document, place)
        start, end = _trimmed(state.document, node)
        state.cut(start, end, Quoted((), ()), path_to(state.document.tree, node)[:-1])


def _replace(state: _State) -> None:
    """The first place gives way to the new words; further ones that the instruction names go."""
    first, *others = _wanted(state)
    for place in others:
        node = _found(state.document, place)
        state.cut(*_trimmed(state.document, node), Quoted((), ()), path_to(state.document.tree, node)[:-1])
    node = _term(state, first) if state.instruction.term else _found(state.document, first)
    start, end = _trimmed(state.document, node)
    within = path_to(state.document.tree, node)[:-1]
    state.cut(start, end, _new_words(state, node, within), within)


def _insert(state: _State) -> None:
    asked = state.instruction
    if not asked.anchor and not asked.new_name:
        _append(state)
        return
    node = _found(state.document, asked.anchor) if asked.anchor else _preceding(state, asked.new_name)
    within = path_to(state.document.tree, node)[:-1]
    quoted = _new_words(state, node, within)
    at = node.start if asked.before else node.end
    state.cut(at, at, quoted, within)


def _append(state: _State) -> None:
    """New words at the end of a provision: a definition, a further subsection or paragraph."""
    node = _found(state.document, _wanted(state)[0])
    within = path_to(state.document.tree, node)
    quoted = inner_provisions(state.bill, *_content(state), node.address)
    at = node.start + len(state.document.text[node.start : node.end].rstrip())
    state.cut(at, at, _filled(quoted), within)


def _new_words(state: _State, node: Provision, within: Path) -> Quoted:
    """What is quoted, as sections where a section is meant, else as what stands inside one."""
    start, end = _content(state)
    if node.kind not in SECTIONS:
        return _filled(inner_provisions(state.bill, start, end, within[-1].address))
    quoted = whole_sections(state.bill, start, end, node)
    if quoted is None:
        raise RefusalError("The provision that it quotes could not be made out.")
    return quoted


def _filled(quoted: Quoted) -> Quoted:
    if not quoted.lines:
        raise RefusalError("The words that it quotes could not be made out.")
    return quoted


def _change_words(state: _State) -> None:
    """Words for words, or words behind or in place of others, wherever they occur in the provisions named."""
    asked = state.instruction
    old, new = (_bare(state.bill, asked.words, index) for index in (0, 1))
    done = 0
    for place in _wanted(state):
        done += _each_occurrence(state, place, old, new)
    if not done:
        raise RefusalError(f"The words “{old}” do not occur in {', '.join(asked.places)}.")
    state.note = f"In {done} places." if done > 1 else ""


def _each_occurrence(state: _State, place: str, old: str, new: str) -> int:
    """Changes the words in a provision, the last occurrence first, so that offsets before it hold."""
    node = _found(state.document, place)
    text = fold(state.document.text[node.text_start : node.end])
    spaced = r"\s+".join(re.escape(word) for word in fold(old).split())
    found = list(re.finditer(rf"(?<!\w){spaced}(?!\w)", text)) if spaced else []
    offset = node.text_start
    for match in reversed(found):
        start, end = match.start() + offset, match.end() + offset
        node = _found(state.document, place)
        _swap(state, start, end, node)
    return len(found)


def _swap(state: _State, start: int, end: int, node: Provision) -> None:
    asked = state.instruction
    lines = quoted_lines(state.bill, *asked.words[1]) if len(asked.words) > 1 else ()
    if asked.action == "insert words":
        start = end
    within = path_to(state.document.tree, _innermost(node, start, end))
    state.cut(start, end, Quoted(lines, ()), within)


def _innermost(node: Provision, start: int, end: int) -> Provision:
    inside = next((c for c in node.children if c.text_start <= start and end <= c.end), None)
    return _innermost(inside, start, end) if inside else node


def _bare(bill: Document, words: tuple[tuple[int, int], ...], index: int) -> str:
    """Quoted words without their marks; empty where the instruction quotes fewer."""
    return bill.text[slice(*words[index])].strip('“”«»"‘’ ,.;') if index < len(words) else ""


def _wanted(state: _State) -> tuple[str, ...]:
    if not state.instruction.places:
        raise RefusalError("It does not say which provision it changes, or not in words that were understood.")
    return state.instruction.places


def _content(state: _State) -> tuple[int, int]:
    if state.instruction.content is None:
        raise RefusalError("The new words that it announces were not found.")
    return state.instruction.content


def _found(law: Document, place: str) -> Provision:
    """The provision at a place ("29(1)"). Raises RefusalError where the law has none."""
    wanted = _folded(place)
    for node in law.tree.walk():
        if (
            node.kind != "amendment"
            and node.kind not in CONTAINERS
            and _folded(node.address.partition(" ")[2]) == wanted
        ):
            return node
    raise RefusalError(f"“{law.title}” has no provision {place}.")


def _folded(place: str) -> str:
    return re.sub(r"[\s°ºª]", "", fold(place))


def _term(state: _State, place: str) -> Provision:
    """The definition of the word that an instruction names. Raises RefusalError where the law defines no such word."""
    start, end = state.instruction.term or (0, 0)
    term = fold(state.bill.text[start:end].strip('“”«»"‘’ ,'))
    for node in _found(state.document, place).walk():
        if node.kind == "definition" and fold(node.term).strip() == term:
            return node
    raise RefusalError(f"{place} defines no “{term}”.")


def _preceding(state: _State, name: str) -> Provision:
    """The last section whose number comes before a new one; with the same number, that one, which stays."""
    sections = [n for n in state.document.tree.walk() if n.kind in SECTIONS]
    before = [n for n in sections if _key(n.number) <= _key(name)]
    if not before:
        raise RefusalError(f"“{state.document.title}” has no provision that {name} could follow.")
    last = before[-1]
    if _key(last.number) == _key(name):
        state.note = f"The law already has a provision {name}; it stays beside the new one."
    return last


def _key(number: str) -> tuple[int, str]:
    match = _KEY.match(number)
    return (int(match[1]), fold(match[2])) if match else (0, "")


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
    "delete words": _change_words,
}
