"""The structure mark: sections and headings of real laws against the publisher's own structured text."""

import difflib
import re
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from legalgap.documents import read_file
from legalgap.errors import UnreadableError
from legalgap.model.document import Document, Provision
from legalgap.model.source import Reading
from legalgap.provisions import build_documents

UNITS = ("section", "article", "clause")
FOUND, INVENTED, HEADED = 0.98, 0.01, 0.95
FEWEST_LAWS_READ = 20


@dataclass
class Mark:
    """How one law came out: sections of the truth, found, invented; headings to find and headings right."""

    law: str
    sections: int
    found: int = 0
    headings: int = 0
    headed: int = 0
    missing: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        detail = f" missing {self.missing[:8]}" if self.missing else ""
        detail += f" invented {self.invented[:8]}" if self.invented else ""
        return f"{self.law}: {self.found}/{self.sections} sections, {self.headed}/{self.headings} headings{detail}"


def sections_of(documents: tuple[Document, ...]) -> list[Provision]:
    """The numbered units of the main body; what stands in schedules and amendments is left out."""
    found: list[Provision] = []

    def visit(node: Provision) -> None:
        for child in node.children:
            if child.kind in UNITS:
                found.append(child)
            if child.kind not in ("schedule", "amendment"):
                visit(child)

    for document in documents:
        visit(document.tree)
    return found


def plain(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def same_heading(truth: str, found: str) -> bool:
    """Equal but for case and spacing; where the truth runs on into the section's text, its beginning counts."""
    labelled = re.match(r"Section \w+\. ", truth)
    wanted = plain(truth[labelled.end() :] if labelled else truth)
    return plain(found) == wanted or bool(labelled and found and wanted.startswith(plain(found)))


def marked(law: str, truth: list[list[str]], documents: tuple[Document, ...]) -> Mark:
    sections = sections_of(documents)
    mark = Mark(law, len(truth))
    wanted, numbers = [t[0].upper() for t in truth], [s.number.upper() for s in sections]
    for step, a1, a2, b1, b2 in difflib.SequenceMatcher(None, wanted, numbers, autojunk=False).get_opcodes():
        if step != "equal":
            mark.missing += wanted[a1:a2]
            mark.invented += numbers[b1:b2]
            continue
        for (_, heading), section in zip(truth[a1:a2], sections[b1:b2], strict=True):
            mark.found += 1
            mark.headings += bool(heading)
            mark.headed += bool(heading) and same_heading(heading, section.heading)
    return mark


@pytest.fixture(scope="module")
def marks(corpus: Path) -> list[Mark]:
    truths = YAML(typ="safe", pure=True).load((corpus / "structure.yaml").read_text("utf-8"))
    found = []
    for law, truth in truths.items():
        try:
            documents = build_documents(read_file(corpus / law))
        except UnreadableError:
            continue  # a scan, where no text recognition is installed
        found.append(marked(law, truth["list"], documents))
    return found


@pytest.mark.corpus
@pytest.mark.slow
def test_sections_and_headings_of_real_laws_are_found(marks):
    report = "\n".join(map(str, marks))
    print(report)
    sections = sum(m.sections for m in marks)
    assert len(marks) >= FEWEST_LAWS_READ
    assert sum(m.found for m in marks) >= FOUND * sections, report
    assert sum(len(m.invented) for m in marks) <= INVENTED * sections, report
    assert sum(m.headed for m in marks) >= HEADED * sum(m.headings for m in marks), report


@pytest.mark.corpus
@pytest.mark.slow
def test_no_single_law_comes_out_badly(marks):
    poor = [str(m) for m in marks if m.found < 0.8 * m.sections or len(m.invented) > 0.05 * m.sections]
    assert poor == []


@pytest.mark.corpus
@pytest.mark.slow
def test_the_trees_of_a_penal_code_and_its_companions_are_built_fast(corpus):
    readings: list[Reading] = [read_file(path) for path in sorted((corpus / "laws/ZW").glob("*.pdf"))]
    assert sum(len(reading.pages) for reading in readings) > 400
    seconds = min(_seconds_to_build(readings) for _ in range(3))
    assert seconds < 2.0, f"{seconds:.2f} s of processor time; 0.7 s on an idle machine is usual"


def _seconds_to_build(readings: list[Reading]) -> float:
    begin = time.process_time()
    for reading in readings:
        build_documents(reading)
    return time.process_time() - begin
