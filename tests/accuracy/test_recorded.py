"""Accuracy does not fall: every gold reading is evaluated anew and held against the recorded run.

The record (`recorded.json`: verdicts and section numbers, no words of laws) and the page of the documentation are
written by one command, from the root of the repository:

    legalgap evaluate $LEGALGAP_CORPUS/gold/*.yaml tests/blind/*.gold.yaml tests/blind/second/*.gold.yaml \
        samples/castavia/expected.yaml --save tests/accuracy/recorded.json --write docs/accuracy.md

Write them again when rules got better, or when a loss is accepted; look at the gains and losses first, which the same
command shows with `--against tests/accuracy/recorded.json`. The recorded verdicts are counted against today's gold, so
that a corrected reading is neither a gain nor a loss.
"""

import json
from pathlib import Path

import pytest

from legalgap.evaluation.changes import changes, drops, losses_listed
from legalgap.evaluation.figures import figures
from legalgap.evaluation.gold import GoldLaw, read_gold
from legalgap.evaluation.record import Record, read_record
from legalgap.evaluation.running import evaluate
from legalgap.reporting.markdown import escaped
from legalgap.rules import load_ruleset

ROOT = Path(__file__).parents[2]
RECORD = Path(__file__).parent / "recorded.json"
ENGLISH = ("ZW", "UG", "SG", "TZ", "LS", "PK", "GY", "LK", "TW", "DC")
SPANISH = ("AR", "CO")
ALLOWED = 0.01


@pytest.fixture(scope="module")
def record() -> Record:
    """The recorded run."""
    assert RECORD.is_file(), "no run is recorded; the docstring of this module shows the command that records one"
    return read_record(RECORD)


def no_figure_fell(record: Record, gold: list[GoldLaw]) -> None:
    """Evaluates the readings and fails, with the losses, when a headline figure fell by more than is allowed."""
    evaluation = evaluate(gold, load_ruleset("palermo"))
    assert [each.file for each in evaluation.unread] == []
    before, after = record.outcomes(gold), evaluation.outcomes()
    assert len(before) == len(after), "the gold has verdicts that are not recorded; record the run again"
    fallen = drops(figures(before), figures(after), ALLOWED)
    assert not fallen, "\n".join(["", *fallen, *losses_listed(changes(before, after))])


@pytest.mark.corpus
@pytest.mark.parametrize("laws", [ENGLISH, SPANISH], ids=["english", "spanish"])
def test_accuracy_on_the_laws_of_the_corpus(corpus, record, laws):
    gold = [law for code in laws for law in read_gold(corpus / "gold" / f"{code}.yaml")]
    no_figure_fell(record, gold)


def test_accuracy_on_blind_laws(record):
    files = sorted((ROOT / "tests" / "blind").rglob("*.gold.yaml"))
    if not files:
        pytest.skip("there are no blind laws in tests/blind")
    no_figure_fell(record, [law for file in files for law in read_gold(file)])


def test_accuracy_on_the_samples(record):
    no_figure_fell(record, read_gold(ROOT / "samples" / "castavia" / "expected.yaml"))


def test_the_page_shows_the_recorded_figures(record):
    recorded_laws = json.loads(RECORD.read_bytes())["laws"]
    page = (ROOT / "docs" / "accuracy.md").read_text("utf-8")
    for law, recorded in recorded_laws.items():
        accuracy = f"{recorded['figures']['accuracy']:.2f}"
        (line,) = [line for line in page.splitlines() if line.startswith(f"| {escaped(law)} |")]
        assert f" {accuracy} |" in line, f"docs/accuracy.md does not show the recorded run for {law}; write it again"
