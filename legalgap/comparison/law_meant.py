"""Which of the laws given an instruction amends: the words of a clause in, a law or the name of one not given out.

"Sustitúyese el artículo 2° de la ley 26.364 ..."  ->  the law that bears the number 26.364
"""

import re
from collections.abc import Sequence

from legalgap.language.folding import fold
from legalgap.model.document import Document, Provision

from .cues import Cues, cues

ALIKE = 88
OPENING = 3000
_BY_NUMBER = re.compile(r"\w+\s+(?:[nN]o?[^\w\s]{0,3}\s*)?\d[\d.\-/]+")


def principal_law(bill: Document) -> str:
    """The law that a bill calls the principal one, in the bill's words; empty where it does not say."""
    for pattern in cues(bill.language).principal_is:
        if match := pattern.search(bill.text):
            return " ".join(match[1].split())
    return ""


def law_meant(bill: Document, clause: Provision, laws: Sequence[Document], principal: str) -> Document | str:
    """The law that a clause amends, or the name of one that was not given.

    A clause that names no law means the principal one, or the only one.
    """
    known = cues(bill.language)
    text = bill.text[clause.text_start : min(clause.end, clause.text_start + 600)]
    names = _names(text, known)
    for name in names:
        if law := _called(name, laws, known):
            return law
    if known.principal.search(text) or not names:
        law = _called(principal, laws, known) if principal else None
        if law or principal:
            return law or principal
        return laws[0] if len(laws) == 1 else "a law that it does not name"
    return names[0]


def _names(text: str, known: Cues) -> list[str]:
    """The laws that a text names before its quotations, but for what stands for the principal one."""
    before = re.split(r"[“«\"]", text, maxsplit=1)[0]
    found = [" ".join(m[1].split()) for pattern in known.other_law for m in pattern.finditer(before)]
    return [name for name in found if not known.principal.fullmatch(name) and not known.principal.search(name)]


def _called(name: str, laws: Sequence[Document], known: Cues) -> Document | None:
    """The law that a name means: by its number where the name is one, else by its title.

    An Act that amends another bears its name too; it is meant only where its amending is named.
    """
    from rapidfuzz import fuzz

    number = re.sub(r"\D", "", name)
    if _BY_NUMBER.fullmatch(name):
        return next((law for law in laws if number in _numbers(law)), None)
    if not known.amending.search(name):
        laws = [law for law in laws if not known.amending.search(law.title)]
    scored = [(fuzz.token_set_ratio(_bare(name), _bare(law.title)), -at) for at, law in enumerate(laws)]
    best = max(scored, default=(0.0, 0))
    return laws[-best[1]] if best[0] >= ALIKE and _bare(name) else None


def _numbers(law: Document) -> set[str]:
    """The numbers that a law bears in its opening, its title, or the name of its file."""
    opening = f"{law.title} {law.text[:OPENING]} {law.file}"
    found = [*re.findall(r"\d[\d.]*\d", opening), *re.findall(r"\d[\d./-]*\d", opening)]
    return {re.sub(r"\D", "", number) for number in found}


def _bare(title: str) -> str:
    """A title without article, number and year, which are not always given alike."""
    return " ".join(re.findall(r"[^\W\d]+", re.sub(r"\b(?:the|no|of|act)\b|\d+", " ", fold(title))))
