"""Where in a law a place lies that an instruction names: a law and a place in, its provision out.

found(act, "29(1)")                ->  subsection (1) of section 29
found(act, "part III/chapter II")  ->  Chapter II of Part III

Raises RefusalError, with a sentence for the user, where the law has no such provision or several.
"""

import re

from legalgap.language.folding import fold
from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision

from .wholes import LONG_TITLE, SCHEDULE, SHORT_TITLE

CONTAINERS = frozenset({"part", "chapter", "division"})
WHOLES = CONTAINERS | {"schedule"}
_KEY = re.compile(r"(\d+)\s?([^\W\d_]*)", re.UNICODE)
_CITATION = re.compile(r"\b(?:short title|citation|title)\b")


class RefusalError(Exception):
    """An instruction that cannot be carried out; its text says why."""


def found(law: Document, place: str) -> Provision:
    """The provision at a place ("29(1)", "Sched 1/para 4", "the short title"). Raises RefusalError."""
    node = law.tree
    for step in place.split("/"):
        node = _title(law, step) if step in {LONG_TITLE, SHORT_TITLE} else _step(law, node, step, place)
    return node


def shown(place: str) -> str:
    """A place as a reader knows it: "part III/chapter II" -> "Part III, Chapter II"."""
    return ", ".join(map(_capital, place.split("/"))).replace(", para ", " para ")


def _capital(step: str) -> str:
    if step == SCHEDULE or step.startswith(f"{SCHEDULE} "):
        return step.replace(SCHEDULE, "Schedule", 1)
    as_it_is = " " not in step or step.startswith(("para ", "the "))
    return step if as_it_is else step[:1].upper() + step[1:]


def _step(law: Document, within: Provision, step: str, place: str) -> Provision:
    nodes = [node for node in within.walk() if node is not within and _is_called(node, step, within)]
    if not nodes:
        raise RefusalError(f"“{law.title}” has no provision {shown(place)}.")
    if len(nodes) > 1 and nodes[0].kind in WHOLES:
        raise RefusalError(f"“{law.title}” has more than one {shown(place)}, and it does not say which is meant.")
    return nodes[0]


def _is_called(node: Provision, step: str, within: Provision) -> bool:
    if node.kind == "amendment":
        return False
    if node.kind in WHOLES:
        unnamed = step == SCHEDULE and node.kind == "schedule"
        return unnamed or (folded(node.address).endswith(folded(step)) and _last_words(node.address, step))
    if step.startswith("para "):
        return folded(node.address) == folded(f"{within.address} {step}")
    return folded(node.address.partition(" ")[2]) == folded(step)


def _last_words(address: str, step: str) -> bool:
    """Whether an address ends with a name as whole words: "Part II" is not the end of "Sub-part II"."""
    return fold(address).split()[-len(step.split()) :] == fold(step).split()


def _title(law: Document, which: str) -> Provision:
    """The provision that holds the long title (the words before the first section) or the short one."""
    kinds = {"preamble"} if which == LONG_TITLE else SECTIONS
    for node in law.tree.walk():
        if node.kind in kinds and (which == LONG_TITLE or _CITATION.search(fold(node.heading))):
            return node
    raise RefusalError(f"{which[:1].upper()}{which[1:]} of “{law.title}” could not be made out.")


def defined(law: Document, place: str, term: str) -> Provision:
    """The definition of a word at a place. Raises RefusalError where it defines no such word."""
    for node in found(law, place).walk():
        if node.kind == "definition" and fold(node.term).strip() == fold(term):
            return node
    raise RefusalError(f"{shown(place)} defines no “{fold(term)}”.")


def preceding(law: Document, name: str) -> Provision:
    """The last section whose number comes before a new one, or is the same. Raises RefusalError."""
    before = [n for n in law.tree.walk() if n.kind in SECTIONS and section_key(n.number) <= section_key(name)]
    if not before:
        raise RefusalError(f"“{law.title}” has no provision that {name} could follow.")
    return before[-1]


def section_key(number: str) -> tuple[int, str]:
    """How sections sort: 10 before 10A before 11."""
    match = _KEY.match(number)
    return (int(match[1]), fold(match[2])) if match else (0, "")


def folded(place: str) -> str:
    """A place without the differences of printing."""
    return re.sub(r"[\s°ºª]", "", fold(place))
