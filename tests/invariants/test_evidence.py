"""Every quote is literally in the source, where its boxes say (invariant 1); every verdict says why (invariant 7)."""

import re

import pytest

MARGIN = 1.0  # points by which a glyph may reach over the edge of its page


def letters(text):
    """The letters and digits of a text, in lower case: what is left when layout is taken away."""
    return "".join(re.findall(r"[^\W_]", text)).lower()


def test_quotes_are_in_the_text(law):
    text = law.document.text
    quotes = law.examined.quotes.values()
    if not quotes:
        pytest.skip("no indicator finds anything in this law")
    assert [q.id for q in quotes if text[q.start : q.end] != q.quote or not q.quote.strip()] == []


def test_quotes_are_in_their_context(law):
    text = law.document.text
    for quote in law.examined.quotes.values():
        at = quote.start - quote.context_start
        assert quote.context[at : at + len(quote.quote)] == quote.quote, quote.id
        assert text[quote.context_start :].startswith(quote.context), quote.id


def test_the_provision_cited_holds_the_quote(law):
    nodes = {}
    for node in law.document.tree.walk():
        nodes.setdefault(node.address, []).append(node)
    elsewhere = [
        quote.id
        for quote in law.examined.quotes.values()
        if quote.provision in nodes and not any(node.start <= quote.start < node.end for node in nodes[quote.provision])
    ]
    assert elsewhere == []


def test_boxes_lie_on_the_page(law):
    pages = {page.number: page for page in law.document.pages}
    for quote in law.examined.quotes.values():
        for placed in quote.boxes:
            page, box = pages[placed.page], placed.box
            assert -MARGIN <= box.x0 < box.x1 <= page.width + MARGIN, quote.id
            assert -MARGIN <= box.top < box.bottom <= page.height + MARGIN, quote.id


def test_a_quote_from_a_pdf_has_boxes_beginning_on_its_page(law):
    if law.reading.format != "pdf":
        pytest.skip("only PDF has boxes")
    assert [q.id for q in law.examined.quotes.values() if not q.boxes or q.boxes[0].page != q.page] == []


def test_the_words_of_a_quote_are_printed_in_its_boxes(law):
    pdfium = pytest.importorskip("pypdfium2")
    if law.reading.format != "pdf":
        pytest.skip("only PDF has boxes")
    pdf = pdfium.PdfDocument(law.path)
    for quote in law.examined.quotes.values():
        printed = "".join(_printed(pdf[box.page - 1], box.box) for box in quote.boxes)
        assert letters(quote.quote) in letters(printed), f"{quote.id}: {quote.quote!r} in {printed!r}"


def _printed(page, box):
    """The text that PDFium finds in a box of a page."""
    height, content = page.get_height(), page.get_textpage()
    return content.get_text_bounded(box.x0 - 1, height - box.bottom, box.x1 + 1, height - box.top)


def test_every_verdict_has_a_reason(law):
    assert [id for id, finding in law.examined.findings.items() if not any(r.strip() for r in finding.reasons)] == []


def test_met_and_partial_have_evidence_that_exists(law):
    quotes = law.examined.quotes
    without = [
        id
        for id, finding in law.examined.findings.items()
        if finding.status in ("met", "partial") and not any(e in quotes for e in finding.evidence)
    ]
    assert without == []


def test_every_piece_of_evidence_that_is_cited_exists(law):
    cited = {e for f in law.examined.findings.values() for e in f.evidence}
    cited |= {e for f in law.examined.findings.values() for each in f.elements.values() for e in each.evidence}
    assert cited - set(law.examined.quotes) == set()


def test_passages_that_were_considered_are_quoted_literally(law):
    text = law.document.text
    passages = [c for finding in law.examined.findings.values() for c in finding.considered]
    assert [c for c in passages if c.quote not in text or not c.why_not] == []
