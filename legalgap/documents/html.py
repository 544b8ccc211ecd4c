"""Web pages (HTML): headings, paragraphs, lists with their numbers and tables become lines; the site's furniture goes.

    <h2>Offences</h2><ol type="a"><li>recruits;</li></ol>  -> Line("Offences", outline=2), Line("a. recruits;")

Menus, banners and struck-out text are set aside; scripts, pictures and style sheets are no text. Nothing is fetched.
"""

import re
from typing import Any

from ..errors import UnreadableError
from ..model.source import Reading
from .assembling import Contents, assemble
from .characters import clean
from .encoding import decode
from .opening import OpenedFile
from .web.page import PageReader

_TOO_DEEP = (
    "the file is nested deeper, or has longer tags, than any web page: "
    "it is damaged or made to do harm; save the page again as HTML or PDF"
)
_LONGEST_TAG = 200_000
_LONG_TAG = re.compile(rf"<[a-zA-Z][^<>]{{{_LONGEST_TAG},}}")
_EMBEDDED = re.compile(r"data:[^\s\"'>]{1000,}")
_FRAMES = "This page shows other pages in frames; their text is not in the file and was not read."
_XML_START = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(opened: OpenedFile, language: str = "auto") -> Reading:
    """The reading of a web page. Raises UnreadableError when it holds no text or is nested beyond reason."""
    return assemble(opened, html_contents(decode(opened.content, opened.name).text, opened.name), language)


def html_contents(text: str, file: str = "page") -> Contents:
    """The blocks and title of a page. Raises UnreadableError when it is nested beyond reason."""
    contents = Contents()
    root = _parsed(text, file)
    if root is None:
        return contents
    page = PageReader(root)
    contents.blocks.extend(page.blocks())
    contents.title = _title(root)
    if next(root.iter("iframe", "frame"), None) is not None:
        contents.notes.append(_FRAMES)
    return contents


def _parsed(text: str, file: str) -> Any | None:
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    text = _EMBEDDED.sub("data:", _XML_START.sub("", text))  # pictures inside the page
    if _LONG_TAG.search(text):  # the parser compares each attribute with all before it
        raise UnreadableError(file, _TOO_DEEP)
    content = text.encode("utf-8", errors="replace")
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, etree.ParserError, AssertionError):
        return None
    if root is not None and _is_cut_off(parser):
        raise UnreadableError(file, _TOO_DEEP)
    return root


def _is_cut_off(parser: Any) -> bool:
    """Whether the parser gave up because of the depth, and so lost what came after."""
    return any("xcessive depth" in error.message for error in parser.error_log)


def _title(root: Any) -> str:
    for name in ("h1", "title"):
        found = next(root.iter(name), None)
        if found is not None and (text := clean("".join(found.itertext()))):
            return text
    return ""
