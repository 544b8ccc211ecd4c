"""The chain: of all places that look like the start of a section, the law's own numbering."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.provisions.chain import NEXT_BONUS, Candidate, best_chain, step_bonus
from legalgap.provisions.numbering import number_key


def candidates(*entries: tuple[str, float]) -> list[Candidate]:
    return [Candidate(i, number, number_key(number), weight) for i, (number, weight) in enumerate(entries)]


def chosen(*entries: tuple[str, float]) -> list[str]:
    return [c.number for c in best_chain(candidates(*entries)).members]


def test_a_stray_number_between_consecutive_ones_is_left_out():
    assert chosen(("1", 1), ("2", 1), ("12", -1), ("3", 1), ("4", 1)) == ["1", "2", "3", "4"]


def test_of_two_like_numbers_the_one_that_looks_more_like_a_beginning_wins():
    found = best_chain(candidates(("1", 1), ("2", 0.2), ("2", 1.5), ("3", 1))).members
    assert [c.line for c in found] == [0, 2, 3]


def test_inserted_sections_belong_to_the_chain():
    assert chosen(("12", 1), ("12A", 1), ("12B", 1), ("13", 1)) == ["12", "12A", "12B", "13"]


def test_a_missing_number_does_not_break_the_chain():
    assert chosen(("1", 1), ("2", 1), ("4", 1), ("5", 1)) == ["1", "2", "4", "5"]


def test_a_year_at_the_start_of_a_line_is_no_section():
    assert chosen(("1", 1), ("2", 1), ("2014", 1), ("3", 1)) == ["1", "2", "3"]


def test_no_candidates_make_an_empty_chain():
    assert best_chain([]).members == ()


numbers = st.integers(1, 9).map(str)
weights = st.floats(-1.5, 2.0, allow_nan=False).map(lambda w: round(w, 2))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(numbers, weights), max_size=9))
def test_no_other_ascending_sequence_scores_higher(entries):
    found = candidates(*entries)
    assert best_chain(found).score >= best_score_by_trying_all(found) - 1e-9


def best_score_by_trying_all(found: list[Candidate]) -> float:
    best = 0.0 if not found else -99.0
    for mask in range(1, 2 ** len(found)):
        chain = [c for i, c in enumerate(found) if mask >> i & 1]
        steps = [step_bonus(a.key, b.key) for a, b in pairwise(chain)]
        if None not in steps:
            opening = NEXT_BONUS if chain[0].key == (1,) else 0.0
            best = max(best, opening + sum(c.weight for c in chain) + sum(s for s in steps if s is not None))
    return best
