"""Where phrases are looked for in short and in long laws."""

from pathlib import Path

from legalgap.documents.reader import read_file
from legalgap.language.law import annotate
from legalgap.matching.search import SHORT_LAW, SearchableLaw
from legalgap.provisions import build_documents


def law_of(sections: int, folder: Path) -> SearchableLaw:
    """A law of so many sections, each about a bicycle."""
    lines = [f"{n}. Section {n}\n\nNo person shall leave a bicycle in street {n}.\n" for n in range(1, sections + 1)]
    file = folder / "law.txt"
    file.write_text("THE STREETS ACT\n\n" + "\n".join(lines))
    return SearchableLaw(annotate(build_documents(read_file(file))[0]))


def test_a_short_law_is_searched_everywhere(tmp_path: Path) -> None:
    law = law_of(20, tmp_path)
    assert len(law.law.units) <= SHORT_LAW
    assert len(law.find_within(("bicycle",), 1 << 10)) == len(law.find_any(("bicycle",))) >= 20


def test_a_long_law_is_searched_only_in_the_units_asked_for(tmp_path: Path) -> None:
    law = law_of(SHORT_LAW + 50, tmp_path)
    everywhere = law.find_any(("bicycle", "street"))
    asked = {everywhere[4].unit, everywhere[200].unit}
    found = law.find_within(("bicycle", "street"), sum(1 << unit for unit in asked))
    assert found == [o for o in everywhere if o.unit in asked]
    assert {o.unit for o in found} == asked
