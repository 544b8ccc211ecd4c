"""Every blind law has a gold file with the same indicators, each verdict accepted, explained and cited."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

FOLDER = Path(__file__).parent
LAWS = sorted(FOLDER.glob("*.txt"))
GOLD = {law.stem: YAML(typ="safe").load(FOLDER / f"{law.stem}.gold.yaml")["indicators"] for law in LAWS}


def test_there_are_six_laws():
    assert len(LAWS) == 6


@pytest.mark.parametrize("name", GOLD)
def test_verdicts_are_accepted_explained_and_cited(name):
    for row in GOLD[name]:
        assert row["verdict"] in row["accept"], row
        assert row["note"], row
        assert row["verdict"] == "gap" or row["provisions"], row


def test_all_laws_are_read_for_the_same_indicators():
    ids = [row["id"] for row in GOLD["poor_act"]]
    assert len(set(ids)) == len(ids) == 61
    assert all([row["id"] for row in rows] == ids for rows in GOLD.values())


@pytest.mark.parametrize("name", GOLD)
def test_cited_sections_exist(name):
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    cited = {provision.split("(")[0] for row in GOLD[name] for provision in row.get("provisions", [])}
    assert [section for section in cited if section not in text and section != "Schedule"] == []
