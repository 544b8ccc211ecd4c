"""reviews.yaml, the record of all decisions: read with every fault and its line, written by adding to its end.

    load_reviews(Path("reviews.yaml")).entries[-1].assessor               -> "A. Assessor"
    record(Path("reviews.yaml"), lambda reviews: [Entry(0, ...)])         -> the entries as added, with their numbers

What stands in the file stays byte for byte. The new file is written beside the old one, flushed to disk and put in its
place in one step under a lock, so that a crash leaves either all of the new entries or none, and two writers both.
"""

import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from ..errors import ReviewError, UnreadableError, UsageError
from .entries import Entry, Reviews
from .layout import HEADER, indent_of, written
from .locking import locked

MAX_BYTES = 64_000_000
FILE_NAME = "reviews.yaml"

Deciding = Callable[[Reviews], Sequence[Entry]]


def load_reviews(path: Path) -> Reviews:
    """The entries of a file; none when it is empty.

    Raises UnreadableError for a file that cannot be opened, and ReviewError that lists every fault with its line.
    """
    return _parsed(_text(path), path.name)


def found_reviews(paths: Sequence[Path], framework_file: Path | None) -> Path | None:
    """The reviews.yaml in the folder of a framework: that of its file, else the first of the folders named."""
    folders = [framework_file.parent] if framework_file else []
    folders += [path if path.is_dir() else path.parent for path in paths if path.is_dir() or path.suffix == ".yaml"]
    return next((folder / FILE_NAME for folder in folders if (folder / FILE_NAME).is_file()), None)


def record(path: Path, decide: Deciding) -> tuple[Entry, ...]:
    """Adds what `decide` makes of the entries so far, numbered, and gives it back.

    `decide` runs under the lock, so nothing is added between its look at the entries and the writing; what it raises
    leaves the file as it was. Raises also what `load_reviews` and `locked` raise.
    """
    path = path.resolve()
    with locked(path):
        before = _text(path) if path.exists() else HEADER
        reviews = _parsed(before, path.name)
        count = len(reviews.entries)
        added = tuple(replace(entry, number=count + i) for i, entry in enumerate(decide(reviews), start=1))
        if added:
            _write(path, _with(before, added, reviews, path.name))
        return added


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError(path.name, f"the file is larger than {MAX_BYTES // 1_000_000} MB")
        return path.read_bytes().decode("utf-8")
    except OSError as fault:
        raise UnreadableError(path.name, f"the file cannot be opened ({fault.strerror})") from fault
    except UnicodeDecodeError as fault:
        raise UnreadableError(path.name, "the file is not UTF-8 text; it is no file of decisions") from fault


def _parsed(text: str, name: str) -> Reviews:
    from pydantic import TypeAdapter

    from ..rules.faults import Fault, Spot, listed
    from ..rules.fitting import fitted
    from ..rules.reading import Entries, read_text
    from .form import KEYS, ReviewsForm

    value, faults = read_text(text.removeprefix("\ufeff"), name)
    if not isinstance(value, Entries):
        faults = faults or [Fault(Spot(name), "this is no file of decisions; `legalgap review apply` makes one")]
    form = fitted(TypeAdapter(ReviewsForm), value, faults, KEYS) if isinstance(value, Entries) else None
    if faults or form is None:
        raise ReviewError(listed(name, faults))
    return Reviews(tuple(entry.made() for entry in form.entries))


def _with(before: str, added: tuple[Entry, ...], reviews: Reviews, name: str) -> str:
    """The file's text with the new entries at its end. Raises ReviewError when it would not read back the same."""
    text = (before if before.endswith("\n") else f"{before}\n") + written(added, indent_of(before))
    try:
        again = _parsed(text, name)
    except ReviewError as fault:
        raise ReviewError(
            f"{name} is not laid out so that decisions can be added to its end; the list 'entries' must come last, "
            f"with its items below each other. Nothing was changed. ({fault})"
        ) from fault
    if again.entries != (*reviews.entries, *added):
        raise ReviewError(f"{name}: a decision holds characters that cannot be kept. Nothing was changed.")
    return text


def _write(path: Path, text: str) -> None:
    """Puts the text in the place of the file in one step, after it has reached the disk."""
    neighbour = path.with_name(f".{path.name}.writing")
    try:
        with neighbour.open("wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, neighbour)
        neighbour.replace(path)
        _flush_folder(path.parent)
    except OSError as fault:
        neighbour.unlink(missing_ok=True)
        raise UsageError(f"{path} cannot be written ({fault.strerror}). Nothing was changed.") from fault


def _flush_folder(folder: Path) -> None:
    """Makes the new name of the file last; systems that cannot open folders do so by themselves."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
