"""How instruments and ratifications look on a terminal, as JSON and as CSV: library objects in, output on stdout.

print_status(ratification("ZWE"))      a table that fits 80 columns, then sources and conflicts
"""

import csv
import json
import re
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ..instruments.attached import attached_article, attachment
from ..instruments.catalogue import instrument
from ..instruments.instrument import KINDS, LEVELS, Article, Instrument
from ..instruments.ratification import WORDS, CountryStatus, InstrumentStatus
from ..instruments.ratification_table import sources
from .console import out

if TYPE_CHECKING:
    from rich.table import Table

SCHEMA_OF_STATUS = "legalgap/ratification/1"
COLUMNS = ("country", "instrument", "status", "reading", "date", "as_of", "source", "conflicts", "reasons")


def print_json(value: Any) -> None:
    """One JSON value, indented, in UTF-8."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def catalogue_json(found: Sequence[Instrument]) -> list[dict[str, Any]]:
    """The instruments without their articles."""
    return [{key: value for key, value in asdict(each).items() if key != "articles"} for each in found]


def instrument_json(found: Instrument, articles: Sequence[Article]) -> dict[str, Any]:
    """An instrument with the articles asked for, and the official text of those for which one is attached."""
    shown = [asdict(article) | {"official_text": attached_article(found.code, article.number)} for article in articles]
    return asdict(found) | {"articles": shown}


def print_catalogue(found: Sequence[Instrument]) -> None:
    """One table per kind."""
    console = out()
    for kind, title in KINDS.items():
        chosen = [each for each in found if each.kind == kind]
        if not chosen:
            continue
        table = _table(f"{title} ({kind})", "code", "title", "adopted", "in force")
        for each in chosen:
            table.add_row(each.code, each.short_title, each.adopted, each.in_force)
        console.print(table)
        console.print()


def print_instrument(found: Instrument, articles: Sequence[Article], asked: str) -> None:
    """Particulars, then each article; with `asked` also the words of the attached official text."""
    console = out()
    console.print(f"{found.code}  {found.title}", style="bold")
    console.print(_grid(_particulars(found)))
    for article in articles:
        console.print()
        _print_article(found, article)
    _print_legend(articles)
    if asked:
        console.print()
        console.print(_official(found.code, asked))


def _particulars(found: Instrument) -> list[tuple[str, str]]:
    adopted = f"{found.adopted}, {found.adopted_at}" if found.adopted_at else found.adopted
    listed = [
        ("kind", KINDS[found.kind]),
        ("adopted", adopted),
        ("in force", found.in_force),
        ("depositary", found.depositary),
        ("published in", found.registration),
        ("extent", found.extent),
        ("checked", found.checked),
        *(("uncertain", sentence) for sentence in found.uncertain),
    ]
    return [(label, words) for label, words in listed if words]


def _print_article(found: Instrument, article: Article) -> None:
    from rich.padding import Padding

    console = out()
    name = article.number if " " in article.number or found.kind == "guide" else f"Article {article.number}"
    head = f"{name}  {article.subject}".rstrip()
    console.print(f"{head}  [{article.level}]" if article.level else head, style="bold")
    console.print(Padding(article.obligation, (0, 0, 0, 2)))
    console.print(_grid([(_label(each.number), f"{each.obligation} [{each.level}]") for each in article.paragraphs]))
    remarks = [("feeds", ", ".join(article.feeds)), ("note", article.note)]
    console.print(_grid([(label, words) for label, words in remarks if words]))


def _label(number: str) -> str:
    """As a lawyer writes it: `"2(a)"` -> `"(2)(a)"`, `"1-3"` -> `"(1)-(3)"`."""
    first = re.sub(r"^(\w+)", r"(\1)", number)
    return re.sub(r"-(\w+)$", r"-(\1)", first)


def _print_legend(articles: Sequence[Article]) -> None:
    used = dict.fromkeys(level for article in articles for level in article.levels)
    console = out()
    console.print()
    console.print(_grid([(level, words) for level, words in LEVELS.items() if level in used]), style="dim")


def _official(code: str, asked: str) -> str:
    """The words of the attached text, or how to attach one."""
    text = attached_article(code, asked)
    if text:
        kept = attachment(code)
        return f"Official text ({kept.file if kept else ''}):\n{text}"
    if attachment(code):
        return f"The attached text has no article {asked}."
    return f"No official text is attached; `legalgap instruments attach {code} FILE` does that."


def print_status(standing: CountryStatus) -> None:
    """One row per treaty, then what the sources are and where they conflict."""
    console = out()
    country = standing.country
    console.print(f"{country.name} ({country.code})", style="bold")
    table = _table("", "code", "instrument", "status", "since", "as of", "source")
    for code, each in standing.instruments.items():
        mark = " *" if each.conflicts or each.reading == "disputed" else ""
        title = instrument(code).short_title
        date = each.date if each.status == "party" else ""
        table.add_row(code, title, _status_word(each) + mark, date, each.as_of, each.source)
    console.print(table)
    for code, each in standing.instruments.items():
        for conflict in each.conflicts:
            console.print(f"* {code}: {conflict}")
    for source in sources().values():
        console.print(f"{source.id}: {source.title}, as of {source.as_of}", style="dim")
    console.print("unknown: no source here tells it, or only an old one that may be out of date.", style="dim")


def _status_word(each: InstrumentStatus) -> str:
    """What the newest source says, and whether that is enough to go by."""
    if each.reading == "disputed":
        return WORDS["disputed"]
    if each.reading == "unknown" and each.status != "unknown":
        return f"{WORDS[each.status]}?"
    return WORDS[each.status]


def status_json(standing: CountryStatus) -> dict[str, Any]:
    """The standing of a country with every fact and its source."""
    return {
        "schema": SCHEMA_OF_STATUS,
        "country": asdict(standing.country),
        "instruments": {code: asdict(each) for code, each in standing.instruments.items()},
        "sources": {source.id: {"title": source.title, "as_of": source.as_of} for source in sources().values()},
    }


def print_status_csv(standing: CountryStatus) -> None:
    """One line per treaty."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(COLUMNS)
    for code, each in standing.instruments.items():
        source = sources()[each.source].title if each.source in sources() else each.source
        notes = ("; ".join(each.conflicts), " ".join(each.reasons))
        writer.writerow((standing.country.code, code, each.status, each.reading, each.date, each.as_of, source, *notes))


def _table(title: str, *columns: str) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for column in columns:
        table.add_column(column, no_wrap=column not in ("title", "instrument"), overflow="fold")
    return table


def _grid(rows: Sequence[tuple[str, str]]) -> "Table":
    """Labels and words in two columns, indented, the words wrapped beside their label."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, words in rows:
        grid.add_row("", label, words)
    return grid
