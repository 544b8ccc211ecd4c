"""Every line of the source becomes provision, furniture or heading (invariant 4): kept + dropped = all."""

import re
from collections import Counter

import pytest

LINK_TARGET = re.compile(r"\]\([^)\s]*\)")  # of Markdown: an address, not printed


def letters(*texts):
    """How often each letter and digit occurs."""
    return Counter("".join(re.findall(r"[^\W_]", " ".join(texts))).lower())


def all_lines(reading):
    """The lines of every language of a reading, kept, in the margin or set aside."""
    for text in reading.texts:
        for lines in (text.lines, text.margin_notes, text.furniture):
            yield from (line.text for line in lines)


def test_every_letter_of_a_text_file_is_read(law):
    if law.reading.format not in ("txt", "md"):
        pytest.skip("the source of other formats is not text")
    source = letters(LINK_TARGET.sub("]", law.path.read_text("utf-8-sig")))
    assert source == letters(*all_lines(law.reading))


def test_every_letter_of_a_pdf_is_read(law):
    pdfium = pytest.importorskip("pypdfium2")
    if law.reading.format != "pdf":
        pytest.skip("not a PDF")
    pages = [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(law.path)]
    source, read = letters(*pages), letters(*all_lines(law.reading))
    assert source - read == Counter()
    if len(law.reading.texts) == 1:  # what stands outside the columns of several languages belongs to each of them
        assert read - source == Counter()


def test_every_line_read_is_kept_or_set_aside(law):
    language = law.document.language
    (source,) = [text for text in law.reading.texts if text.language == language][:1]
    kept = Counter(line.text for document in law.documents for line in document.lines)
    aside = Counter(each.text for document in law.documents for each in document.furniture)
    headings = "".join(letters_of_headings(document) for document in law.documents)
    lost = [line.text for line in source.lines if line.text and not _take(line.text, kept, aside)]
    lost += [line.text for line in source.furniture if not _take(line.text, aside)]
    lost += [
        line.text for line in source.margin_notes if not _take(line.text, aside) and _bare(line.text) not in headings
    ]
    assert lost == []


def _take(text, *places):
    """Takes one copy of a line out of the first place that has one; False when none has."""
    for place in places:
        if place[text]:
            place[text] -= 1
            return True
    return False


def _bare(text):
    return "".join(re.findall(r"[^\W_]", text)).lower()


def letters_of_headings(document):
    """The letters of all headings, one after the other."""
    return " ".join(_bare(node.heading) for node in document.tree.walk())


def test_the_text_is_its_lines(law):
    document = law.document
    for line, start in zip(document.lines, document.line_starts, strict=True):
        assert document.text[start : start + len(line.text)] == line.text


def test_the_tree_covers_the_whole_text_and_nothing_twice(law):
    document = law.document
    assert (document.tree.start, document.tree.end) == (0, len(document.text))
    for node in document.tree.walk():
        assert node.start <= node.text_start <= node.end
        at = node.start
        for child in node.children:
            assert at <= child.start <= child.end <= node.end, (node.address, child.address)
            at = child.end


def test_what_is_set_aside_has_a_reason(law):
    assert [each for each in law.document.furniture if not each.why.strip()] == []
