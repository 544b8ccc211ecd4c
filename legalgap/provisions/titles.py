"""The title, year, identifier and status of a law, from what is printed before its first section.

"THE SEXUAL OFFENCES ACT" / "NO. 3 OF 2006"  ->  title "The Sexual Offences Act", year "2006"
"""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from ..model.document import DocumentStatus
from ..model.source import Line, SetAside
from .body import is_upper, stands_out
from .tradition import words

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")
_NUMBERED = re.compile(
    r"(?i)\b(?:No\.?|N[°ºo]\.?|number)\s*[\dIVXLC./-]{1,12}\s*(?:of|de|du|do|/)\s*(?:the year\s+)?((?:1[6-9]|20)\d\d)"
)
_CITED = re.compile(
    r"(?i:may be (?:cited|called|referred to)(?: for all purposes)?(?: as)?|(?:is|be) called|shall be cited as)"
    r"\s*,?\s*(?:the\s+|The\s+)?"
    r"[“\"']?(?P<title>[A-ZÀ-Ý][^.;“”\"]{4,160}?)[”\"']?(?:\s*[\[(]|[.;]|,? and (?:shall|it)|,? (?:No\.?|which))"
)


def cited_title(text: str) -> str:
    """The short title that a law gives itself ("This Act may be cited as the ..."), or an empty string."""
    match = _CITED.search(text)
    return " ".join(match["title"].split()).strip(" ,") if match else ""


def printed_title(lines: Sequence[Line]) -> str:
    """The most prominent title among the lines before the first section, or an empty string."""
    best, best_score = "", 0.0
    for index, line in enumerate(lines):
        if not stands_out(line) or not words().title_marks.search(line.text) or len(line.text) > 200:
            continue
        title = _with_neighbours(lines, index)
        score = (
            line.size + 4 * is_upper(line.text) + 3 * line.bold - 0.05 * index - 6 * title.lower().startswith("laws of")
        )
        if score > best_score:
            best, best_score = title, score
    return sentence_case(best)


def plain_title(lines: Sequence[Line]) -> str:
    """The first line that reads like a title, for texts without typography; without what follows in brackets."""
    for line in lines[:5]:
        text = re.split(r"\s[(\[–—-]", line.text.strip(" *#_"))[0]
        if 8 < len(text) < 140 and words().title_marks.search(text) and not text.endswith("."):
            return text
    return ""


def _with_neighbours(lines: Sequence[Line], index: int) -> str:
    top = index
    while top > 0 and index - top < 3 and _same_block(lines[top - 1], lines[index]):
        top -= 1
    return " ".join(lines[i].text.strip(" *#_") for i in range(top, index + 1))


def _same_block(line: Line, other: Line) -> bool:
    alike = line.page == other.page and abs(line.size - other.size) < 0.6 and line.bold == other.bold
    near = line.box is None or other.box is None or abs(other.box.top - line.box.bottom) < 1.6 * max(8.0, other.size)
    return alike and near and is_upper(line.text) == is_upper(other.text) and stands_out(line)


def sentence_case(title: str) -> str:
    """Capitals as in running text: "THE SEXUAL OFFENCES ACT" -> "The Sexual Offences Act"."""
    if not is_upper(title):
        return title.strip()
    spelled = [
        w.lower() if w.lower() in words().lower_in_titles and i else w.capitalize() for i, w in enumerate(title.split())
    ]
    return " ".join(spelled).strip()


def year_of(title: str, opening: Sequence[Line], file: str) -> str:
    """The year of a law: from its title, from its number ("No. 3 of 2006"), from the file name; else empty."""
    numbered = [m[1] for line in opening if (m := _NUMBERED.search(line.text))]
    found = _YEAR.findall(title) or numbered or _YEAR.findall(file)
    return str(found[-1 if _YEAR.search(title) else 0]) if found else ""


def identifier(title: str, year: str, file: str) -> str:
    """A stable name in plain ASCII: "trafficking-in-persons-act-2014"."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", folded)).removeprefix("the-")[:70].strip("-")
    if not slug:
        stem = unicodedata.normalize("NFKD", PurePath(file).stem).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", stem))[:70] or "document"
    return f"{slug}-{year}" if year and year not in slug else slug


def status_of(opening: Sequence[Line], title: str, furniture: Sequence[SetAside], pages: int) -> DocumentStatus:
    """`bill` when the opening pages say so, `repealed` when every page is stamped so or the title says it."""
    stamped = {
        item.page for item in furniture if "repealed" in item.why.lower() or item.text.strip().lower() == "repealed"
    }
    if "repealed" in title.lower() or (pages and len(stamped) >= 0.8 * pages):
        return "repealed"
    for line in opening:
        text = line.text.strip(" .*#_").lower()
        if text in words().bill_marks or re.match(r"bill no|a bill\b|projet de loi|proyecto de ley", text):
            return "bill"
    return "in_force"
