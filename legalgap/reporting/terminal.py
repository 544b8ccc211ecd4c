"""The summary on the terminal: a report in, sections printed to a rich console out.

    print_summary(report, console, [Path("report/report.html")])

Texts of documents go in as plain `Text`, never as markup, so that nothing in a law can style or move the output.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from .view import BaselineView, Count, DocumentView, PillarView, Report, RowView, Verdict
from .words import AS_IF_ENACTED, DISCLAIMER, SINCE_BASELINE, Word

STYLES = {
    "met": "green",
    "partial": "yellow",
    "gap": "red",
    "uncertain": "magenta",
    "manual": "cyan",
    "not_supplied": "dim",
    "not_applicable": "dim",
}
CONTRARY_STYLE = "bold red"
STALE_STYLE = "yellow"
SINCE_STYLE = "cyan"
MARK_STYLES = {"new": "bold red", "worse": "bold red", "known": "dim", "closed": "green", "undecided": "cyan"}
WIDTH_OF_OVERALL = 17
WIDTH_OF_ENACTED = 15
WIDTH_OF_TITLE = 32
WIDTH_OF_DOCUMENT = 4


def print_summary(report: Report, console: Console, written: Sequence[Path] = ()) -> None:
    """Prints header, contradictions, the table by pillar, counts, and where the reports lie."""
    for part in _parts(report, console.width, written):
        console.print(part)


def _parts(report: Report, width: int, written: Sequence[Path]) -> Iterable[RenderableType]:
    yield _header(report)
    yield Padding(_documents(report), (1, 0))
    yield from (Text(note, style="dim") for note in report.notes)
    if report.stale:
        yield _stale(report.stale)
    if report.contrary:
        yield _contrary(report.contrary)
    if report.baseline:
        yield _since(report, report.baseline)
    columns = _columns(report, width)
    for pillar in report.pillars:
        yield Padding(_pillar(pillar, columns, width, report.with_drafts), (1, 0, 0, 0))
    yield Padding(_counts(report.counts), (1, 0))
    yield Text(DISCLAIMER, style="dim")
    if written:
        yield Padding(_written(written), (1, 0, 0, 0))


def _header(report: Report) -> Text:
    country = f" ({report.country})" if report.country and report.country != report.title else ""
    ruleset = f"ruleset {report.ruleset}" + (f", {report.profile}" if report.profile else "")
    return Text.assemble((report.title + country, "bold"), "\n", (ruleset, "dim"))


def _documents(report: Report) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    for _ in range(3):
        table.add_column(overflow="fold")
    for document in report.documents:
        about = f"{document.kind}, {document.status}, quality {document.grade}"
        table.add_row(Text(document.label, style="bold"), Text(document.title), Text(about, style="dim"))
    for unread in report.unread:
        table.add_row(Text("✗", style="red"), Text(unread.file), Text(f"not read: {unread.reason}", style="red"))
    return table


def _contrary(rows: Sequence[RowView]) -> Panel:
    """The box of provisions that contradict the standard, before everything else."""
    lines: list[RenderableType] = []
    for row in rows:
        lines.append(Text.assemble((row.title, "bold"), f"  {row.severity}"))
        lines += [Padding(Text(line), (0, 0, 0, 2)) for line in _contradictions(row)]
    heading = f"⚠ Contrary to the standard: {len(rows)}"
    return Panel(Group(*lines), title=heading, title_align="left", border_style=CONTRARY_STYLE, box=box.SQUARE)


def _stale(rows: Sequence[RowView]) -> Panel:
    """The box of decisions under which the law has changed, before everything else."""
    lines: list[RenderableType] = []
    for row in rows:
        lines.append(Text(row.title, style="bold"))
        lines += [
            Padding(Text(f"{document.label if document else 'Overall'} {verdict.note}"), (0, 0, 0, 2))
            for document, verdict in row.stale
        ]
    heading = f"Decisions to look at again: {len(rows)}"
    return Panel(Group(*lines), title=heading, title_align="left", border_style=STALE_STYLE, box=box.SQUARE)


def _since(report: Report, baseline: BaselineView) -> Panel:
    """The box of what is new, worse or closed since the earlier run; what was known before is marked in its row."""
    lines: list[RenderableType] = [Text(note, style="dim") for note in baseline.notes]
    for row in report.marked("new", "worse", "closed", "undecided"):
        lines.append(_mark(row, bold=True))
        lines.append(Padding(Text(row.since.why if row.since else ""), (0, 0, 0, 2)))
    lines.append(Text(baseline.line))
    heading = f"{SINCE_BASELINE}: {baseline.file}"
    return Panel(Group(*lines), title=Text(heading), title_align="left", border_style=SINCE_STYLE, box=box.SQUARE)


def _mark(row: RowView, bold: bool = False) -> Text:
    """Mark and title, for the box."""
    mark = row.since.mark if row.since else None
    told = f"{mark.sign} {mark.word}  " if mark else ""
    return Text.assemble((told, MARK_STYLES.get(mark.code if mark else "", "")), (row.title, "bold" if bold else ""))


def _contradictions(row: RowView) -> list[str]:
    """For each document that contradicts the standard, where and in which words; its first reason if none."""
    lines = []
    for cell in row.contrary_in:
        quoted = [
            f"{passage.provision}: “{' … '.join(passage.quotes_against)}” ({'; '.join(passage.limits)})"
            for passage in row.against_in(cell.document)
        ]
        lines += [f"{cell.document.label} {line}" for line in quoted or [cell.verdict.reason]]
    return lines or [row.overall.reason]


def _columns(report: Report, width: int) -> tuple[DocumentView, ...]:
    """The documents that get a column of their own: all when they fit, else none."""
    taken = WIDTH_OF_OVERALL + WIDTH_OF_TITLE + (WIDTH_OF_ENACTED if report.with_drafts else 0)
    room = (width - taken) // WIDTH_OF_DOCUMENT
    return report.documents if len(report.documents) <= room else ()


def _pillar(pillar: PillarView, columns: Sequence[DocumentView], width: int, with_drafts: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, width=width)
    table.add_column("Overall", width=WIDTH_OF_OVERALL, no_wrap=True)
    if with_drafts:
        table.add_column(AS_IF_ENACTED, width=WIDTH_OF_ENACTED - 1, no_wrap=True)
    table.add_column(Text(pillar.title), ratio=1, header_style="bold")
    for document in columns:
        table.add_column(document.label, width=WIDTH_OF_DOCUMENT - 1, no_wrap=True)
    for row in pillar.rows:
        enacted = [_status(row.as_if_enacted) if row.as_if_enacted else Text()] if with_drafts else []
        table.add_row(_status(row.overall), *enacted, _about(row), *_signs(row, columns))
    return table


def _status(verdict: Verdict) -> Text:
    return Text.assemble(
        (f"{verdict.status.sign} {verdict.status.word}", STYLES[verdict.status.code]),
        *((f"\n{flag.sign} {flag.word}", _flag_style(flag)) for flag in verdict.flags),
    )


def _flag_style(flag: Word) -> str:
    return CONTRARY_STYLE if flag.code == "contrary" else "dim"


def _about(row: RowView) -> Group:
    """Title, and the first reason on one line under it; where an assessor has decided, what the machine says."""
    title = Text.assemble(row.title, (f"  {row.severity}" if row.severity == "critical" else "", "bold"))
    if row.since:
        title.append(f"  {row.since.mark.sign} {row.since.mark.word}", style=MARK_STYLES[row.since.mark.code])
    review = row.overall.review
    machine = f" (machine: {review.machine})" if review and review.human else ""
    return Group(title, Text(row.overall.reason + machine, style="dim", no_wrap=True, overflow="ellipsis"))


def _signs(row: RowView, columns: Sequence[DocumentView]) -> list[Text]:
    """The sign of each document's own cell; contrary ones are marked."""
    cells = {cell.document.id: cell.verdict for cell in row.cells}
    return [_sign(cells.get(document.id)) for document in columns]


def _sign(verdict: Verdict | None) -> Text:
    if verdict is None:
        return Text()
    sign = Text(verdict.status.sign, style=STYLES[verdict.status.code])
    return sign.append("⚠", style=CONTRARY_STYLE) if verdict.contrary else sign


def _counts(counts: Sequence[Count]) -> Text:
    """How many indicators have each status; statuses without any are left out."""
    shown = [
        (f"{count.status.sign} {count.number} {count.status.word.lower()}", count) for count in counts if count.number
    ]
    return Text("   ").join(Text(text, style=STYLES[count.status.code]) for text, count in shown)


def _written(written: Sequence[Path]) -> Text:
    return Text("\n").join(Text.assemble(("Report  ", "bold"), Text(str(path))) for path in written)
