"""From files to a matrix: read each law in a worker that can be killed, examine it, put the framework together.

    assess_paths([Path("laws/")], country="ZWE") -> Matrix

Documents come in the order of their paths, ids are unique, and the number of workers changes nothing in the result.
"""

import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from legalgap.errors import LegalGapError, UnreadableError
from legalgap.framework.files import Gathered, gather
from legalgap.framework.listing import Framework, Listed, spread
from legalgap.matching.hits import Hit, IndicatorReading
from legalgap.model.document import Document
from legalgap.model.matrix import Finding, Matrix, Unread
from legalgap.model.ruleset import Ruleset

from .amending import with_amended
from .framework import Examined
from .tasks import Task, tasks

Progress = Callable[[str, int, int], None]
Revise = Callable[[Matrix, Sequence[Document]], Matrix]


def assess_paths(
    paths: Sequence[Path],
    *,
    ruleset: str | Path = "palermo",
    profile: str = "",
    country: str = "",
    title: str = "",
    kinds: Mapping[str, str] | None = None,
    statuses: Mapping[str, str] | None = None,
    jobs: int = 1,
    language: str = "auto",
    use_cache: bool = True,
    progress: Progress | None = None,
    framework_file: Path | None = None,
    revise: Revise | None = None,
) -> Matrix:
    """The matrix of the laws in `paths` (files, or folders of them) and of those that a framework file lists.

    What is said here of country, title, kinds and statuses goes before the framework file. `revise` is given the matrix
    and its laws, and what it makes of them is the result. Raises UnreadableError when nothing could be read,
    RulesetError or FrameworkError for a faulty ruleset or framework file, UsageError for a wrong status or an unknown
    country.
    """
    from legalgap.framework.loading import load_framework
    from legalgap.instruments.countries import find_country
    from legalgap.rules import load_ruleset

    rules = load_ruleset(ruleset, profile, cases=False)
    country = find_country(country).code if country.strip() else ""
    gathered = gather(paths, framework_file, lambda path: load_framework(path, rules.kinds_of_law))
    if not gathered.files:
        raise UnreadableError(
            str(paths[0]) if paths else "nothing",
            "holds no file that can be read as a law; give PDF, DOCX, HTML or text files.",
        )
    asked = tasks(gathered, language, use_cache, kinds, statuses)
    examine_one = partial(examine_file, ruleset=rules)
    examined, unread = _examine_all(examine_one, asked, jobs, progress)
    if not examined:
        raise UnreadableError(unread[0].file, unread[0].reason)
    examined = with_amended(examined, asked, lambda more: _examine_all(examine_one, more, jobs, None)[0])
    matrix = _whole(rules, examined, unread, gathered, country, title)
    return revise(matrix, [law.document for law in examined]) if revise else matrix


def _whole(
    ruleset: Ruleset, examined: list[Examined], unread: list[Unread], gathered: Gathered, country: str, title: str
) -> Matrix:
    """The matrix with the country, title, treaties and notes of the framework file, where there is one."""
    framework = gathered.framework or Framework(Path())
    return build_matrix(
        ruleset,
        examined,
        unread,
        country=country or framework.country,
        title=title or framework.title,
        treaties=framework.treaties,
        notes=(*framework.notes, *gathered.notes),
    )


def _examine_all(
    examine_one: Callable[[Task], list[Examined]], tasks: list[Task], jobs: int, progress: Progress | None
) -> tuple[list[Examined], list[Unread]]:
    from legalgap.documents.worker import run_isolated

    results = run_isolated(
        examine_one, tasks, jobs=jobs, label=_file_name, size=_file_size, progress=_counting(progress, len(tasks))
    )
    examined: list[Examined] = []
    unread: list[Unread] = []
    for task, result in zip(tasks, results, strict=True):
        if isinstance(result, LegalGapError):
            reason = result.reason if isinstance(result, UnreadableError) else str(result)
            unread.append(Unread(task.path.name, reason))
        else:
            examined.extend(result)
    return _unique_ids(examined), unread


def _counting(progress: Progress | None, total: int) -> Callable[[str], None] | None:
    """Reports each finished file as "name, how many are done, of how many"."""
    if progress is None:
        return None
    done = itertools.count(1)
    return lambda name: progress(name, next(done), total)


