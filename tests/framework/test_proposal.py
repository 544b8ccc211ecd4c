"""A framework file written from a folder: it can be loaded as it stands, and shows why each kind was chosen."""

import pytest

from legalgap.errors import UnreadableError, UsageError
from legalgap.framework.listing import Listed
from legalgap.framework.loading import load_framework
from legalgap.framework.proposal import propose
from tests.bicycles import BICYCLES


def loaded(proposal, path):
    path.write_text(proposal.text, "utf-8")
    return load_framework(path, BICYCLES.kinds_of_law)


def test_what_is_written_can_be_loaded(folder):
    proposal = propose(folder, BICYCLES, country="ZWE")
    found = loaded(proposal, folder / "framework.yaml")
    assert proposal.laws == 2
    assert found.country == "ZWE"
    assert found.laws == (
        Listed("act.txt", "Bicycle Act, 2014", "bicycle_act", "in_force", "2014", "en"),
        Listed("bill.txt", "Bicycle (Amendment) Bill, 2024", "bicycle_act", "bill", "2024", "en"),
    )


def test_the_reasons_stand_beside(folder):
    text = propose(folder, BICYCLES).text
    assert "kind: bicycle_act  # its title has “Bicycle”\n" in text
    assert "status: bill  # its title says “BILL, 2024”\n" in text.replace("Bill, 2024”", "BILL, 2024”")
    assert "#   penal_code   Penal code\n" in text


def test_what_is_not_recognised_is_left_empty(folder):
    (folder / "road.txt").write_text("ROAD ACT\n\n1. Roads\nRoads shall be smooth.\n", "utf-8")
    assert 'kind: ""  # nothing in its title tells what kind of law it is\n' in propose(folder, BICYCLES).text


def test_doubt_is_shown(folder):
    (folder / "two.txt").write_text("BICYCLES AND PENAL CODE ACT\n\n1. One\nText.\n", "utf-8")
    assert "kind: bicycle_act  # its title has “Bicycles”; or penal_code?\n" in propose(folder, BICYCLES).text


def test_files_that_cannot_be_read_are_named_and_the_rest_is_listed(folder):
    (folder / "broken.pdf").write_bytes(b"")
    proposal = propose(folder, BICYCLES)
    assert proposal.laws == 2
    assert "# Not read: broken.pdf: " in proposal.text
    assert [fault.file for fault in proposal.unread] == ["broken.pdf"]
    assert len(loaded(proposal, folder / "framework.yaml").laws) == 2


def test_names_and_titles_cannot_break_the_file(folder):
    name = "a\"b: {c} #d 'e'.txt"
    (folder / name).write_text('THE "BICYCLE: # ACT\\"\n\n1. One\nText.\n', "utf-8")
    found = loaded(propose(folder, BICYCLES), folder / "framework.yaml")
    assert name in {law.file for law in found.laws}


def test_it_may_lie_in_a_folder_above_but_nowhere_else(folder, tmp_path):
    above = tmp_path / "framework.yaml"
    found = loaded(propose(folder, BICYCLES, out=above), above)
    assert [law.file for law in found.laws] == ["laws/act.txt", "laws/bill.txt"]
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(UsageError, match="a framework file names laws below it"):
        propose(folder, BICYCLES, out=tmp_path / "elsewhere" / "framework.yaml")


def test_a_folder_without_laws(tmp_path):
    with pytest.raises(UnreadableError, match="holds no file that can be read as a law"):
        propose(tmp_path, BICYCLES)
