"""`legalgap assess`: laws in, the gap matrix on the terminal and in files out.

legalgap assess laws/ --country CYP --out report --format html,json
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from ..model.matrix import Matrix
    from .assess_options import Request

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Laws and bills; a folder stands for what its framework.yaml lists, else for every readable law in it.",
    ),
]
Country = Annotated[str, typer.Option(metavar="COUNTRY", help="The country: its ISO 3166 code (CYP, CY) or its name.")]
Profile = Annotated[
    str,
    typer.Option(
        metavar="NAME", help="Whose standards bind: palermo, coe, eu, ilo, or party:TIPP,COE197 for a list of treaties."
    ),
]
RulesetName = Annotated[str, typer.Option(metavar="NAME", help="The ruleset to assess with: its name or folder.")]
FrameworkFile = Annotated[
    Path | None,
    typer.Option(
        "--framework",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="A file that lists the laws with their kinds and statuses (see `legalgap framework new`).",
    ),
]
Kinds = Annotated[
    list[str] | None,
    typer.Option("--kind", metavar="FILE=KIND", help="What kind of law a file is: code.pdf=penal_code. Repeatable."),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option("--status", metavar="FILE=STATUS", help="in_force, bill, not_commenced or repealed. Repeatable."),
]
Out = Annotated[Path | None, typer.Option(metavar="FOLDER", help="Write reports to this folder.")]
Formats = Annotated[
    str, typer.Option("--format", metavar="LIST", help="Formats of the reports, separated by commas [html,json].")
]
Jobs = Annotated[int, typer.Option(min=1, metavar="N", help="How many laws to read at the same time.")]
Language = Annotated[str, typer.Option("--lang", metavar="LANG", help="The laws' language: auto, en, es or fr.")]
FailOn = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CONDITION",
        help="Exit with 1 on findings: critical or high (a gap or contradiction at least that severe), contrary, or "
        "gap:INDICATOR. Repeatable. With --baseline, only on those that are new or worse than there.",
    ),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="The matrix.json of an earlier run. Every problem is marked as new, worse than before, known before or "
        "closed since, and none is hidden; --fail-on then lets pass what was known.",
    ),
]
Reviews = Annotated[
    Path | None,
    typer.Option(
        "--reviews",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="The assessors' decisions, which then govern; without it, reviews.yaml beside the laws, if there is one.",
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read every file afresh.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print neither summary nor progress.")]


def assess_command(
    paths: Paths = None,
    country: Country = "",
    ruleset: RulesetName = "palermo",
    profile: Profile = "",
    framework: FrameworkFile = None,
    kind: Kinds = None,
    status: Statuses = None,
    out: Out = None,
    format: Formats = "",
    jobs: Jobs = 1,
    lang: Language = "auto",
    fail_on: FailOn = None,
    baseline: BaselineFile = None,
    reviews: Reviews = None,
    no_cache: NoCache = False,
    quiet: Quiet = False,
) -> None:
    """Assess the laws of a country together, or a bill: what is met, what is missing, what contradicts the standard."""
    from .assess_options import check_request

    request = check_request(
        paths=paths or [],
        country=country,
        ruleset=ruleset,
        profile=profile,
        framework=framework,
        kinds=kind or [],
        statuses=status or [],
        out=out,
        formats=format,
        language=lang,
        fail_on=fail_on or [],
        reviews=reviews,
        baseline=baseline,
    )
    earlier = _earlier(request.baseline)
    matrix = _marked(_assess(request, jobs, not no_cache, quiet), earlier, request.baseline)
    _say_unread(matrix)
    written = _write(matrix, request, quiet)
    if not quiet:
        _show(matrix, written)
    _leave_on(request.fail_on, matrix)


def _earlier(baseline: Path | None) -> "Matrix | None":
    """The run that problems are marked against, opened before any law is. Raises UnreadableError."""
    from ..reporting.matrix_load import load_matrix

    return load_matrix(baseline) if baseline else None


def _marked(matrix: "Matrix", earlier: "Matrix | None", baseline: Path | None) -> "Matrix":
    from ..comparison.baseline import marked

    return marked(matrix, earlier, baseline.name) if earlier and baseline else matrix


def _assess(request: "Request", jobs: int, use_cache: bool, quiet: bool) -> "Matrix":
    from ..assessment.run import assess_paths
    from .assess_reviews import revising
    from .console import progress

    governed = revising(request.reviews)
    with progress("Assessing", quiet) as report:
        return assess_paths(
            request.paths,
            ruleset=request.ruleset,
            profile=request.profile,
            country=request.country,
            kinds=request.kinds,
            statuses=request.statuses,
            jobs=jobs,
            language=request.language,
            use_cache=use_cache,
            progress=report,
            framework_file=request.framework,
            **governed,
        )


def _say_unread(matrix: "Matrix") -> None:
    """A message for each file that no verdict rests on; also when nothing else is to be printed."""
    from .console import say

    for unread in matrix.unread:
        say(f"legalgap: not read: {unread.file}: {unread.reason}")


def _write(matrix: "Matrix", request: "Request", quiet: bool) -> list[Path]:
    """The reports that were asked for; none without a folder."""
    from ..reporting import write
    from ..rules import load_ruleset
    from .console import progress

    if request.out is None:
        return []
    ruleset = load_ruleset(request.ruleset, request.profile, cases=False)
    with progress("Writing", quiet) as report:
        return write(matrix, request.out, request.formats, report, ruleset)


def _show(matrix: "Matrix", written: list[Path]) -> None:
    from ..reporting.terminal import print_summary
    from ..reporting.view_build import build_report
    from .console import out

    print_summary(build_report(matrix), out(), written)


def _leave_on(conditions: list[str], matrix: "Matrix") -> None:
    """Exit status 1, with the findings that call for it; what was known before is named, and lets pass."""
    from .console import say
    from .fail_on import known_before, met

    findings, known = met(conditions, matrix), known_before(conditions, matrix)
    if known:
        say(f"Known before ({matrix.baseline.file if matrix.baseline else ''}), and so let pass by --fail-on:")
        _say_each(known)
    if findings:
        say("--fail-on is met:")
        _say_each(findings)
        raise typer.Exit(1)


def _say_each(findings: list[str]) -> None:
    from .console import say

    for found in findings:
        say(f"  {found}")
