"""Reads documents of unknown origin in processes that can be killed, so that one bad file never costs the others.

    read_isolated([Path("good.pdf"), Path("bomb.docx")])  -> [Reading(...), UnreadableError("bomb.docx", "...")]
    run_isolated(read_and_build, tasks, jobs=4)           -> results in the order of the tasks

A worker is a fresh Python (not a fork) that handles many documents one after the other. A document that takes too
long, too much memory, or crashes the libraries that read it ends its worker, and a new one takes the next document.
A crash or lack of memory counts against a document only when it happens in a fresh worker too.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import wait
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from ..errors import LegalGapError, UnreadableError
from ..model.source import Reading
from .worker_handle import WorkerHandle
from .worker_process import Reply

T = TypeVar("T")
R = TypeVar("R")
Progress = Callable[[str], None]

_MEGABYTE = 2**20
_FATAL = ("crashed", "memory", "slow")
_CRASHED = "the program that reads it broke down on it: the file is damaged or made to do harm; print it to a new PDF"
_TOO_MUCH_MEMORY = (
    "reading it takes more than {} MB of memory: "
    "the file is damaged or made to do harm; print it to a new PDF, or split it"
)
_TOO_SLOW = "reading it was given up after {:.0f} seconds: print it to a new PDF, split it, or allow more time"
_OUR_FAULT = "an error inside legalgap stopped it ({}): please report it, with the file if you may"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: wall time in seconds (more for larger files), memory in bytes (0: no limit).

    The defaults leave room for text recognition: some seconds a page, and two gigabytes of address space.
    """

    seconds: float = 120.0
    seconds_per_megabyte: float = 60.0
    most_seconds: float = 1800.0
    memory: int = 3072 * _MEGABYTE

    def deadline(self, size: int) -> float:
        """Seconds allowed for a file of `size` bytes."""
        return min(self.seconds + self.seconds_per_megabyte * size / _MEGABYTE, max(self.most_seconds, self.seconds))


@dataclass(slots=True)
class _Job:
    """One task on its way: `number` is its place in the order, `tried` whether a used worker died on it."""

    number: int
    task: Any
    label: str
    seconds: float
    tried: bool = False


@dataclass(slots=True)
class _Run:
    """All that is under way: jobs waiting, results found, workers alive."""

    function: Callable[[Any], Any]
    limits: Limits
    jobs: int
    progress: Progress | None
    waiting: deque[_Job]
    results: dict[int, Any] = field(default_factory=dict)
    workers: list[WorkerHandle] = field(default_factory=list)
    current: dict[WorkerHandle, _Job] = field(default_factory=dict)


def read_isolated(
    paths: Sequence[Path],
    language: str = "auto",
    jobs: int = 1,
    limits: Limits | None = None,
    progress: Progress | None = None,
    cache: Path | None = None,
) -> list[Reading | UnreadableError]:
    """Reads each file in a worker; the results stand in the order of `paths`, whatever the number of `jobs`.

    `progress` is called with the name of each file that is finished. `cache` is the folder of `ReadingCache`; None
    reads every file anew.
    """
    function = partial(_read, language=language, cache=cache)
    named = [Path(path) for path in paths]
    return run_isolated(function, named, jobs=jobs, limits=limits, label=_name, size=size_of, progress=progress)


def run_isolated(
    function: Callable[[T], R],
    tasks: Sequence[T],
    *,
    jobs: int = 1,
    limits: Limits | None = None,
    label: Callable[[T], str] = str,
    size: Callable[[T], int] = lambda _: 0,
    progress: Progress | None = None,
) -> list[R | UnreadableError]:
    """`[function(task) for task in tasks]`, each call in a worker process; a task that fails gives an UnreadableError.

    `function` is importable by name (top level of a module, or a partial of one). `label` names a task for the user,
    `size` is the number of bytes it stands for (larger ones get more time). Raises LegalGapError when the function
    raises one that is not about a single file.
    """
    allowed = limits or Limits()
    waiting = deque(_Job(n, task, label(task), allowed.deadline(size(task))) for n, task in enumerate(tasks))
    run = _Run(function, allowed, max(1, jobs), progress, waiting)
    try:
        while len(run.results) < len(tasks):
            _employ(run)
            _give_out(run)
            _take_in(run)
    finally:
        for worker in run.workers:
            worker.end()
    return [run.results[number] for number in range(len(tasks))]


def size_of(path: Path) -> int:
    """Bytes of the file at `path`; 0 when there is none."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _name(path: Path) -> str:
    return path.name or str(path)


def _read(path: Path, language: str, cache: Path | None) -> Reading:
    from .cache import ReadingCache
    from .reader import read_file

    return read_file(path, language) if cache is None else ReadingCache(cache).read(path, language)


def _employ(run: _Run) -> None:
    """Starts as many workers as there are jobs open, up to the number allowed."""
    while len(run.workers) < min(run.jobs, len(run.waiting) + len(run.current)):
        run.workers.append(WorkerHandle(run.limits.memory))


def _give_out(run: _Run) -> None:
    for worker in run.workers:
        if run.waiting and worker.ready and worker not in run.current:
            job = run.waiting.popleft()
            run.current[worker] = job
            worker.begin(run.function, job.task, job.seconds)


def _take_in(run: _Run) -> None:
    """Waits for the next thing to happen: a reply, the death of a worker, or a deadline."""
    active = [worker for worker in run.workers if worker in run.current or not worker.ready]
    patience = max(0.0, min(worker.deadline for worker in active) - monotonic())
    heard = wait([worker.pipe for worker in active], timeout=patience)
    for worker in active:
        if worker.pipe in heard:
            _settle(run, worker, worker.reply())
        elif monotonic() >= worker.deadline:
            _settle(run, worker, ("slow", ""))


def _settle(run: _Run, worker: WorkerHandle, reply: Reply) -> None:
    if reply[0] in _FATAL:
        _dismiss(run, worker)
    if reply[0] == "ready":
        return
    job = run.current.pop(worker)
    if reply[0] in ("crashed", "memory") and worker.used and not job.tried:
        job.tried = True
        run.waiting.appendleft(job)  # the worker may have been worn out by others: once more in a fresh one
        return
    run.results[job.number] = _outcome(run, job, reply)
    worker.used = True
    if run.progress:
        run.progress(job.label)


def _dismiss(run: _Run, worker: WorkerHandle) -> None:
    worker.end()
    run.workers.remove(worker)
    if worker not in run.current:
        raise LegalGapError("A process for reading could not be started: check that this computer has free memory.")


def _outcome(run: _Run, job: _Job, reply: Reply) -> Any:
    kind, content = reply
    if kind == "done":
        return content
    if kind == "unreadable":
        return UnreadableError(*content)
    if kind == "refused":
        raise content
    if kind == "failed":
        error = UnreadableError(job.label, _OUR_FAULT.format(content.strip().splitlines()[-1]))
        error.add_note(content)
        return error
    reasons = {
        "crashed": _CRASHED,
        "memory": _TOO_MUCH_MEMORY.format(run.limits.memory // _MEGABYTE),
        "slow": _TOO_SLOW.format(job.seconds),
    }
    return UnreadableError(job.label, reasons[kind])
