"""Makes files that were made to do harm: each function writes one into a folder and gives its path."""

import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

from .word_files import MORE, W, level, numbering, paragraph, word_file

DOCTYPE = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">%s]>'
BOMB = DOCTYPE % "".join(f'<!ENTITY {n} "{f"&{p};" * 10}">' for p, n in zip("abcdefgh", "bcdefghi", strict=True))


def word_with(folder: Path, name: str, document: str | bytes) -> Path:
    """A Word file whose main part is `document`."""
    path = word_file(folder / name)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return path


def body(inside: str, before: str = "") -> str:
    return f"{before}<w:document {W} {MORE}><w:body>{inside}</w:body></w:document>"


def zip_bomb(folder: Path) -> Path:
    return word_with(folder, "bomb.docx", body("<w:p/>" * 12_000_000))


def zip_that_lies(folder: Path) -> Path:
    """States a size of 10 bytes for a part of 50 MB."""
    path = word_with(folder, "liar.docx", body("<w:p/>" * 8_000_000))
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    path.write_bytes(content)
    return path


def many_entries(folder: Path) -> Path:
    return word_file(folder / "entries.docx", paragraph("x"), raw={f"word/media/{n}": b"" for n in range(12_000)})


def entity_bomb(folder: Path) -> Path:
    return word_with(folder, "laughs.docx", body(paragraph("<w:r><w:t>&i;</w:t></w:r>"), BOMB))


def entity_bomb_in_attribute(folder: Path) -> Path:
    return word_with(
        folder, "laughs2.docx", body('<w:p><w:pPr><w:pStyle w:val="&i;"/></w:pPr></w:p>', BOMB).encode("utf-16")
    )


def entity_bomb_in_utf7(folder: Path) -> Path:
    document = b'<?xml version="1.0" encoding="UTF-7"?>' + body("&i;", BOMB).encode("utf-7")
    return word_with(folder, "laughs7.docx", document.replace(b"<!DOCTYPE", b"+ADwAIQ-DOCTYPE"))


def external_entity(folder: Path) -> Path:
    secret = folder / "secret.txt"
    secret.write_text("the secret words")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    return word_with(folder, "external.docx", body(paragraph("<w:r><w:t>&x;</w:t></w:r>"), doctype))


def truncated_word(folder: Path) -> Path:
    path = word_file(folder / "half.docx", paragraph("Section 1. " * 500))
    path.write_bytes(path.read_bytes()[:-200])
    return path


def damaged_word(folder: Path) -> Path:
    words = random.Random(1).randbytes(20_000).hex()
    path = word_with(folder, "damaged.docx", body(paragraph(words)))
    content = bytearray(path.read_bytes())
    for at in range(600, len(content) - 600, 997):
        content[at] ^= 0xFF
    path.write_bytes(content)
    return path


def circles(folder: Path) -> Path:
    """Styles based on one another, lists that point to one another, levels and numbers beyond all bounds."""
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="numbering" w:styleId="M"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        "</w:styles>"
    )
    links = [(0, '<w:numStyleLink w:val="L"/>'), (1, '<w:numStyleLink w:val="M"/>')]
    huge = (2, level(0, "%1" * 300, "lowerLetter", start=2_000_000_000) + level(99, "%9") + level(-1, "%1"))
    lists = {1: (0, ""), 2: (1, ""), 3: (2, ""), 4: (77, "")}
    part = numbering(*links, huge, lists=lists)
    listed = [paragraph("Section", style="A", listed=(n, m)) for n in (1, 2, 3, 4, 5) for m in (0, 99, -1, 10**12)]
    return word_file(folder / "circles.docx", *listed, parts={"styles": styles, "numbering": part})


def nested_tables(folder: Path) -> Path:
    inside = "<w:tbl><w:tr><w:tc>" * 80 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 80
    return word_with(folder, "tables.docx", body(inside))


