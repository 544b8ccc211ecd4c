"""The formats of a report and the writing of them: a matrix and names of formats in, files in a folder out.

    write(matrix, Path("report"), ["csv"]) -> [Path("report/matrix.csv")]

A new format is a module with `render(report: Report) -> bytes` and a line in FORMATS.
"""

import os
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ..errors import UsageError
from ..model.matrix import Matrix
from ..suggest import known_one

if TYPE_CHECKING:
    from ..instruments.official import OfficialTexts
    from ..model.ruleset import Ruleset
    from .view import Report

Progress = Callable[[str, int, int], None]


class Format(NamedTuple):
    """A format: the file it is written to and where its renderer is, as `module:function`."""

    file: str
    renderer: str


FORMATS = {
    "html": Format("report.html", "legalgap.reporting.html:render"),
    "json": Format("matrix.json", "legalgap.reporting.matrix_json:render"),
    "md": Format("report.md", "legalgap.reporting.markdown:render"),
    "csv": Format("matrix.csv", "legalgap.reporting.table_csv:render"),
    "xlsx": Format("matrix.xlsx", "legalgap.reporting.workbook:render"),
}
EXPLAINING = frozenset({"html"})  # the formats that also explain the standard
QUOTING = frozenset({"html", "md"})  # those that show official texts beside findings


def check_formats(names: Sequence[str]) -> list[str]:
    """The names without repetition. Raises UsageError, with the known ones, for a format that does not exist."""
    return [known_one(name, list(FORMATS), "report format") for name in dict.fromkeys(names)]


def write(
    matrix: Matrix,
    out: Path,
    formats: Sequence[str],
    progress: Progress | None = None,
    ruleset: "Ruleset | None" = None,
) -> list[Path]:
    """Writes the matrix to the folder `out`, one file per format, and gives their paths in the order asked for.

    A file appears whole or not at all, and the same matrix gives the same bytes. `progress(file, done, total)` is
    called after each file. With the ruleset, the page also explains the standard; official texts that the user has
    attached stand beside the findings. Raises UsageError for an unknown format (before anything is written) or an
    unusable folder.
    """
    from .view_build import NOTHING_ATTACHED, build_report

    names = check_formats(formats)
    report = build_report(
        matrix,
        ruleset if EXPLAINING & set(names) else None,
        _attached(matrix) if QUOTING & set(names) else NOTHING_ATTACHED,
    )
    written = []
    for name in names:
        written.append(write_whole(out / FORMATS[name].file, _renderer(name)(report)))
        if progress:
            progress(FORMATS[name].file, len(written), len(names))
    return written


def _attached(matrix: Matrix) -> "OfficialTexts":
    from ..instruments.official import official_texts

    return official_texts(source for row in matrix.rows for source in row.sources)


def _renderer(name: str) -> Callable[["Report"], bytes]:
    module, function = FORMATS[name].renderer.split(":")
    renderer: Callable[[Report], bytes] = getattr(import_module(module), function)
    return renderer


def write_whole(path: Path, content: bytes) -> Path:
    """Writes to a temporary neighbour first, so that a reader never sees half a file."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, neighbour = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as fault:
        raise UsageError(
            f"The folder {path.parent} cannot be written to ({fault.strerror}); name another one."
        ) from fault
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(neighbour).chmod(0o644)
        Path(neighbour).replace(path)
    except OSError as fault:
        Path(neighbour).unlink(missing_ok=True)
        raise UsageError(f"{path} cannot be written ({fault.strerror}).") from fault
    return path
