"""Makes small Word files for tests, from the XML that matters: `word_file(path, paragraph("3. Offences"))`."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def run(text: str, properties: str = "") -> str:
    """A run of characters; `properties` is the inside of w:rPr."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", listed: tuple[int, int] | None = None, properties: str = "") -> str:
    """A paragraph of runs (plain text is made a run); `listed` is (list id, level), `properties` more of w:pPr."""
    inside = "".join(part if part.startswith("<") else run(part) for part in runs)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>' if listed else ""
    return f"<w:p><w:pPr>{named}{number}{properties}</w:pPr>{inside}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells; a cell is text or the XML of paragraphs."""
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(_cell(cell) for cell in row)}</w:tr>" for row in rows) + "</w:tbl>"


def _cell(content: str) -> str:
    return f"<w:tc>{content if content.startswith('<') else paragraph(content)}</w:tc>"


def level(index: int, text: str, form: str = "decimal", more: str = "", start: int = 1) -> str:
    """One level of a list definition: `level(1, "(%2)", "lowerLetter")`."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
    )


def numbering(*definitions: tuple[int, str], lists: dict[int, tuple[int, str]]) -> str:
    """The numbering part: definitions (id, levels), and lists by id (definition id, overrides)."""
    made = "".join(f'<w:abstractNum w:abstractNumId="{n}">{levels}</w:abstractNum>' for n, levels in definitions)
    used = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{d}"/>{overrides}</w:num>' for n, (d, overrides) in lists.items()
    )
    return f"<w:numbering {W}>{made}{used}</w:numbering>"


def word_file(path: Path, *body: str, parts: dict[str, str] | None = None, raw: dict[str, bytes] | None = None) -> Path:
    """Writes a .docx: `body` is the XML of its blocks, `parts` further parts by name ("styles": "<w:styles ...>")."""
    document = f"<w:document {W} {MORE}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>"
    made = {"document": document, **(parts or {})}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _content_types(made))
        archive.writestr("_rels/.rels", _relations([("officeDocument", "word/document.xml")]))
        related = [(name.rstrip("0123456789"), f"{name}.xml") for name in made if name != "document"]
        archive.writestr("word/_rels/document.xml.rels", _relations(related))
        for name, content in made.items():
            archive.writestr(f"word/{name}.xml", content)
        for name, content in (raw or {}).items():
            archive.writestr(name, content)
    return path


def _relations(related: list[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(related)
    )
    return f'<Relationships xmlns="{RELATIONS}">{listed}</Relationships>'


def _content_types(made: dict[str, str]) -> str:
    kinds = {"document": "document.main"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD_TYPE}.{kinds.get(name, name.rstrip("123"))}+xml"/>'
        for name in made
    )
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )
