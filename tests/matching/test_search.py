"""Where phrases are looked for in a law, and how lists are read."""

from pathlib import Path

import pytest

from legalgap.documents.reader import read_file
from legalgap.language.law import annotate
from legalgap.matching.search import SearchableLaw
from legalgap.provisions import build_documents

STREETS = 60
STREETS_ACT = "THE STREETS ACT\n\n" + "\n".join(
    f"{n}. Section {n}\n\nNo person shall leave a bicycle in street {n}.\n" for n in range(1, STREETS + 1)
)
LIST_ACT = """THE SHELTERS ACT

1. Duties

The police shall -

(a) inform the owner;
(b) provide shelter for the night in a house that is near to the place of the loss;
(c) call a doctor.
"""


def law_of(text: str, folder: Path) -> SearchableLaw:
    file = folder / "law.txt"
    file.write_text(text)
    return SearchableLaw(annotate(build_documents(read_file(file))[0]))


def found(law: SearchableLaw, phrase: str) -> list[str]:
    return [law.law.document.text[o.start : o.end] for o in law.find(phrase)]


def test_a_phrase_is_looked_for_in_the_units_asked_for_and_in_the_first_few_beyond(tmp_path: Path) -> None:
    law = law_of(STREETS_ACT, tmp_path)
    everywhere = law.find_any(("bicycle", "street"))
    inside = {everywhere[4].unit, everywhere[80].unit}
    mask = sum(1 << unit for unit in inside)
    assert law.find_within(("bicycle", "street"), mask) == [o for o in everywhere if o.unit in inside]
    beyond = {o.unit for o in law.find_within(("bicycle",), mask, outside=3)} - inside
    assert len(beyond) == 3
    assert max(beyond) < everywhere[20].unit


def test_a_list_is_read_as_lead_in_and_one_item(tmp_path: Path) -> None:
    law = law_of(LIST_ACT, tmp_path)
    (occurrence,) = law.find("police shall ... call a doctor")
    assert law.law.document.text[occurrence.start :].startswith("call a doctor")
    assert occurrence.lead_in is not None
    assert law.find("shelter ... doctor") == []


def test_the_parts_of_a_phrase_stand_in_one_proposition(tmp_path: Path) -> None:
    law = law_of(LIST_ACT, tmp_path)
    assert len(law.find("police & shelter")) == 1
    assert law.find("owner & shelter") == []


def test_no_phrase_runs_from_one_unit_into_the_next(tmp_path: Path) -> None:
    law = law_of(STREETS_ACT, tmp_path)
    assert law.find("street .... bicycle") == []
    assert len(law.find("bicycle .... street")) == STREETS


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("(the|) (lost|stolen) ... bicycle", "the lost or nearly stolen bicycle"),
        ("<num> days", "twenty one days"),
        ("leave (of absence|)", "leave of absence"),
        ("every (lost|lost or found) bicycle", "every lost or found bicycle"),
    ],
)
def test_the_leftmost_reading_counts_with_what_is_optional(phrase: str, text: str, tmp_path: Path) -> None:
    law = law_of(f"THE ACT\n\n1. Rule\n\nIt applies to {text} in any street.\n", tmp_path)
    assert found(law, phrase) == [text]


def test_occurrences_do_not_overlap(tmp_path: Path) -> None:
    law = law_of("THE ACT\n\n1. Rule\n\nThe bell rings rings rings loud.\n", tmp_path)
    assert found(law, "rings rings") == ["rings rings"]
    assert found(law, "bell ... rings") == ["bell rings"]


def test_many_gaps_over_repeated_words_are_read_in_good_time(tmp_path: Path) -> None:
    law = law_of("THE ACT\n\n1. Rule\n\n" + "a very " * 3000 + "good end.\n", tmp_path)
    assert law.find("a .... (a|very) .... (a|very) .... (a|very) .... (a|very) .... bad end") == []
    assert found(law, "a .... very .... very .... very .... good")[0].endswith("good")
