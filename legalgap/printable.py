"""Text of unknown origin made safe to show: any string in, the same words without characters that steer a screen out.

    printable("a\\x1b[31m\\u202eb") -> "a [31mb"

Control characters could move a terminal's cursor, bidirectional overrides could show words in another order than they
stand in the law, lone surrogates cannot be written at all. Escaping for HTML or Markdown is each renderer's own work.
"""

import re

BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufff9-\ufffb]")
LINE_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
UNWRITABLE = re.compile("[\ud800-\udfff\ufffe\uffff]")
SPACES = re.compile(r"\s+")


def printable(text: str) -> str:
    """The text with its line breaks as plain newlines and without characters that control a display."""
    text = LINE_BREAKS.sub("\n", text)
    text = CONTROLS.sub(" ", BIDI_CONTROLS.sub("", text))
    return UNWRITABLE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """The same on one line: every run of white space is one space."""
    return SPACES.sub(" ", printable(text)).strip()
