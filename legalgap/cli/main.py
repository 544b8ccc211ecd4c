"""The command `legalgap`: arguments in, an exit status out (see `guard` for which).

    legalgap assess laws/ --out report        -> 0

Each command lives in a file of its own and loads what it needs only when it runs, so that --help is quick.
"""

import os
import sys
from typing import Annotated

import typer

from .. import __version__
from ..documents.garbage import collect_seldom
from . import framework, instruments, review, rules
from .assess import assess_command
from .compare import compare_command
from .doctor import doctor_command
from .evaluate import evaluate_command
from .explain import explain_command
from .guard import guarded
from .read import read_command

app = typer.Typer(
    name="legalgap",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("assess")(guarded(assess_command))
app.command("compare")(guarded(compare_command))
app.command("read")(guarded(read_command))
app.command("explain")(guarded(explain_command))
app.add_typer(framework.app, name="framework")
app.add_typer(rules.app, name="rules")
app.add_typer(instruments.app, name="instruments")
app.add_typer(review.app, name="review")
app.command("evaluate")(guarded(evaluate_command))
app.command("doctor")(guarded(doctor_command))


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"legalgap {__version__}")
        raise typer.Exit


@app.callback()
def legalgap(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Hold a country's laws and bills against a standard: what is met, partly met, missing or contrary, with quotes."""


def run() -> None:
    """The entry point of the installed command."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    finally:
        _flush_quietly()


def _flush_quietly() -> None:
    """A reader that has gone (`legalgap ... | head`) is no error."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
