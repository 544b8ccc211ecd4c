"""What an indicator's source points to: "TIPP 6(3)(a)" in, instrument, article and paragraph out.

cited("TIPP 6(3)(a)")  ->  Cited(instrument TIPP, article "6", paragraph "3", pinpoint "(3)(a)")
cited("LG20")          ->  Cited(instrument LG20, no article)
"""

import re
from dataclasses import dataclass

from ..errors import UsageError
from ..rules.faults import did_you_mean
from .catalogue import instrument
from .instrument import Article, Instrument, Paragraph

CITATION = re.compile(r"(?P<code>\S+)(?:\s+(?:arts?\.?\s+)?(?P<article>[^(]+?)\s*(?P<pinpoint>\(.*)?)?")
LABEL = re.compile(r"\(([^()]*)\)")
SEVERAL = re.compile(r"\s*(?:[-–,;]|and)\s*(?=\()")
SPAN = re.compile(r"(?:(?P<above>\w+)\()?(?P<first>\d+|[a-z])\)?[-–]\(?(?P<last>\d+|[a-z])\)?")


@dataclass(frozen=True, slots=True)
class Cited:
    """What a source points to. `article` is None for a source that names the whole instrument.

    `paragraphs` are those that the pinpoint falls under, empty where the article's paragraphs are not told apart.
    """

    instrument: Instrument
    article: Article | None
    paragraphs: tuple[Paragraph, ...]
    pinpoint: str


def cited(source: str) -> Cited:
    """What `source` points to. Raises UsageError when the instrument or the article is not known."""
    match = CITATION.fullmatch(source.strip())
    if not match:
        raise UsageError(f'"{source}" does not cite an instrument; write it like "TIPP 6(3)".')
    found = instrument(match["code"])
    if not match["article"]:
        return Cited(found, None, (), "")
    article = found.article(match["article"])
    if article is None:
        numbers = [each.number for each in found.articles]
        near = did_you_mean(match["article"], numbers)
        raise UsageError(f'{found.code} has no article "{match["article"]}" here{near or "."}')
    pinpoint = match["pinpoint"] or ""
    return Cited(found, article, tuple(_paragraphs(article, pinpoint)), pinpoint)


def _paragraphs(article: Article, pinpoint: str) -> list[Paragraph]:
    """The paragraphs that the pinpoint names, lies in or holds; all of them for a source without a pinpoint."""
    if not pinpoint:
        return list(article.paragraphs)
    named = ["".join(f"({label})" for label in LABEL.findall(part)) for part in SEVERAL.split(pinpoint)]
    return [
        each for each in article.paragraphs if any(_meet(one, own) for own in covered(each.number) for one in named)
    ]


def _meet(one: str, other: str) -> bool:
    """Whether one pinpoint is the other or lies in it: `(3)(a)` and `(3)`."""
    return one.startswith(other) or other.startswith(one)


def covered(number: str) -> list[str]:
    """The pinpoints that a paragraph's number stands for: `"1-3"` -> `(1)`, `(2)`, `(3)`; `"2(a)"` -> `(2)(a)`."""
    span = SPAN.fullmatch(number)
    if not span:
        return ["".join(f"({label})" for label in re.findall(r"\w+", number))]
    above = f"({span['above']})" if span["above"] else ""
    if span["first"].isdigit():
        return [f"{above}({each})" for each in range(int(span["first"]), int(span["last"]) + 1)]
    return [f"{above}({chr(each)})" for each in range(ord(span["first"]), ord(span["last"]) + 1)]
