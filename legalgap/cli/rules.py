"""`legalgap rules`: the tools of those who write rules.

legalgap rules check my_rules/         every fault with file and line, exit status 1 when there are any
legalgap rules test --coverage         the cases through the engine, and the wordings that no case fires
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from .guard import guarded

FAILED = 1
app = typer.Typer(no_args_is_help=True, help="Tools for those who write rules.")

RulesetOption = Annotated[str, typer.Option("--ruleset", help="Name of a shipped ruleset, or a folder.")]
RulesetPath = Annotated[str, typer.Argument(metavar="[PATH]", help="Name of a shipped ruleset, or a folder.")]


class Form(StrEnum):
    """Forms of `list` and `show`."""

    text = "text"
    json = "json"


FormOption = Annotated[Form, typer.Option("--format", help="Form of the output.")]


@app.command("list")
@guarded
def list_command(
    ruleset: RulesetOption = "palermo",
    pillar: Annotated[str, typer.Option(help="Only this pillar: DEF, VICTIM, ...")] = "",
    severity: Annotated[str, typer.Option(help="Only this severity: critical, high, medium, low.")] = "",
    source: Annotated[str, typer.Option(help="Only what rests on this instrument: TIPP, COE197, ...")] = "",
    kind: Annotated[str, typer.Option(help="Only what stands in this kind of law: penal_code, ...")] = "",
    form: FormOption = Form.text,
) -> None:
    """List the indicators, all of them or some."""
    from legalgap.rules import load_ruleset
    from legalgap.rules.selection import select

    from . import rule_tables as tables

    rules = load_ruleset(ruleset)
    chosen = select(rules, pillar=pillar, severity=severity, source=source, kind=kind)
    if form is Form.json:
        tables.show_json(tables.list_values(chosen))
    else:
        tables.show(tables.list_lines(rules, chosen))


@app.command("show")
@guarded
def show_command(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of an indicator; `rules list` shows them.")],
    ruleset: RulesetOption = "palermo",
    lang: Annotated[str, typer.Option(help="Language of the wordings that are shown.")] = "en",
    form: FormOption = Form.text,
) -> None:
    """Show a rule as the engine sees it: elements, logic, traps, and every wording."""
    from legalgap.rules import load_ruleset
    from legalgap.rules.explanation import indicator_of

    from . import rule_tables as tables

    rules = load_ruleset(ruleset)
    indicator = indicator_of(rules, id)
    if form is Form.json:
        tables.show_json(tables.rule_values(rules, indicator))
    else:
        tables.show(tables.rule_lines(rules, indicator, lang))


@app.command("check")
@guarded
def check_command(path: RulesetPath = "palermo") -> None:
    """Check a ruleset: every fault with file and line. Exit status 1 when there are any."""
    from legalgap.rules import load_ruleset
    from legalgap.rules.loading import find_faults

    faults = find_faults(path)
    if faults:
        for fault in faults:
            typer.echo(str(fault))
        raise typer.Exit(FAILED)
    rules = load_ruleset(path)
    typer.echo(f"{rules.id} {rules.version}: {len(rules.indicators)} indicators, no fault.")


@app.command("test")
@guarded
def try_command(
    path: RulesetPath = "palermo",
    only: Annotated[str, typer.Option(help="Only indicators whose id begins so.")] = "",
    coverage: Annotated[bool, typer.Option("--coverage", help="Name also the wordings that no case fires.")] = False,
) -> None:
    """Run the cases of a ruleset through the engine. Exit status 1 when one fails or, with --coverage, is missing."""
    from legalgap.evaluation.rule_cases import run_cases
    from legalgap.evaluation.rule_coverage import unfired
    from legalgap.rules import load_ruleset

    from . import rule_tables as tables

    rules = load_ruleset(path)
    results = list(run_cases(rules, only))
    failed = [result for result in results if not result.passed]
    missing = [each for each in unfired(rules) if each.indicator.startswith(only)] if coverage else []
    lines = [*tables.failure_lines(failed), *(tables.unfired_lines(missing) if coverage else ())]
    tables.show([*lines, f"{len(results) - len(failed)} of {len(results)} cases pass."])
    if failed or missing:
        raise typer.Exit(FAILED)


@app.command("new")
@guarded
def new_command(
    id: Annotated[str, typer.Argument(metavar="ID", help="Id of the new indicator: inst.awareness_day.")],
    pillar: Annotated[str, typer.Option(help="Pillar that it belongs to.")] = "INST",
) -> None:
    """Print a commented template for a new indicator."""
    from legalgap.rules.template import template

    typer.echo(template(id, pillar.upper()), nl=False)


@app.command("diff")
@guarded
def diff_command(
    old: Annotated[str, typer.Argument(metavar="A", help="A ruleset: name or folder.")],
    new: Annotated[str, typer.Argument(metavar="B", help="Another ruleset: name or folder.")],
    laws: Annotated[list[Path] | None, typer.Argument(metavar="[LAWS]...", help="Laws to assess under both.")] = None,
) -> None:
    """Show which rules differ between two rulesets and, for the laws given, which verdicts change."""
    from legalgap.rules import load_ruleset

    from . import rule_tables as tables

    tables.show(tables.rule_change_lines(load_ruleset(old), load_ruleset(new)))
    if laws:
        tables.show(tables.verdict_change_lines(old, new, laws))


@app.command("coverage")
@guarded
def coverage_command(
    path: RulesetPath = "palermo",
    write: Annotated[Path | None, typer.Option(help="File to write; without it the page goes to stdout.")] = None,
) -> None:
    """Write the page that says what a ruleset covers: indicators, questions, instruments, languages, cases."""
    from legalgap.rules import load_ruleset
    from legalgap.rules.coverage import coverage_page

    rules = load_ruleset(path)
    page = coverage_page(rules, f"legalgap rules coverage {rules.id} --write {write.as_posix()}" if write else "")
    if write:
        write.write_text(page, encoding="utf-8")
    else:
        typer.echo(page, nl=False)
