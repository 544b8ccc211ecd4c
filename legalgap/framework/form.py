"""The form of a framework file, checked at the edge by pydantic; one class per thing that a user writes.

{"documents": [{"file": "act.pdf", "kind": "anti_tip_act"}]}  ->  FrameworkForm, or a fault per key that is wrong
"""

from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationInfo

from legalgap.instruments.ratification_table import Status as TreatyStatus
from legalgap.model.document import DocumentStatus

from . import words

Checked = Callable[[str, ValidationInfo], str]


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) and value else value or []


def _faultless(find_fault: Callable[[str, words.Surroundings], str]) -> AfterValidator:
    """A validator that refuses a word with the sentence that `find_fault` has for it; nothing written is no fault."""

    def check(value: str, info: ValidationInfo) -> str:
        if value and (fault := find_fault(value, info.context)):  # type: ignore[arg-type]  # set by `loading`
            raise ValueError(fault)
        return value

    return AfterValidator(check)


Text = Annotated[str, StringConstraints(strip_whitespace=True)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Date = Annotated[Text, _faultless(words.date)]
Related = Annotated[list[Annotated[Name, _faultless(words.related)]], BeforeValidator(_listed)]


class Form(BaseModel):
    """Whatever a user writes: unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DocumentForm(Form):
    """One of `documents:`."""

    file: Annotated[Name, _faultless(words.file)]
    title: Text = ""
    kind: Annotated[Text, _faultless(words.kind)] = ""
    status: Annotated[DocumentStatus | None, BeforeValidator(lambda value: value or None)] = None
    date: Date = ""
    language: Annotated[Text, _faultless(words.language)] = ""
    amends: Related = Field(default_factory=list)
    replaces: Related = Field(default_factory=list)
    implements: Related = Field(default_factory=list)
    note: Text = ""


class TreatyForm(Form):
    """One of `treaties:`."""

    status: TreatyStatus
    date: Date = ""
    source: Text = ""
    as_of: Date = ""


class FrameworkForm(Form):
    """The file framework.yaml."""

    country: Annotated[Text, _faultless(words.country)] = ""
    title: Text = ""
    documents: list[DocumentForm] = Field(default_factory=list)
    treaties: dict[Annotated[Name, _faultless(words.treaty)], TreatyForm] = Field(default_factory=dict)
    notes: Annotated[list[Name], BeforeValidator(_listed)] = Field(default_factory=list)


KEYS = frozenset(key for form in (DocumentForm, TreatyForm, FrameworkForm) for key in form.model_fields)
