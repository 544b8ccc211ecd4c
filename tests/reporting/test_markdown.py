"""The Markdown report: tables that hold together and words that stay words."""

import re

import pytest

from legalgap.reporting.markdown import escaped, render
from legalgap.reporting.view_build import build_report

from .hostile import hostile_matrix


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a|b", r"a\|b"),
        ("*bold* _it_ `code`", r"\*bold\* \_it\_ \`code\`"),
        ("[x](javascript:y)", r"\[x\](javascript:y)"),
        ("<b>&amp;", r"\<b\>&amp;amp;"),
        ("# heading", r"\# heading"),
        ("1. A law\n2. (1) and", "1\\. A law\n2\\. (1) and"),
        ("- item\n+ item\n===", "\\- item\n\\+ item\n\\==="),
        ("s 3(1), p 4", "s 3(1), p 4"),
    ],
)
def test_escaped(text, shown):
    assert escaped(text) == shown


def test_every_line_of_a_table_has_as_many_cells_as_its_head(report):
    for source in (render(report).decode(), render(build_report(hostile_matrix())).decode()):
        tables = re.findall(r"(?:^\|.*\|\n)+", source, flags=re.MULTILINE)
        assert len(tables) > 20
        for table in tables:
            assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1


def test_quotes_are_bold_in_their_provision(report):
    assert "  > (a) **by threat**, or by the **use of force**, **fraud or deception**; or" in render(report).decode()


def test_hostile_words_never_become_html():
    source = render(build_report(hostile_matrix())).decode()
    assert not re.search(r"(?<!\\)<", source)
    assert "\x1b" not in source
    assert "\u202e" not in source
