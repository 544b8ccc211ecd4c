"""The standard explained, for a reader who is learning it: what `legalgap explain` says, as a part of the report.

explained(matrix, ruleset, anchors)["victim.reflection_period"].sections[0].title -> "What it asks"

Wordings are in the language in which most of the laws are written, where the ruleset has any in it. To keep the page
light, what a learner can do without and what is said beside the finding anyway is left out.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..model.matrix import Matrix
from ..model.ruleset import Ruleset
from ..printable import one_line, printable
from ..rules.explanation import explain
from ..rules.explanation_text import Section, sections

MOST_RELATED = 3


@dataclass(frozen=True, slots=True)
class ExplainedSection:
    """A heading with what stands under it; `related` pairs titles of indicators with the anchors of what explains them.

    An anchor is empty where the report does not explain the indicator.
    """

    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    quoted: str
    related: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ExplainedView:
    """All that is said about an indicator, and where the report says it."""

    anchor: str
    sections: tuple[ExplainedSection, ...]


def explained(matrix: Matrix, ruleset: Ruleset | None, rows: Mapping[str, str]) -> dict[str, ExplainedView]:
    """The explanation of every indicator that the ruleset and the matrix share; `rows` are anchors of its findings."""
    if ruleset is None:
        return {}
    known = {indicator.id for indicator in ruleset.indicators}
    anchors = {id: f"x{anchor.removeprefix('i')}" for id, anchor in rows.items() if id in known}
    language = _language(matrix, ruleset)
    return {id: _view(sections(explain(ruleset, id, language)), anchor, anchors) for id, anchor in anchors.items()}


def _language(matrix: Matrix, ruleset: Ruleset) -> str:
    spoken = Counter(document.language for document in matrix.documents if document.language in ruleset.wordings)
    return max(spoken, key=lambda language: spoken[language], default="en")


def _view(found: list[Section], anchor: str, anchors: Mapping[str, str]) -> ExplainedView:
    return ExplainedView(anchor, tuple(_section(section, anchors) for section in found if not section.aside))


def _section(section: Section, anchors: Mapping[str, str]) -> ExplainedSection:
    return ExplainedSection(
        title=section.title,
        paragraphs=tuple(one_line(paragraph) for paragraph in section.paragraphs if paragraph),
        points=tuple(one_line(point) for point in section.points),
        quoted=printable(section.quoted).strip(),
        related=tuple((one_line(title), anchors.get(id, "")) for id, title in section.indicators[:MOST_RELATED]),
    )
