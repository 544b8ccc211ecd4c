"""`report.md`, to be read in any viewer or as it stands: a report in, Markdown with tables out.

    render(report) -> b"# Republic of Meridia\\n\\n..."

Words of laws are escaped, so that nothing in them becomes a heading, a link or HTML.
"""

import re
from collections.abc import Iterable, Iterator

from .passages import Passage, Segment
from .view import DocumentView, ElementView, PillarView, Report, RowView, Verdict
from .words import AS_IF_ENACTED, DISCLAIMER, MARK_WORDS, SINCE_BASELINE, STATUS_WORDS

SPECIAL = re.compile(r"([\\`*_\[\]<>|~#$])")
HARD_BREAK = "  "
AT_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


def render(report: Report) -> bytes:
    """The report as Markdown."""
    return ("\n".join(_report(report)).rstrip() + "\n").encode("utf-8")


def escaped(text: str) -> str:
    """The text as Markdown that shows it literally."""
    text = SPECIAL.sub(r"\\\1", text.replace("&", "&amp;"))
    return AT_LINE_START.sub(_escape_marker, text)


def _escape_marker(found: re.Match[str]) -> str:
    """A list marker or underline at the start of a line, made literal: `1.` -> `1\\.`."""
    space, marker = found.groups()
    return f"{space}{marker}\\" if marker.isdigit() else f"{space}\\{marker}"


def _table(head: Iterable[str], lines: Iterable[Iterable[str]]) -> Iterator[str]:
    columns = list(head)
    yield "| " + " | ".join(columns) + " |"
    yield "|" + " --- |" * len(columns)
    for line in lines:
        yield "| " + " | ".join(line) + " |"
    yield ""


def _report(report: Report) -> Iterator[str]:
    yield f"# {escaped(report.title)}"
    yield ""
    yield escaped(" · ".join(part for part in (report.country, f"ruleset {report.ruleset}", report.profile) if part))
    yield ""
    yield f"*{DISCLAIMER}*"
    yield ""
    yield from _stale(report)
    yield from _contrary(report)
    yield from _critical_gaps(report)
    yield from _since(report)
    yield from _matrix(report)
    yield from _documents(report)
    for pillar in report.pillars:
        yield f"## {escaped(pillar.title)}"
        yield ""
        for row in pillar.rows:
            yield from _row(row, report)
    yield from _meanings(report)


def _stale(report: Report) -> Iterator[str]:
    if not report.stale:
        return
    yield "## Decisions to look at again"
    yield ""
    for row in report.stale:
        yield f"- **{escaped(row.title)}** ({row.severity}; {escaped(row.indicator)})"
        for document, verdict in row.stale:
            yield f"  - {escaped(document.title if document else 'Overall')}: {escaped(verdict.note)}"
    yield ""


def _contrary(report: Report) -> Iterator[str]:
    if not report.contrary:
        return
    yield "## ⚠ Contrary to the standard"
    yield ""
    for row in report.contrary:
        yield f"- **{escaped(row.title)}** ({row.severity}; {escaped(row.indicator)})"
        for cell in row.contrary_in:
            yield f"  - {escaped(cell.document.title)}: {escaped(' '.join(cell.verdict.reasons))}"
    yield ""


def _critical_gaps(report: Report) -> Iterator[str]:
    if not report.critical_gaps:
        return
    yield "## Critical gaps"
    yield ""
    for row in report.critical_gaps:
        yield f"- **{escaped(row.title)}** ({escaped(row.indicator)}): {escaped(row.overall.reason)}"
    yield ""


def _since(report: Report) -> Iterator[str]:
    """What became of problems since the baseline: all of them, those that call for action first."""
    baseline = report.baseline
    if baseline is None:
        return
    yield f"## {SINCE_BASELINE}"
    yield ""
    yield f"{escaped(baseline.file)} ({escaped(baseline.made_with)}): {baseline.line}"
    yield ""
    yield from (line for note in baseline.notes for line in (escaped(note), ""))
    for row in report.marked(*MARK_WORDS):
        mark = row.since.mark if row.since else MARK_WORDS["known"]
        why = row.since.why if row.since else ""
        yield f"- {mark.sign} {mark.word}: **{escaped(row.title)}** ({escaped(row.indicator)}): {escaped(why)}"
    yield ""


def _matrix(report: Report) -> Iterator[str]:
    yield "## Matrix"
    yield ""
    yield ", ".join(f"{count.status.sign} {count.number} {count.status.word.lower()}" for count in report.counts) + "."
    yield ""
    for pillar in report.pillars:
        yield from _pillar(pillar, report)
    for document in report.documents:
        yield f"- {document.label} = {escaped(document.title)}"
    yield ""


def _pillar(pillar: PillarView, report: Report) -> Iterator[str]:
    labels = (document.label for document in report.documents)
    enacted = (AS_IF_ENACTED,) if report.with_drafts else ()
    since = (SINCE_BASELINE,) if report.baseline else ()
    head = (escaped(pillar.title), "Severity", "Overall", *since, *enacted, *labels)
    yield from _table(head, (_matrix_line(row, report) for row in pillar.rows))


def _matrix_line(row: RowView, report: Report) -> list[str]:
    cells = {cell.document.id: short_verdict(cell.verdict) for cell in row.cells}
    return [
        escaped(row.title),
        escaped(row.severity),
        short_verdict(row.overall),
        *([f"{row.since.mark.sign} {row.since.mark.word}" if row.since else ""] if report.baseline else []),
        *([short_verdict(row.as_if_enacted)] if row.as_if_enacted else [""] if report.with_drafts else []),
        *(cells.get(document.id, "") for document in report.documents),
    ]


