"""A file with many faults: all of them at once, each with its line and what was probably meant."""

from pathlib import Path

import pytest

from legalgap.errors import RulesetError
from legalgap.instruments.catalogue import read_instrument

GOOD = """\
code: BRIDGE
title: Treaty on Bridges
short_title: Bridges
kind: regional
adopted: "1999-05-01"
checked: against the text
articles:
  - article: "1"
    level: mandatory
    obligation: Build one bridge a year.
  - article: "2"
    obligation: Take tolls fairly.
    paragraphs:
      - {paragraph: "1", level: optional, obligation: A toll may be charged.}
      - {paragraph: "2", level: consider, obligation: Weigh a lower toll for carts.}
"""

BAD = """\
code: BRIGDE
title: Treaty on Bridges
kind: regoinal
adopted: in May
chekced: against the text
articles:
  - article: "1"
    level: mandatry
    obligation: Build one bridge a year.
  - article: "1"
    obligation: Take tolls fairly.
"""


def _file(folder: Path, text: str) -> Path:
    path = folder / "bridge.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_good_file_becomes_an_instrument(tmp_path: Path):
    found = read_instrument(_file(tmp_path, GOOD))
    tolls = found.article("2")
    assert tolls is not None
    assert tolls.levels == ("optional", "consider")
    assert found.article("3") is None


def test_all_faults_are_told_at_once_with_their_lines(tmp_path: Path):
    with pytest.raises(RulesetError) as caught:
        read_instrument(_file(tmp_path, BAD))
    told = str(caught.value)
    assert "bridge.yaml:1: the code 'BRIGDE' must be the name of the file, 'BRIDGE'" in told
    assert "bridge.yaml:3: unknown kind 'regoinal'; did you mean 'regional'?" in told
    assert "bridge.yaml:4: 'in May' is not a date" in told
    assert "bridge.yaml:5: unknown key 'chekced'; did you mean 'checked'?" in told
    assert "bridge.yaml:8: unknown level 'mandatry'; did you mean 'mandatory'?" in told
    assert "bridge.yaml:10: article 1 stands here twice" in told
    assert "bridge.yaml:10: give an article either a level, or paragraphs" in told
    assert "the key 'short_title' is missing" in told


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("- a\n- b\n", "must hold one instrument"),
        ("code: [1", "not YAML"),
        (GOOD.replace("articles:", "articles: none\nrest:"), "'articles' must be a list"),
        (GOOD.replace("obligation: Build one bridge a year.", "obligation: [a, b]"), "'obligation' must be a text"),
        (GOOD + "  - just words\n", "an article needs the keys"),
    ],
)
def test_files_of_the_wrong_shape_are_explained(tmp_path: Path, text: str, fault: str):
    with pytest.raises(RulesetError, match=fault):
        read_instrument(_file(tmp_path, text))
