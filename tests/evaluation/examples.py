"""Small gold readings, answers and outcomes for the tests of evaluation."""

from pathlib import Path

from legalgap.evaluation.gold import GoldLaw, LawFile, Mark
from legalgap.evaluation.outcomes import Answer, Outcome
from legalgap.evaluation.running import EvaluatedLaw, Evaluation
from legalgap.model.ruleset import Ruleset


def outcome(readers, tool, *, provisions=(), sections=(), indicator="shelter", law="XA", **mark):
    """What readers ("met", or "met|partial" where they differ) and tool say on one indicator."""
    accept = tuple(readers.split("|"))
    said = Mark(indicator, accept[0], accept, tuple(provisions), **mark)
    return Outcome(law, said, Answer(tool, tuple(sections)))


def gold_law(*marks, law="XA", group="tuned", readers=2, agreement=0.95):
    """The reading of one law."""
    return GoldLaw(law, Path(f"{law}.yaml"), (LawFile("law.txt"),), group, readers, agreement, tuple(marks))


def mark(indicator, *accept, **more):
    """A mark with the accepted verdicts, the first of which is the readers'."""
    return Mark(indicator, accept[0], tuple(accept), **more)


def ruleset(**more):
    """A ruleset without rules."""
    empty = {name: {} for name in ("pillars", "kinds_of_law", "kind_wordings", "scopes", "lexicons", "wordings")}
    return Ruleset(id="demo", title="Demo", version="1.0", profile="", **{**empty, "indicators": (), **more})


def evaluation(*laws, rules=None, **more):
    """An evaluation of pairs (gold law, answers)."""
    evaluated = tuple(EvaluatedLaw(gold, answers, title="Demo Act", language="en", grade="A") for gold, answers in laws)
    return Evaluation(rules or ruleset(), evaluated, **more)
