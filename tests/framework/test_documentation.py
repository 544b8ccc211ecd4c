"""The example in the guide for assessors is a framework file that can be used as it stands."""

import re
from pathlib import Path

from legalgap.framework.loading import load_framework
from legalgap.rules import load_ruleset

GUIDE = Path(__file__).parents[2] / "docs" / "frameworks.md"


def test_the_example_can_be_loaded(tmp_path):
    example = re.search(r"```yaml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)[1]
    for file in re.findall(r"- file: (\S+)", example):
        (tmp_path / file).parent.mkdir(exist_ok=True)
        (tmp_path / file).touch()
    (tmp_path / "framework.yaml").write_text(example, "utf-8")
    found = load_framework(tmp_path / "framework.yaml", load_ruleset("palermo").kinds_of_law)
    assert (found.country, len(found.laws), list(found.treaties)) == ("ZWE", 4, ["TIPP"])
