"""From gold files and laws to answers, with the ruleset that comes with the package."""

from dataclasses import replace

import pytest

from legalgap.assessment.run import build_matrix, examine
from legalgap.documents import read_file
from legalgap.errors import UnreadableError, UsageError
from legalgap.evaluation.gold import read_gold
from legalgap.evaluation.running import check_indicators, evaluate, evaluate_matrix, kind_of_cases
from legalgap.provisions import build_documents
from legalgap.rules import load_ruleset

ACT = """TRAFFICKING IN PERSONS ACT 2015

1. Short title
This Act may be cited as the Trafficking in Persons Act 2015.

2. Interpretation
In this Act, "child" means a person under the age of eighteen years.

3. Offence of trafficking in persons
(1) A person who recruits, transports, transfers, harbours or receives another person by means of threat, use of force,
coercion, abduction, fraud or deception, for the purpose of exploitation, commits an offence and is liable to
imprisonment for a term of twenty years.
"""
CODE = """PENAL CODE

1. Consent
The consent of a victim of trafficking in persons is irrelevant where any of the means has been used.
"""
GOLD = """
law: act.txt
indicators:
- {id: crim.tip.acts, verdict: met, provisions: ['3(1)']}
- {id: victim.shelter, verdict: gap}
- {id: no.such.indicator, verdict: gap}
"""


@pytest.fixture(scope="module")
def rules():
    """The ruleset that comes with the package."""
    return load_ruleset("palermo")


@pytest.fixture
def folder(tmp_path):
    """A folder with a law and its gold reading."""
    (tmp_path / "act.txt").write_text(ACT, encoding="utf-8")
    (tmp_path / "code.txt").write_text(CODE, encoding="utf-8")
    (tmp_path / "act.gold.yaml").write_text(GOLD, encoding="utf-8")
    return tmp_path


def test_a_law_is_read_and_held_against_its_gold(folder, rules):
    evaluation = evaluate(read_gold(folder / "act.gold.yaml"), rules)
    acts, shelter, unknown = evaluation.outcomes()
    assert (acts.answer.status, acts.evidence_right) == ("met", True)
    assert (shelter.answer.status, shelter.right) == ("gap", True)
    assert (unknown.answer.status, unknown.right) == ("missing", False)
    assert (evaluation.laws[0].kind, evaluation.laws[0].language) == (kind_of_cases(rules), "en")


def test_only_the_wanted_indicators_are_counted(folder, rules):
    evaluation = evaluate(read_gold(folder / "act.gold.yaml"), rules, wanted=["victim.shelter"], keywords=True)
    assert [o.mark.indicator for o in evaluation.outcomes()] == ["victim.shelter"]
    assert [o.mark.indicator for o in evaluation.keyword_outcomes()] == ["victim.shelter"]


def test_the_gold_says_which_kind_a_law_is(folder, rules):
    (folder / "code.yaml").write_text("law: code.txt\nkind: penal_code\nindicators: []", encoding="utf-8")
    assert evaluate(read_gold(folder / "code.yaml"), rules).laws[0].kind == "penal_code"


COUNTRY = """
documents:
  act: {file: act.txt, indicators: [{id: crim.tip.consent, verdict: gap}]}
  code: {file: code.txt, kind: penal_code, indicators: [{id: crim.tip.acts, verdict: gap}]}
overall:
  indicators: [{id: crim.tip.acts, verdict: met}]
"""


def test_laws_in_force_together_are_answered_by_the_overall_column(folder, rules):
    (folder / "expected.yaml").write_text(COUNTRY, encoding="utf-8")
    act, code, overall = evaluate(read_gold(folder / "expected.yaml"), rules).laws
    assert code.answers["crim.tip.acts"].status == "gap"
    assert overall.answers["crim.tip.acts"] == act.answers["crim.tip.acts"]


def test_a_law_that_is_missing_does_not_cost_the_others(folder, rules):
    (folder / "other.yaml").write_text("law: none.txt\nindicators: []", encoding="utf-8")
    heard = []
    gold = [*read_gold(folder / "other.yaml"), *read_gold(folder / "act.gold.yaml")]
    evaluation = evaluate(gold, rules, progress=lambda *said: heard.append(said))
    assert [law.gold.law for law in evaluation.laws] == ["act"]
    assert [each.file for each in evaluation.unread] == ["other.yaml"]
    assert heard == [("act.txt", 1, 1)]


def test_nothing_to_read_is_an_error(folder, rules):
    (folder / "other.yaml").write_text("law: none.txt\nindicators: []", encoding="utf-8")
    with pytest.raises(UnreadableError, match="the law none that it speaks of is not found"):
        evaluate(read_gold(folder / "other.yaml"), rules)


def test_a_finished_matrix_gives_the_same_answers(folder, rules):
    gold = read_gold(folder / "act.gold.yaml")
    files = [folder / "code.txt", folder / "act.txt"]
    examined = [examine(build_documents(read_file(f), "auto")[0], rules, kind_of_cases(rules)) for f in files]
    matrix = build_matrix(rules, examined, [], country="", title="")
    assert evaluate_matrix(gold, matrix, rules).outcomes() == evaluate(gold, rules).outcomes()


def test_a_matrix_of_other_laws_is_refused(folder, rules):
    act = examine(build_documents(read_file(folder / "act.txt"), "auto")[0], rules)
    matrix = build_matrix(rules, [act], [], country="", title="")
    two = replace(matrix, documents=tuple(replace(matrix.documents[0], id=n, file=f"{n}.pdf") for n in ("x", "y")))
    with pytest.raises(UnreadableError, match=r"does not hold its law act; it holds x\.pdf, y\.pdf"):
        evaluate_matrix(read_gold(folder / "act.gold.yaml"), two, rules)


def test_an_indicator_that_no_reading_has_is_refused(folder):
    with pytest.raises(UsageError, match=r'no indicator in the gold "victim\.shelters".*"victim\.shelter"'):
        check_indicators(read_gold(folder / "act.gold.yaml"), ["victim.shelters"])
