"""The reference instruments of this installation: a code in, the checked instrument out.

    instrument("tipp").article("6").paragraphs[2].level -> "consider"

Each instrument is one file, named by its code in lower case; nothing is read before it is asked for.
"""

from functools import cache
from pathlib import Path

from ..errors import RulesetError, UsageError
from ..resources import folder
from ..rules.faults import did_you_mean
from ..rules.reading import Entries, Items, Value, read_yaml
from .checking import faults_of
from .instrument import KINDS, Article, Instrument, Paragraph


def instruments_folder() -> Path:
    """The folder that holds one file per instrument."""
    return folder("reference_instruments")


@cache
def codes() -> tuple[str, ...]:
    """The codes of all instruments, sorted."""
    return tuple(sorted(path.stem.upper() for path in instruments_folder().glob("*.yaml")))


def instrument(code: str) -> Instrument:
    """The instrument of that code, in any case.

    Raises UsageError for an unknown code, RulesetError with every fault for a file that cannot be used.
    """
    wanted = code.strip().upper()
    if wanted not in codes():
        near = did_you_mean(wanted, codes())
        raise UsageError(f'There is no instrument "{code}"{near or "."} `legalgap instruments list` shows them all.')
    return _loaded(wanted)


def instruments(kind: str | None = None) -> list[Instrument]:
    """All instruments, or those of one kind, in the order of the kinds and then of their codes.

    Raises UsageError for an unknown kind.
    """
    if kind is not None and kind not in KINDS:
        near = did_you_mean(kind, KINDS)
        raise UsageError(f'There is no kind of instrument "{kind}"{near or "."} Known: {", ".join(KINDS)}.')
    order = list(KINDS)
    found = [_loaded(code) for code in codes()]
    chosen = [each for each in found if kind in (None, each.kind)]
    return sorted(chosen, key=lambda each: (order.index(each.kind), each.code))


@cache
def treaties() -> tuple[str, ...]:
    """The codes of the instruments to which States can be party, in the order of `instruments`."""
    return tuple(each.code for each in instruments() if each.is_treaty)


@cache
def _loaded(code: str) -> Instrument:
    return read_instrument(instruments_folder() / f"{code.lower()}.yaml")


def read_instrument(path: Path) -> Instrument:
    """The instrument in a file. Raises RulesetError that lists every fault with file and line."""
    entry, faults = read_yaml(path, path.name)
    faults = faults or faults_of(entry, path.stem)
    if faults:
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise RulesetError(f"The instrument in {path.name} cannot be used:\n{listed}")
    return _instrument(entry)


def _instrument(entry: Value) -> Instrument:
    return Instrument(
        code=_text(entry, "code"),
        title=_text(entry, "title"),
        short_title=_text(entry, "short_title"),
        kind=_text(entry, "kind"),
        adopted=_text(entry, "adopted"),
        adopted_at=_text(entry, "adopted_at"),
        in_force=_text(entry, "in_force"),
        depositary=_text(entry, "depositary"),
        registration=_text(entry, "registration"),
        extent=_text(entry, "extent"),
        checked=_text(entry, "checked"),
        uncertain=_texts(entry, "uncertain"),
        articles=tuple(_article(article) for article in _items(entry, "articles")),
        feeds=_texts(entry, "feeds"),
    )


def _article(entry: Value) -> Article:
    return Article(
        number=_text(entry, "article"),
        subject=_text(entry, "subject"),
        obligation=_text(entry, "obligation"),
        level=_text(entry, "level"),
        feeds=_texts(entry, "feeds"),
        paragraphs=tuple(
            Paragraph(_text(each, "paragraph"), _text(each, "level"), _text(each, "obligation"))
            for each in _items(entry, "paragraphs")
        ),
        note=_text(entry, "note"),
    )


def _text(entry: Value, key: str) -> str:
    value = entry.get(key, "") if isinstance(entry, Entries) else ""
    return value if isinstance(value, str) else ""


def _items(entry: Value, key: str) -> Items:
    value = entry.get(key) if isinstance(entry, Entries) else None
    return value if isinstance(value, Items) else Items()


def _texts(entry: Value, key: str) -> tuple[str, ...]:
    return tuple(str(each) for each in _items(entry, key))
