"""The form of a ruleset's YAML files, checked at the edge by pydantic; one class per thing that an author writes.

    {"id": "stay.permit", "title": "...", ...}  ->  IndicatorRule, or a fault per key that is wrong

The classes mirror `legalgap.model.ruleset`; `compiling` turns them into it.
"""

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from legalgap.model.ruleset import Checkability, Effect, Mood, Near

ID_PATTERN = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Name = Annotated[str, StringConstraints(min_length=1)]
Prose = Annotated[str, StringConstraints(strip_whitespace=True)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z0-9]*(-[0-9A-Za-z]+)*$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Level = Literal[
    "mandatory",
    "mandatory_qualified",
    "subject_to_basic_concepts",
    "consider",
    "endeavour",
    "recommended",
    "optional",
]
LEVELS: tuple[str, ...] = get_args(Level)


def _words(value: object) -> object:
    return [value] if isinstance(value, str) and value else value or []


Listed = BeforeValidator(_words)
Follow = Literal["terms", "references", "referring", "schedules"]


class Rule(BaseModel):
    """Whatever an author writes: unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ObligationRule(Rule):
    """`obligation:` of an indicator."""

    level: Level
    basis: Name = "good_practice"
    by_instrument: dict[Code, Name] = Field(default_factory=dict)
    note: Prose = ""


class ElementRule(Rule):
    """One of `elements:`."""

    id: Id
    role: Name = "core"
    find: Name
    scope: str = ""
    anchors: Annotated[list[Name], Listed] = Field(default_factory=list)
    near: Near = "section"
    beside: Annotated[list[Name], Listed] = Field(default_factory=list)
    mood: Mood = "any"
    absent: bool = False
    headings: bool = False
    negated: Literal["never", "either", "only"] = "never"
    registry: Annotated[list[Code], Listed] = Field(default_factory=list)


class DistractorRule(Rule):
    """One of `distractors:`."""

    id: Id
    effect: Effect
    why: Name
    scope: str = ""
    near: Near = "sentence"
    elements: Annotated[list[Name], Listed] = Field(default_factory=list)
    anchors: Annotated[list[Name], Listed] = Field(default_factory=list)


class QuantityRule(Rule):
    """One of `tests:`."""

    id: Id
    what: Name
    measure: Name
    on: Name
    op: Literal[">=", "<=", ">", "<", "=="]
    value: float
    unit: str = ""
    otherwise: Effect = "partial"


class LogicRule(Rule):
    """`logic:` of an indicator."""

    met: Name
    partial: Name = "never"
    notes: Annotated[list[Prose], Listed] = Field(default_factory=list)


class RecommendationRule(Rule):
    """`recommendation:` of an indicator."""

    advice: Prose
    draft_text: Prose = ""
    model_refs: Annotated[list[Name], Listed] = Field(default_factory=list)


class CaseRule(Rule):
    """One of `cases:`."""

    text: Name
    verdict: Literal["met", "partial", "gap", "uncertain"]
    contrary: bool = False
    why: Prose = ""
    language: Language = "en"
    title: str = ""


class IndicatorRule(Rule):
    """One of `indicators:` in a pillar's file."""

    id: Id
    title: Name
    severity: Literal["critical", "high", "medium", "low"]
    checkability: Checkability = "text"
    obligation: ObligationRule
    sources: Annotated[list[Name], Listed, Field(min_length=1)]
    toolkit: Annotated[list[Name], Listed] = Field(default_factory=list)
    requirement: Prose
    guidance: Prose = ""
    located_in: Annotated[list[Name], Listed] = Field(default_factory=list)
    scope: Name
    elements: Annotated[list[ElementRule], Field(min_length=1)]
    logic: LogicRule
    tests: list[QuantityRule] = Field(default_factory=list)
    distractors: list[DistractorRule] = Field(default_factory=list)
    recommendation: RecommendationRule
    cases: list[CaseRule] = Field(default_factory=list)


class PlaceRule(Rule):
    """One of the `places:` of a scope."""

    unit: Literal["document", "part", "heading", "section", "provision", "definition"]
    has: Annotated[list[Name], Listed] = Field(default_factory=list)
    also: Annotated[list[Name], Listed] = Field(default_factory=list)
    without: Annotated[list[Name], Listed] = Field(default_factory=list)
    about: Annotated[list[Name], Listed] = Field(default_factory=list)
    kinds: Annotated[list[Name], Listed] = Field(default_factory=list)


class ScopeRule(Rule):
    """One of `scopes:` in ruleset.yaml."""

    title: Name
    places: Annotated[list[PlaceRule], Field(min_length=1)]
    follow: Annotated[list[Follow], Listed] = Field(default_factory=list)


class ProfileRule(Rule):
    """One of `profiles:` in ruleset.yaml: the instruments a State is bound by, and values of tests that they change."""

    title: Name
    instruments: Annotated[list[Code], Listed] = Field(default_factory=list)
    tests: dict[str, dict[str, float]] = Field(default_factory=dict)


class RulesetRule(Rule):
    """The file ruleset.yaml."""

    id: Id
    title: Name
    version: Name
    extends: str = ""
    default_profile: str = ""
    profiles: dict[Id, ProfileRule] = Field(default_factory=dict)
    pillars: dict[Name, Name]
    toolkit: dict[Name, Prose] = Field(default_factory=dict)
    kinds_of_law: dict[Id, Name]
    kinds_by_form: Annotated[list[Id], Listed] = Field(default_factory=list)
    scopes: dict[Id, ScopeRule]
    case_titles: dict[Language, Name] = Field(default_factory=dict)


Phrases = Annotated[list[Name], Listed, Field(min_length=1)]


class LexiconRule(Rule):
    """A file lexicon/<language>.yaml."""

    lexicons: dict[Name, Phrases] = Field(default_factory=dict)
    kinds_of_law: dict[Name, Phrases] = Field(default_factory=dict)
