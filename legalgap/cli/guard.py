"""What happens to errors: a command's function in, the same function with the promised exit status out.

    guarded(assess_command)      a LegalGapError becomes one line on stderr and exit status 2

0 done, 1 a --fail-on condition is met, 2 wrong usage or nothing readable, 3 internal error, 130 interrupted.
"""

import functools
import os
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

from ..errors import LegalGapError

USAGE, INTERNAL, INTERRUPTED = 2, 3, 130
DEBUG_VARIABLE = "LEGALGAP_DEBUG"

P = ParamSpec("P")
R = TypeVar("R")


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """The command with every error turned into a line on stderr and an exit status."""

    @functools.wraps(command)
    def run_guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except (typer.Exit, typer.Abort):
            raise
        except LegalGapError as fault:
            raise _leave(f"legalgap: {fault}", USAGE) from fault
        except KeyboardInterrupt as fault:
            raise _leave("legalgap: interrupted; nothing more was written.", INTERRUPTED) from fault
        except Exception as fault:
            raise _internal_error(fault) from fault

    return run_guarded


def _leave(message: str, status: int) -> typer.Exit:
    from .console import say

    say(message)
    return typer.Exit(status)


def _internal_error(fault: Exception) -> typer.Exit:
    """One line for the user; the whole trace when the environment asks for it."""
    if os.environ.get(DEBUG_VARIABLE):
        import traceback

        traceback.print_exc()
    advice = f"Run it again with {DEBUG_VARIABLE}=1 in the environment to see where, and report it with that trace."
    return _leave(f"legalgap: internal error ({type(fault).__name__}: {fault}). {advice}", INTERNAL)
