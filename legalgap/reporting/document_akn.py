"""`legalgap read --format akn`: documents in, Akoma Ntoso 3.0 XML (OASIS LegalDocML) out, one act or a collection.

    section 3 with paragraphs  ->  <section eId="sec_3"><num>3</num><intro>…</intro><paragraph eId="sec_3__para_a">…

Words before the first child are the `intro`, words behind the last one the `wrapUp`; words between two children become
an `alinea`, for which the schema has a place. Definitions, schedules and quoted amendments are named `hcontainer`s.
"""

import re
from collections.abc import Sequence
from typing import Any

from lxml import etree

from ..model.document import Document
from ..printable import one_line
from .document_view import ALL_PAGES, Node, Pages, view

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
SOURCE = "#legalgap"
UNDATED = "1000-01-01"
ELEMENTS = {
    "part": ("part", "part"),
    "chapter": ("chapter", "chp"),
    "division": ("division", "dvs"),
    "section": ("section", "sec"),
    "article": ("article", "art"),
    "clause": ("clause", "cl"),
    "subsection": ("subsection", "subsec"),
    "paragraph": ("paragraph", "para"),
    "subparagraph": ("subparagraph", "subpara"),
    "item": ("paragraph", "para"),
}
CONTAINERS = {"definition": "def", "schedule": "sched", "amendment": "mod", "text": "text", "preamble": "text"}


def document_akn(documents: Sequence[Document], pages: Pages = ALL_PAGES) -> bytes:
    """The XML of the documents of one file, in UTF-8."""
    root = etree.Element(_name("akomaNtoso"), nsmap={None: NAMESPACE})
    if len(documents) == 1:
        root.append(_act(documents[0], pages))
    else:
        root.append(_collection(documents, pages))
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return written


def _collection(documents: Sequence[Document], pages: Pages) -> Any:
    collection = etree.Element(_name("documentCollection"), name="gazette")
    collection.append(_meta("gazette", documents[0] if documents else None))
    body = etree.SubElement(collection, _name("collectionBody"))
    for index, document in enumerate(documents, start=1):
        component = etree.SubElement(body, _name("component"), eId=f"component_{index}")
        component.append(_act(document, pages))
    return collection


def _act(document: Document, pages: Pages) -> Any:
    kind = "bill" if document.status == "bill" else "act"
    act = etree.Element(_name(kind), name=kind)
    act.append(_meta(document.id, document))
    preface = etree.SubElement(act, _name("preface"))
    title = etree.SubElement(etree.SubElement(preface, _name("p")), _name("docTitle"))
    title.text = one_line(document.title)
    tree = view(document, pages)
    opening = [child for child in tree.children if child.provision.kind == "preamble"]
    if opening:
        _paragraphs(etree.SubElement(act, _name("preamble")), [child.text for child in opening])
    body = etree.SubElement(act, _name("body"))
    _fill_body(body, [p for p in tree.pieces if isinstance(p, str) or p.provision.kind != "preamble"])
    return act


def _fill_body(body: Any, pieces: Sequence["str | Node"]) -> None:
    taken: set[str] = set()
    for piece in pieces:
        if isinstance(piece, str):
            body.append(_alinea(piece, "", taken))
        else:
            body.append(_provision(piece, "", taken))
    if not len(body):
        body.append(_alinea("", "", taken))


def _meta(name: str, document: Document | None) -> Any:
    """The identification that the schema demands; what the law does not say is marked as unknown."""
    date = f"{document.year}-01-01" if document and document.year else UNDATED
    language = document.language if document else "und"
    country = "un"
    meta = etree.Element(_name("meta"))
    identification = etree.SubElement(meta, _name("identification"), source=SOURCE)
    work = f"/akn/{country}/act/{date[:4]}/{name}"
    expression = f"{work}/{language}"
    levels = (("FRBRWork", work), ("FRBRExpression", expression), ("FRBRManifestation", f"{expression}.xml"))
    for level, uri in levels:
        element = etree.SubElement(identification, _name(level))
        etree.SubElement(element, _name("FRBRthis"), value=uri)
        etree.SubElement(element, _name("FRBRuri"), value=uri)
        etree.SubElement(element, _name("FRBRdate"), date=date, name="year")
        etree.SubElement(element, _name("FRBRauthor"), href=SOURCE)
        if level == "FRBRWork":
            etree.SubElement(element, _name("FRBRcountry"), value=country)
        elif level == "FRBRExpression":
            etree.SubElement(element, _name("FRBRlanguage"), language=language)
    references = etree.SubElement(meta, _name("references"), source=SOURCE)
    etree.SubElement(references, _name("TLCOrganization"), eId="legalgap", href="/ontology/legalgap", showAs="legalgap")
    return meta


def _provision(node: Node, above: str, taken: set[str]) -> Any:
    provision = node.provision
    element, eid = _element(node, above, taken)
    if provision.number:
        etree.SubElement(element, _name("num")).text = one_line(provision.number)
    heading = provision.heading or provision.term
    if heading:
        etree.SubElement(element, _name("heading")).text = one_line(heading)
    if node.children:
        _fill_hierarchy(element, node.pieces, eid, taken)
    else:
        content = etree.SubElement(element, _name("content"))
        _paragraphs(content, [node.text])
    return element


def _element(node: Node, above: str, taken: set[str]) -> tuple[Any, str]:
    provision = node.provision
    kind = provision.kind
    if kind in ELEMENTS:
        tag, prefix = ELEMENTS[kind]
        eid = _eid(above, prefix, provision.number, taken)
        element = etree.Element(_name(tag), eId=eid)
    else:
        prefix = CONTAINERS.get(kind, "hcontainer")
        eid = _eid(above, prefix, provision.number or provision.term, taken)
        element = etree.Element(_name("hcontainer"), name=kind, eId=eid)
    if provision.status in ("repealed", "omitted", "spent"):
        element.set("status", "removed")
    return element, eid


def _fill_hierarchy(element: Any, pieces: Sequence["str | Node"], eid: str, taken: set[str]) -> None:
    last = len(pieces) - 1
    for index, piece in enumerate(pieces):
        if isinstance(piece, Node):
            element.append(_provision(piece, eid, taken))
        elif index == 0:
            _paragraphs(etree.SubElement(element, _name("intro")), [piece])
        elif index == last:
            _paragraphs(etree.SubElement(element, _name("wrapUp")), [piece])
        else:
            element.append(_alinea(piece, eid, taken))


def _alinea(text: str, above: str, taken: set[str]) -> Any:
    alinea = etree.Element(_name("alinea"), eId=_eid(above, "al", "", taken))
    _paragraphs(etree.SubElement(alinea, _name("content")), [text])
    return alinea


def _paragraphs(parent: Any, texts: Sequence[str]) -> None:
    for text in texts:
        etree.SubElement(parent, _name("p")).text = one_line(text)


def _eid(above: str, prefix: str, number: str, taken: set[str]) -> str:
    """An identifier by the naming convention ("sec_3__subsec_1"), made unique where a number repeats."""
    plain = re.sub(r"[^A-Za-z0-9.-]+", "-", number).strip("-.")
    base = (f"{above}__" if above else "") + (f"{prefix}_{plain}" if plain else prefix)
    eid, count = base if plain else f"{base}_1", 1
    while eid in taken:
        count += 1
        eid = f"{base}-{count}" if plain else f"{base}_{count}"
    taken.add(eid)
    return eid


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"
