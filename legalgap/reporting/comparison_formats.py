"""The formats of a comparison and the writing of them: a comparison and names of formats in, files in a folder out.

write_comparison(comparison, Path("out"), ["md"]) -> [Path("out/comparison.md")]
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from ..comparison.outcome import Comparison
from ..suggest import known_one
from .formats import write_whole

COMPARISON_FORMATS = {
    "html": "legalgap.reporting.comparison_html",
    "docx": "legalgap.reporting.comparison_docx",
    "json": "legalgap.reporting.comparison_json",
    "md": "legalgap.reporting.comparison_markdown",
}


def check_comparison_formats(names: Sequence[str]) -> list[str]:
    """The names without repetition. Raises UsageError, with the known ones, for a format that does not exist."""
    return [known_one(name, list(COMPARISON_FORMATS), "comparison format") for name in dict.fromkeys(names)]


def write_comparison(comparison: Comparison, out: Path, formats: Sequence[str]) -> list[Path]:
    """Writes the comparison to the folder `out`, one file per format, and gives their paths in the order asked for.

    A file appears whole or not at all, and the same comparison gives the same bytes. Raises UsageError for an unknown
    format (before anything is written) or an unusable folder.
    """
    return [
        write_whole(out / f"comparison.{name}", _renderer(name)(comparison))
        for name in check_comparison_formats(formats)
    ]


def _renderer(name: str) -> Callable[[Comparison], bytes]:
    renderer: Callable[[Comparison], bytes] = import_module(COMPARISON_FORMATS[name]).render
    return renderer
