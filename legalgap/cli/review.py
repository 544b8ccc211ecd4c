"""`legalgap review`: the assessors' decisions, out to be filled in, back in, and what the record says.

legalgap review export report/matrix.json --out review.xlsx
legalgap review apply review.xlsx --reviews laws/reviews.yaml
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .guard import guarded

if TYPE_CHECKING:
    from ..review.applying import Outcome
    from ..review.entries import Reviews
    from ..review.sheet import Sheet

app = typer.Typer(no_args_is_help=True, help="The assessors' decisions: the human has the last word.")


class Only(StrEnum):
    """Which findings go out."""

    all = "all"
    open = "open"
    gaps = "gaps"
    contrary = "contrary"


class Form(StrEnum):
    """Forms of output."""

    text = "text"
    json = "json"


ReviewsFile = Annotated[
    Path, typer.Option("--reviews", metavar="FILE", help="The record of decisions, such as laws/reviews.yaml.")
]
EarlierReviews = Annotated[
    Path | None, typer.Option("--reviews", metavar="FILE", help="The record of earlier decisions, to show them.")
]
FilledIn = Annotated[Path, typer.Argument(metavar="FILE", help="The workbook (.xlsx) or YAML that was filled in.")]


@app.command("export")
@guarded
def export_command(
    matrix: Annotated[Path, typer.Argument(metavar="MATRIX.json", help="The matrix that `legalgap assess` wrote.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE", help="The file to write: .xlsx or .yaml.")],
    reviews: EarlierReviews = None,
    assessor: Annotated[
        str, typer.Option(metavar="NAME", help="Fill this name in; open is then what NAME has not decided.")
    ] = "",
    only: Annotated[Only, typer.Option(help="Which findings: all, open, gaps or contrary.")] = Only.all,
) -> None:
    """Write the findings to a workbook (or YAML) in which an assessor decides on them."""
    from ..reporting import load_matrix
    from ..review.asking import sheet_of
    from ..review.entries import Reviews
    from ..review.files import check_ending, write_sheet
    from ..review.merging import Reviewing
    from ..review.store import load_reviews

    check_ending(out)
    reviewing = Reviewing(load_matrix(matrix), load_reviews(reviews) if reviews else Reviews())
    sheet = sheet_of(reviewing, only.value, " ".join(assessor.split()))
    write_sheet(sheet, out)
    _say_exported(sheet, out)


def _say_exported(sheet: "Sheet", out: Path) -> None:
    stale = sum(row.asked.state == "to look at again" for row in sheet.rows)
    more = f", {stale} of them to look at again" if stale else ""
    typer.echo(f"{out}: {len(sheet.rows)} findings{more}.")


@app.command("apply")
@guarded
def apply_command(
    file: FilledIn,
    reviews: ReviewsFile,
    matrix: Annotated[
        Path | None, typer.Option("--matrix", metavar="MATRIX.json", help="Check the findings against this matrix too.")
    ] = None,
    date: Annotated[str, typer.Option(metavar="DATE", help="The date of decisions without one [today].")] = "",
) -> None:
    """Take over what an assessor filled in; on any fault nothing is changed, and every fault is told."""
    from ..reporting import load_matrix
    from ..review.applying import applied
    from ..review.entries import Entry
    from ..review.files import read_sheet
    from ..review.store import record

    sheet = read_sheet(file)
    known = load_matrix(matrix) if matrix else None
    today = _day(date)
    outcomes: list[Outcome] = []

    def decide(so_far: "Reviews") -> tuple[Entry, ...]:
        outcomes.append(applied(sheet, so_far, today, known))
        _refuse(file, outcomes[-1])
        return outcomes[-1].entries

    record(reviews, decide)
    _say_applied(outcomes[-1], reviews)


def _day(date: str) -> str:
    import datetime

    from ..errors import UsageError
    from ..review.form import real_date

    try:
        return real_date(date) if date else datetime.date.today().isoformat()
    except ValueError as fault:
        raise UsageError(f"--date: {fault}.") from fault


def _refuse(file: Path, outcome: "Outcome") -> None:
    from ..errors import ReviewError

    if outcome.faults:
        lines = [f"{file.name} cannot be applied; nothing was changed:", *(f"  {fault}" for fault in outcome.faults)]
        raise ReviewError("\n".join(lines))


def _say_applied(outcome: "Outcome", reviews: Path) -> None:
    from .console import say

    for remark in outcome.remarks:
        say(remark)
    before = f"; {outcome.already} were recorded before" if outcome.already else ""
    typer.echo(f"{reviews}: {len(outcome.entries)} decisions recorded{before}.")


@app.command("log")
@guarded
def log_command(
    reviews: ReviewsFile,
    indicator: Annotated[str, typer.Option(metavar="ID", help="Only decisions on this indicator.")] = "",
) -> None:
    """Show who decided what, when and why, the oldest first."""
    from ..review.store import load_reviews
    from .review_tables import log_lines, show

    show(log_lines(load_reviews(reviews), indicator))


@app.command("agreement")
@guarded
def agreement_command(
    reviews: ReviewsFile,
    form: Annotated[Form, typer.Option("--format", help="Form of the output.")] = Form.text,
) -> None:
    """Show how far the assessors agree, and on what they differ."""
    from ..review.store import load_reviews
    from . import review_tables as tables

    record = load_reviews(reviews)
    if form is Form.json:
        tables.show_json(tables.agreement_values(record))
    else:
        tables.show(tables.agreement_lines(record))
