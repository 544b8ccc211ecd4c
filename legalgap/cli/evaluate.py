"""`legalgap evaluate`: gold readings in, how far the verdicts agree with them out.

legalgap evaluate gold/*.yaml --against last.json --save this.json
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..evaluation.gold import GoldLaw
    from ..evaluation.record import Record
    from ..evaluation.running import Evaluation
    from ..model.ruleset import Ruleset


class Form(StrEnum):
    """Forms of the output."""

    text = "text"
    json = "json"
    md = "md"


Gold = Annotated[list[Path], typer.Argument(metavar="GOLD...", help="Expert readings: YAML files.")]
Laws = Annotated[
    Path | None, typer.Option(metavar="FOLDER", help="Where the laws lie [../laws beside the gold's folder].")
]
MatrixFile = Annotated[
    Path | None, typer.Option("--matrix", metavar="FILE", help="Score this matrix.json instead of reading the laws.")
]
Against = Annotated[Path | None, typer.Option(metavar="FILE", help="Show gains and losses against a saved run.")]
Save = Annotated[Path | None, typer.Option(metavar="FILE", help="Save this run: verdicts and section numbers.")]
Format = Annotated[Form, typer.Option("--format", help="Form of the output.")]
Write = Annotated[
    Path | None, typer.Option(metavar="FILE", help="Write the page for the documentation; with keyword baseline.")
]
Indicators = Annotated[str, typer.Option(metavar="LIST", help="Only these indicators, separated by commas.")]
Baseline = Annotated[bool, typer.Option("--baseline", help="Show beside it what a plain keyword search would say.")]
RulesetName = Annotated[str, typer.Option(metavar="NAME", help="The ruleset to evaluate: its name or folder.")]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="How many laws to read at the same time.")]


def evaluate_command(
    gold: Gold,
    laws: Laws = None,
    matrix: MatrixFile = None,
    against: Against = None,
    save: Save = None,
    format: Format = Form.text,
    write: Write = None,
    indicators: Indicators = "",
    baseline: Baseline = False,
    ruleset: RulesetName = "palermo",
    jobs: Jobs = 1,
) -> None:
    """Measure accuracy against expert readings: precision, recall, kappa, evidence, gains and losses."""
    from ..evaluation.gold import read_gold
    from ..evaluation.record import read_record
    from ..evaluation.running import check_indicators
    from ..rules import load_ruleset

    readings = [law for path in gold for law in read_gold(path)]
    wanted = [id.strip() for id in indicators.split(",") if id.strip()]
    check_indicators(readings, wanted)
    before = read_record(against) if against else None
    rules = load_ruleset(ruleset)
    if matrix:
        evaluation = _of_matrix(readings, matrix, rules, laws, wanted)
    else:
        evaluation = _of_laws(readings, rules, laws, wanted, baseline or write is not None, jobs)
    _say_unread(evaluation)
    _keep(evaluation, save, write)
    typer.echo(_rendered(evaluation, format, before), nl=False)


def _of_matrix(
    gold: "list[GoldLaw]", matrix: Path, ruleset: "Ruleset", laws: Path | None, wanted: list[str]
) -> "Evaluation":
    from ..evaluation.running import evaluate_matrix
    from ..reporting import load_matrix

    return evaluate_matrix(gold, load_matrix(matrix), ruleset, laws=laws, wanted=wanted)


def _of_laws(
    gold: "list[GoldLaw]", ruleset: "Ruleset", laws: Path | None, wanted: list[str], keywords: bool, jobs: int
) -> "Evaluation":
    from ..evaluation.running import evaluate
    from .console import progress

    with progress("Evaluating") as report:
        return evaluate(gold, ruleset, laws=laws, wanted=wanted, keywords=keywords, jobs=jobs, progress=report)


def _say_unread(evaluation: "Evaluation") -> None:
    from .console import say

    for each in evaluation.unread:
        say(f"legalgap: {each.file}: {each.reason}")


def _keep(evaluation: "Evaluation", save: Path | None, write: Path | None) -> None:
    """Writes the record and the page where they were asked for."""
    from ..evaluation.page import page
    from ..evaluation.record import record_json

    if save:
        _write(save, record_json(evaluation))
    if write:
        _write(write, page(evaluation))


def _write(path: Path, text: str) -> None:
    from ..errors import UsageError

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise UsageError(f"{path} cannot be written ({fault.strerror}); name another file.") from fault


def _rendered(evaluation: "Evaluation", form: Form, before: "Record | None") -> str:

    if form is Form.json:
        from ..evaluation.json_report import json_report

        return json_report(evaluation, before)
    if form is Form.md:
        from ..evaluation.page import page

        return page(evaluation)
    from ..evaluation.text_report import text_report

    return text_report(evaluation, before)
