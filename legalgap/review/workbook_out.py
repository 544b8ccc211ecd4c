"""The sheet as a workbook: findings in, the bytes of an .xlsx file out that opens in every spreadsheet program.

    workbook(sheet)  ->  b"PK..."

Locked but for the cells to fill in, with lists to choose from; no formula, no macro, no link. Keys stand in hidden
columns.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ..spreadsheet import FILL_IN, HEAD, MUTED, PAPER, Book, neutral, put, row_height
from .entries import VERDICTS, Seen, plain
from .sheet import STATES, Asked, Sheet, SheetRow
from .workbook import (
    ABOUT,
    COLUMNS,
    FIRST_ROW,
    HEAD_ROW,
    HELP,
    PASSAGE_COLUMNS,
    PASSAGES,
    REVIEW,
    SCHEMA,
    Column,
    place_of,
)

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

FEWEST_ROWS_CHECKED = 1
WIDTH_OF_MEANING = 92
LONGEST_QUOTED, MOST_QUOTED = 160, 4
FOR_VERDICT = ("overrule", "answer")
ALLOWED = {
    "select_locked_cells": True,
    "select_unlocked_cells": True,
    "format_columns": True,
    "format_rows": True,
    "autofilter": True,
}
HELP_TEXT = (
    ("How to fill this in", ""),
    (
        "1",
        "On the sheet “Review” there is one row for each finding. The yellow cells are yours; the others are locked.",
    ),
    (
        "2",
        "Read what is asked, what the rules say and why, and the passages: in short beside it, in full on the sheet "
        "“Passages”. Check them against the official text of the law.",
    ),
    ("3", "Choose a decision and give your name. Leave a row empty if you do not decide on it now."),
    ("4", "Save the file, and give it back: legalgap review apply FILE.xlsx --reviews reviews.yaml"),
    ("Decisions", ""),
    ("confirm", "The verdict of the rules is right. A reason is welcome."),
    ("overrule", "It is not: choose your own verdict, and say why."),
    ("needs information", "It cannot be decided yet: say what is missing. The verdict of the rules stays for now."),
    ("note", "A remark for the record, which changes no verdict."),
    (
        "Words of the law",
        "If you rely on words of the law that are not among the passages, copy them here: by them your decision is "
        "found again in a new version of the law.",
    ),
    (
        "answer",
        "For what the text of laws cannot show: choose a verdict, say why, and name the document you rely on "
        "(a report, a letter, a statistic), its date and where it is to be found.",
    ),
    ("Verdicts", ""),
    ("met", "Everything that is asked stands in operative provisions."),
    ("partial", "The matter is regulated, but something is missing, narrowed or optional."),
    ("gap", "There is nothing operative on it."),
    ("contrary", "A provision contradicts what is asked."),
    ("uncertain", "Something decisive cannot be read or is not at hand."),
    ("not supplied", "The law in which this normally stands was not given."),
    ("not applicable", "What is asked does not bind this State."),
    ("States", ""),
    ("to look at again", "The law has changed under the decision; until you decide anew the rules’ verdict counts."),
    ("to settle", "Two assessors differ. One of them gives way, or a third one decides."),
    ("waiting for information", "Somebody asked for something that is not there yet."),
    ("Good to know", ""),
    ("Dates", "Write them as 2025-03-01. Without one, the day on which the file is given back counts."),
    ("Names", "Write your name the same way every time."),
    (
        "Faults",
        "Every cell is checked when the file is given back. If something is wrong you are told where, and nothing is "
        "taken over until it is right.",
    ),
)


def workbook(sheet: Sheet) -> bytes:
    """The sheet as an .xlsx file; the same sheet gives the same bytes."""
    with Book(f"Review: {sheet.title}") as book:
        _help(book, sheet)
        _review(book, sheet)
        _passages(book, sheet)
        _about(book, sheet)
    return book.content


def _help(book: Book, sheet: Sheet) -> None:
    page = book.sheet(HELP)
    page.set_portrait()
    page.set_column(0, 0, 26)
    page.set_column(1, 1, WIDTH_OF_MEANING)
    page.set_row(0, 26)
    put(page, 0, 0, f"Review of {sheet.title}", book.style(border=0, bold=True, font_size=16, text_wrap=False))
    about = f"{len(sheet.rows)} findings under the ruleset {sheet.ruleset}"
    put(page, 1, 0, about, book.style(border=0, font_color=MUTED, text_wrap=False))
    for row, (term, meaning) in enumerate(HELP_TEXT, start=3):
        page.set_row(row, row_height([(meaning, WIDTH_OF_MEANING)]) if meaning else 26)
        section = book.style(border=0, bold=True, font_size=12, font_color=HEAD, valign="bottom")
        put(page, row, 0, term, book.style(border=0, bold=True) if meaning else section)
        put(page, row, 1, meaning, book.style(border=0))
    page.protect("", ALLOWED)


def _review(book: Book, sheet: Sheet) -> None:
    page = book.sheet(REVIEW, pages_wide=2)
    _columns(book, page, COLUMNS)
    for at, row in enumerate(sheet.rows, start=FIRST_ROW):
        _row(book, page, at, row, sheet)
    last = max(len(sheet.rows), FEWEST_ROWS_CHECKED)
    at = FIRST_ROW
    for decisions, run in groupby(sheet.rows, key=lambda row: row.asked.decisions):
        start, at = at, at + len(list(run))
        _choices(page, (start, at - 1), "decision", decisions)
    _choices(page, (FIRST_ROW, last), "verdict", tuple(plain(verdict) for verdict in VERDICTS))
    page.freeze_panes(FIRST_ROW, place_of("title") + 1)
    page.autofilter(HEAD_ROW, 0, last, place_of("proof_link"))
    page.repeat_rows(HEAD_ROW)
    page.repeat_columns(0, place_of("title"))
    page.print_area(0, 0, last, place_of("proof_link"))
    _missing_marked(book, page, last)
    page.protect("", ALLOWED)
    page.activate()


def _columns(book: Book, page: "Worksheet", columns: tuple[Column, ...]) -> None:
    """Heads and widths; hidden columns stay hidden."""
    page.set_row(HEAD_ROW, 32)
    for at, column in enumerate(columns):
        page.set_column(at, at, column.width, None, {"hidden": column.hidden})
        ground = {"bg_color": "#7a5c00"} if column.fill_in else {}
        put(page, HEAD_ROW, at, column.title, book.head(**ground))


def _row(book: Book, page: "Worksheet", at: int, row: SheetRow, sheet: Sheet) -> None:
    shown = _shown(row, sheet)
    page.set_row(at, row_height((shown[column.name], column.width) for column in COLUMNS if not column.hidden))
    for place, column in enumerate(COLUMNS):
        put(page, at, place, shown[column.name], _style(book, column, row.asked))


def _shown(row: SheetRow, sheet: Sheet) -> dict[str, str]:
    """The texts of a row by column."""
    asked = row.asked
    locked = {
        name: getattr(asked, name) for name in Asked.__dataclass_fields__ if name not in ("flags", "base", "seen")
    }
    filled = {name: getattr(row.filled, name) for name in row.filled.__dataclass_fields__}
    return {
        **locked,
        **filled,
        "verdict_shown": asked.verdict_shown,
        "passages": "\n".join(_in_short(asked.seen, sheet)),
        "flags": ", ".join(asked.flags),
        "base": str(asked.base),
        "check": sheet.seal(asked),
    }


def _in_short(seen: tuple[Seen, ...], sheet: Sheet) -> Iterator[str]:
    """The passages in a few lines."""
    if seen and not any(passage.quotes for passage in seen):
        yield "Nothing counted. Nearest:"
    several = len({passage.document for passage in seen}) > 1
    for passage in seen[:MOST_QUOTED]:
        law = f"{sheet.titles.get(passage.document, passage.document)}, " if several else ""
        words = " … ".join(passage.quotes or (passage.text,))
        cut = words if len(words) <= LONGEST_QUOTED else f"{words[:LONGEST_QUOTED].rstrip()} […]"
        yield f"{law}{passage.provision} (p {passage.page}): “{cut}”"
    if len(seen) > MOST_QUOTED:
        yield f"and {len(seen) - MOST_QUOTED} more"


def _style(book: Book, column: Column, asked: Asked) -> Any:
    if column.fill_in:
        text = "@" if column.name in ("date", "proof_date", "proof_link") else "General"
        return book.style(locked=False, bg_color=FILL_IN, num_format=text)
    if column.name == "verdict_shown":
        return book.of_status("contrary" if "contrary" in asked.flags else asked.machine, bold=True)
    if column.name == "state":
        marked = asked.state in STATES[:2]
        return book.of_status("stale", bold=True) if marked else book.style(font_color=MUTED, bg_color=PAPER)
    if column.name == "title":
        return book.style(bold=True, bg_color=PAPER)
    return book.style(bg_color=PAPER)


def _choices(page: "Worksheet", rows: tuple[int, int], name: str, choices: tuple[str, ...]) -> None:
    """A list to choose from, in the cells of a column from the first to the last of the rows."""
    listed = {
        "validate": "list",
        "source": list(choices),
        "error_title": "Not one of the choices",
        "error_message": f"Choose from the list: {', '.join(choices)}.",
    }
    page.data_validation(rows[0], place_of(name), rows[1], place_of(name), listed)


def _missing_marked(book: Book, page: "Worksheet", last: int) -> None:
    """Yellow cells turn red where a decision needs them and they are empty."""
    red = book.book.add_format({"bg_color": "#f7b5ae"})
    row = FIRST_ROW + 1
    decision = f"${_letter('decision')}{row}"
    due = " , ".join(f'{decision}="{each}"' for each in FOR_VERDICT)
    for name, when in (
        ("verdict", f"OR({due})"),
        ("reason", f'AND({decision}<>"",{decision}<>"confirm")'),
        ("assessor", f'{decision}<>""'),
        ("proof_document", f'{decision}="answer"'),
    ):
        place = place_of(name)
        rule = {"type": "formula", "criteria": f'=AND({when},${_letter(name)}{row}="")', "format": red}
        page.conditional_format(FIRST_ROW, place, last, place, rule)


def _letter(name: str) -> str:
    return chr(ord("A") + place_of(name))


def _passages(book: Book, sheet: Sheet) -> None:
    page = book.sheet(PASSAGES)
    _columns(book, page, PASSAGE_COLUMNS)
    at = FIRST_ROW
    for row in sheet.rows:
        for seen in row.asked.seen:
            _passage(book, page, at, row.asked, seen, sheet)
            at += 1
    page.freeze_panes(FIRST_ROW, 1)
    page.autofilter(HEAD_ROW, 0, max(at - 1, FIRST_ROW), 4)
    page.repeat_rows(HEAD_ROW)
    page.print_area(0, 0, max(at - 1, FIRST_ROW), 4)
    page.protect("", ALLOWED)


def _passage(book: Book, page: "Worksheet", at: int, asked: Asked, seen: Seen, sheet: Sheet) -> None:
    law = sheet.titles.get(seen.document, seen.document)
    shown = (asked.title, law, seen.provision, str(seen.page))
    widths = [column.width for column in PASSAGE_COLUMNS]
    page.set_row(at, row_height(zip((*shown, seen.text), widths, strict=False)))
    for place, text in enumerate(shown):
        put(page, at, place, text, book.style(bg_color=PAPER, bold=place == 0))
    _marked(book, page, at, seen)
    for place, text in enumerate((asked.indicator, asked.document, seen.document, "\n".join(seen.quotes)), start=5):
        put(page, at, place, text, book.style())


def _marked(book: Book, page: "Worksheet", at: int, seen: Seen) -> None:
    """The text with the words that decided in bold."""
    text = neutral(seen.text)
    bold, rest = book.style(bold=True, border=0, font_color=HEAD), book.style(border=0)
    fragments: list[Any] = []
    last = 0
    for start, end in _spans(text, seen.quotes):
        fragments += [rest, text[last:start]] if start > last else []
        fragments += [bold, text[start:end]]
        last = end
    fragments += [rest, text[last:]] if last < len(text) else []
    if len(fragments) > 2:
        page.write_rich_string(at, 4, *fragments, book.style())
    else:
        put(page, at, 4, seen.text, book.style(bold=bool(fragments and fragments[0] is bold)))


def _spans(text: str, quotes: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the quotes stand in the text, in order, without overlaps."""
    found = sorted((at, at + len(quote)) for quote in quotes if quote and (at := text.find(quote)) >= 0)
    spans: list[tuple[int, int]] = []
    for start, end in found:
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _about(book: Book, sheet: Sheet) -> None:
    """What the file was made from; out of sight, because nobody has to read it."""
    page = book.sheet(ABOUT)
    lines = [("schema", SCHEMA, ""), ("title", sheet.title, ""), ("ruleset", sheet.ruleset, "")]
    lines += [(f"law {id}", sha, sheet.titles.get(id, "")) for id, sha in sheet.laws.items()]
    for at, line in enumerate(lines):
        for place, text in enumerate(line):
            put(page, at, place, text)
    page.protect("", ALLOWED)
    page.very_hidden()
