"""The form of reviews.yaml, checked at the edge by pydantic: what is written in it in, entries out.

ReviewsForm.model_validate({"schema": "legalgap/reviews/1", "entries": [...]}).entries[0].entry()  ->  Entry(1, ...)
"""

import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator

from .entries import DECIDING, VERDICTS, Decision, Entry, Proof, Seen

SCHEMA = "legalgap/reviews/1"
Text = Annotated[str, StringConstraints(max_length=20_000)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]


def real_date(value: str) -> str:
    """The date when it is one of the calendar, written 2025-03-01. Raises ValueError for anything else."""
    try:
        if datetime.date.fromisoformat(value).isoformat() == value:
            return value
    except ValueError:
        pass
    raise ValueError(f"'{value}' is not a date such as 2025-03-01")


def _verdict(value: str) -> str:
    if value and value not in VERDICTS:
        raise ValueError(f"'{value}' is not one of {', '.join(VERDICTS)}")
    return value


Date = Annotated[str, AfterValidator(real_date)]
Verdict = Annotated[str, AfterValidator(_verdict)]


class Form(BaseModel):
    """Whatever stands in the file: unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class SeenForm(Form):
    """One of `seen:`."""

    document: Text = ""
    provision: Text = ""
    page: int = 0
    text: Text
    quotes: tuple[Text, ...] = ()


class ProofForm(Form):
    """`proof:` of an entry."""

    document: Text = ""
    date: Text = ""
    link: Text = ""


class EntryForm(Form):
    """One of `entries:`."""

    entry: Annotated[int, Field(ge=1)]
    date: Date
    assessor: Name
    indicator: Name
    title: Text = ""
    document: Name
    decision: Decision
    verdict: Verdict = ""
    reason: Text = ""
    machine: Text = ""
    flags: tuple[Text, ...] = ()
    ruleset: Text = ""
    proof: ProofForm = ProofForm()
    laws: dict[Name, Text] = Field(default_factory=dict)
    seen: tuple[SeenForm, ...] = ()

    @model_validator(mode="after")
    def _verdict_where_due(self) -> Self:
        if bool(self.verdict) != (self.decision in DECIDING):
            raise ValueError(
                f"entry {self.entry}: '{self.decision}' {'without' if not self.verdict else 'with'} a verdict"
            )
        return self

    def made(self) -> Entry:
        """The entry."""
        return Entry(
            number=self.entry,
            date=self.date,
            assessor=self.assessor,
            indicator=self.indicator,
            title=self.title,
            document=self.document,
            decision=self.decision,
            verdict=self.verdict,
            reason=self.reason,
            machine=self.machine,
            flags=self.flags,
            ruleset=self.ruleset,
            proof=Proof(**self.proof.model_dump()),
            laws=self.laws,
            seen=tuple(Seen(**seen.model_dump()) for seen in self.seen),
        )


class ReviewsForm(Form):
    """The file reviews.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    kind: Annotated[Literal["legalgap/reviews/1"], Field(alias="schema")]
    entries: Annotated[tuple[EntryForm, ...], BeforeValidator(lambda value: value or ())] = ()

    @model_validator(mode="after")
    def _numbered(self) -> Self:
        """Numbers rise, so that an entry can be named and none is missing or there twice."""
        for place, form in enumerate(self.entries, start=1):
            if form.entry != place:
                raise ValueError(f"entry {form.entry} stands where entry {place} belongs: one is missing or was moved")
        return self


KEYS = frozenset(k for form in (SeenForm, ProofForm, EntryForm) for k in form.model_fields) | {"schema", "entries"}
