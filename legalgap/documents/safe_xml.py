"""Parses XML from files of unknown origin: no external entities, no network, no document type, bounded depth.

parse_xml(b"<a><b/></a>", "act.docx")             -> the root element
parse_xml(b"<!DOCTYPE a [<!ENTITY x 'y'>]><a/>")  -> UnreadableError
"""

from typing import Any

from ..errors import UnreadableError

_UNSAFE = (
    "the file holds an XML document type, which Word never writes and which can be used to attack "
    "the program that reads it; it was not opened: save it again as .docx in Word or LibreOffice"
)
_BROKEN = "the file is damaged (its XML cannot be read): open it in Word or LibreOffice and save it again"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def parse_xml(content: bytes, file: str) -> Any:
    """The root element (lxml) of `content`. Raises UnreadableError, naming `file`, when it is unsafe or broken."""
    from lxml import etree

    if any(doctype in content for doctype in _DOCTYPES):
        raise UnreadableError(file, _UNSAFE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(file, _BROKEN) from error
    if root.getroottree().docinfo.internalDTD is not None:  # a declaration in an encoding that the test above misses
        raise UnreadableError(file, _UNSAFE)
    return root
