"""Whatever characters a text consists of, the readers of text formats take it and lose no word."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.documents.characters import clean
from legalgap.documents.html import html_contents
from legalgap.documents.markdown import markdown_contents
from legalgap.documents.plain import plain_lines
from legalgap.documents.tables import reading_order

SIGNS = [
    "\n",
    "\f",
    "#",
    "**",
    "*",
    "_",
    "~~",
    "|",
    "---",
    "```",
    "> ",
    "[a](b)",
    "- ",
    "\\",
    "===",
    "<br>",
    "§ 3",
    "é",
    " ",
]
TAGS = [
    "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<ol type=a>", "<li>", "</ol>", "<del>", "</del>", "<pre>",
    "<h2>", "<div hidden>", "</div>", "<sup>1</sup>", "<br>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#0;",
    "<td", "text ", "<nav>", "</nav>", "<q>", "<x-law>", "<svg>", "]]>",
]  # fmt: skip
any_text = st.text(max_size=300)
markdown_like = st.lists(st.sampled_from(SIGNS) | st.text(max_size=5), max_size=60).map("".join)
html_like = st.lists(st.sampled_from(TAGS) | st.text(max_size=5), max_size=60).map("".join)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(any_text)
def test_plain_text_keeps_every_word(text):
    kept = "".join(line.text for line in plain_lines(text))
    assert "".join(words(kept)) == "".join(words("".join(clean(part) for part in re.split(r"[\n\f]", text))))


@given(any_text | markdown_like)
def test_markdown_is_always_read(text):
    for _, line in reading_order(markdown_contents(text).blocks):
        assert line.text == line.text.strip() != ""


@given(any_text | html_like)
@settings(max_examples=200)
def test_web_pages_are_always_read(text):
    for _, line in reading_order(html_contents(text).blocks):
        assert line.text == line.text.strip() != ""


@given(any_text)
def test_cleaning_is_done_after_one_pass(text):
    assert clean(clean(text)) == clean(text)
