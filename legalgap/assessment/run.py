"""From files to a matrix: read each law in a worker that can be killed, examine it, put the framework together.

    assess_paths([Path("laws/")], country="ZWE") -> Matrix

Documents come in the order of their paths, ids are unique, and the number of workers changes nothing in the result.
"""

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from legalgap.errors import LegalGapError, UnreadableError
from legalgap.matching.hits import Hit, IndicatorReading
from legalgap.model.document import Document, DocumentStatus
from legalgap.model.matrix import Finding, Matrix, Unread
from legalgap.model.ruleset import Ruleset

from .framework import Examined

Progress = Callable[[str, int, int], None]
MOST_FILES = 2000
LAW_SUFFIXES = frozenset(
    {".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"}
)


@dataclass(frozen=True)
class Task:
    """What a worker is asked: examine one file under a ruleset."""

    path: Path
    ruleset: Ruleset
    language: str
    use_cache: bool
    kind: str
    status: str


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
) -> Matrix:
    """The matrix of the laws in `paths` (files, or folders of them).

    Raises UnreadableError when nothing could be read, RulesetError for a faulty ruleset, UsageError for a wrong kind.
    """
    from legalgap.rules import load_ruleset

    rules = load_ruleset(ruleset, profile)
    files = law_files(paths)
    if not files:
        raise UnreadableError(
            str(paths[0]) if paths else "nothing",
            "holds no file that can be read as a law; give PDF, DOCX, HTML or text files.",
        )
    tasks = [Task(f, rules, language, use_cache, _chosen(kinds, f), _chosen(statuses, f)) for f in files]
    examined, unread = _examine_all(tasks, jobs, progress)
    if not examined:
        raise UnreadableError(unread[0].file, unread[0].reason)
    return build_matrix(rules, examined, unread, country=country, title=title)


def _chosen(choices: Mapping[str, str] | None, file: Path) -> str:
    """The user's word for a file, given by its name or by its path."""
    return next((v for k, v in (choices or {}).items() if k in {file.name, str(file)} or Path(k) == file), "")


def law_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read, in a stable order: files as given, folders by name (hidden and other files left out)."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
            files += [p for p in inside if p.suffix.lower() in LAW_SUFFIXES]
        else:
            files.append(path)
    return list(dict.fromkeys(files))[:MOST_FILES]


def _examine_all(tasks: list[Task], jobs: int, progress: Progress | None) -> tuple[list[Examined], list[Unread]]:
    from legalgap.documents.worker import run_isolated

    results = run_isolated(
        examine_file, tasks, jobs=jobs, label=_file_name, size=_file_size, progress=_counting(progress, len(tasks))
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


def examine_file(task: Task) -> list[Examined]:
    """Reads a file and examines every law in it. Runs in a worker. Raises UnreadableError."""
    from legalgap.documents.cache import ReadingCache, default_folder
    from legalgap.documents.reader import read_file
    from legalgap.provisions import build_documents

    if task.use_cache:
        reading = ReadingCache(default_folder()).read(task.path, task.language)
    else:
        reading = read_file(task.path, task.language)
    documents = build_documents(reading, task.language)
    return [_without_lines(examine(d, task.ruleset, task.kind, task.status)) for d in documents]


def _without_lines(law: Examined) -> Examined:
    """The law without its lines and furniture: every quote has its boxes by now, and a worker sends less."""
    return replace(law, document=replace(law.document, lines=(), line_starts=(), furniture=()))


def examine(document: Document, ruleset: Ruleset, kind: str = "", status: str = "") -> Examined:
    """Examines one law for every indicator of a ruleset, standing alone."""
    from legalgap.language.law import annotate
    from legalgap.matching.reader import LawReader
    from legalgap.rules.dependencies import in_order

    from .evidence import EvidenceBook
    from .findings import evidence_hits, find
    from .kinds import with_kind

    document = with_kind(document, ruleset, kind)
    if status:
        document = replace(document, status=_status(status))
    reader = LawReader(annotate(document), ruleset)
    book = EvidenceBook(reader.law)
    findings: dict[str, Finding] = {}
    readings: dict[str, IndicatorReading] = {}
    evidence: dict[str, dict[Hit, str]] = {}
    for indicator in in_order(ruleset.indicators):
        finding, reading = find(reader, book, indicator, findings)
        findings[indicator.id], readings[indicator.id] = finding, reading
        evidence[indicator.id] = {h: book.take(h) for h in evidence_hits(reading)}
    return Examined(document, findings, readings, evidence, book.taken)


def _status(word: str) -> DocumentStatus:
    from typing import get_args

    from legalgap.errors import UsageError

    if word not in get_args(DocumentStatus):
        raise UsageError(f"Unknown status {word!r}; use one of {', '.join(get_args(DocumentStatus))}.")
    return word  # type: ignore[return-value]


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
    ruleset: Ruleset, examined: list[Examined], unread: list[Unread], *, country: str, title: str
) -> Matrix:
    """The matrix of examined laws."""
    from .matrix import assemble

    return assemble(ruleset, examined, unread, country, title)
