"""The memorandum of a bill is set aside with the reason: it explains the bill and is no part of it."""

from legalgap.model.source import Line
from legalgap.provisions.memorandum import memorandum
from tests.laws import document

CLAUSES = (
    "1. Short title",
    "This is the Lamp Bill.",
    "2. Lamps",
    "Every rider shall be given a lamp.",
    "3. End",
    "It ends.",
)
BEHIND = ("EXPLANATORY MEMORANDUM", "Clause 1 gives the title.", "Clause 2 gives every rider a helmet, in time.")


def found(*texts):
    return memorandum([Line(text, 1) for text in texts])


def test_behind_the_bill_it_reaches_to_the_end():
    assert found(*CLAUSES, *BEHIND) == ("EXPLANATORY MEMORANDUM", 6, 9)


def test_before_the_bill_it_ends_where_the_bill_begins():
    assert found("LAMP BILL", *BEHIND, "A BILL", "to give lamps", *CLAUSES) == ("EXPLANATORY MEMORANDUM", 1, 4)


def test_a_heading_alone_or_a_text_that_is_mostly_memorandum_is_none():
    assert found(*CLAUSES, "EXPLANATORY MEMORANDUM", "This law gives lamps.").heading == ""
    assert found("LAMP BILL", *BEHIND, *CLAUSES).heading == ""
    assert found().lines == frozenset()


def test_what_it_promises_is_no_law():
    bill = document("\n".join(("LAMP BILL, 2024", "", *CLAUSES, *BEHIND)) + "\n")
    assert "helmet" not in bill.text
    assert {(item.text, item.why) for item in bill.furniture} >= {(text, "memorandum") for text in BEHIND}
    assert bill.status == "bill"
