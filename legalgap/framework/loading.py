"""A framework file read and checked: the framework it describes, or one error with every fault and its line.

load_framework(Path("laws/framework.yaml"), ruleset.kinds_of_law)  ->  Framework(country="ZWE", ...)
"""

from collections.abc import Collection
from pathlib import Path

from pydantic import TypeAdapter

from legalgap.errors import FrameworkError, UnreadableError
from legalgap.instruments.countries import find_country
from legalgap.rules.faults import Fault, Spot, listed
from legalgap.rules.fitting import fitted
from legalgap.rules.reading import Entries, Items, read_yaml

from .form import KEYS, DocumentForm, FrameworkForm
from .listing import Framework, Listed
from .words import Surroundings

_FORM = TypeAdapter(FrameworkForm)


def load_framework(path: Path, kinds: Collection[str]) -> Framework:
    """The framework in a file; `kinds` are the kinds of law that there are.

    Raises FrameworkError that lists every fault with its line, and UnreadableError for a file that cannot be opened.
    """
    raw, faults = _read(path)
    around = Surroundings(path.parent, kinds, _files(raw))
    form = fitted(_FORM, raw, faults, KEYS, around) if raw else None
    if faults or form is None:
        raise FrameworkError(listed(str(path), faults))
    return _framework(path, form)


def _read(path: Path) -> tuple[Entries, list[Fault]]:
    try:
        value, faults = read_yaml(path, path.name)
    except OSError as error:
        raise UnreadableError(path.name, f"the file cannot be opened ({error.strerror})") from error
    if isinstance(value, Entries) and value:
        return value, faults
    return Entries(), faults or [Fault(Spot(path.name), "the file is empty or does not consist of 'key: value' lines")]


def _files(raw: Entries) -> list[str]:
    """The files that are listed, before anything is checked."""
    documents = raw.get("documents")
    entries = documents if isinstance(documents, Items) else []
    return [str(entry["file"]) for entry in entries if isinstance(entry, Entries) and "file" in entry]


def _framework(path: Path, form: FrameworkForm) -> Framework:
    return Framework(
        path=path,
        country=find_country(form.country).code if form.country else "",
        title=form.title,
        laws=tuple(_law(document) for document in form.documents),
        treaties={code.upper(): treaty.model_dump() for code, treaty in form.treaties.items()},
        notes=tuple(form.notes),
    )


def _law(form: DocumentForm) -> Listed:
    return Listed(
        file=form.file,
        title=form.title,
        kind=form.kind,
        status=form.status or "",
        date=form.date,
        language=form.language,
        note=form.note,
        amends=tuple(form.amends),
        replaces=tuple(form.replaces),
        implements=tuple(form.implements),
    )
