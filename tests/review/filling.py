"""Assessors for tests: a sheet in, the same sheet with decisions filled in out."""

from dataclasses import replace

import openpyxl

from legalgap.model.matrix import Matrix
from legalgap.review.applying import applied
from legalgap.review.asking import sheet_of
from legalgap.review.entries import Reviews, plain
from legalgap.review.merging import Reviewing
from legalgap.review.sheet import TITLES, Asked, Filled, Sheet
from legalgap.review.store import load_reviews, record

TODAY = "2025-03-01"


def decision_on(asked: Asked, place: int, assessor: str) -> Filled:
    """A decision for a finding: questions of practice are answered, of the others two in three are confirmed.

    A finding without a passage is not overruled: no later version could show whether the decision still stands.
    """
    if asked.machine == "manual":
        return Filled(
            "answer", "met", "It is done.", assessor, "", "Letter of the ministry", "2024-05", "https://a.test/1"
        )
    if place % 3 == 2 and asked.seen:
        verdict = "partial" if asked.verdict != "partial" else "met"
        return Filled("overrule", verdict, f"Reason no. {place}: = the words\nsay “so”.", assessor)
    return Filled("confirm", "", "", assessor)


def filled(sheet: Sheet, count: int, assessor: str = "A. Assessor", start: int = 0) -> Sheet:
    """The sheet with `count` decisions from row `start` on, sealed as an export is."""
    rows = tuple(
        replace(
            row,
            check=sheet.seal(row.asked),
            filled=decision_on(row.asked, place, assessor) if start <= place < start + count else row.filled,
        )
        for place, row in enumerate(sheet.rows)
    )
    return replace(sheet, rows=rows)


def exported(matrix: Matrix, reviews: Reviews = Reviews(), **wanted: str) -> Sheet:  # noqa: B008
    """The sheet that an export makes."""
    return sheet_of(Reviewing(matrix, reviews), **wanted)


def take(path, sheet: Sheet, today: str = TODAY):
    """Applies a sheet to a file of decisions and gives the new entries; raises AssertionError for faults."""

    def decide(reviews):
        outcome = applied(sheet, reviews, today)
        assert outcome.faults == ()
        return outcome.entries

    return record(path, decide)


def fill_workbook(path, answers: dict[str, dict[str, object]]) -> None:
    """Types into a workbook: by indicator (of the overall finding), the fields to fill in."""
    book = openpyxl.load_workbook(path, rich_text=True)
    page = book["Review"]
    columns = {cell.value: cell.column for cell in page[1]}
    for row in range(2, page.max_row + 1):
        if page.cell(row, columns["document"]).value == "(overall)":
            for field, value in answers.get(page.cell(row, columns["indicator"]).value, {}).items():
                page.cell(row, columns[TITLES[field]]).value = value
    book.save(path)


def words_of(verdict: str) -> str:
    """A verdict as it is typed."""
    return plain(verdict)


__all__ = ["TODAY", "exported", "fill_workbook", "filled", "load_reviews", "take", "words_of"]
