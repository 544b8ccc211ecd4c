"""Provisions of two versions of a law, side by side."""

import time

from legalgap.comparison.alignment import aligned
from legalgap.comparison.difference import difference
from tests.comparison.laws import ACT
from tests.laws import document


def kinds(old, new):
    return [(p.kind, p.old, p.new) for p in aligned(document(old), document(new)).pairs if p.kind != "equal"]


def test_the_same_law_is_equal_throughout():
    assert kinds(ACT, ACT) == []


def test_changed_words_are_shown():
    pairs = aligned(document(ACT), document(ACT.replace("once a year", "twice a year"))).pairs
    (changed,) = [p for p in pairs if p.kind == "changed"]
    assert (changed.old, changed.new) == ("s 4", "s 4")
    assert [(r.operation, r.text.strip()) for r in changed.difference if r.operation != "equal"] == [
        ("removed", "once"),
        ("added", "twice"),
    ]


def test_a_section_put_in_between_renumbers_those_behind_it():
    new = ACT.replace("4. Inspection", "5. Inspection").replace("5. Penalty", "6. Penalty")
    new = new.replace("5. Inspection", "4. Oil\nThe Minister shall supply oil to all keepers.\n\n5. Inspection")
    assert kinds(ACT, new) == [
        ("added", "", "s 4"),
        ("renumbered", "s 4", "s 5"),
        ("renumbered", "s 5", "s 6"),
    ]


def test_a_section_that_is_gone_is_removed():
    new = ACT.split("5. Penalty")[0]
    assert kinds(ACT, new) == [("removed", "s 5", "")]


def test_unrelated_laws_are_not_set_side_by_side():
    other = "BEE ACT, 2001\n\n" + "\n\n".join(
        f"{n}. Hive {n}\n{text}"
        for n, text in enumerate(
            ("Bees fly.", "Honey is sweet and shall be sold.", "No swarm may be sold abroad.", "Wax.", "Queens reign."),
            1,
        )
    )
    result = aligned(document(ACT), document(other))
    assert result.pairs == ()
    assert "too little in common" in result.note


def test_the_runs_of_a_difference_make_up_both_texts():
    old, new = "Every keeper shall light the lamp, within three hours.", "A keeper may light the lamp within one hour."
    runs = difference(old, new)
    assert "".join(r.text for r in runs if r.operation != "added") == old
    assert "".join(r.text for r in runs if r.operation != "removed") == new


def test_a_code_of_a_thousand_sections_is_aligned_in_seconds():
    def code(shift):
        return "CODE\n\n" + "\n\n".join(
            f"{n}. Rule {n + shift}\nA person who breaks rule {n * 7919 % 1009} on a {n * 31 % 97} day of month "
            f"{n * 17 % 53} shall pay {n * 13 % 401} coins to keeper {n}."
            for n in range(1, 1001)
        )

    old, new = document(code(0)), document(code(5))
    start = time.perf_counter()
    assert aligned(old, new).pairs
    assert time.perf_counter() - start < 20
