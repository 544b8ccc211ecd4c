"""The formats of a comparison: complete, escaped, valid, and the same bytes every time."""

import html
import io
import json
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from docx import Document
from rich.console import Console

import legalgap.reporting
from legalgap.errors import UsageError
from legalgap.reporting import comparison_docx, comparison_html, comparison_json, comparison_markdown
from legalgap.reporting.comparison_formats import COMPARISON_FORMATS, write_comparison
from legalgap.reporting.comparison_terminal import print_comparison
from tests.comparison.example import example, hostile

SCHEMA = Path(legalgap.reporting.__file__).parent / "schemas/comparison-1.json"
RENDERERS = [comparison_docx, comparison_html, comparison_json, comparison_markdown]


def text_of(content: bytes) -> str:
    """The words of a rendered comparison, of a Word file those of its body."""
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return parts.read("word/document.xml").decode()


@pytest.mark.parametrize("renderer", RENDERERS)
def test_every_format_holds_every_change_amendment_and_provision(renderer):
    text = text_of(renderer.render(example()))
    for change in example().changes:
        assert change.title in text
    for words in ("clause 9", "There is no 77.", "shall supply oil", "clause 4", "A note.", "twice"):
        assert words in text


@pytest.mark.parametrize("renderer", RENDERERS)
@pytest.mark.parametrize("comparison", [example(), hostile()])
def test_the_same_comparison_gives_the_same_bytes(renderer, comparison):
    assert renderer.render(comparison) == renderer.render(comparison)


@pytest.mark.parametrize("comparison", [example(), hostile()])
def test_json_follows_its_schema(comparison):
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.validate(json.loads(comparison_json.render(comparison)), schema)


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)


def test_nothing_in_a_law_becomes_markup():
    page = comparison_html.render(hostile()).decode()
    found = _Tags()
    found.feed(page)
    assert not {"script", "img"} & found.tags
    assert "default-src 'none'" in html.unescape(page)
    for content in (page, comparison_markdown.render(hostile()).decode()):
        assert "\x1b" not in content
        assert "\u202e" not in content
    assert "[a](" not in comparison_markdown.render(hostile()).decode()


def test_a_word_file_with_hostile_texts_opens():
    paper = Document(io.BytesIO(comparison_docx.render(hostile())))
    assert any("alert(1)" in p.text for p in paper.paragraphs)


def test_the_terminal_shows_counts_quotes_and_what_was_not_carried_out():
    stream = io.StringIO()
    print_comparison(example(), Console(file=stream, width=100, markup=False), [Path("out/comparison.md")])
    text = stream.getvalue()
    for words in ("1 opened", "1 worse", "“shall light”", "“shall supply oil”", "clause 4", "There is no 77.", "⚠"):
        assert words in text
    assert "Lamps unchanged" not in text


def test_the_terminal_is_not_moved_by_what_a_law_says():
    stream = io.StringIO()
    print_comparison(hostile(), Console(file=stream, width=100, markup=False))
    assert "\x1b" not in stream.getvalue()
    assert "\u202e" not in stream.getvalue()


def test_files_are_written_in_the_order_asked_for(tmp_path):
    written = write_comparison(example(), tmp_path / "out", list(COMPARISON_FORMATS))
    assert [path.name for path in written] == [f"comparison.{name}" for name in COMPARISON_FORMATS]
    assert all(path.stat().st_size > 500 for path in written)


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(UsageError, match="comparison format"):
        write_comparison(example(), tmp_path / "out", ["html", "xlsx"])
    assert not (tmp_path / "out").exists()
