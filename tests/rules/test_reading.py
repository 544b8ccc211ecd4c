"""YAML as an author writes it: words stay words, and every fault has its line."""

from legalgap.rules.reading import read_text, read_yaml


def test_nothing_is_guessed_into_numbers_dates_or_truth_values():
    value, faults = read_text("a: NO\nb: 4.10\nc: 010\nd: 2000-11-15\ne: [yes, 1e3]\nf: ~\ng: '~'\n", "x.yaml")
    assert faults == []
    assert value == {"a": "NO", "b": "4.10", "c": "010", "d": "2000-11-15", "e": ["yes", "1e3"], "f": "", "g": "~"}


def test_every_key_and_item_knows_its_line():
    value, _ = read_text("a: 1\nlist:\n- one\n- two\n", "x.yaml")
    assert value.spots["list"].line == 2
    assert [spot.line for spot in value["list"].spots] == [3, 4]


def test_a_key_written_twice_is_a_fault_and_the_first_one_stays():
    value, faults = read_text("a: 1\nb: 2\na: 3\n", "x.yaml")
    assert value["a"] == "1"
    assert [str(fault) for fault in faults] == ["x.yaml:3: 'a' is written twice (first in line 1)"]


def test_what_is_not_yaml_is_a_fault_with_its_line():
    _, faults = read_text("a: [1\nb: 2\n", "x.yaml")
    assert faults[0].spot.line == 2
    assert "this is not YAML" in faults[0].message


def test_aliases_cannot_blow_up_a_file():
    laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b, *b]\n"
    _, faults = read_text(laughs, "x.yaml")
    assert faults
    assert all("aliases" in fault.message for fault in faults)


def test_very_deep_nesting_is_a_fault_and_not_a_crash():
    _, faults = read_text("[" * 60 + "]" * 60, "x.yaml")
    assert len(faults) == 1


def test_a_file_that_is_not_utf8_is_a_fault(tmp_path):
    path = tmp_path / "x.yaml"
    path.write_bytes("a: ñ".encode("latin-1"))
    _, faults = read_yaml(path, "x.yaml")
    assert "save it as UTF-8" in faults[0].message