def nested_runs(folder: Path) -> Path:
    return word_with(
        folder, "runs.docx", body("<w:p>" + "<w:ins>" * 200 + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>" * 200 + "</w:p>")
    )


def nested_xml(folder: Path) -> Path:
    return word_with(folder, "deep.docx", body("<w:x>" * 100_000))


def nested_page(folder: Path) -> Path:
    path = folder / "deep.html"
    path.write_text("<html><body>" + "<div><table><tr><td>" * 300_000 + "x")
    return path


def nested_tables_page(folder: Path) -> Path:
    path = folder / "tables.html"
    path.write_text("<html><body>" + "<table><tr><td>(a)" * 400 + "the law")
    return path


def unclosed_page(folder: Path) -> Path:
    path = folder / "unclosed.html"
    path.write_text("<html><body>" + "<p><b><i><font>word " * 100_000)
    return path


def page_of_attributes(folder: Path) -> Path:
    path = folder / "attributes.html"
    path.write_text("<html><body><p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">Section 1</p></body></html>")
    return path


def page_of_attributes_in_disguise(folder: Path) -> Path:
    """A quoted "<" hides the length of the tag from a simple look at it."""
    path = folder / "disguise.html"
    path.write_text(
        "<html><body><p " + " ".join(f"a{n}='<'" for n in range(1_000_000)) + ">Section 1</p></body></html>"
    )
    return path


def endless_line(folder: Path) -> Path:
    path = folder / "line.txt"
    path.write_bytes(b"shall " * 9_000_000)
    return path


def long_line(folder: Path) -> Path:
    path = folder / "longline.txt"
    path.write_bytes(b"x" * 5_000_000)
    return path


def many_lines(folder: Path) -> Path:
    path = folder / "lines.txt"
    path.write_bytes(b"a\n" * 1_000_000)
    return path


def markdown_signs(folder: Path) -> Path:
    path = folder / "signs.md"
    signs = [
        "[" * 30_000,
        "*a " * 10_000,
        "**" * 15_000,
        "_ _a" * 7000,
        "~~" * 15_000,
        "|" * 30_000,
        "<a" * 15_000,
        "](" * 15_000,
    ]
    path.write_text(
        "\n".join(["# Act", *signs, "[a](" * 8000, "*" + "a\n" * 20_000, ">" * 30_000, "- " * 9000, "#" * 30_000])
    )
    return path


def page_signs(folder: Path) -> Path:
    path = folder / "signs.html"
    path.write_text(
        "<html><p>law" + "<!--" * 50_000 + "<" * 200_000 + "&" * 100_000 + "<![CDATA[" * 10_000 + "style='" * 9000
    )
    return path


def link_to_device(folder: Path) -> Path:
    path = folder / "zero.pdf"
    path.symlink_to("/dev/zero")
    return path


def link_to_itself(folder: Path) -> Path:
    path = folder / "self.docx"
    path.symlink_to(path)
    return path


def pipe(folder: Path) -> Path:
    path = folder / "pipe.html"
    os.mkfifo(path)
    return path


def pdf(folder: Path, name: str, *objects: str, pages: str = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>") -> Path:
    """A PDF from its objects, numbered from 3; object 1 is the catalogue, object 2 the pages."""
    listed = ["<< /Type /Catalog /Pages 2 0 R >>", pages, *objects]
    content, offsets = "%PDF-1.4\n", []
    for number, made in enumerate(listed, start=1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{made}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(listed) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
    path = folder / name
    path.write_text(f"{content}xref\n0 {len(listed) + 1}\n0000000000 65535 f \n{table}{trailer}")
    return path


def stream(content: str, more: str = "") -> str:
    return f"<< /Length {len(content)} {more} >>\nstream\n{content}\nendstream"


PAGE_WITH_FORM = (
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>"
)


def nested_forms_pdf(folder: Path) -> Path:
    """Thirty forms, each of which draws the next one twice: a thousand million drawings."""
    forms = [
        stream(
            "/F Do /F Do",
            f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F {n + 1} 0 R >> >>",
        )
        for n in range(5, 35)
    ]
    return pdf(
        folder,
        "forms.pdf",
        PAGE_WITH_FORM,
        stream("/F Do"),
        *forms,
        stream("", "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
    )


def form_in_itself_pdf(folder: Path) -> Path:
    form = stream("/F Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>")
    return pdf(folder, "itself.pdf", PAGE_WITH_FORM, stream("/F Do"), form)


def page_count_pdf(folder: Path) -> Path:
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"
    return pdf(folder, "count.pdf", page, pages="<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>")


def pages_in_circles_pdf(folder: Path) -> Path:
    return pdf(folder, "circle.pdf", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def flate_bomb_pdf(folder: Path) -> Path:
    """A page whose 8 kB of content unpack, twice, to a quarter of a gigabyte."""
    import zlib

    packed = zlib.compress(zlib.compress(b"q Q\n" * 60_000_000, 1), 9)
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>"
    path = pdf(folder, "flate.pdf", page)
    made = path.read_bytes().split(b"xref")[0]
    head = f"4 0 obj\n<< /Length {len(packed)} /Filter [/FlateDecode /FlateDecode] >>\nstream\n".encode()
    path.write_bytes(made + head + packed + b"\nendstream\nendobj\ntrailer << /Size 5 /Root 1 0 R >>\n%%EOF\n")
    return path


def empty_pdf(folder: Path) -> Path:
    path = folder / "empty.pdf"
    path.write_bytes(b"%PDF-1.7\n%%EOF\n")
    return path


def noise(suffix: str) -> Callable[[Path], Path]:
    """Random bytes under this suffix, always the same."""

    def make(folder: Path) -> Path:
        path = folder / f"noise{suffix}"
        path.write_bytes(random.Random(suffix).randbytes(20_000))
        return path

    make.__name__ = f"noise_{suffix.strip('.')}"
    return make


REFUSED = (
    zip_bomb, zip_that_lies, many_entries, entity_bomb, entity_bomb_in_attribute, entity_bomb_in_utf7, external_entity,
    truncated_word, damaged_word, nested_tables, nested_runs, nested_xml, nested_page, page_of_attributes, endless_line,
    many_lines, link_to_device, link_to_itself, pipe, page_count_pdf, pages_in_circles_pdf, empty_pdf,
    *map(noise, (".pdf", ".docx", ".html", ".md", ".txt", ".doc", "")),
)  # fmt: skip
READ_OR_REFUSED = (
    page_of_attributes_in_disguise, nested_forms_pdf, form_in_itself_pdf, flate_bomb_pdf, unclosed_page, page_signs,
)  # fmt: skip
READ = (circles, nested_tables_page, long_line, markdown_signs)