def short_verdict(verdict: Verdict) -> str:
    """Sign and word, and the signs of the flags: "◐ Partial ⚠"."""
    return " ".join([verdict.status.sign, verdict.status.word, *(flag.sign for flag in verdict.flags)])


def _documents(report: Report) -> Iterator[str]:
    yield "## Documents"
    yield ""
    head = ("", "Document", "Kind", "Status", "File", "Pages", "Quality", "Notes")
    yield from _table(head, (_document(document) for document in report.documents))
    yield from (line for note in report.notes for line in (escaped(note), ""))
    if report.unread:
        yield "Not read:"
        yield ""
        yield from (f"- {escaped(unread.file)}: {escaped(unread.reason)}" for unread in report.unread)
        yield ""


def _document(document: DocumentView) -> list[str]:
    return [
        document.label,
        escaped(document.title),
        escaped(document.kind),
        document.status,
        escaped(document.file),
        str(document.pages),
        f"{document.grade}: {document.grade_meaning}",
        escaped(" ".join(document.notes)),
    ]


def _row(row: RowView, report: Report) -> Iterator[str]:
    yield f"### {escaped(row.title)}"
    yield ""
    yield escaped(" · ".join((row.indicator, row.severity, row.obligation, "; ".join(row.sources))))
    yield ""
    yield f"**Requirement.** {escaped(row.requirement)}"
    yield ""
    if row.since:
        yield f"**{SINCE_BASELINE}.** {escaped(row.since.line)}"
        yield ""
    yield from _verdicts(row)
    yield from _elements(row, report.documents)
    yield from _official(row)
    yield from _evidence(row, report)
    yield from _considered(row)
    yield from _advice(row)


def _verdicts(row: RowView) -> Iterator[str]:
    lines = [("**Overall**", row.overall), *((escaped(cell.document.title), cell.verdict) for cell in row.cells)]
    if row.as_if_enacted:
        lines.insert(1, (f"**{AS_IF_ENACTED}**", row.as_if_enacted))
    yield from _table(
        ("", "Verdict", "Flags", "Confidence", "Reasons"),
        ((name, f"{v.status.sign} {v.status.word}", _flags(v), v.confidence, _reasons(v)) for name, v in lines),
    )


def _flags(verdict: Verdict) -> str:
    return ", ".join(f"{flag.sign} {flag.word.lower()}" for flag in verdict.flags)


def _reasons(verdict: Verdict) -> str:
    return escaped(" ".join([*verdict.reasons, *([verdict.note] if verdict.note else [])]))


def _elements(row: RowView, documents: tuple[DocumentView, ...]) -> Iterator[str]:
    if row.elements:
        head = ("Element", "Found", *(document.label for document in documents))
        yield from _table(head, (_element(element, documents) for element in row.elements))


def _element(element: ElementView, documents: tuple[DocumentView, ...]) -> list[str]:
    signs = {presence.document.id: "✓" if presence.found else "✗" for presence in element.documents}
    found = "✓ found" if element.found else "✗ missing"
    return [escaped(element.title), found, *(signs.get(document.id, "") for document in documents)]


def _official(row: RowView) -> Iterator[str]:
    if row.texts:
        yield "**Official text of the standard**"
        yield ""
    for passage in row.texts:
        yield f"- {escaped(' '.join((f'{passage.title}.', *passage.remarks, passage.origin)))}"
        yield ""
        words = "\n".join(part for part in (passage.lead, passage.text) if part)
        yield from (f"  > {escaped(line)}{HARD_BREAK}" for line in words.splitlines())
        yield ""


def _evidence(row: RowView, report: Report) -> Iterator[str]:
    if not row.passages:
        return
    titles = {document.id: document.title for document in report.documents}
    yield "**Evidence**"
    yield ""
    for passage in row.passages:
        yield from _passage(passage, titles.get(passage.document, passage.document))


def _passage(passage: Passage, title: str) -> Iterator[str]:
    place = ", ".join(part for part in (title, passage.provision, passage.heading, f"p {passage.page}") if part)
    yield f"- {escaped(place)} ({escaped('; '.join(passage.elements))})"
    yield ""
    for line in "".join(_segment(segment) for segment in passage.segments).strip().splitlines():
        yield f"  > {line.rstrip()}{HARD_BREAK}"
    yield ""


def _segment(segment: Segment) -> str:
    """The marked words in bold, line by line, because bold does not reach over a line break."""
    if not segment.marked:
        return escaped(segment.text)
    return "\n".join(f"**{escaped(line.strip())}**" if line.strip() else "" for line in segment.text.split("\n"))


def _considered(row: RowView) -> Iterator[str]:
    if not row.considered:
        return
    yield "**Considered, but not counted**"
    yield ""
    for passage in row.considered:
        place = escaped(f"{passage.document}, {passage.provision}, p {passage.page}")
        yield f"- {place}: “{escaped(passage.quote)}” ({escaped(passage.why_not)})"
    yield ""


def _advice(row: RowView) -> Iterator[str]:
    if row.advice:
        yield f"**Drafting advice.** {escaped(row.advice)}"
        yield ""
    if row.draft_text:
        yield from (f"> {escaped(line)}" for line in row.draft_text.splitlines())
        yield ""
    if row.model_refs:
        yield f"Models: {escaped('; '.join(row.model_refs))}"
        yield ""


def _meanings(report: Report) -> Iterator[str]:
    yield "## What the verdicts mean"
    yield ""
    words = (*STATUS_WORDS.values(), *(MARK_WORDS.values() if report.baseline else ()))
    yield from (f"- {word.sign} **{word.word}**: {word.meaning}" for word in words)
    yield ""
    yield f"Made with legalgap {report.tool_version}, ruleset {escaped(report.ruleset)}."
