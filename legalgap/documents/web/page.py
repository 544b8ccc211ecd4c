"""The walk through a web page: elements come in document order, lines and tables come out.

It goes from element to element without recursion, so that no nesting, however deep, can exhaust the stack.
"""

import re
from dataclasses import replace
from typing import Any

from ..blocks import Block, Layout, Run, Table, paragraph_lines
from ..note_marks import FOOTNOTE_MARK, is_note_mark
from .elements import (
    PREFORMATTED,
    TABLE_PARTS,
    WITHOUT_TEXT,
    ElementLook,
    aside_reason,
    beginning,
    is_block,
    is_main,
    look_of,
)
from .lists import OpenList, open_list

_DEEPEST_TABLE = 30
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_LABEL = re.compile(r"\s*(?:[(\[]\w{1,5}[)\]]|\d{1,4}[A-Z]?\.?|[A-Za-z][.)])\s*")


class PageReader:
    """Reads one page, from the root of its tree."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._sinks: list[list[Block]] = [[]]
        self._tables: list[Table] = []
        self._runs: list[Run] = []
        self._looks = [ElementLook()]
        self._reasons = [""]
        self._lists: list[OpenList] = []
        self._label = ""
        self._in_main = 0
        self._preformatted = 0
        self._has_main = any(is_main(element) for element in root.iter() if isinstance(element.tag, str))

    def blocks(self) -> list[Block]:
        """The blocks of the page in the order of its source."""
        from lxml import etree

        walk = etree.iterwalk(self._root, events=("start", "end"))
        skipped: Any = None
        for event, element in walk:
            if event == "start" and (not isinstance(element.tag, str) or element.tag in WITHOUT_TEXT):
                walk.skip_subtree()
                skipped = element
            elif event == "start":
                self._start(element)
            elif element is skipped:
                self._text(element.tail)
            else:
                self._end(element)
        self._flush()
        return self._sinks[0]

    def _start(self, element: Any) -> None:
        if is_block(element):
            self._flush()
        self._in_main += is_main(element)
        self._preformatted += element.tag in PREFORMATTED
        self._looks.append(look_of(element, self._looks[-1]))
        self._reasons.append(self._reason(element))
        if element.tag in TABLE_PARTS:
            self._start_of_table_part(element.tag)
        elif element.tag in _LISTS:
            self._lists.append(open_list(element))
        elif element.tag == "li":
            self._label += (self._lists[-1] if self._lists else OpenList("bullet", 1)).label(element)
        elif element.tag == "br":
            self._add("\n")
        elif element.tag == "q":
            self._add("“")
        self._text(element.text)

    def _end(self, element: Any) -> None:
        if element.tag == "q":
            self._add("”")
        elif _is_label(element):
            self._add(" ")  # "(a)" in an element of its own is set apart by the style sheet, not by a space
        if is_block(element):
            self._flush()
        if element.tag in TABLE_PARTS:
            self._end_of_table_part(element.tag)
        elif element.tag in _LISTS:
            self._lists.pop()
        elif element.tag == "li":
            self._label = ""
        self._looks.pop()
        self._reasons.pop()
        self._in_main -= is_main(element)
        self._preformatted -= element.tag in PREFORMATTED
        self._text(element.tail)

    def _reason(self, element: Any) -> str:
        """Why the element's text is set aside: the outermost reason counts."""
        return self._reasons[-1] or aside_reason(element, self._has_main, self._in_main > 0) or self._note_mark(element)

    def _note_mark(self, element: Any) -> str:
        if element.tag != "sup":
            return ""
        linked = next(element.iter("a"), None) is not None or element.getparent().tag == "a"
        before = self._runs[-1].text if self._runs and not linked else ""
        return FOOTNOTE_MARK if is_note_mark(beginning(element, 20), before) else ""

    def _text(self, text: str | None) -> None:
        if text:
            self._add(text if self._preformatted else text.replace("\n", " "))

    def _add(self, text: str) -> None:
        look = self._looks[-1]
        self._runs.append(Run(text, look.bold, look.italic, why=self._reasons[-1]))

    def _flush(self) -> None:
        """Ends the paragraph that is being read."""
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return
        if self._label and any(run.text.strip() and not run.why for run in runs):
            first = next(run for run in runs if run.text.strip() and not run.why)
            runs.insert(0, replace(first, text=self._label))
            self._label = ""
        look = self._looks[-1]
        layout = Layout(centred=look.centred, indent=look.indent, outline=look.outline)
        self._sinks[-1].extend(paragraph_lines(runs, layout))

    def _start_of_table_part(self, name: str) -> None:
        if len(self._tables) > _DEEPEST_TABLE:  # deeper ones are read as running text
            self._tables.append(self._tables[-1])
            return
        if name == "table":
            self._tables.append(Table())
        elif self._tables and name == "tr":
            self._tables[-1].rows.append([])
        elif self._tables:
            self._open_cell()

    def _open_cell(self) -> None:
        rows = self._tables[-1].rows
        if not rows:
            rows.append([])
        cell: list[Block] = []
        rows[-1].append(cell)
        self._sinks.append(cell)

    def _end_of_table_part(self, name: str) -> None:
        if len(self._tables) > _DEEPEST_TABLE + 1:
            self._tables.pop()
        elif name == "table":
            self._sinks[-1].append(self._tables.pop())
        elif self._tables and name in ("td", "th"):
            self._sinks.pop()


def _is_label(element: Any) -> bool:
    """Whether an inline element holds nothing but a label such as "(a)"."""
    if element.tag not in ("span", "b", "strong", "label") or len(element):
        return False
    return _LABEL.fullmatch((element.text or "")[:12]) is not None and len(element.text) <= 12
