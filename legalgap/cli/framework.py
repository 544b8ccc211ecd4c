"""`legalgap framework`: the file that says what the laws of a country are.

legalgap framework new laws/      writes laws/framework.yaml, to be corrected and then used by `legalgap assess laws/`
"""

from pathlib import Path
from typing import Annotated

import typer

from ..errors import UsageError
from .guard import guarded

app = typer.Typer(no_args_is_help=True, help="The file that says what the laws of a country are.")


@app.callback()
def framework() -> None:
    """The file that says what the laws of a country are."""


@app.command("new")
@guarded
def new_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder with the laws.", file_okay=False)],
    out: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The file to write [FOLDER/framework.yaml].", dir_okay=False)
    ] = None,
    country: Annotated[str, typer.Option(metavar="COUNTRY", help="The country: its ISO 3166 code or its name.")] = "",
    ruleset: Annotated[str, typer.Option(metavar="NAME", help="The ruleset whose kinds of law to use.")] = "palermo",
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="How many laws to read at the same time.")] = 1,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
) -> None:
    """Write a framework file from a folder of laws: every readable law with what was recognised of it, to correct."""
    from ..framework.files import FRAMEWORK_FILE
    from ..framework.proposal import propose
    from ..instruments import find_country
    from ..rules import load_ruleset
    from .console import progress

    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder.")
    target = out or folder / FRAMEWORK_FILE
    if target.exists() and not force:
        raise UsageError(f"{target} is there already; add --force to replace it, or name another with --out FILE.")
    code = find_country(country).code if country.strip() else ""
    with progress("Reading") as report:
        proposal = propose(folder, load_ruleset(ruleset), out=out, country=code, jobs=jobs, progress=report)
    target.write_text(proposal.text, encoding="utf-8")
    _tell(target, proposal.laws, [f"{fault.file}: {fault.reason}" for fault in proposal.unread])


def _tell(target: Path, laws: int, unread: list[str]) -> None:
    from .console import say

    for fault in unread:
        say(f"legalgap: not read: {fault}")
    typer.echo(
        f"{target}: {laws} law{'s' if laws != 1 else ''}. Correct it, then: legalgap assess --framework {target}"
    )
