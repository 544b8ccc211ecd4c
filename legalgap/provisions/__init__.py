"""Lines become a tree of provisions: sections, subsections, definitions, schedules, over one text.

build_documents(reading) -> (Document(title="...", tree=Provision(kind="document", ...)), ...)
"""

from .building import build_documents as build_documents

__all__ = ["build_documents"]
