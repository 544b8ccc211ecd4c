"""Files become readings: a PDF, Word, HTML, Markdown or text file goes in, its lines and what was set aside come out.

    read_file(Path("act.docx"))                    -> Reading(file="act.docx", format="docx", texts=(...), ...)
    read_isolated([Path("a.pdf"), Path("b.pdf")])  -> [Reading, UnreadableError], read in a process that can be killed

Nothing heavy is imported until one of these names is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .cache import ReadingCache as ReadingCache
    from .language_id import identify_language as identify_language
    from .reader import read_file as read_file
    from .worker import Limits as Limits
    from .worker import read_isolated as read_isolated
    from .worker import run_isolated as run_isolated

_HOMES = {
    "Limits": "worker",
    "ReadingCache": "cache",
    "identify_language": "language_id",
    "read_file": "reader",
    "read_isolated": "worker",
    "run_isolated": "worker",
}
__all__ = ["Limits", "ReadingCache", "identify_language", "read_file", "read_isolated", "run_isolated"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_HOMES[name]}", __name__), name)
