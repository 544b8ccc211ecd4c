"""Hold a country's laws against a standard and see, with quoted evidence, what they meet and what they miss.

    matrix = legalgap.assess(["laws/"])                  # files or folders in, the gap matrix out
    documents = legalgap.read("law.pdf")                 # what was understood: text and tree of provisions
    ruleset = legalgap.load_ruleset("palermo")           # indicators, elements, wordings

Heavy libraries are loaded by the first call, not by the import.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .model.document import Document
    from .model.matrix import Matrix
    from .model.ruleset import Ruleset

__version__ = "0.1.0"
__all__ = ["assess", "load_ruleset", "read"]


def assess(paths: Sequence[str | Path], **options: Any) -> "Matrix":
    """The gap matrix of the laws in `paths`; options as of `legalgap.assessment.run.assess_paths`.

    Raises a child of LegalGapError when nothing can be read or an option makes no sense.
    """
    from .assessment.run import assess_paths

    return assess_paths([Path(path) for path in paths], **options)


def read(path: str | Path, **options: Any) -> "Sequence[Document]":
    """The laws in one file, each with its text and its tree of provisions. Raises UnreadableError."""
    from .provisions import read_documents

    return read_documents(Path(path), **options)


def load_ruleset(name: str) -> "Ruleset":
    """The ruleset of that name, or in that folder. Raises RulesetError."""
    from .rules import load_ruleset as load

    return load(name)
