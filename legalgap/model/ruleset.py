"""A ruleset as the engine sees it: indicators, their elements, distractors and tests, scopes and wordings.

Everything here is loaded from YAML (see `legalgap.rules`); nothing here knows what the rules are about.

    Indicator("penalty") has Element("custodial") looked for in Scope("offence"), worded as "imprisonment for ... years"
"""

from dataclasses import dataclass, field
from typing import Literal

Near = Literal["hit", "sentence", "provision", "section", "document"]
Mood = Literal["any", "duty", "offence", "power"]
Effect = Literal[
    "ignore", "weaken", "partial", "gap", "contrary_partial", "contrary_gap", "review", "broader", "elsewhere"
]
Checkability = Literal["text", "text+manual", "manual"]


@dataclass(frozen=True, slots=True)
class Place:
    """One way for text to lie in a scope: a unit of the given kind in which every listed lexicon occurs.

    unit: `document` (title and long title are searched; the whole law is then in scope), `part` (heading of a part or
    chapter), `heading` (heading of a section; the section is in scope), `section`, `provision` (a subsection, or a
    section without subsections, no definition), `definition` (the defined term is searched).
    `without` lists lexicons that must not occur, `about` those that the law's title or long title must hold; `kinds`
    restricts to kinds of law.
    """

    unit: Literal["document", "part", "heading", "section", "provision", "definition"]
    has: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """A named region of a law. Any of `places` suffices.

    `also` of a Place are lexicons that the unit's text (not its heading or term) must hold. `follow` widens the region:
    `terms` adds the definitions of the defined terms that the region uses, `references` the sections that it refers to,
    `referring` the sections that refer to it, `schedules` the schedules that it refers to.
    """

    id: str
    title: str
    places: tuple[Place, ...]
    follow: tuple[Literal["terms", "references", "referring", "schedules"], ...] = ()


@dataclass(frozen=True, slots=True)
class Element:
    """A part of an indicator. `role` is `core`, `opt` or the name of a group (`KT` for `any:KT`).

    `scope` is where its wordings count; `anchors` are lexicons that must all stand `near` the hit.
    `beside` are elements of which one must be found `near` it too. `mood` is what the
    standard expects: a `duty` met only by a power is found, but weakly. `absent` turns the element round: it is found
    when the scope exists and none of the wordings occurs in it. `headings`: a heading may count.
    `registry` names the instruments to all of which the State must be party (see `legalgap.instruments`).
    """

    id: str
    role: str
    find: str
    scope: str
    anchors: tuple[str, ...] = ()
    near: Near = "section"
    beside: tuple[str, ...] = ()
    mood: Mood = "any"
    absent: bool = False
    headings: bool = False
    negated: Literal["never", "either", "only"] = "never"
    registry: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Distractor:
    """Words that look like the indicator and are not (`ignore`), that make a hit count only in part (`weaken`), or that
    limit or contradict the whole (the other effects). `elsewhere`: the rule stands in a text that was not supplied,
    so a gap is uncertain.

    `near` says how close to a hit of one of `elements` (all, when empty) its wording must stand; `document` means
    anywhere in `scope`. Where a wording of `<id>.unless` occurs in the same unit, the distractor does not act.
    """

    id: str
    effect: Effect
    why: str
    scope: str = ""
    near: Near = "sentence"
    elements: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuantitativeTest:
    """A number that the text must reach. `measure` names what is measured, `on` the element whose hits are read.

    `otherwise` is the effect when the measured value fails `op value unit`; an unresolvable value is `uncertain`.
    """

    id: str
    what: str
    measure: str
    on: str
    op: Literal[">=", "<=", ">", "<", "=="]
    value: float
    unit: str
    otherwise: Effect = "partial"


@dataclass(frozen=True, slots=True)
class Logic:
    """When the indicator is met and when partly met, in the language of `legalgap.rules.logic`; notes for a reader."""

    met: str
    partial: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Obligation:
    """How strongly the standard is demanded: `level` by the first source, `by_instrument` where others differ."""

    level: str
    basis: str
    by_instrument: dict[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to tell a drafter."""

    advice: str
    draft_text: str = ""
    model_refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A snippet in a rule file with the verdict it must get when it is the only law.

    It is read under `title`, as the text of a law of that name; under the ruleset's title for cases when empty.
    """

    text: str
    verdict: Literal["met", "partial", "gap", "uncertain"]
    contrary: bool = False
    why: str = ""
    language: str = "en"
    title: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is asked of a law. `located_in` are the kinds of law in which the rule normally stands."""

    id: str
    title: str
    pillar: str
    severity: Literal["critical", "high", "medium", "low"]
    checkability: Checkability
    obligation: Obligation
    sources: tuple[str, ...]
    toolkit: tuple[str, ...]
    requirement: str
    located_in: tuple[str, ...]
    scope: str
    elements: tuple[Element, ...]
    logic: Logic
    tests: tuple[QuantitativeTest, ...] = ()
    distractors: tuple[Distractor, ...] = ()
    advice: Advice = field(default_factory=lambda: Advice(""))
    guidance: str = ""
    cases: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Ruleset:
    """A whole ruleset. `wordings[language][indicator][group]` are phrases, `lexicons[language][id]` too.

    The group is an element's or distractor's id, or a distractor's id followed by `.unless`.
    `kinds_of_law` maps a kind to its title; `kind_wordings[language][kind]` are the words in a title that tell it;
    `kinds_by_form` are those told by what a law is called ("Regulations") and not by its subject.
    `case_titles[language]` is the title of the law that a case without a title of its own is read as.
    """

    id: str
    title: str
    version: str
    profile: str
    pillars: dict[str, str]
    kinds_of_law: dict[str, str]
    kind_wordings: dict[str, dict[str, tuple[str, ...]]]
    scopes: dict[str, Scope]
    lexicons: dict[str, dict[str, tuple[str, ...]]]
    indicators: tuple[Indicator, ...]
    wordings: dict[str, dict[str, dict[str, tuple[str, ...]]]]
    toolkit: dict[str, str] = field(default_factory=dict)
    case_titles: dict[str, str] = field(default_factory=dict)
    kinds_by_form: tuple[str, ...] = ()

    def indicator(self, id: str) -> Indicator:
        """The indicator of that id; KeyError where there is none."""
        for indicator in self.indicators:
            if indicator.id == id:
                return indicator
        raise KeyError(id)

    def phrases(self, language: str, indicator: str, group: str) -> tuple[str, ...]:
        """The wordings of an element or distractor in a language; empty where it has none."""
        return self.wordings.get(language, {}).get(indicator, {}).get(group, ())
