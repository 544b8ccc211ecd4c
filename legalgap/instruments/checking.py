"""What may be wrong with the file of an instrument: its YAML in, every fault with its line out.

faults_of(Entries({"code": "TIPP", ...}), "tipp") -> [Fault(tipp.yaml:14, "unknown level 'must'; did you mean ...")]
"""

import re
from collections.abc import Iterator

from ..rules.faults import Fault, Spot, unknown
from ..rules.reading import Entries, Items, Value
from .instrument import KINDS, LEVELS

PARTICULARS = ("code", "title", "short_title", "kind", "adopted", "checked")
OTHER_PARTICULARS = ("adopted_at", "in_force", "depositary", "registration", "extent", "uncertain", "feeds", "articles")
ARTICLE_KEYS = ("article", "obligation")
OTHER_ARTICLE_KEYS = ("subject", "level", "note", "feeds", "paragraphs")
PARAGRAPH_KEYS = ("paragraph", "level", "obligation")
LISTS = ("uncertain", "articles", "feeds", "paragraphs")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def faults_of(entry: Value, stem: str) -> list[Fault]:
    """Every fault of an instrument's file; `stem` is the name of the file without `.yaml`."""
    if not isinstance(entry, Entries):
        return [Fault(Spot(f"{stem}.yaml"), "the file must hold one instrument, beginning with 'code:'")]
    top = Spot(f"{stem}.yaml")
    return sorted([*_of_particulars(entry, stem, top), *_of_articles(entry, top)])


def _of_particulars(entry: Entries, stem: str, top: Spot) -> Iterator[Fault]:
    yield from _of_keys(entry, top, PARTICULARS, OTHER_PARTICULARS)
    code = entry.get("code", "")
    if "code" in entry and str(code).lower() != stem:
        yield Fault(entry.spots["code"], f"the code '{code}' must be the name of the file, '{stem.upper()}'")
    yield from _of_word(entry, "kind", KINDS)
    for key in ("adopted", "in_force"):
        date = entry.get(key, "")
        if isinstance(date, str) and date and not DATE.fullmatch(date):
            yield Fault(entry.spots[key], f"'{date}' is not a date such as 2000-11-15 or 2009")


def _of_articles(entry: Entries, top: Spot) -> Iterator[Fault]:
    articles = entry.get("articles")
    if not isinstance(articles, Items) or not articles:
        yield Fault(entry.spots.get("articles", top), "'articles' must be a list of at least one article")
        return
    seen: set[str] = set()
    for article, spot in zip(articles, articles.spots, strict=True):
        if not isinstance(article, Entries):
            yield Fault(spot, "an article needs the keys 'article', 'obligation' and 'level'")
            continue
        yield from _of_article(article, spot)
        if str(article.get("article")) in seen:
            yield Fault(spot, f"article {article['article']} stands here twice")
        seen.add(str(article.get("article")))


def _of_article(article: Entries, spot: Spot) -> Iterator[Fault]:
    yield from _of_keys(article, spot, ARTICLE_KEYS, OTHER_ARTICLE_KEYS)
    yield from _of_word(article, "level", LEVELS)
    paragraphs = article.get("paragraphs")
    if ("level" in article) == bool(paragraphs):
        yield Fault(spot, "give an article either a level, or paragraphs of which each has one")
    if not isinstance(paragraphs, Items):
        return
    for paragraph, at in zip(paragraphs, paragraphs.spots, strict=True):
        if isinstance(paragraph, Entries):
            yield from _of_keys(paragraph, at, PARAGRAPH_KEYS, ())
            yield from _of_word(paragraph, "level", LEVELS)
        else:
            yield Fault(at, "a paragraph needs the keys 'paragraph', 'level' and 'obligation'")


def _of_keys(entry: Entries, spot: Spot, needed: tuple[str, ...], others: tuple[str, ...]) -> Iterator[Fault]:
    """Missing and unknown keys, and values of the wrong shape."""
    for key in needed:
        if key not in entry:
            yield Fault(spot, f"the key '{key}' is missing")
    for key, value in entry.items():
        if key not in needed + others:
            yield Fault(entry.spots[key], unknown("key", key, needed + others))
        elif key in LISTS and not isinstance(value, Items):
            yield Fault(entry.spots[key], f"'{key}' must be a list")
        elif key not in LISTS and not (isinstance(value, str) and value.strip()):
            yield Fault(entry.spots[key], f"'{key}' must be a text")


def _of_word(entry: Entries, key: str, known: dict[str, str]) -> Iterator[Fault]:
    word = entry.get(key)
    if isinstance(word, str) and word and word not in known:
        yield Fault(entry.spots[key], unknown(key, word, known))
