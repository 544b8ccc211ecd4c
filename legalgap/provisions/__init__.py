"""Lines become a tree of provisions: sections, subsections, definitions, schedules, over one text.

build_documents(reading) -> (Document(title="...", tree=Provision(kind="document", ...)), ...)
read_documents(Path("act.pdf")) -> the same, from a file
"""

from pathlib import Path

from ..model.document import Document
from .building import build_documents

__all__ = ["build_documents", "read_documents"]


def read_documents(path: Path, language: str = "auto") -> tuple[Document, ...]:
    """The laws in one file, in `language` where the file has several. Raises UnreadableError."""
    from ..documents import read_file

    return build_documents(read_file(path), language)
