"""Reads the source of a sample law: front matter, then parts, sections and schedules; one paragraph is one line.

# PART II | OFFENCES           ->  Item("part", "PART II", "OFFENCES")
## 8 | Attempts                ->  Item("section", "8", "Attempts", blocks=[...])
  (a) a person who aids        ->  Block(level=1, label="(a)", text="a person who aids")
> “10A | Use of services       ->  Block(quoted=True, label="“10A.", heading="Use of services")
% SCHEDULE | (Section 2) | FORMS
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML

_LABEL = re.compile(r"(\([0-9a-z]{1,3}\)|\d{1,2}\.)\s+(.*)", re.DOTALL)
_QUOTED_SECTION = re.compile(r"“(\d+[A-Z]?) \| (.*)")


@dataclass(frozen=True)
class Block:
    """A paragraph: `level` 0 is the section's own margin; `quoted` stands in an amendment."""

    text: str
    label: str = ""
    level: int = 0
    quoted: bool = False
    heading: str = ""


@dataclass
class Item:
    """A part heading, a section with its blocks, or a schedule with its blocks."""

    kind: str
    number: str
    heading: str
    reference: str = ""
    blocks: list[Block] = field(default_factory=list)


@dataclass(frozen=True)
class Law:
    """A sample law: `front` holds title, layout and the words of the masthead."""

    front: dict[str, str]
    items: list[Item]


def read_law(path: Path) -> Law:
    """The law written in `path`."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    items: list[Item] = []
    for line in body.splitlines():
        if line.strip():
            _add_line(items, line)
    return Law(front=YAML(typ="safe").load(front), items=items)


def _add_line(items: list[Item], line: str) -> None:
    if line[0] in "#%":
        items.append(_item(line))
    else:
        items[-1].blocks.append(_quoted(line[2:]) if line.startswith("> ") else _block(line))


def _item(line: str) -> Item:
    mark, rest = line.split(" ", 1)
    fields = [part.strip() for part in rest.split("|")]
    if mark == "%":
        return Item("schedule", fields[0], fields[2], reference=fields[1])
    return Item("part" if mark == "#" else "section", *fields)


def _block(line: str, quoted: bool = False) -> Block:
    level = (len(line) - len(line.lstrip(" "))) // 2
    found = _LABEL.fullmatch(line.strip())
    label, text = found.groups() if found else ("", line.strip())
    return Block(text, label, level, quoted)


def _quoted(line: str) -> Block:
    found = _QUOTED_SECTION.fullmatch(line)
    if found:
        return Block("", f"“{found[1]}.", 0, True, found[2])
    return _block(line, quoted=True)
