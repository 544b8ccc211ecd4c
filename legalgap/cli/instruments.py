"""`legalgap instruments`: the reference instruments, what they ask, who is party, and official texts of one's own.

legalgap instruments show TIPP --article 6        the obligations of an article and the indicators they feed
legalgap instruments status Zimbabwe              party, signed only, not party or unknown, with sources
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .guard import guarded

app = typer.Typer(no_args_is_help=True, help="Instruments, their obligations, who is party, and official texts.")


class Listing(StrEnum):
    """Forms of `list` and `show`."""

    text = "text"
    json = "json"


class Table(StrEnum):
    """Forms of `status`."""

    text = "text"
    json = "json"
    csv = "csv"


Code = Annotated[str, typer.Argument(help="Code of an instrument, such as TIPP; `list` shows them.")]


@app.command("list")
@guarded
def list_command(
    kind: Annotated[
        str | None, typer.Option(help="Only this kind: treaty_global, ilo, regional, eu, model, guide.")
    ] = None,
    form: Annotated[Listing, typer.Option("--format", help="Form of the output.")] = Listing.text,
) -> None:
    """List the instruments: code, title, adoption, entry into force."""
    from ..instruments.catalogue import instruments
    from . import instrument_tables as tables

    found = instruments(kind)
    if form is Listing.json:
        tables.print_json(tables.catalogue_json(found))
    else:
        tables.print_catalogue(found)


@app.command("show")
@guarded
def show_command(
    code: Code,
    article: Annotated[str | None, typer.Option(help='Only this article: 6, "principle 7", or a part: 6(3).')] = None,
    form: Annotated[Listing, typer.Option("--format", help="Form of the output.")] = Listing.text,
) -> None:
    """Show an instrument: particulars, obligations with their levels, and the indicators they feed."""
    from ..instruments.catalogue import instrument
    from ..instruments.citations import cited
    from . import instrument_tables as tables

    found = instrument(code)
    articles = (chosen,) if article and (chosen := cited(f"{found.code} {article}").article) else found.articles
    if form is Listing.json:
        tables.print_json(tables.instrument_json(found, articles))
    else:
        tables.print_instrument(found, articles, article or "")


@app.command("status")
@guarded
def status_command(
    country: Annotated[str, typer.Argument(help="ISO 3166 code (ZWE or ZW) or English name.")],
    form: Annotated[Table, typer.Option("--format", help="Form of the output.")] = Table.text,
) -> None:
    """Show which instruments a country is party to, as of when, and by which source."""
    from ..instruments.ratification import ratification
    from . import instrument_tables as tables

    standing = ratification(country)
    if form is Table.json:
        tables.print_json(tables.status_json(standing))
    elif form is Table.csv:
        tables.print_status_csv(standing)
    else:
        tables.print_status(standing)


@app.command("attach")
@guarded
def attach_command(
    code: Code, file: Annotated[Path, typer.Argument(help="The official text: PDF, DOCX, HTML, Markdown or text.")]
) -> None:
    """Keep the official text of an instrument, by article, in your own folder, to show it beside findings."""
    from ..instruments.attached import attach
    from ..instruments.catalogue import instrument

    kept = attach(code, file)
    typer.echo(f"{kept.file} is attached to {kept.code}: {kept.articles} articles.")
    numbers = [article.number for article in instrument(code).articles]
    lacking = [number for number in numbers if number.lower() not in kept.texts]
    if lacking:
        typer.echo(f"Of the articles listed here it lacks: {', '.join(lacking)}. Is it the text of {kept.code}?")


@app.command("detach")
@guarded
def detach_command(code: Code) -> None:
    """Forget the official text that was attached to an instrument."""
    from ..errors import UsageError
    from ..instruments.attached import detach

    if not detach(code):
        raise UsageError(f"Nothing is attached to {code.upper()}.")
    typer.echo(f"The text attached to {code.upper()} is forgotten.")
