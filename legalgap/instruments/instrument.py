"""What a reference instrument is: a treaty, directive, model law or guide with what its articles ask.

Everything here is loaded from `reference_instruments/<code>.yaml` (see `legalgap.instruments.catalogue`).

    Instrument("TIPP", ...) has Article("6", ...) has Paragraph("3", "consider", "Weigh measures for ... recovery ...")
"""

from dataclasses import dataclass

KINDS: dict[str, str] = {
    "treaty_global": "United Nations treaty",
    "ilo": "ILO convention or protocol",
    "regional": "regional treaty",
    "eu": "European Union directive",
    "model": "model law",
    "guide": "guide or principles",
}
TREATY_KINDS = ("treaty_global", "ilo", "regional")

LEVELS: dict[str, str] = {
    "mandatory": "shall: each party must legislate or act",
    "mandatory_qualified": "shall, softened: in appropriate cases, within its means, as its law permits",
    "subject_to_basic_concepts": "shall, unless contrary to the basic concepts of the legal system",
    "progressive": "shall take steps: to be achieved over time within available resources",
    "consider": "shall consider: must weigh the measure in earnest",
    "endeavour": "shall endeavour: an obligation of effort",
    "optional": "may: left to each party",
    "recommended": "advice of a model law or guide; binds nobody by itself",
    "none": "no obligation of its own: definition, purpose, scope or procedure",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A part of an article whose obligation is told apart: `number` is what stands in brackets ("3", "a", "1-2")."""

    number: str
    level: str
    obligation: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article (or principle, or chapter): its obligation in one line, and the indicators that rest on it.

    `level` is empty where the paragraphs differ; `levels` has them all. `note` says what is uncertain about it.
    """

    number: str
    subject: str
    obligation: str
    level: str = ""
    feeds: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    note: str = ""

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels that occur in it, each once, in the order of the text."""
        found = [self.level] if self.level else []
        return tuple(dict.fromkeys(found + [paragraph.level for paragraph in self.paragraphs]))


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument with its formal particulars. Dates are ISO dates or parts of them; empty where there is none.

    `registration` is the reference in the UN Treaty Series or an official journal. `checked` says what the entries were
    checked against, `uncertain` what a reader must verify before relying on it. `feeds`: indicators that cite it whole.
    """

    code: str
    title: str
    short_title: str
    kind: str
    adopted: str
    adopted_at: str
    in_force: str
    depositary: str
    registration: str
    extent: str
    checked: str
    uncertain: tuple[str, ...]
    articles: tuple[Article, ...]
    feeds: tuple[str, ...] = ()

    def article(self, number: str) -> Article | None:
        """The article of that number in any case ("6", "principle 7"), or None."""
        wanted = number.strip().lower()
        return next((article for article in self.articles if article.number.lower() == wanted), None)

    @property
    def is_treaty(self) -> bool:
        """Whether States become party to it; a directive binds by membership, a guide binds nobody."""
        return self.kind in TREATY_KINDS
