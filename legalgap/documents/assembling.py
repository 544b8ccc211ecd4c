"""The last step of the readers of Word, HTML, Markdown and text files: lines and set-aside pieces become a `Reading`.

Parallel text in tables gives one `SourceText` per language; everything else goes to the language it is written in.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..errors import UnreadableError
from ..model.source import Line, PageReading, Reading, SetAside, SourceText
from .blocks import Block
from .encoding import decode
from .language_id import UNDETERMINED, identify_language
from .opening import OpenedFile
from .tables import Placed, reading_order

MOST_LINES = 400_000
_NO_TEXT = (
    "the file holds no text that could be read: open it and check; "
    "if its pages are pictures, run OCR (text recognition) on them"
)
_TOO_MANY_LINES = f"the file has more than {MOST_LINES:,} lines, which no law has: give only the part with the law"
_LETTERS_TO_TELL = 20


@dataclass(slots=True)
class Contents:
    """What a reader found in a file: blocks in the order of the file, and what is known about the whole."""

    blocks: list[Block] = field(default_factory=list)
    title: str = ""
    notes: list[str] = field(default_factory=list)
    properties: dict[str, str] = field(default_factory=dict)


def assemble(opened: OpenedFile, contents: Contents, language: str = "auto") -> Reading:
    """The reading of `opened`; `language` is the code the user named, or "auto".

    Raises UnreadableError when there is no text, or more lines than any law has.
    """
    placed = reading_order(contents.blocks)
    if len(placed) > MOST_LINES:
        raise UnreadableError(opened.name, _TOO_MANY_LINES)
    if not any(isinstance(line, Line) for _, line in placed):
        raise UnreadableError(opened.name, _NO_TEXT)
    return Reading(
        opened.name,
        opened.sha256,
        opened.format,
        _texts(placed, language),
        tuple(PageReading(number) for number in range(1, max(line.page for _, line in placed) + 1)),
        (*opened.notes, *contents.notes),
        contents.title,
        contents.properties,
    )


def text_of(opened: OpenedFile) -> str:
    """The characters of a text file. Raises UnreadableError when it is no text, or has more lines than any law."""
    text = decode(opened.content, opened.name).text
    if text.count("\n") > MOST_LINES:
        raise UnreadableError(opened.name, _TOO_MANY_LINES)
    return text


def _texts(placed: list[Placed], language: str) -> tuple[SourceText, ...]:
    tongues = list(dict.fromkeys(tongue for tongue, _ in placed if tongue))
    if not tongues:
        return (_one_text(language, [line for _, line in placed]),)
    tongues.sort(key=lambda tongue: tongue != language)  # the language asked for comes first
    parted: dict[str, list[Line | SetAside]] = {tongue: [] for tongue in tongues}
    for tongue, line in placed:
        parted[tongue or _tongue_of(line, tuple(tongues))].append(line)
    return tuple(_one_text(tongue, lines) for tongue, lines in parted.items())


def _tongue_of(line: Line | SetAside, tongues: tuple[str, ...]) -> str:
    """A line outside parallel tables: its own language, the first text's where it is too short to tell."""
    if sum(c.isalpha() for c in line.text) < _LETTERS_TO_TELL:
        return tongues[0]
    told = identify_language(line.text, tongues)
    return told if told in tongues else tongues[0]


def _one_text(language: str, placed: Iterable[Line | SetAside]) -> SourceText:
    listed = list(placed)
    lines = tuple(line for line in listed if isinstance(line, Line))
    aside = tuple(line for line in listed if isinstance(line, SetAside))
    if language == "auto":
        language = identify_language(" ".join(line.text for line in lines))
    return SourceText(language if language != UNDETERMINED else "en", lines, (), aside)
