"""A workbook that assessors filled in, read back: a file in, the sheet with what they wrote and where it stands out.

    read_workbook(Path("review.xlsx")).rows[0].filled.decision  ->  "overrule"

Nothing of the file is believed: it is unpacked within limits, formulas are refused, and what must not change is
compared with its seal when the sheet is applied. Raises UnreadableError for a file that is no such workbook.
"""

import datetime
import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import ReviewError, UnreadableError
from ..printable import printable
from ..spreadsheet import plain_again
from .entries import Seen
from .sheet import FIELDS, Asked, Filled, Sheet, SheetRow
from .workbook import ABOUT, COLUMNS, FIRST_ROW, PASSAGE_COLUMNS, PASSAGES, REVIEW, SCHEMA, Column

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_BYTES, MOST_UNPACKED, MOST_ROWS = 50_000_000, 400_000_000, 50_000
FOREIGN = "this is not a workbook made by `legalgap review export`; export one and fill that in"
Texts = dict[str, str]


def read_workbook(path: Path) -> Sheet:
    """The sheet in a workbook.

    Raises UnreadableError for a missing, damaged or foreign file, ReviewError for cells that hold no text.
    """
    book = _opened(path)
    if not {REVIEW, PASSAGES, ABOUT} <= set(book.sheetnames):
        raise UnreadableError(path.name, FOREIGN)
    about = [_texts_of(row) for row in book[ABOUT].iter_rows(max_row=2_000, max_col=3)]
    told = {row[0]: row[1] for row in about}
    if told.get("schema") != SCHEMA:
        raise UnreadableError(path.name, FOREIGN)
    laws = [row for row in about if row[0].startswith("law ")]
    faults: list[str] = []
    rows = tuple(_rows(book, path, faults))
    if faults:
        raise ReviewError("\n".join([f"{path.name} cannot be applied; nothing was changed:", *faults]))
    return Sheet(
        title=told.get("title", ""),
        ruleset=told.get("ruleset", ""),
        laws={row[0].removeprefix("law "): row[1] for row in laws},
        titles={row[0].removeprefix("law "): row[2] for row in laws},
        rows=rows,
    )


def _opened(path: Path) -> "Workbook":
    content = _checked(path)
    import openpyxl

    try:
        return openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except Exception as fault:  # the library raises whatever a damaged part leads it to
        raise UnreadableError(path.name, f"the workbook is damaged ({type(fault).__name__}); save it again") from fault


def _checked(path: Path) -> bytes:
    """The bytes of a file that is a package of reasonable size without document types."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableError(path.name, f"the file is larger than {MOST_BYTES // 1_000_000} MB")
        content = path.read_bytes()
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(part.file_size for part in package.infolist()) > MOST_UNPACKED:
                raise UnreadableError(path.name, "the workbook unpacks to far more than a review can be")
            for name in package.namelist():
                if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in package.read(name)[:4096].upper():
                    raise UnreadableError(path.name, "the workbook holds an XML document type, which none needs")
    except OSError as fault:
        raise UnreadableError(path.name, f"the file cannot be opened ({fault.strerror})") from fault
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, ValueError) as fault:
        raise UnreadableError(path.name, "the file is damaged or no .xlsx workbook; save it as .xlsx") from fault
    return content


def _rows(book: "Workbook", path: Path, faults: list[str]) -> Iterator[SheetRow]:
    """The rows of the sheet Review; cells that hold no text are added to `faults`."""
    passages = _passages(book, faults)
    for cells in _table(book[REVIEW], COLUMNS, faults):
        if cells["indicator"][0]:
            texts = {name: text for name, (text, _) in cells.items()}
            seen = tuple(passages.get((texts["indicator"], texts["document"]), ()))
            yield SheetRow(
                asked=_asked(texts, seen),
                filled=Filled(**{name: texts[name] for name in FIELDS}),
                check=texts["check"],
                places={name: f"cell {place}" for name, (_, place) in cells.items()} | {"": cells["state"][1]},
            )


def _asked(texts: Texts, seen: tuple[Seen, ...]) -> Asked:
    names = ("indicator", "document", "title", "pillar", "severity", "requirement", "law", "machine", "why", "earlier")
    return Asked(
        **{name: texts[name] for name in names},
        flags=tuple(flag for flag in texts["flags"].split(", ") if flag),
        state=texts["state"],
        base=_number(texts["base"]),
        seen=seen,
    )


def _passages(book: "Workbook", faults: list[str]) -> Mapping[tuple[str, str], list[Seen]]:
    """The passages of each finding, in their order."""
    found: dict[tuple[str, str], list[Seen]] = {}
    for cells in _table(book[PASSAGES], PASSAGE_COLUMNS, faults):
        texts = {name: text for name, (text, _) in cells.items()}
        if texts["indicator"]:
            quotes = tuple(quote for quote in texts["quotes"].split("\n") if quote)
            seen = Seen(texts["law_id"], texts["provision"], _number(texts["page"]), texts["text"], quotes)
            found.setdefault((texts["indicator"], texts["document"]), []).append(seen)
    return found


def _table(page: Any, columns: tuple[Column, ...], faults: list[str]) -> Iterator[dict[str, tuple[str, str]]]:
    """The rows of a sheet below its heads: text and address of each cell, by the name of its column."""
    for row in page.iter_rows(min_row=FIRST_ROW + 1, max_row=min(page.max_row, MOST_ROWS), max_col=len(columns)):
        for column, cell in zip(columns, row, strict=True):
            if fault := _fault(cell):
                faults.append(f"  {page.title}, cell {cell.coordinate} ({column.title}): {fault}")
        yield {column.name: (_text(cell), cell.coordinate) for column, cell in zip(columns, row, strict=True)}


def _fault(cell: Any) -> str:
    if cell.data_type == "f":
        return "it holds a formula; type the text itself"
    return f"it holds the error {cell.value}; type it again" if cell.data_type == "e" else ""


def _texts_of(row: tuple[Any, ...]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Any) -> str:
    """What stands in a cell, as text; a date as 2025-03-01."""
    value = cell.value
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return plain_again(printable("" if value is None else str(value)).strip())


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else -1
