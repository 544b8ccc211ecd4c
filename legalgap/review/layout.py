"""How entries are written down: entries in, lines of YAML out that a person can read and every parser reads alike.

    written((Entry(1, "2025-03-01", "A. Assessor", ...),))
    ->  "\\n  - entry: 1\\n    date: 2025-03-01\\n    assessor: A. Assessor\\n ..."

Free text stands in double quotes, so that nothing in it can be taken for YAML.
"""

import json
import re
from collections.abc import Iterable, Iterator

from .entries import Entry, Seen

HEADER = """\
# The decisions of the assessors, oldest first. legalgap adds to the end and never changes what stands here;
# to take a decision back, record a new one.
schema: legalgap/reviews/1
entries:
"""
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_.()-]*(?: [A-Za-z0-9(][A-Za-z0-9_.()-]*)*|\d{4}-\d\d-\d\d|\(overall\)")
MEANT_OTHERWISE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
FIRST_ENTRY = re.compile(r"^( *)- entry:", re.MULTILINE)


def written(entries: Iterable[Entry], indent: str = "  ") -> str:
    """The entries as items of the list `entries`, each after an empty line."""
    return "".join("\n" + "\n".join(item(_entry(entry), indent)) + "\n" for entry in entries)


def indent_of(text: str) -> str:
    """How far the items of a file's list stand in."""
    found = FIRST_ENTRY.search(text)
    return found[1] if found else "  "


def scalar(text: str) -> str:
    """The text as YAML: plain where nothing can go wrong, in double quotes otherwise."""
    if PLAIN.fullmatch(text) and text.lower() not in MEANT_OTHERWISE:
        return text
    return json.dumps(text, ensure_ascii=False)


def item(lines: Iterable[str], indent: str) -> list[str]:
    """The lines as one item of a list."""
    first, *rest = lines
    return [f"{indent}- {first}", *(f"{indent}  {line}" for line in rest)]


def _entry(entry: Entry) -> Iterator[str]:
    yield f"entry: {entry.number}"
    yield f"date: {entry.date}"
    for key in ("assessor", "indicator", "title", "document", "decision", "verdict", "reason"):
        if value := getattr(entry, key):
            yield f"{key}: {scalar(value)}"
    yield from mapping("proof", {k: getattr(entry.proof, k) for k in ("document", "date", "link")})
    yield f"machine: {scalar(entry.machine)}"
    if entry.flags:
        yield f"flags: [{', '.join(map(scalar, entry.flags))}]"
    yield f"ruleset: {scalar(entry.ruleset)}"
    yield from mapping("laws", entry.laws)
    if entry.seen:
        yield "seen:"
        for seen in entry.seen:
            yield from item(seen_lines(seen), "  ")


def mapping(key: str, values: dict[str, str]) -> Iterator[str]:
    """The lines of a key whose value is a mapping; none where all of its values are empty."""
    filled = {name: value for name, value in values.items() if value}
    if filled:
        yield f"{key}:"
        yield from (f"  {scalar(name)}: {scalar(value)}" for name, value in filled.items())


def seen_lines(seen: Seen) -> Iterator[str]:
    """The lines of a passage."""
    if seen.document:
        yield f"document: {scalar(seen.document)}"
    if seen.provision:
        yield f"provision: {scalar(seen.provision)}"
    yield f"page: {seen.page}"
    yield f"text: {scalar(seen.text)}"
    if seen.quotes:
        yield "quotes:"
        yield from (f"  - {scalar(quote)}" for quote in seen.quotes)
