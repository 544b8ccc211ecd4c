"""`legalgap read --format json`: documents in, the text of `legalgap/document/1` out.

{"schema": "legalgap/document/1", "documents": [{"id": "lantern-act-2011", ..., "tree": {"kind": "document", ...}}]}
"""

import json
from collections.abc import Sequence
from typing import Any

from ..model.document import Document
from .document_view import ALL_PAGES, Node, Pages, view

SCHEMA = "legalgap/document/1"


def document_json(documents: Sequence[Document], pages: Pages = ALL_PAGES) -> str:
    """The documents of one file; `pages` limits the trees. Boxes are [page, x0, top, x1, bottom]."""
    whole = {"schema": SCHEMA, "documents": [_document(document, pages) for document in documents]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _document(document: Document, pages: Pages) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "kind": document.kind,
        "status": document.status,
        "language": document.language,
        "file": document.file,
        "sha256": document.sha256,
        "pages": len(document.pages),
        "quality": _quality(document),
        "notes": list(document.notes),
        "tree": _node(view(document, pages)),
        "furniture": [{"page": f.page, "text": f.text, "why": f.why} for f in document.furniture],
    }


def _quality(document: Document) -> dict[str, Any]:
    graded = [{"page": p.number, "grade": p.grade, "notes": list(p.notes)} for p in document.pages]
    return {"grade": document.quality.grade, "notes": list(document.quality.notes), "pages": graded}


def _node(node: Node) -> dict[str, Any]:
    provision = node.provision
    return {
        "kind": provision.kind,
        "number": provision.number,
        "heading": provision.heading or provision.term,
        "address": provision.address,
        "text": node.text,
        "page": node.page,
        "boxes": list(node.boxes),
        "status": provision.status,
        "children": [_node(child) for child in node.children],
    }
