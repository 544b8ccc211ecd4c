"""Where commands speak: human output on stdout, messages and progress on stderr.

out().print(...)         colours only on a terminal, none with NO_COLOR, plain text in a pipe
with progress("Assessing") as report: report("law.pdf", 3, 5)
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

Report = Callable[[str, int, int], None]
WIDTH_IN_A_PIPE = 100


def out() -> "Console":
    """The console of human output. In a pipe it is 100 columns wide unless COLUMNS says otherwise."""
    from rich.console import Console

    class Quiet(Console):
        def on_broken_pipe(self) -> None:
            """A reader that has gone (`legalgap ... | head`) changes nothing about the work and its exit status."""
            self.quiet = True
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else WIDTH_IN_A_PIPE
    return Quiet(file=sys.stdout, highlight=False, markup=False, emoji=False, width=width)


def messages() -> "Console":
    """The console of messages and errors."""
    from rich.console import Console

    return Console(file=sys.stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)


def say(message: str) -> None:
    """One message to the user, on stderr, free of control characters."""
    from ..printable import printable

    messages().print(printable(message))


@contextmanager
def progress(title: str, quiet: bool = False) -> Iterator[Report | None]:
    """A progress bar on a terminal; None, and silence, in a pipe or when the user wants quiet."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[at]}"))
    with Progress(*columns, console=messages(), transient=True) as bar:
        task = bar.add_task(title, total=None, at="")
        yield lambda at, done, total: bar.update(task, completed=done, total=total, at=_short(at))


def _short(text: str) -> str:
    """What is being worked on, as plain text that fits beside the bar."""
    from rich.markup import escape

    from ..printable import one_line

    return escape(one_line(text)[:40])
