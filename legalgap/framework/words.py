"""What may be wrong with a word in a framework file: a word and its surroundings in, a sentence out, empty for none.

kind("penal_cod", Surroundings(...))  ->  "unknown kind of law 'penal_cod'; did you mean 'penal_code'?"
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

from legalgap.errors import UsageError
from legalgap.instruments.catalogue import treaties
from legalgap.instruments.countries import find_country
from legalgap.rules.faults import did_you_mean, unknown

from .files import LAW_SUFFIXES, inside

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the words of a framework file are held against: its folder, the kinds of law, the files that it lists."""

    folder: Path
    kinds: Collection[str]
    files: Collection[str]


def country(word: str, around: Surroundings) -> str:
    """Whether there is such a country."""
    try:
        find_country(word)
    except UsageError as error:
        return str(error)
    return ""


def treaty(word: str, around: Surroundings) -> str:
    """Whether there is such a treaty."""
    return "" if word.upper() in treaties() else unknown("treaty", word, treaties())


def kind(word: str, around: Surroundings) -> str:
    """Whether the ruleset has such a kind of law."""
    return "" if word in around.kinds else unknown("kind of law", word, around.kinds)


def date(word: str, around: Surroundings) -> str:
    """Whether this is a date, a month or a year."""
    return "" if _DATE.fullmatch(word) else f"'{word}' is not a date such as 2014-06-13, 2014-06 or 2014"


def language(word: str, around: Surroundings) -> str:
    """Whether this looks like the code of a language."""
    return "" if _LANGUAGE.fullmatch(word) else f"'{word}' is not the code of a language such as en, fr or es"


def related(word: str, around: Surroundings) -> str:
    """Whether a file that another law amends, replaces or implements is listed too; anything else is an id."""
    if PurePosixPath(word).suffix.lower() not in LAW_SUFFIXES or word in around.files:
        return ""
    return f"'{word}' is not among the documents{did_you_mean(word, around.files)}"


def file(word: str, around: Surroundings) -> str:
    """Whether this is a file inside the folder. Nothing outside it is looked at."""
    windows = PureWindowsPath(word)
    if windows.is_absolute() or windows.drive or PurePosixPath(word).is_absolute() or ".." in windows.parts:
        return (
            f"'{word}' leads out of the folder of this file; copy the law into the folder, or name it on the command "
            "line beside this file"
        )
    path = around.folder / word
    if not inside(path, around.folder):
        return f"'{word}' is a link that leads out of the folder of this file"
    if not path.exists():
        near = did_you_mean(word, [p.relative_to(around.folder).as_posix() for p in sorted(path.parent.glob("*"))])
        return f"there is no file '{word}' in the folder of this file{near}"
    return "" if path.is_file() else f"'{word}' is a folder; list each law in it"
