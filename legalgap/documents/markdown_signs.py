"""The signs of Markdown inside a line: emphasis, links, struck-out words, escapes. They go, the words stay.

    plain_words("**1.** A person *who* [recruits](x.htm#1)")   -> Words("1. A person who recruits", bold=False, ...)
    whole_spans("*(Replaced by\\nLaw 7)*")                      -> "*(Replaced by*\\n*Law 7)*"

Every pattern runs in time proportional to the line, whatever stands in it.
"""

import html
import re
from dataclasses import dataclass

_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_EMPHASIS = re.compile(
    r"(?<![*\\])\*(?![*\s])([^*]+)(?<![\s\\])\*(?!\*)"
    r"|(?<![\w_\\])_(?![_\s])([^_]+)(?<![\s\\])_(?![\w_])"
)
_STRONG = re.compile(r"\*{2,4}(?![*\s])([^*]+)(?<!\s)\*{2,4}|(?<![\w_])_{2,3}(?![_\s])([^_]+)(?<!\s)_{2,3}(?![\w_])")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>|<!--[^<>]{0,2000}-->")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_LEFTOVER = re.compile(r"\*{2,}|(?<!\w)_{2,}(?=\w)|(?<=\w)_{2,}(?!\w)")
_LONG_SPAN = re.compile(r"(?<![*\\])(\*{1,4})(?![*\s])([^*]{1,600})(?<![\s\\])\1(?!\*)")
_LINE_SIGN = re.compile(r"^\s*(?:(?:#{1,6}|>|[-+])\s+)?")
_LONG_LINK = re.compile(r"\[([^\[\]]{1,300})\](\([^()\s]{0,500}\))")


@dataclass(frozen=True, slots=True)
class Words:
    """A line without signs; `bold` and `italic` where all of it is."""

    text: str
    bold: bool
    italic: bool


def plain_words(line: str) -> Words:
    """The words of one line of Markdown."""
    unlinked = _TAG.sub("", _LINK.sub(_unwrapped, line))
    without_emphasis = _EMPHASIS.sub(_unwrapped, unlinked)
    plain = _LEFTOVER.sub("", _STRONG.sub(_unwrapped, without_emphasis))
    bold, italic = _covers(_STRONG, without_emphasis), _covers(_EMPHASIS, unlinked)
    return Words(html.unescape(_ESCAPE.sub(r"\1", plain)), bold, italic)


def whole_spans(text: str) -> str:
    """`text` with emphasis and links that run over several lines closed and opened again on each line."""
    return _LONG_LINK.sub(_link_per_line, _LONG_SPAN.sub(_span_per_line, text))


def _unwrapped(found: re.Match[str]) -> str:
    """What stands between the signs; converters of web pages swallow the space between a word and a sign."""
    inner = str(next((group for group in found.groups() if group is not None), ""))
    before, after = found.string[: found.start()][-1:], found.string[found.end() : found.end() + 1]
    if len(inner) < 2:  # the first letter of a word, drawn large
        return inner
    left = " " if before.isalnum() and inner[0].isalnum() else ""
    right = " " if after.isalnum() and (inner[-1].isalnum() or inner[-1] in ".,;:)") else ""
    return f"{left}{inner}{right}"


def _covers(sign: re.Pattern[str], line: str) -> bool:
    return any(c.isalnum() for c in line) and not any(c.isalnum() for c in sign.sub("", line))


def _span_per_line(found: re.Match[str]) -> str:
    return (
        "\n".join(_wrapped(line, found[1], found[1]) for line in found[2].split("\n")) if "\n" in found[2] else found[0]
    )


def _link_per_line(found: re.Match[str]) -> str:
    return (
        "\n".join(_wrapped(line, "[", f"]{found[2]}") for line in found[1].split("\n"))
        if "\n" in found[1]
        else found[0]
    )


def _wrapped(line: str, start: str, end: str) -> str:
    words = _LINE_SIGN.sub("", line, count=1).rstrip()
    sign = line[: len(line.rstrip()) - len(words)]
    return f"{sign}{start}{words}{end}" if words else line
