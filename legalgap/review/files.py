"""Sheets as files: the form of a file is told by its ending, .xlsx or .yaml.

write_sheet(sheet, Path("review.xlsx"))
read_sheet(Path("review.xlsx"))  ->  the sheet with what was filled in
"""

import os
import tempfile
from pathlib import Path

from ..errors import UsageError
from .sheet import Sheet

WORKBOOKS, TEXTS = (".xlsx",), (".yaml", ".yml")


def check_ending(path: Path) -> None:
    """Raises UsageError for a file that is neither a workbook nor YAML."""
    if path.suffix.lower() not in (*WORKBOOKS, *TEXTS):
        raise UsageError(
            f"{path.name}: a review is a workbook or a YAML file; name it something.xlsx or something.yaml."
        )


def write_sheet(sheet: Sheet, path: Path) -> None:
    """Writes a sheet whole or not at all. Raises UsageError for a wrong ending or a place that cannot be written."""
    check_ending(path)
    content = _content(sheet, path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, neighbour = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as fault:
        raise UsageError(f"{path} cannot be written ({fault.strerror}); name another place.") from fault
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(neighbour).chmod(0o644)
        Path(neighbour).replace(path)
    except OSError as fault:
        Path(neighbour).unlink(missing_ok=True)
        raise UsageError(f"{path} cannot be written ({fault.strerror}); close it where it is open.") from fault


def _content(sheet: Sheet, path: Path) -> bytes:
    if path.suffix.lower() in WORKBOOKS:
        from .workbook_out import workbook

        return workbook(sheet)
    from .sheet_yaml import yaml_of

    return yaml_of(sheet).encode("utf-8", "replace")


def read_sheet(path: Path) -> Sheet:
    """The sheet in a file. Raises UsageError for a wrong ending, UnreadableError or ReviewError for its content."""
    check_ending(path)
    if path.suffix.lower() in WORKBOOKS:
        from .workbook_in import read_workbook

        return read_workbook(path)
    from .sheet_yaml import read_yaml_sheet

    return read_yaml_sheet(path)
