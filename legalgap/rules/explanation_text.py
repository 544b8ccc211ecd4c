"""An explanation as text for a terminal of 80 columns, as Markdown and as JSON values: one list of sections.

Reports render the same sections (see `legalgap.reporting.explained`).

as_text(explain(ruleset, "child.guardian"))       "Guardian / representative ...\n==== ..."
"""

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from .explanation import ElementExplained, Explanation, Mistake

WIDTH = 80


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with paragraphs under it; those of `points` are bullet points, of `quoted` a quotation.

    `indicators` are further bullet points: ids with titles, told apart so that a page can link them. `aside`: a learner
    can do without it where space is short.
    """

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    quoted: str = ""
    indicators: tuple[tuple[str, str], ...] = ()
    aside: bool = False

    @property
    def listed(self) -> tuple[str, ...]:
        """All bullet points in words."""
        return (*self.points, *(f"{id}: {title}" for id, title in self.indicators))


def sections(explained: Explanation) -> list[Section]:
    """Everything that an explanation says, in the order in which it is read; empty sections left out."""
    found = [
        Section("What it asks", (explained.requirement,)),
        Section("Why it matters", _why(explained), tuple(f"{code}: {text}" for code, text in explained.questions)),
        Section("Who asks for it", _who(explained), tuple(f"{code}: {text}" for code, text in explained.demanded_by)),
        Section("Where it normally stands", points=explained.located_in),
        Section("What is looked for", points=tuple(_element(element) for element in explained.elements)),
        Section("The verdict", _verdict(explained), (*explained.tests, *explained.notes)),
        Section("Common drafting mistakes", points=tuple(_mistake(mistake) for mistake in explained.mistakes)),
        Section("What looks like it and is not", points=tuple(map(_mistake, explained.false_friends)), aside=True),
        Section("Drafting advice", (explained.advice,), quoted=explained.draft_text),
        Section("Models to look at", points=explained.model_refs, aside=True),
        Section("Read next", indicators=explained.related),
    ]
    return [section for section in found if any(section.paragraphs) or section.listed or section.quoted]


def _why(explained: Explanation) -> tuple[str, ...]:
    weight = f"A gap here is of {explained.severity} severity; the indicator belongs to “{explained.pillar}”."
    return tuple(text for text in (explained.guidance, weight) if text)


def _who(explained: Explanation) -> tuple[str, ...]:
    words = explained.level_words
    sources = f"Sources: {'; '.join(explained.sources)}."
    return tuple(text for text in (f"{words[:1].upper()}{words[1:]}.", sources, explained.note) if text)


def _element(element: ElementExplained) -> str:
    wordings = "; ".join(f"“{wording}”" for wording in element.wordings)
    return f"{element.find} ({element.asked})" + (f", for example: {wordings}" if wordings else "")


def _verdict(explained: Explanation) -> tuple[str, ...]:
    if explained.checkability == "manual":
        return ("The text of laws cannot decide this; the assessor does.",)
    return (f"Met: {explained.met}.", f"Partly met: {explained.partial}.")


def _mistake(mistake: Mistake) -> str:
    wordings = " or ".join(f"“{wording}”" for wording in mistake.wordings)
    return (
        f"{wordings}: {mistake.why}; {mistake.consequence}." if wordings else f"{mistake.why}; {mistake.consequence}."
    )


def as_text(explained: Explanation, width: int = WIDTH) -> str:
    """Plain text, no line longer than `width`."""
    lines = [*textwrap.wrap(f"{explained.title} ({explained.id})", width), "=" * width]
    for section in sections(explained):
        lines += ["", section.title, "-" * len(section.title), *_body(section, width)]
    return "\n".join(lines) + "\n"


def _body(section: Section, width: int) -> Iterator[str]:
    for paragraph in section.paragraphs:
        yield from textwrap.wrap(paragraph, width)
    yield from _points(section.listed, width)
    if section.quoted:
        yield ""
        yield from textwrap.wrap(section.quoted, width, initial_indent="    ", subsequent_indent="    ")


def _points(points: Iterable[str], width: int) -> Iterator[str]:
    for point in points:
        yield from textwrap.wrap(point, width, initial_indent="  - ", subsequent_indent="    ")


def as_markdown(explained: Explanation) -> str:
    """Markdown with one heading per section."""
    blocks = [f"# {explained.title}", f"`{explained.id}`"]
    for section in sections(explained):
        blocks += [f"## {section.title}", *section.paragraphs]
        if section.listed:
            blocks.append("\n".join(f"- {point}" for point in section.listed))
        if section.quoted:
            blocks.append(f"> {section.quoted}")
    return "\n\n".join(blocks) + "\n"


def as_values(explained: Explanation) -> dict[str, Any]:
    """Plain values for JSON."""
    return asdict(explained)
