"""`comparison.docx`, for the file of a bill: a comparison in, a Word document out, the same bytes every time.

render(comparison) -> b"PK..."        removed words are struck out in red, added ones underlined in green
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ..comparison.outcome import Change, Comparison, LawPair, Standing
from .comparison_words import (
    CHANGE_WORDS,
    PAIR_WORDS,
    cleaned,
    counts,
    pair_counts,
    pair_title,
    place,
    short_runs,
    shown_changes,
)
from .words import DISCLAIMER, FLAG_WORDS, STATUS_WORDS

if TYPE_CHECKING:
    from docx.document import Document

RED, GREEN = (0x97, 0x1B, 0x1B), (0x1B, 0x5E, 0x3A)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def render(comparison: Comparison) -> bytes:
    """The comparison as a Word document."""
    from docx import Document

    comparison = cleaned(comparison)
    paper = Document()
    _about(paper, comparison)
    paper.add_heading("Comparison", 0)
    paper.add_paragraph(f"Old: {comparison.old.title}\nNew: {comparison.new.title}\nRuleset: {comparison.ruleset}")
    paper.add_paragraph(DISCLAIMER).runs[0].italic = True
    for note in comparison.notes:
        paper.add_paragraph(note, style="List Bullet")
    _counts(paper, comparison)
    for kind, changes in shown_changes(comparison):
        paper.add_heading(CHANGE_WORDS[kind].word, 1)
        for change in changes:
            _change(paper, change)
    _unchanged(paper, comparison)
    _amendments(paper, comparison)
    for law in comparison.laws:
        _law(paper, law)
    return _steady(paper)


def _about(paper: "Document", comparison: Comparison) -> None:
    """Properties that do not depend on when and where the file is made."""
    about = paper.core_properties
    about.title, about.author = "Comparison"[:255], "legalgap"
    about.subject = comparison.new.title[:255]
    about.created = about.modified = LONG_AGO
    about.comments = ""


def _counts(paper: "Document", comparison: Comparison) -> None:
    table = paper.add_table(rows=0, cols=3, style="Light Grid Accent 1")
    for kind, number in counts(comparison):
        word = CHANGE_WORDS[kind]
        for cell, text in zip(table.add_row().cells, (word.word, str(number), word.meaning), strict=True):
            cell.text = text


def _change(paper: "Document", change: Change) -> None:
    paper.add_heading(change.title, 2)
    paper.add_paragraph(f"{change.indicator} · {change.severity}. {change.why}")
    for word, standing in (("Old", change.old), ("New", change.new)):
        line = paper.add_paragraph()
        line.add_run(f"{word}: {_status(standing)}. ").bold = True
        line.add_run(" ".join(standing.reasons))
        for quote in standing.quotes:
            paper.add_paragraph(f"“{quote.quote}”\n{place(quote)}", style="Intense Quote")


def _status(standing: Standing) -> str:
    return ", ".join([STATUS_WORDS[standing.status].word, *(FLAG_WORDS[flag].word for flag in standing.flags)])


def _unchanged(paper: "Document", comparison: Comparison) -> None:
    paper.add_heading("Unchanged", 1)
    for change in comparison.of("unchanged"):
        paper.add_paragraph(f"{change.title}: {_status(change.new)}", style="List Bullet")


def _amendments(paper: "Document", comparison: Comparison) -> None:
    if not comparison.amendments:
        return
    paper.add_heading("Amendments", 1)
    table = paper.add_table(rows=0, cols=3, style="Light Grid Accent 1")
    for each in [None, *comparison.amendments]:
        texts = ("Clause", "Instruction", "Carried out")
        if each is not None:
            texts = (each.clause, each.sentence, f"{'yes' if each.applied else 'no'} {each.reason}".strip())
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


def _law(paper: "Document", law: LawPair) -> None:
    from docx.shared import RGBColor

    paper.add_heading(f"{law.new}: provisions", 1)
    paper.add_paragraph(law.note or pair_counts(law))
    for pair in law.pairs:
        if pair.kind == "equal":
            continue
        paper.add_heading(f"{PAIR_WORDS[pair.kind]}: {pair_title(pair)}", 3)
        line = paper.add_paragraph()
        for run in short_runs(pair):
            words = line.add_run(run.text)
            if run.operation != "equal":
                words.font.strike = run.operation == "removed"
                words.font.underline = run.operation == "added"
                words.font.color.rgb = RGBColor(*(RED if run.operation == "removed" else GREEN))


def _steady(paper: "Document") -> bytes:
    """The file with its parts in one order and under one date."""
    made = io.BytesIO()
    paper.save(made)
    steady = io.BytesIO()
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as again:
        for name in parts.namelist():
            again.writestr(zipfile.ZipInfo(name, ZIP_DATE), parts.read(name), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
