"""Things that a worker may be told to do, good and bad; they are run in other processes, so they stand in a module."""

import os
import signal
import time
from pathlib import Path

from legalgap.errors import UnreadableError, UsageError

MEMORY_OF_THE_WORKER: list[bytes] = []


def double(number: int) -> int:
    return 2 * number


def misbehave(task: str) -> str:
    """Does what the task says; anything unknown is simply answered."""
    deeds = {
        "hang": lambda: time.sleep(600),
        "abort": os.abort,
        "leave": lambda: os._exit(3),
        "eat": lambda: "x" * (1 << 40),
        "eat slowly": _eat,
        "loop": _loop,
        "unreadable": _unreadable,
        "mistake": lambda: {}["missing"],
        "refuse": _refuse,
        "unpicklable": lambda: (n for n in "x"),
        "recurse": lambda: _recurse(0),
        "bad_alloc": _bad_alloc,
    }
    return deeds[task]() if task in deeds else f"did {task}"  # type: ignore[return-value]


def process_of(_: int) -> int:
    return os.getpid()


def remember(size: int) -> int:
    """Keeps `size` bytes for as long as the worker lives, so that later tasks find less memory."""
    MEMORY_OF_THE_WORKER.append(b"x" * size)
    return len(MEMORY_OF_THE_WORKER)


def start_a_program(mark: Path) -> None:
    """Starts a program that would make a file after a while, and waits for it."""
    os.system(f"sleep 3 && touch {mark}")


def is_interruptible(_: int) -> bool:
    return signal.getsignal(signal.SIGINT) is not signal.SIG_IGN


def _eat() -> str:
    held = []
    while True:
        held.append(bytearray(1 << 24))


def _loop() -> str:
    while True:
        pass


def _unreadable() -> str:
    raise UnreadableError("law.pdf", "is damaged")


def _refuse() -> str:
    raise UsageError("No such kind of law.")


def _bad_alloc() -> str:
    raise RuntimeError("Status Message: std::bad_alloc")


def _recurse(depth: int) -> int:
    return _recurse(depth + 1) + 1
