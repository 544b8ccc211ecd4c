"""The process in which one document at a time is handled: takes tasks from a pipe, sends back what came of them.

It is started by `worker.py`, limits its own memory, and may die at any moment without harm to anything else. Each
reply is a pair: ("done", result), ("unreadable", (file, reason)), ("refused", error), ("memory", ""),
("failed", traceback).
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from ..errors import LegalGapError, UnreadableError
from .garbage import collect_seldom, without_collection

Reply = tuple[str, Any]
_DEEPEST = 3000


def serve(pipe: Connection) -> None:
    """Handles tasks until the other end of `pipe` is closed. The first message is the memory limit in bytes.

    A task comes with its function, or with None: the same as before.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the parent, which ends this process
    collect_seldom()
    try:
        limit_memory(pipe.recv())
        sys.setrecursionlimit(_DEEPEST)
        pipe.send(("ready", ""))
        function: Callable[[Any], Any] = _nothing_yet
        while True:
            new, task, seconds = pipe.recv()
            function = new or function
            limit_processor_time(seconds)
            _send(pipe, reply_to(function, task))
    except (EOFError, OSError):
        return


def _nothing_yet(task: Any) -> Any:
    raise LegalGapError(f"A worker was asked for {task!r} before it was told what to do with it: please report this.")


def reply_to(function: Callable[[Any], Any], task: Any) -> Reply:
    """What came of `function(task)`."""
    try:
        return "done", function(task)
    except UnreadableError as error:
        return "unreadable", (error.file, error.reason)
    except LegalGapError as error:
        return "refused", error
    except MemoryError:
        return "memory", ""
    except Exception as error:
        if "bad_alloc" in str(error):  # how libraries written in C++ say it
            return "memory", ""
        return "failed", traceback.format_exc()


def _send(pipe: Connection, reply: Reply) -> None:
    try:
        with without_collection():
            pipe.send(reply)
    except MemoryError:
        pipe.send(("memory", ""))
    except (TypeError, AttributeError, RecursionError, ValueError):
        pipe.send(("failed", traceback.format_exc()))


def limit_memory(limit: int) -> None:
    """Allows this process `limit` bytes of address space; 0 means no limit. Windows has no such limit."""
    if sys.platform == "win32" or not limit:
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash must not fill the disk
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    allowed = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
    with suppress(ValueError, OSError):  # macOS knows the limit and refuses to set it
        resource.setrlimit(resource.RLIMIT_AS, (allowed, hard))


def limit_processor_time(seconds: float) -> None:
    """Ends this process when it works on far beyond `seconds`: a stuck one must not outlive a parent that is gone."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    threads = os.cpu_count() or 1  # their time adds up
    soft = int(used.ru_utime + used.ru_stime + seconds * threads) + 10
    resource.setrlimit(resource.RLIMIT_CPU, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))
