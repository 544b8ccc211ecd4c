"""A framework file read and checked: the framework it describes, or one error with every fault and its line.

load_framework(Path("laws/framework.yaml"), ruleset.kinds_of_law)  ->  Framework(country="ZWE", ...)
"""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from pydantic import TypeAdapter

from legalgap.errors import FrameworkError, UnreadableError, UsageError
from legalgap.instruments.catalogue import treaties
from legalgap.instruments.countries import find_country
from legalgap.rules.faults import Fault, Spot, did_you_mean, listed, unknown
from legalgap.rules.fitting import fitted, spot_of
from legalgap.rules.reading import Entries, read_yaml

from .files import LAW_SUFFIXES, inside
from .form import KEYS, DocumentForm, FrameworkForm
from .listing import RELATIONS, Framework, Listed

_FORM = TypeAdapter(FrameworkForm)


def load_framework(path: Path, kinds: Collection[str]) -> Framework:
    """The framework in a file; `kinds` are the kinds of law that there are.

    Raises FrameworkError that lists every fault with its line, and UnreadableError for a file that cannot be opened.
    """
    raw, faults = _read(path)
    form = fitted(_FORM, raw, faults, KEYS) if raw else None
    if form is not None:
        faults += [*_of_country(form, raw), *_of_treaties(form, raw)]
        for at, document in enumerate(form.documents):
            faults += _of_document(document, form, kinds, path.parent, _Places(raw, at))
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


class _Places:
    """Where the keys of one document stand."""

    def __init__(self, raw: Entries, at: int) -> None:
        self.raw, self.at = raw, at

    def spot(self, *keys: str | int) -> Spot:
        return spot_of(self.raw, ("documents", self.at, *keys))


def _of_country(form: FrameworkForm, raw: Entries) -> Iterator[Fault]:
    try:
        if form.country:
            find_country(form.country)
    except UsageError as error:
        yield Fault(spot_of(raw, ("country",)), str(error))


def _of_treaties(form: FrameworkForm, raw: Entries) -> Iterator[Fault]:
    for code in form.treaties:
        if code.upper() not in treaties():
            yield Fault(spot_of(raw, ("treaties", code)), unknown("treaty", code, treaties()))


def _of_document(
    form: DocumentForm, whole: FrameworkForm, kinds: Collection[str], folder: Path, places: _Places
) -> Iterator[Fault]:
    if form.kind and form.kind not in kinds:
        yield Fault(places.spot("kind"), unknown("kind of law", form.kind, kinds))
    if fault := _of_path(form.file, folder):
        yield Fault(places.spot("file"), fault)
    files = [each.file for each in whole.documents]
    for relation in RELATIONS:
        for at, name in enumerate(getattr(form, relation)):
            if fault := _of_relation(name, form.file, files):
                yield Fault(places.spot(relation, at), f"{relation}: {fault}")


def _of_path(file: str, folder: Path) -> str:
    """What is wrong with the path of a law; empty when nothing is."""
    windows = PureWindowsPath(file)
    if windows.is_absolute() or windows.drive or PurePosixPath(file).is_absolute() or ".." in windows.parts:
        return (
            f"'{file}' leads out of the folder of this file; copy the law into the folder, or name it on the command "
            "line beside this file"
        )
    path = folder / file
    if not path.exists():
        near = did_you_mean(file, [p.relative_to(folder).as_posix() for p in sorted(path.parent.glob("*"))])
        return f"there is no file '{file}' in the folder of this file{near}"
    if not path.is_file():
        return f"'{file}' is a folder; list each law in it"
    return "" if inside(path, folder) else f"'{file}' is a link that leads out of the folder of this file"


def _of_relation(name: str, file: str, files: list[str]) -> str:
    if name == file:
        return "a law cannot stand in this relation to itself"
    if PurePosixPath(name).suffix.lower() in LAW_SUFFIXES and name not in files:
        return f"'{name}' is not among the documents{did_you_mean(name, files)}"
    return ""


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
