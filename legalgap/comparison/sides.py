"""One side of a comparison: paths in, its laws read and examined out, with their lines so that they can be amended.

read_side([Path("laws/")], rules, 1, True)  ->  Laws(laws=(Law(document, examined), ...), unread=(...))
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from legalgap.assessment.framework import Examined
from legalgap.assessment.run import build_matrix, examine, renamed
from legalgap.assessment.tasks import Task, tasks
from legalgap.errors import LegalGapError, UnreadableError
from legalgap.framework.files import gather
from legalgap.framework.listing import Framework, Listed, spread
from legalgap.model.document import Document
from legalgap.model.matrix import Matrix, Unread
from legalgap.model.ruleset import Ruleset

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Law:
    """A law with its lines, and what examining it found."""

    document: Document
    examined: Examined


@dataclass(frozen=True)
class Laws:
    """The laws of a side, what could not be read, and what a framework file says of the whole."""

    laws: tuple[Law, ...]
    unread: tuple[Unread, ...]
    framework: Framework
    notes: tuple[str, ...]


def read_side(
    paths: Sequence[Path], rules: Ruleset, jobs: int, use_cache: bool, progress: Progress | None = None
) -> Laws:
    """The laws in files, folders or framework files. Raises UnreadableError when nothing could be read."""
    from legalgap.documents.worker import run_isolated, size_of
    from legalgap.framework.loading import load_framework

    gathered = gather(paths, None, lambda path: load_framework(path, rules.kinds_of_law))
    asked = tasks(gathered, "auto", use_cache)
    results = run_isolated(
        partial(read_and_examine, ruleset=rules),
        asked,
        jobs=jobs,
        label=lambda task: task.path.name,
        size=lambda task: size_of(task.path),
        progress=_counting(progress, len(asked)),
    )
    laws: list[Law] = []
    unread: list[Unread] = []
    for task, result in zip(asked, results, strict=True):
        if isinstance(result, LegalGapError):
            unread.append(Unread(task.path.name, result.reason if isinstance(result, UnreadableError) else str(result)))
        else:
            laws += result
    if not laws:
        raise _nothing(paths, unread)
    return Laws(tuple(_unique(laws)), tuple(unread), gathered.framework or Framework(Path()), gathered.notes)


def _nothing(paths: Sequence[Path], unread: Sequence[Unread]) -> UnreadableError:
    if unread:
        return UnreadableError(unread[0].file, unread[0].reason)
    named = str(paths[0]) if paths else "nothing"
    return UnreadableError(named, "holds no file that can be read as a law; give PDF, DOCX, HTML or text files.")


def _counting(progress: Progress | None, total: int) -> Callable[[str], None] | None:
    if progress is None:
        return None
    done = itertools.count(1)
    return lambda name: progress(name, next(done), total)


def read_and_examine(task: Task, ruleset: Ruleset) -> list[Law]:
    """Reads a file and examines every law in it. Runs in a worker. Raises UnreadableError."""
    from legalgap.documents.cache import ReadingCache, default_folder
    from legalgap.documents.reader import read_file
    from legalgap.provisions import build_documents

    if task.use_cache:
        reading = ReadingCache(default_folder()).read(task.path, task.language)
    else:
        reading = read_file(task.path, task.language)
    documents = build_documents(reading, task.language)
    told = zip(documents, spread(task.listed, len(documents)), strict=True)
    examined = [examine(document, ruleset, task.kind, task.status, listed) for document, listed in told]
    return [Law(each.document, each) for each in examined]


def examined_again(
    document: Document,
    rules: Ruleset,
    kind: str,
    status: str,
    beside: Sequence[Law],
    listed: Listed | None = None,
) -> Law:
    """A law that stands in no file, examined; its id differs from those of the laws beside it."""
    examined = examine(document, rules, kind, status, listed)
    taken = {law.examined.document.id for law in beside}
    if examined.document.id in taken:
        examined = renamed(examined, f"{examined.document.id}-amending")
    return Law(document, examined)


def _unique(laws: Sequence[Law]) -> list[Law]:
    """The laws with ids made unique: a second "penal-code" becomes "penal-code-2"."""
    seen: dict[str, int] = {}
    unique = []
    for law in laws:
        id = law.examined.document.id
        seen[id] = seen.get(id, 0) + 1
        unique.append(law if seen[id] == 1 else Law(law.document, renamed(law.examined, f"{id}-{seen[id]}")))
    return unique


def matrix_of(side: Laws, rules: Ruleset, country: str) -> Matrix:
    """The matrix of the laws of a side; the country given goes before that of the framework file."""
    framework = side.framework
    return build_matrix(
        rules,
        [law.examined for law in side.laws],
        list(side.unread),
        country=country or framework.country,
        title=framework.title,
        treaties=framework.treaties,
        notes=(*framework.notes, *side.notes),
    )
