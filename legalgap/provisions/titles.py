"""The title and the identifier of a law, from what is printed before its first section or what it calls itself.

"THE SEXUAL OFFENCES ACT" / "NO. 3 OF 2006"  ->  title "The Sexual Offences Act", year "2006"
"""

import re
import unicodedata
from collections.abc import Sequence
from pathlib import PurePath

from ..model.source import Line
from .body import is_upper, stands_out
from .tradition import words

LONGEST_TITLE_LINE = 200
_NUMBER_IN_BRACKETS = re.compile(r"(?i)\s*[(\[][^()\[\]]*\bof\s+\d{4}[)\]]?\s*$")
_CITED = re.compile(
    r"(?i:may be (?:cited|called|referred to)(?: for all purposes)?(?: as)?|(?:is|be) called"
    r"|shall be cited as)"
    r"\s*,?\s*(?:the\s+|The\s+)?"
    r"[“\"']?(?P<title>[A-ZÀ-Ý][^.;:“”\"]{4,160}?)[”\"']?"
    r"(?:\s*\[|\s*\((?=Act|No|Cap|Chap)|[.;:]|,? and (?:shall|it)|,? (?:No\.?|which))"
)


def cited_title(text: str) -> str:
    """The short title that a law gives itself ("This Act may be cited as the ..."), or an empty string."""
    for match in _CITED.finditer(text):
        title = " ".join(match["title"].split()).strip(" ,")
        if words().title_ends.search(title):
            return title
    return ""


def is_title_line(line: Line) -> bool:
    """Whether a line is, or begins, the printed title of a law: "LAW No 75/2019 OF ...", "THE CHILDREN ACT, 2001"."""
    text = line.text.strip(" *_#")
    if len(text) > LONGEST_TITLE_LINE or not stands_out(line) or words().enacting.search(text):
        return False
    outlined = 0 < line.outline < 6 and words().title_marks.search(text)
    return bool(outlined or words().title_ends.search(text) or words().title_begins.match(text))


def printed_title(lines: Sequence[Line]) -> str:
    """The most prominent title among the lines before the first section, or an empty string."""
    best, best_score = "", 0.0
    for index, line in enumerate(lines):
        if not is_title_line(line):
            continue
        title = _with_neighbours(lines, index)
        score = line.size + 4 * is_upper(line.text) + 3 * line.bold - 0.2 * index
        if score > best_score and has_subject(title) and not title.lower().startswith(("laws of", "parliament of")):
            best, best_score = title, score
    return best


def has_subject(title: str) -> bool:
    """Whether a title says more than that something is a bill or an Act: "A BILL" is none."""
    said = [word for word in re.findall(r"[^\W\d_]+", title.lower()) if word not in words().lower_in_titles]
    return any(word == "constitution" or not words().title_marks.fullmatch(word) for word in said)


def plain_title(lines: Sequence[Line]) -> str:
    """The first line that reads like a title, for texts without typography; without what follows in brackets."""
    for line in lines[:5]:
        text = re.split(r"\s[(\[–—-]", line.text.strip(" *#_"))[0]
        if 8 < len(text) < 140 and words().title_marks.search(text) and not text.endswith("."):
            return text
    return ""


def _with_neighbours(lines: Sequence[Line], index: int) -> str:
    """The title line with the lines above it, or below it where it begins the title, that are set alike."""
    top = bottom = index
    begins = bool(words().title_begins.match(lines[index].text.strip(" *_#")))
    while not begins and top > 0 and index - top < 3 and _goes_on(lines[top - 1], lines[top]):
        top -= 1
    while begins and bottom + 1 < len(lines) and bottom - index < 4 and _same_block(lines[bottom + 1], lines[bottom]):
        bottom += 1
    title = " ".join(lines[i].text.strip(" *#_") for i in range(top, bottom + 1))
    return re.sub(r"^\d{1,2}\s+(?=[A-Z])", "", title)


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a title that ends below may have begun above: not with "A BILL", which stands for itself."""
    return has_subject(above.text) and _same_block(above, below)


def _same_block(line: Line, other: Line) -> bool:
    if not any(c.isalpha() for c in line.text) or line.text.strip(" .:*#").lower() in words().contents_titles:
        return False
    alike = line.page == other.page and abs(line.size - other.size) < 0.6 and line.bold == other.bold
    upper, lower = (line, other) if line.box and other.box and line.box.top < other.box.top else (other, line)
    near = upper.box is None or lower.box is None or lower.box.top - upper.box.bottom < max(8.0, other.size)
    return alike and near and is_upper(line.text) == is_upper(other.text) and stands_out(line)


def sentence_case(title: str) -> str:
    """Capitals as in running text: "THE SEXUAL OFFENCES ACT" -> "The Sexual Offences Act"."""
    title = _NUMBER_IN_BRACKETS.sub("", title).strip()
    if not is_upper(title):
        return title
    return " ".join(_cased(word, first=not index) for index, word in enumerate(title.split()))


def _cased(word: str, first: bool) -> str:
    if not first and word.lower() in words().lower_in_titles:
        return word.lower()
    if re.fullmatch(r"[(\[]?[IVXLC]+[)\],.]?", word) or any(c.isdigit() for c in word):
        return word
    return re.sub(r"[^\W\d_]", lambda m: m[0].upper(), word.lower(), count=1)


def identifier(title: str, year: str, file: str) -> str:
    """A stable name in plain ASCII: "trafficking-in-persons-act-2014"."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", folded)).removeprefix("the-")[:70].strip("-")
    if not slug:
        stem = unicodedata.normalize("NFKD", PurePath(file).stem).encode("ascii", "ignore").decode().lower()
        slug = "-".join(re.findall(r"[a-z0-9]+", stem))[:70] or "document"
    return f"{slug}-{year}" if year and year not in slug else slug
