"""Words that a line end has cut: which hyphens only divide a word, and which belong to it.

    "provide for the pro-" / "tection of victims"   ->  "... the pro" (goes on) / "tection of victims"
    "any non-" / "violent means"                    ->  "any non-" (goes on) / "violent means"

The document's own words decide: the spelling that it uses elsewhere is the right one.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from legalgap.model.source import Line

_LAST = re.compile(r"([^\W\d_]+)-$")
_FIRST = re.compile(r"^([^\W\d_]+(?:-[^\W\d_]+)*)")
_AROUND_WORDS = '.,;:()[]“”"‘’«»—–'


def continued(text: str, more: str) -> str:
    """`text` with its next line: "Repa-" and "triation" are one word, "Short" and "title" are two."""
    if not text:
        return more
    if _LAST.search(text) and more[:1].islower():
        return text[:-1] + more
    return f"{text} {more}"


@dataclass(slots=True)
class Vocabulary:
    """How often each word stands in a document, and how many different compounds begin with each first part."""

    words: Counter[str]
    first_parts: Counter[str]


def vocabulary(lines: Iterable[Line]) -> Vocabulary:
    """The words of the lines in lower case; words at the ends of lines are left out, they may be cut."""
    inner = (line.text[: line.starts[-1]] if line.starts else line.text for line in lines)
    words: Counter[str] = Counter()
    for token, times in Counter(" ".join(inner).lower().split()).items():
        words[token.strip(_AROUND_WORDS)] += times
    return Vocabulary(words, Counter(word.partition("-")[0] for word in words if "-" in word))


def mended(lines: list[Line]) -> list[Line]:
    """The lines with every dividing hyphen at a line end taken off; a line whose last word goes on has `joins_next`."""
    if not any(line.text.endswith("-") for line in lines):
        return lines
    known = vocabulary(lines)
    return [_mended(line, after, known) for line, after in zip(lines, [*lines[1:], None], strict=True)]


def _mended(line: Line, after: Line | None, known: Vocabulary) -> Line:
    last = _LAST.search(line.text) if line.text.endswith("-") else None
    first = _FIRST.match(after.text) if last and after else None
    if not last or not first:
        return line
    kind = _hyphen(last[1], first[1], known)
    if kind == "dash":
        return line
    return replace(line, text=line.text[:-1] if kind == "divides" else line.text, joins_next=True)


def _hyphen(head: str, tail: str, known: Vocabulary) -> str:
    """What the hyphen between `head` and `tail` is: it `divides` one word, `belongs` to a compound, or is a dash."""
    words = known.words
    whole, compound = words[(head + tail).lower()], words[f"{head}-{tail}".lower()]
    if whole or compound:
        return "divides" if whole >= compound else "belongs"
    if not tail[0].islower():
        return "belongs" if head[0].isupper() else "dash"
    tail_known = words[tail.lower()] > 0
    if tail_known and known.first_parts[head.lower()]:
        return "belongs"
    return "dash" if tail_known and words[head.lower()] else "divides"
