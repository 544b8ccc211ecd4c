"""Bills beside laws in force: their own column, a verdict as if enacted, and nothing more."""

from dataclasses import replace

from legalgap.assessment.matrix import assemble
from legalgap.assessment.run import examine
from legalgap.framework.listing import Listed
from tests.bicycles import BICYCLES
from tests.laws import document

HELMETS = "BICYCLE ACT\n\n1. Kit\nEvery rider shall be given a helmet.\n"
LAMPS = "LAMP BILL\n\n1. Kit\nEvery rider shall be given a lamp.\n"
BAN = "HAT BILL\n\n1. Ban\nNo rider shall wear a helmet.\n"
ROADS = "ROAD BILL\n\n1. Roads\nRoads shall be smooth.\n"


def law(text, id, status="in_force", **relations):
    listed = Listed(f"{id}.txt", status=status, **relations)
    return examine(replace(document(text), id=id, file=listed.file), BICYCLES, listed=listed)


def row(*laws, indicator="ride.helmet"):
    matrix = assemble(BICYCLES, list(laws), [], "", "")
    return next(row for row in matrix.rows if row.indicator == indicator)


def documents(*laws):
    return {document.id: document for document in assemble(BICYCLES, list(laws), [], "", "").documents}


def test_a_bill_adds_up_with_the_law_in_force_only_as_if_enacted():
    found = row(law(HELMETS, "act"), law(LAMPS, "bill", "bill"))
    assert (found.overall.status, found.as_if_enacted.status) == ("partial", "met")
    assert found.overall.flags == ()
    assert found.as_if_enacted.flags == ("draft",)


def test_its_words_are_among_the_evidence():
    matrix = assemble(BICYCLES, [law(HELMETS, "act"), law(LAMPS, "bill", "bill")], [], "", "")
    cited = {id for row in matrix.rows if row.as_if_enacted for id in row.as_if_enacted.evidence}
    assert cited <= set(matrix.evidence)
    assert {matrix.evidence[id].document for id in cited} == {"act", "bill"}


def test_a_bill_that_changes_nothing_leaves_the_verdict_as_it_is():
    found = row(law(HELMETS, "act"), law(ROADS, "bill", "bill"))
    assert found.as_if_enacted == found.overall


def test_a_bill_may_contradict_the_standard():
    found = row(law(HELMETS, "act"), law(BAN, "bill", "bill"))
    assert "contrary" not in found.overall.flags
    assert "contrary" in found.as_if_enacted.flags


def test_of_equals_the_law_in_force_is_cited():
    both = HELMETS.replace("a helmet", "a helmet and a lamp")
    found = row(law(both, "act"), law(both.replace("BICYCLE ACT", "A BICYCLE BILL"), "bill", "bill"))
    assert {id.split(":")[0] for id in found.as_if_enacted.evidence} == {"act"}


def test_without_a_bill_or_without_a_law_in_force_there_is_no_such_verdict():
    assert row(law(HELMETS, "act")).as_if_enacted is None
    alone = row(law(LAMPS, "bill", "bill"))
    assert (alone.overall.status, alone.overall.flags, alone.as_if_enacted) == ("partial", ("draft",), None)


def test_a_law_that_the_bill_replaces_no_longer_counts_then():
    found = row(law(HELMETS, "act"), law(LAMPS, "bill", "bill", replaces=("act.txt",)))
    assert (found.overall.status, found.as_if_enacted.status) == ("partial", "partial")
    assert found.as_if_enacted.elements["lamp"].found
    assert not found.as_if_enacted.elements["helmet"].found


def test_a_law_not_commenced_counts_as_a_draft():
    found = row(law(HELMETS, "act"), law(LAMPS, "late", "not_commenced"))
    assert (found.overall.status, found.as_if_enacted.status) == ("partial", "met")


def test_repealed_laws_count_nowhere():
    found = row(law(ROADS, "act"), law(HELMETS, "old", "repealed"), law(LAMPS, "bill", "bill"))
    assert found.overall.status == "gap"
    assert not found.as_if_enacted.elements["helmet"].found


def test_a_law_replaced_by_one_in_force_is_repealed_unless_the_user_says_otherwise():
    new, old = law(LAMPS, "new", replaces=("old.txt",)), law(HELMETS, "old", "")
    assert documents(new, old)["old"].status == "repealed"
    assert row(new, old).overall.elements["helmet"].found is False
    assert documents(new, law(HELMETS, "old", "in_force"))["old"].status == "in_force"


def test_relations_are_told_in_the_notes_by_title_or_as_written():
    act, bill = law(HELMETS, "act"), law(LAMPS, "bill", "bill", amends=("act.txt", "Cycle Act"), implements=("act",))
    notes = documents(act, bill)["bill"].notes
    assert "It amends: Bicycle Act; “Cycle Act”, which is not among the laws read." in notes
    assert "It implements: Bicycle Act." in notes
