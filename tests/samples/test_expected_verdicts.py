"""The expected verdicts of the samples are complete and well formed."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

CASTAVIA = Path(__file__).parents[2] / "samples" / "castavia"
EXPECTED = YAML(typ="safe").load(CASTAVIA / "expected.yaml")
VERDICTS = {"met", "partial", "gap", "uncertain", "not_supplied"}
LISTS = {
    **{name: document["indicators"] for name, document in EXPECTED["documents"].items()},
    "overall": EXPECTED["overall"]["indicators"],
    "overall_with_bill": EXPECTED["overall_with_bill"]["indicators"],
}


def test_every_sample_law_has_expected_verdicts():
    assert {law.stem for law in CASTAVIA.glob("*.pdf")} == set(EXPECTED["documents"])


@pytest.mark.parametrize("name", LISTS)
def test_each_verdict_is_known_accepted_and_explained(name):
    for row in LISTS[name]:
        assert set(row["accept"]) <= VERDICTS, row
        assert row["verdict"] in row["accept"], row
        assert row["note"], row


@pytest.mark.parametrize("name", LISTS)
def test_met_and_partial_cite_a_section(name):
    without = [row["id"] for row in LISTS[name] if row["verdict"] in ("met", "partial") and not row.get("provisions")]
    assert without == []


def test_every_list_covers_the_same_indicators_once():
    ids = [row["id"] for row in LISTS["overall"]]
    assert len(ids) == len(set(ids))
    assert all([row["id"] for row in LISTS[name]] == ids for name in EXPECTED["documents"])