def _file_name(task: Task) -> str:
    return task.path.name or str(task.path)


def _file_size(task: Task) -> int:
    from legalgap.documents.worker import size_of

    return size_of(task.path)


def _unique_ids(examined: list[Examined]) -> list[Examined]:
    """The laws with ids made unique: a second "penal-code" becomes "penal-code-2"."""
    seen: dict[str, int] = {}
    unique = []
    for law in examined:
        count = seen[law.document.id] = seen.get(law.document.id, 0) + 1
        unique.append(law if count == 1 else renamed(law, f"{law.document.id}-{count}"))
    return unique


def renamed(law: Examined, id: str) -> Examined:
    """The law under another id, its evidence too."""
    from .renaming import rename

    return rename(law, id)


def examine_file(task: Task, ruleset: Ruleset) -> list[Examined]:
    """Reads a file and examines every law in it. Runs in a worker. Raises UnreadableError."""
    from legalgap.documents.cache import ReadingCache, default_folder
    from legalgap.documents.reader import read_file
    from legalgap.framework.outtakes import without
    from legalgap.provisions import build_documents

    if task.use_cache:
        reading = ReadingCache(default_folder()).read(task.path, task.language)
    else:
        reading = read_file(task.path, task.language)
    documents = [without(document, task.without) for document in build_documents(reading, task.language)]
    listed = spread(task.listed, len(documents))
    pairs = zip(documents, listed, strict=True)
    return [_without_lines(examine(d, ruleset, task.kind, task.status, told)) for d, told in pairs]


def _without_lines(law: Examined) -> Examined:
    """The law without its lines and furniture: every quote has its boxes by now, and a worker sends less."""
    return replace(law, document=replace(law.document, lines=(), line_starts=(), furniture=()))


def examine(
    document: Document, ruleset: Ruleset, kind: str = "", status: str = "", listed: Listed | None = None
) -> Examined:
    """Examines one law for every indicator of a ruleset, standing alone; `listed` is what a framework file says of it.

    Raises UsageError for a status that does not exist.
    """
    from legalgap.framework.identity import Told, identified
    from legalgap.language.law import annotate
    from legalgap.matching.reader import LawReader
    from legalgap.rules.dependencies import in_order

    from .evidence import EvidenceBook
    from .findings import find
    from .showing import evidence_hits

    document = identified(document, ruleset, Told(kind, status, listed))
    reader = LawReader(annotate(document), ruleset)
    book = EvidenceBook(reader.law)
    findings: dict[str, Finding] = {}
    readings: dict[str, IndicatorReading] = {}
    evidence: dict[str, dict[Hit, str]] = {}
    for indicator in in_order(ruleset.indicators):
        finding, reading = find(reader, book, indicator, findings)
        findings[indicator.id], readings[indicator.id] = finding, reading
        evidence[indicator.id] = {h: book.take(h) for h in evidence_hits(reader, indicator, reading)}
    return Examined(document, findings, readings, evidence, book.taken, listed)


def assess_text(text: str, ruleset: Ruleset, language: str = "en", kind: str = "") -> Matrix:
    """The matrix of one law given as text; used for the cases of rules and for trying things out."""
    from legalgap.documents.opening import OpenedFile
    from legalgap.documents.plain import read_plain
    from legalgap.provisions import build_documents

    content = text.encode()
    opened = OpenedFile(Path("snippet.txt"), "snippet.txt", "txt", content, sha256(content).hexdigest())
    documents = build_documents(read_plain(opened, language), language)
    return build_matrix(ruleset, [examine(d, ruleset, kind) for d in documents], [], country="", title="")


def build_matrix(
    ruleset: Ruleset,
    examined: list[Examined],
    unread: list[Unread],
    *,
    country: str,
    title: str,
    treaties: Mapping[str, Mapping[str, str]] | None = None,
    notes: Sequence[str] = (),
) -> Matrix:
    """The matrix of examined laws; `treaties` are what the user knows of the State's treaties, by code."""
    from .matrix import assemble

    return assemble(ruleset, examined, unread, country, title, treaties, notes)
