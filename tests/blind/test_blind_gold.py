"""Every blind law has a gold file with the same indicators, each verdict accepted, explained and cited."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

FOLDER = Path(__file__).parent
LAWS = {law.stem: law for set_ in (FOLDER, FOLDER / "second") for law in sorted(set_.glob("*_*.[tm][xd]*"))}
GOLD = {name: YAML(typ="safe").load(law.with_suffix(".gold.yaml"))["indicators"] for name, law in LAWS.items()}


def test_each_set_has_its_laws():
    sets = [law.parent.name for law in LAWS.values()]
    assert sets.count("blind") == 6
    assert sets.count("second") == len(list((FOLDER / "second").glob("*.gold.yaml")))


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
    text = LAWS[name].read_text(encoding="utf-8")
    cited = {provision.split("(")[0] for row in GOLD[name] for provision in row.get("provisions", [])}
    assert [section for section in cited if section not in text and section != "Schedule"] == []
