"""The order in which laws are given changes no verdict, no flag and no reason; only ids and columns follow it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.assessment.matrix import assemble
from legalgap.assessment.run import examine
from tests.bicycles import BICYCLES
from tests.laws import document

SENTENCES = (
    "Every rider shall be given a helmet.",
    "Every rider shall be given a lamp.",
    "The Minister may give every rider a helmet and a lamp.",
    "No rider shall wear a helmet.",
    "A person without a bell is liable to imprisonment for three years.",
    "A person without a bell is liable to imprisonment for six months.",
    "A person without a bell is liable to imprisonment of the second class.",
    "Women shall not ride where a rider rests.",
    "Roads shall be smooth.",
)
TITLES = ("BICYCLE ACT", "PENAL CODE", "ROAD ACT")
STATUSES = ("in_force", "in_force", "bill", "repealed")

laws = st.lists(
    st.tuples(st.sampled_from(TITLES), st.sampled_from(STATUSES), st.lists(st.sampled_from(SENTENCES), min_size=1)),
    min_size=2,
    max_size=4,
)


def examined(laws):
    return [
        examine(replace(document(_text(title, sentences)), id=f"law{at}"), BICYCLES, status=status)
        for at, (title, status, sentences) in enumerate(laws)
    ]


def _text(title, sentences):
    sections = (f"{number}. Section\n{sentence}\n" for number, sentence in enumerate(sentences, start=1))
    return f"{title}\n\n{''.join(sections)}"


def verdicts(laws):
    matrix = assemble(BICYCLES, laws, [], "", "")
    return {row.indicator: (_said(row.overall), _said(row.as_if_enacted)) for row in matrix.rows}


def _said(finding):
    return finding and (finding.status, finding.flags, finding.confidence, finding.reasons, finding.evidence)


@settings(max_examples=40, deadline=None)
@given(laws, st.randoms(use_true_random=False))
def test_the_order_of_laws_changes_no_verdict(drawn, random):
    given = examined(drawn)
    shuffled = random.sample(given, len(given))
    assert verdicts(shuffled) == verdicts(given)
