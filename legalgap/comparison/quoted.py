"""The provisions that an amending clause quotes, read as if they stood in the law: a span of the bill in, lines and
their tree out.

'“10A. Use of services A person who takes ...”.'  ->  Quoted(lines, (section 10A "Use of services"))
"""

import re
from dataclasses import dataclass, replace

from legalgap.language.units import SECTIONS
from legalgap.model.document import Document, Provision
from legalgap.model.source import Line, PageReading, Reading, SourceText
from legalgap.provisions import build_documents

from .finding import CONTAINERS
from .splicing import joined, shifted

_OPENING = '“"«„‘ '
_CLOSING = '”"»’'
_FIRST_NUMBER = re.compile(r"\d{1,4}(?:\s(?:bis|ter|qu[aá]ter|quinquies)|[A-Z]{0,2}\b)?")
_DEFINED = re.compile(r"[“\"]([^“”\"]{1,80})[”\"],?\s+[a-záéíóúàèêç]")
GLANCE = 120
_INNER_SECTION = re.compile(r"(?<=\w) (?=\d{1,4}[A-Z]{1,2}\.\s?[A-Z])")


@dataclass(frozen=True, slots=True)
class Quoted:
    """Lines without their quotation marks, and the provisions in them with offsets from 0."""

    lines: tuple[Line, ...]
    nodes: tuple[Provision, ...]


def quoted_lines(bill: Document, start: int, end: int) -> tuple[Line, ...]:
    """The lines of a span, without the marks that open and close the quotation and what follows them."""
    start, end = _inside_marks(bill.text, start, end)
    found = []
    for line, at in zip(bill.lines, bill.line_starts, strict=True):
        words = line.text[max(0, start - at) : max(0, end - at)] if at < end else ""
        if words.strip():
            found.append(replace(line, text=words, box=None, starts=(), edges=()))
    return (*found[:-1], replace(found[-1], joins_next=False)) if found else ()


def _inside_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without its outer quotation marks; marks around a word that is defined stay."""
    last = max(text.rfind(mark, start, end) for mark in _CLOSING)
    if last >= 0 and not text[last + 1 : end].strip(" .;,"):
        end = last
    while start < end and text[start] in _OPENING and not _DEFINED.match(text, start, end):
        start += 1
    return start, start + len(text[start:end].rstrip())


def whole_sections(bill: Document, start: int, end: int, like: Provision) -> Quoted | None:
    """The sections that a span quotes, cited as one of the law is ("s", "art"); None where none can be made out."""
    cite = like.address.partition(" ")[0]
    lines = quoted_lines(bill, start, end)
    read = _read_alone(bill, lines)
    nodes = tuple(node for node in read.tree.children if node.kind in SECTIONS or node.kind in CONTAINERS)
    if read.text != joined(lines) or not _is_plausible(read, nodes):
        return _as_the_bill_has_them(bill, start, end, lines, like)
    first = replace(nodes[0], start=0)
    return Quoted(lines, tuple(_cited(node, cite) for node in (first, *nodes[1:])))


def structures(bill: Document, start: int, end: int, cite: str) -> Quoted | None:
    """The parts or schedules that a span quotes, their sections cited as the law does; None where it quotes none."""
    lines = quoted_lines(bill, start, end)
    for each in (lines, _divided(lines)):
        read = _read_alone(bill, each)
        nodes = read.tree.children
        if nodes and read.text == joined(each) and all(map(_is_whole, nodes)):
            return Quoted(each, tuple(_cited(node, cite) for node in nodes))
    return None


def _divided(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines, those divided in which a section begins behind the heading of its part ("Of oil 15A. Supply")."""
    found: list[Line] = []
    for line in lines:
        inner = _INNER_SECTION.search(line.text)
        pieces = [line.text[: inner.start()], line.text[inner.end() :]] if inner else [line.text]
        found += [replace(line, text=piece, joins_next=False) for piece in pieces[:-1]]
        found.append(replace(line, text=pieces[-1]))
    return tuple(found)


def _is_whole(node: Provision) -> bool:
    """Whether a provision is a schedule, or a part with sections and not only its heading."""
    return node.kind == "schedule" or (node.kind in CONTAINERS and any(n.kind in SECTIONS for n in node.walk()))


