"""The parent's hold on one worker process: starts it, gives it a task, hears its reply, ends it.

The child is started as a new Python that imports only `worker_process`; the user's own script is not run again in it,
so `legalgap.assess([...])` works at the top of a script, in a notebook and in a server thread alike.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from multiprocessing import Pipe
from time import monotonic
from typing import Any

from .garbage import without_collection
from .worker_process import Reply

_START_SECONDS = 120.0
_NOTHING = subprocess.DEVNULL
# Work is spread over documents, not over threads; threads would only reserve memory, which is limited.
_FRUGAL = {"MALLOC_ARENA_MAX": "2", "OMP_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
_CONNECTION = "PipeConnection" if sys.platform == "win32" else "Connection"
_PROGRAM = f"""
import sys
from multiprocessing.connection import {_CONNECTION}
pipe = {_CONNECTION}(int(sys.argv[1]))
sys.path[:] = pipe.recv()
from {__package__}.worker_process import serve
serve(pipe)
"""


class WorkerHandle:
    """One worker. `deadline` is when its patience ends (monotonic seconds); `ready` once it has started up."""

    def __init__(self, memory: int) -> None:
        self.ready = False
        self.used = False
        self.deadline = monotonic() + _START_SECONDS
        self.pipe, theirs = Pipe(duplex=True)
        try:
            self._process = _start(theirs.fileno())
        finally:
            theirs.close()
        self._given: object = None
        self._send(sys.path)
        self._send(memory)

    def begin(self, function: Callable[[Any], Any], task: Any, seconds: float) -> None:
        """Gives the worker a task that may take `seconds`. The function travels once: it may carry a whole ruleset."""
        self.deadline = monotonic() + seconds
        self._send((None if function is self._given else function, task, seconds))
        self._given = function

    def reply(self) -> Reply:
        """What the worker says, once its pipe has something; ("crashed", "") when it is gone."""
        try:
            with without_collection():
                reply: Reply = self.pipe.recv()
        except (EOFError, OSError):
            return "crashed", ""
        self.ready = True
        return reply

    def end(self) -> None:
        """Ends the worker at once, with everything that it started."""
        self.pipe.close()
        if sys.platform != "win32":
            try:
                os.killpg(self._process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                self._process.kill()
        else:
            self._process.kill()
        self._process.wait()

    def _send(self, message: Any) -> None:
        try:
            self.pipe.send(message)
        except (BrokenPipeError, ConnectionResetError):
            return  # the worker has died: the next reply says so


def _start(handle: int) -> "subprocess.Popen[str] | subprocess.Popen[bytes]":
    # -P: no module is ever imported from the current folder, which may hold other people's files.
    command = [sys.executable, "-P", "-c", _PROGRAM, str(handle)]
    environment = {**_FRUGAL, **os.environ}
    start = partial(subprocess.Popen, command, stdin=_NOTHING, stdout=_NOTHING, stderr=_NOTHING, env=environment)
    if sys.platform == "win32":
        os.set_handle_inheritable(handle, True)
        return start(startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": [handle]}))
    # A session of its own: Ctrl-C goes to the parent alone, and programs that the worker starts die with it.
    return start(pass_fds=[handle], start_new_session=True)
