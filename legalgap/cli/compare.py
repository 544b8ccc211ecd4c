"""`legalgap compare`: an old and a new law, framework or run in, what changes on the terminal and in files out.

legalgap compare act.pdf amending-bill.pdf --out report --format html,docx --fail-on worse
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .assess import Country, Formats, Jobs, NoCache, Out, Profile, Quiet, RulesetName

if TYPE_CHECKING:
    from ..comparison.outcome import Comparison
    from ..comparison.run import Source

Old = Annotated[
    Path,
    typer.Argument(metavar="OLD", help="The law in force, a folder of laws, or the matrix.json of an earlier run."),
]
New = Annotated[
    Path,
    typer.Argument(
        metavar="NEW",
        help="The bill or new version, a folder of laws, or a matrix.json. A bill that amends the old laws is applied "
        "to them.",
    ),
]
FailOn = Annotated[
    str, typer.Option(metavar="CONDITION", help="worse: exit with 1 when a gap is opened or anything is worse.")
]
DEFAULT_FORMATS = "html,json"


def compare_command(
    old: Old,
    new: New,
    country: Country = "",
    ruleset: RulesetName = "palermo",
    profile: Profile = "",
    out: Out = None,
    format: Formats = "",
    jobs: Jobs = 1,
    fail_on: FailOn = "",
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Hold a bill against the law in force, two versions, two countries or two runs: closed, opened, better, worse."""
    from ..suggest import known_one
    from .console import out as standard_output

    formats = _formats(out, format)
    condition = known_one(fail_on, ["worse"], "--fail-on condition") if fail_on else ""
    comparison = _compared(_source(old), _source(new), ruleset, profile, country, jobs, not no_cache, quiet)
    written = _written(comparison, out, formats)
    if not quiet:
        from ..reporting.comparison_terminal import print_comparison

        print_comparison(comparison, standard_output(), written)
    _leave_on(condition, comparison)


def _formats(out: Path | None, typed: str) -> list[str]:
    """The formats asked for, checked before any law is opened. Raises UsageError."""
    from ..reporting.comparison_formats import check_comparison_formats
    from .assess_options import report_folder

    report_folder(out, typed)
    return check_comparison_formats([w.strip() for w in (typed or DEFAULT_FORMATS).split(",") if w.strip()])


def _source(path: Path) -> "Source":
    """The matrix of an earlier run, or the laws at a path. Raises UnreadableError for a file that is not there."""
    from ..errors import UnreadableError

    if not path.exists():
        raise UnreadableError(str(path), "there is no such file or folder.")
    if path.suffix.lower() == ".json":
        from ..reporting.matrix_load import load_matrix

        return load_matrix(path)
    return [path]


def _compared(
    old: "Source", new: "Source", ruleset: str, profile: str, country: str, jobs: int, use_cache: bool, quiet: bool
) -> "Comparison":
    from ..comparison.run import compare
    from .console import progress

    with progress("Comparing", quiet) as report:
        return compare(
            old,
            new,
            ruleset=ruleset,
            profile=profile,
            country=country,
            jobs=jobs,
            use_cache=use_cache,
            progress=report,
        )


def _written(comparison: "Comparison", out: Path | None, formats: list[str]) -> list[Path]:
    """The reports that were asked for; none without a folder."""
    if out is None:
        return []
    from ..reporting.comparison_formats import write_comparison

    return write_comparison(comparison, out, formats)


def _leave_on(condition: str, comparison: "Comparison") -> None:
    """Exit status 1, with everything that is worse or a new gap, where that was asked for."""
    from .console import say

    found = [*comparison.of("opened"), *comparison.of("worse")] if condition else []
    if found:
        say("--fail-on is met:")
        for change in found:
            say(f"  {change.kind}: {change.title} ({change.why})")
        raise typer.Exit(1)
