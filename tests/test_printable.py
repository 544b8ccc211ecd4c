"""Characters that act on a screen are taken out of everything that is shown."""

import pytest

from legalgap.printable import one_line, printable


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("a\x1b[31mred", "a [31mred"),
        ("\u202eesrever\u202c", "esrever"),
        ("a\u2066b\u2069\u200e", "ab"),
        ("nul\x00byte\x9b", "nul byte "),
        ("line\r\nbreak\u2028s\x85", "line\nbreak\ns\n"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("tab\tstays", "tab\tstays"),
        ("نص عربي", "نص عربي"),
    ],
)
def test_printable(hostile, shown):
    assert printable(hostile) == shown


def test_one_line():
    assert one_line(" a\n\n b\t c ") == "a b c"
