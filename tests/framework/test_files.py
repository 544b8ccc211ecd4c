"""Which files are read: those named, those in folders, those that a framework file lists."""

import pytest

from legalgap.errors import UsageError
from legalgap.framework.files import gather, law_files
from legalgap.framework.loading import load_framework

KINDS = ("bicycle_act", "penal_code")


def gathered(paths, framework_file=None):
    return gather(paths, framework_file, lambda path: load_framework(path, KINDS))


def names(paths, framework_file=None):
    return [path.name for path in gathered(paths, framework_file).files]


def test_a_folder_stands_for_its_laws_in_order_of_name(folder):
    (folder / ".hidden.txt").touch()
    (folder / "picture.png").touch()
    assert names([folder]) == ["act.txt", "bill.txt"]
    assert names([folder / "bill.txt", folder / "act.txt", folder / "bill.txt"]) == ["bill.txt", "act.txt"]
    assert [path.name for path in law_files([folder])] == ["act.txt", "bill.txt"]


def test_a_framework_file_in_a_folder_is_found_and_says_what_it_leaves_out(folder, load):
    load("documents: [{file: bill.txt}]\n")
    found = gathered([folder])
    assert [path.name for path in found.files] == ["bill.txt"]
    assert found.framework.laws[0].file == "bill.txt"
    assert found.notes == ("Not listed in framework.yaml and so not read: act.txt.",)


def test_it_may_be_named_itself(folder, load):
    load("documents: [{file: bill.txt}]\n")
    assert names([], folder / "framework.yaml") == ["bill.txt"]
    assert names([folder / "framework.yaml"]) == ["bill.txt"]
    assert names([folder, folder / "framework.yaml"]) == ["bill.txt"]


def test_files_named_beside_it_are_read_too_and_each_once(folder, load, tmp_path):
    load("documents: [{file: bill.txt}]\n")
    outside = tmp_path / "code.txt"
    outside.touch()
    assert names([outside, folder / "bill.txt"], folder / "framework.yaml") == ["bill.txt", "code.txt"]


def test_without_documents_every_law_of_its_folder_belongs_to_it(folder, load):
    load("country: ZWE\n")
    assert names([folder]) == ["act.txt", "bill.txt"]


def test_two_framework_files_are_one_too_many(folder, load, tmp_path):
    load("documents: [{file: bill.txt}]\n")
    other = tmp_path / "other"
    other.mkdir()
    (other / "framework.yaml").write_text("country: ZWE\n", "utf-8")
    with pytest.raises(UsageError, match="There are two framework files"):
        gathered([folder, other])
    assert names([other], folder / "framework.yaml") == ["bill.txt"]
