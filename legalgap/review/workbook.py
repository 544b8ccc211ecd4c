"""The workbook that assessors fill in: which sheets and columns it has, the same for writing and for reading it.

COLUMNS[10] -> Column("decision", "Decision", 15, fill_in=True)
"""

from dataclasses import dataclass

from .sheet import TITLES

SCHEMA = "legalgap/review-workbook/1"
HELP, REVIEW, PASSAGES, ABOUT = "Read me", "Review", "Passages", "About"
HEAD_ROW = 0
FIRST_ROW = HEAD_ROW + 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `width` in characters. Those to fill in are unlocked, hidden ones carry keys."""

    name: str
    title: str
    width: float
    fill_in: bool = False
    hidden: bool = False


def _hidden(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, name, 10, hidden=True) for name in names)


COLUMNS = (
    Column("state", "State", 10),
    Column("severity", "Severity", 9),
    Column("pillar", "Pillar", 14),
    Column("title", "Indicator", 22),
    Column("requirement", "What is asked", 30),
    Column("law", "Law", 17),
    Column("verdict_shown", "The rules say", 12),
    Column("why", "Because", 32),
    Column("passages", "Passages (in full on the next sheet)", 44),
    Column("earlier", "Earlier decisions", 28),
    Column("decision", TITLES["decision"], 13, fill_in=True),
    Column("verdict", TITLES["verdict"], 13, fill_in=True),
    Column("reason", TITLES["reason"], 38, fill_in=True),
    Column("words", TITLES["words"], 30, fill_in=True),
    Column("assessor", TITLES["assessor"], 15, fill_in=True),
    Column("date", TITLES["date"], 11, fill_in=True),
    Column("proof_document", TITLES["proof_document"], 22, fill_in=True),
    Column("proof_date", TITLES["proof_date"], 11, fill_in=True),
    Column("proof_link", TITLES["proof_link"], 20, fill_in=True),
    *_hidden("indicator", "document", "machine", "flags", "base", "check"),
)
PASSAGE_COLUMNS = (
    Column("title", "Indicator", 26),
    Column("law", "Law", 26),
    Column("provision", "Provision", 16),
    Column("page", "Page", 7),
    Column("text", "Text, with the words that decided in bold", 110),
    *_hidden("indicator", "document", "law_id", "quotes"),
)


def place_of(name: str) -> int:
    """The index of a column of the sheet Review."""
    return next(i for i, column in enumerate(COLUMNS) if column.name == name)
