"""The most prominent lines of the first pages that read like the title of a law: a hint, no more.

"PARLIAMENT OF ..." 14 pt bold / "PENAL CODE (AMENDMENT) ACT, No. 25 OF 2021" 13 pt bold  ->  the latter
"""

import re
from functools import lru_cache
from importlib import resources

from legalgap.model.source import Line

_WORD = re.compile(r"[^\W\d_]+")
# "Article 2: Scope of this Law": a word and a number begin a provision, not a title.
_UNIT = re.compile(r"^[^\W\d_]+\s+(?:\d+[.:)]|[IVXL]+[.:)])")
_PAGES = 3
_MOST_LINES = 6
_MOST_WORDS = 40


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    text = resources.files(__package__).joinpath("title_words.txt").read_text("utf-8")
    rows = (line.split(":", 1)[1] for line in text.splitlines() if ":" in line and not line.startswith("#"))
    return frozenset(word for row in rows for word in row.split())


def title_hint(lines: list[Line]) -> str:
    """The likeliest title among the lines of the first pages, "" where nothing stands out."""
    if not lines:
        return ""
    first = lines[0].page
    early = [line for line in lines[:200] if line.page < first + _PAGES]
    usual = _usual_size(lines)
    scored = [(_prominence(block, usual, first), -i, block) for i, block in enumerate(_blocks(early))]
    best = max(scored, default=None, key=lambda s: s[:2])
    return " ".join(line.text for line in best[2]) if best and best[0] > 0 else ""


def _in_capitals(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char.isupper() for char in letters) > 0.8 * len(letters)


def _usual_size(lines: list[Line]) -> float:
    sizes = sorted(line.size for line in lines)
    return sizes[len(sizes) // 2] or 1.0


def _blocks(lines: list[Line]) -> list[list[Line]]:
    """Neighbouring lines of one size and weight, without a wide space between them."""
    blocks: list[list[Line]] = []
    begins = True
    for line in lines:
        if not _WORD.search(line.text):  # a rule drawn with signs
            begins = True
        elif begins or not _same_block(blocks[-1][-1], line):
            blocks.append([line])
            begins = False
        else:
            blocks[-1].append(line)
    return blocks


def _same_block(last: Line, line: Line) -> bool:
    if last.page != line.page or last.bold != line.bold or abs(last.size - line.size) > 0.6:
        return False
    if last.box is None or line.box is None:
        return True
    return line.box.top - last.box.bottom < 0.7 * line.size and line.column == last.column


def _prominence(block: list[Line], usual: float, first_page: int) -> float:
    """How much a block stands out as a title; 0 and less for what cannot be one."""
    words = [word.lower() for line in block for word in _WORD.findall(line.text)]
    if not 2 <= len(words) <= _MOST_WORDS or len(block) > _MOST_LINES:
        return 0.0
    text = " ".join(line.text for line in block)
    named = any(word in _title_words() for word in words)
    shown = (block[0].size / usual - 1) * 4 + block[0].bold + block[0].centred + _in_capitals(text)
    if any(char.isdigit() for char in words[0]) or _UNIT.match(text):
        return 0.0
    if shown <= 0 and not named:
        return 0.0
    return shown + (3 if named else -1) - (block[0].page - first_page) * 0.5