def _read_alone(bill: Document, lines: tuple[Line, ...]) -> Document:
    """A quotation read as if it were a law."""
    reading = Reading("quoted.txt", "", "txt", (SourceText(bill.language, lines),), (PageReading(1),))
    return build_documents(reading, bill.language)[0]


def item_lines(bill: Document, start: int, end: int, parent: str) -> Quoted:
    """What a span quotes of the inside of a schedule: its numbered lines as items under a parent's address."""
    lines = quoted_lines(bill, start, end)
    read = _read_alone(bill, lines)
    nodes = tuple(_as_item(node, parent) for node in read.tree.children if node.kind in SECTIONS)
    return Quoted(lines, nodes if read.text == joined(lines) else ())


def _as_item(node: Provision, parent: str) -> Provision:
    """A section as the item of a schedule; what reads like its heading are words of the item."""
    moved = readdressed(node, node.address, f"{parent} para {node.number}")
    return replace(moved, kind="item", heading="", text_start=min(node.start + len(node.number) + 2, node.end))


def _is_plausible(read: Document, nodes: tuple[Provision, ...]) -> bool:
    """Whether the first section bears the first number of the quotation, and headings end where sentences begin."""
    sections = [n for node in nodes for n in node.walk() if n.kind in SECTIONS]
    first = _FIRST_NUMBER.search(read.text[:GLANCE])
    return (
        bool(sections)
        and first is not None
        and sections[0].number.replace(" ", "") == first[0].replace(" ", "")
        and not any(n.heading and read.text[n.text_start : n.text_start + 1].islower() for n in sections)
    )


def _as_the_bill_has_them(
    bill: Document, start: int, end: int, lines: tuple[Line, ...], like: Provision
) -> Quoted | None:
    """The sections as they stand in the tree of the bill, where the quotation alone does not show them."""
    offset = bill.text.find(lines[0].text, start) if lines else -1
    found = [n for n in bill.tree.walk() if n.kind == "amendment" and start <= n.start < end and n.number]
    if not found or offset < 0 or len(joined(lines)) < found[-1].text_start - offset:
        return None
    nodes = []
    for node in found:
        address = f"{like.address.partition(' ')[0]} {node.number}"
        moved = shifted(readdressed(node, node.address, address), -offset)
        limit = len(joined(lines))
        nodes.append(_within(replace(moved, kind=like.kind, address=address), limit))
    return Quoted(lines, tuple(nodes))


def inner_provisions(bill: Document, start: int, end: int, parent: str) -> Quoted:
    """What a span quotes of the inside of a section: subsections, paragraphs, definitions, under a parent's address."""
    lines = quoted_lines(bill, start, end)
    offset = bill.text.find(lines[0].text, start) if lines else start
    limit = len(joined(lines))
    quoting = [n for n in bill.tree.walk() if n.kind == "amendment" and start <= n.start < end]
    nodes = [
        _within(shifted(readdressed(child, node.address, parent), -offset), limit)
        for node in quoting
        for child in node.children
    ]
    return Quoted(lines, tuple(nodes) or _defined(joined(lines), parent))


def _defined(text: str, parent: str) -> tuple[Provision, ...]:
    """The definition that a text is, if it is one."""
    match = _DEFINED.match(text)
    if not match:
        return ()
    return (Provision("definition", "", "", f'{parent} "{match[1]}"', 0, 0, len(text), term=match[1]),)


def readdressed(node: Provision, old: str, new: str) -> Provision:
    """The provision under another address; what it holds keeps the rest of its own."""
    address = new + node.address[len(old) :] if node.address.startswith(old) else node.address
    return replace(node, address=address, children=tuple(readdressed(child, old, new) for child in node.children))


def _cited(node: Provision, cite: str) -> Provision:
    """The provision cited in the way of the law that it goes into."""
    own, space, rest = node.address.partition(" ")
    address = f"{cite} {rest}" if space and len(own) <= 4 and node.kind not in CONTAINERS else node.address
    return replace(node, address=address, children=tuple(_cited(child, cite) for child in node.children))


def _within(node: Provision, limit: int) -> Provision:
    """The provision with no offset before 0 or behind the text."""

    def held(offset: int) -> int:
        return min(max(offset, 0), limit)

    children = tuple(_within(child, limit) for child in node.children)
    return replace(
        node, start=held(node.start), text_start=held(node.text_start), end=held(node.end), children=children
    )
