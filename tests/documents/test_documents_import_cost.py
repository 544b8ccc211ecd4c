"""Importing the package of readers loads none of the libraries that the readers use."""

import subprocess
import sys

HEAVY = (
    "pdfplumber",
    "pypdfium2",
    "pikepdf",
    "docx",
    "lxml",
    "spacy",
    "numpy",
    "py3langid",
    "multiprocessing.connection",
)


def loaded_by(statement: str) -> set[str]:
    program = f"import sys\n{statement}\nprint(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(done.stdout.split())


def test_the_package_alone_loads_nothing_heavy():
    assert loaded_by("import legalgap.documents") == set()


def test_the_parent_of_workers_loads_nothing_heavy():
    assert loaded_by("from legalgap.documents import read_isolated, ReadingCache") == {"multiprocessing.connection"}


def test_reading_a_text_loads_no_xml_and_no_model(tmp_path):
    law = tmp_path / "act.txt"
    law.write_text(
        "A person who recruits another person by means of a threat is guilty of the offence under this Act. " * 5
    )
    statement = f"from pathlib import Path; from legalgap.documents import read_file; read_file(Path({str(law)!r}))"
    assert loaded_by(statement) == set()


def test_unknown_names_are_refused():
    import pytest

    import legalgap.documents

    with pytest.raises(AttributeError, match="nothing"):
        _ = legalgap.documents.nothing
