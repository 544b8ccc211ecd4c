"""What `legalgap doctor` looks at: the parts of an installation in, one line for each with its state out.

checkup()[0] -> Part("Python", "3.11.9", present=True, needed="needed", remedy="")
"""

import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, NamedTuple

from .. import __version__
from ..resources import folder

if TYPE_CHECKING:
    from rich.table import Table

CORE = {
    "spacy": "words and sentences",
    "simplemma": "base forms of words",
    "rapidfuzz": "near matches",
    "pypdfium2": "PDF text",
    "pdfplumber": "PDF tables and rules",
    "pikepdf": "repair of damaged PDFs",
    "python-docx": "Word files",
    "lxml": "HTML and XML",
    "py3langid": "languages",
    "ruamel.yaml": "rulesets",
    "pydantic": "checking of rulesets",
    "jinja2": "HTML reports",
    "typer": "the command line",
    "rich": "terminal output",
}
EXTRAS = {
    "rapidocr": ("ocr", "scanned pages, without tesseract"),
    "fastapi": ("web", "use in the browser"),
    "dask": ("cluster", "many frameworks on many machines"),
    "tokenizers": ("semantic", "nearest passages for gaps"),
    "typst": ("pdf", "PDF reports"),
}
SHIPPED = ("rulesets", "reference_instruments", "samples")
TESSERACT_TIMEOUT_SECONDS = 10


class Part(NamedTuple):
    """A part of the installation: what it is for, what was found, and what to do when it is missing."""

    name: str
    purpose: str
    found: str
    remedy: str = ""
    optional: bool = False


def checkup() -> list[Part]:
    """Every part, in the order: legalgap itself, what it cannot do without, what adds to it."""
    return [
        Part("legalgap", "this program", __version__),
        Part("Python", "3.11 or newer", platform.python_version()),
        *(_shipped(name) for name in SHIPPED),
        *(_library(name, purpose) for name, purpose in CORE.items()),
        _tesseract(),
        *(_extra(name, extra, purpose) for name, (extra, purpose) in EXTRAS.items()),
    ]


def _installed(name: str) -> str:
    """The version of a library; empty when it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _library(name: str, purpose: str) -> Part:
    return Part(name, purpose, _installed(name), f"pip install {name}")


def _extra(name: str, extra: str, purpose: str) -> Part:
    return Part(name, purpose, _installed(name), f'pip install "legalgap[{extra}]"', optional=True)


def _shipped(name: str) -> Part:
    """A folder that belongs to the installation, with the number of things in it."""
    try:
        things = [path for path in folder(name).iterdir() if not path.name.startswith((".", "_"))]
    except FileNotFoundError:
        things = []
    return Part(
        name.replace("_", " "), "shipped with legalgap", str(len(things)) if things else "", "install legalgap again"
    )


def _tesseract() -> Part:
    """The OCR program and the languages it knows."""
    remedy = (
        "install tesseract-ocr with your system's packages (Debian: apt install tesseract-ocr tesseract-ocr-fra ...)"
    )
    program = shutil.which("tesseract")
    found = _languages_of(program) if program else ""
    return Part("tesseract", "scanned pages", found, remedy, optional=True)


def _languages_of(program: str) -> str:
    """The languages of a tesseract; empty when it does not run."""
    try:
        ran = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=TESSERACT_TIMEOUT_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    languages = [word for line in ran.stdout.splitlines()[1:] if (word := line.strip()) != "osd"]
    return f"languages {', '.join(languages)}"


def checkup_table(parts: list[Part]) -> "Table":
    """The parts as a table: sign, name, purpose, and version or remedy."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    for _ in range(4):
        table.add_column(overflow="fold")
    for part in parts:
        table.add_row(_sign(part), Text(part.name), Text(part.purpose, style="dim"), Text(part.found or _advice(part)))
    return table


def _sign(part: Part) -> str:
    if part.found:
        return "✓"
    return "–" if part.optional else "✗"


def _advice(part: Part) -> str:
    return f"{'not installed (optional)' if part.optional else 'MISSING'}: {part.remedy}"
