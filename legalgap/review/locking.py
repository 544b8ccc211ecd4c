"""One writer at a time: a file in, the right to write it while the block runs.

    with locked(Path("reviews.yaml")): ...

The lock lies on a hidden neighbour and is held by the operating system, which takes it back from a process that dies:
a lock can not be left behind. Raises UsageError when somebody else keeps it for longer than `patience` seconds.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import UsageError

PATIENCE = 30.0
PAUSE = 0.05


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock of `path` while the block runs. Raises UsageError after `patience` seconds of waiting."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as fault:
        raise UsageError(f"{path} cannot be written ({fault.strerror}); name another place.") from fault
    try:
        _wait(handle, path, patience)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, path: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    while not _taken(handle):
        if time.monotonic() > deadline:
            raise UsageError(f"Somebody else is writing {path}; try again in a minute. Nothing was changed.")
        time.sleep(PAUSE)


if sys.platform == "win32":
    import msvcrt

    def _taken(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
