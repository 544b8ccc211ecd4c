"""How a lawyer cites a provision: "s 3(1)(a)", "art 12(2)", "Sched 1 para 3", 's 2 "child"', "Part II".

Each mark gets the address of the numbered unit above it with its own label appended.
"""

from collections.abc import Sequence

from .drafting import Mark
from .tradition import words


def addresses(marks: Sequence[Mark], cite: str) -> list[str]:
    """One address per mark; `cite` is the word for the law's own units ("s", "art")."""
    found: list[str] = []
    open_marks: list[tuple[int, str]] = []
    for mark in marks:
        while open_marks and open_marks[-1][0] >= mark.depth + (mark.kind is None):
            open_marks.pop()
        above = open_marks[-1][1] if open_marks else ""
        own = _address(mark, above, cite)
        found.append(own)
        if mark.kind is not None:
            open_marks.append((mark.depth, own))
    return found


def _address(mark: Mark, above: str, cite: str) -> str:
    if mark.kind in ("section", "article", "clause"):
        return f"{cite} {mark.number}"
    if mark.kind == "schedule":
        name = mark.label if mark.label.lower() in words().forms else "Sched"
        return f"{name} {mark.number}".strip()
    if mark.kind in ("part", "chapter", "division"):
        own = f"{mark.label} {mark.number}".strip() or f"“{mark.heading}”"
        return f"{above} {own}" if above.startswith(("Sched", "Form")) else own
    if mark.kind == "item" and not mark.label.startswith("("):
        return f"{above} para {mark.number}".strip()
    if mark.kind == "definition" and not mark.number:
        return f'{above} "{mark.term}"'.strip()
    if mark.kind == "amendment":
        return f"{above} [{mark.number}]".strip() if mark.number else above
    if mark.kind == "preamble":
        return "preamble"
    return f"{above}{mark.label}"
