"""Lines inside the new words that an amending law quotes begin nothing of its own."""

from legalgap.model.source import Line
from legalgap.provisions.quotations import quoted_lines
from tests.laws import document

PART = """LAMP (AMENDMENT) ACT, 2024

1. Short title
This Act may be cited as the Lamp (Amendment) Act, 2024.

2. New Part
The principal Act is amended by inserting after Part II the following Part—
“PART IIA
OIL

3. Supply of oil
In this Part “oil” means what burns.

4. Price
The oil is free of charge.

FIRST SCHEDULE
Kinds of oil”.

3. Repeal
Section 9 of the principal Act is repealed.
"""


def quoted(*texts):
    return sorted(quoted_lines([Line(text, 1, None) for text in texts]))


def test_sections_parts_and_schedules_inside_a_quotation_belong_to_the_clause_that_quotes_them():
    law = document(PART)
    assert [n.address for n in law.tree.walk() if n.kind in {"section", "part", "schedule"}] == ["s 1", "s 2", "s 3"]
    clause = next(n for n in law.tree.walk() if n.address == "s 2")
    assert law.text[clause.start : clause.end].endswith("Kinds of oil”.")


def test_a_quotation_that_does_not_close_quotes_nothing_beyond_its_line():
    assert quoted("is amended by inserting the following:", "“4A. Oil is free.", "5. A keeper shall pay.") == []


def test_a_second_announcement_shows_that_the_first_quotation_lost_its_closing_mark():
    assert (
        quoted(
            "is amended by inserting the following:",
            "“4A. Oil is free.",
            "3. Section 9 is replaced by the following:",
            "“9. Oil is dear.”.",
        )
        == []
    )


def test_a_quotation_opened_again_before_every_paragraph_closes_once():
    assert quoted(
        "is amended by inserting the following:", "“4A. Oil is free.", "“4B. Gas is free.”.", "5. A keeper pays."
    ) == [2]


def test_words_quoted_without_being_announced_as_new_are_no_quotation():
    assert quoted("In this Act—", "“lamp” means a thing that", "gives light; and “oil”", "5. A keeper pays.") == []
