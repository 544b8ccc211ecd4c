"""The form of a framework file, checked at the edge by pydantic; one class per thing that a user writes.

{"documents": [{"file": "act.pdf", "kind": "anti_tip_act"}]}  ->  FrameworkForm, or a fault per key that is wrong
"""

import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from legalgap.instruments.ratification_table import Status as TreatyStatus
from legalgap.model.document import DocumentStatus

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
LANGUAGE = re.compile(r"[a-z]{2,3}")


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) and value else value or []


def _date(value: str) -> str:
    if value and not DATE.fullmatch(value):
        raise ValueError(f"'{value}' is not a date such as 2014-06-13, 2014-06 or 2014")
    return value


def _language(value: str) -> str:
    if value and not LANGUAGE.fullmatch(value):
        raise ValueError(f"'{value}' is not the code of a language such as en, fr or es")
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Date = Annotated[Text, AfterValidator(_date)]
Language = Annotated[Text, AfterValidator(_language)]
Names = Annotated[list[Name], BeforeValidator(_listed)]


class Form(BaseModel):
    """Whatever a user writes: unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DocumentForm(Form):
    """One of `documents:`."""

    file: Name
    title: Text = ""
    kind: Text = ""
    status: Annotated[DocumentStatus | None, BeforeValidator(lambda value: value or None)] = None
    date: Date = ""
    language: Language = ""
    amends: Names = Field(default_factory=list)
    replaces: Names = Field(default_factory=list)
    implements: Names = Field(default_factory=list)
    note: Text = ""


class TreatyForm(Form):
    """One of `treaties:`."""

    status: TreatyStatus
    date: Date = ""
    source: Text = ""
    as_of: Date = ""


class FrameworkForm(Form):
    """The file framework.yaml."""

    country: Text = ""
    title: Text = ""
    documents: list[DocumentForm] = Field(default_factory=list)
    treaties: dict[Name, TreatyForm] = Field(default_factory=dict)
    notes: Names = Field(default_factory=list)


KEYS = frozenset(key for form in (DocumentForm, TreatyForm, FrameworkForm) for key in form.model_fields)
