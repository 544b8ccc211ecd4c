"""Little laws for tests: text in, documents and annotated laws out."""

from hashlib import sha256
from pathlib import Path

from legalgap.documents.opening import OpenedFile
from legalgap.documents.plain import read_plain
from legalgap.language.law import AnnotatedLaw, annotate
from legalgap.model.document import Document
from legalgap.provisions import build_documents


def document(text: str, language: str = "en") -> Document:
    """The (first) law that a plain text makes."""
    content = text.encode()
    opened = OpenedFile(Path("law.txt"), "law.txt", "txt", content, sha256(content).hexdigest())
    return build_documents(read_plain(opened, language), language)[0]


def law(text: str, language: str = "en") -> AnnotatedLaw:
    """The same, annotated."""
    return annotate(document(text, language))
