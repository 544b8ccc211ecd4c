"""Where the law that a gold reading speaks of lies: a gold reading in, the paths of its files out.

    law_files(gold, None)  ->  [Path("corpus/laws/ZW/act-2014.pdf")]

The gold names its file (`file:`, relative to the gold file or to the folder of laws); or the README.md beside the
gold has a table `| ZW | ZW/act-2014.pdf |`; or the law lies beside the gold as `act.txt` beside `act.gold.yaml`.
"""

import re
from pathlib import Path

from legalgap.errors import UnreadableError

from .gold import SUFFIXES, GoldLaw

_ROW = re.compile(r"^\|\s*([^|]+?)\s*\|([^|]+)\|", re.MULTILINE)
_PATH = re.compile(r"\S+\.(?:md|txt|html?|docx|pdf)\b", re.IGNORECASE)


def law_files(gold: GoldLaw, laws: Path | None) -> list[Path]:
    """The files of the laws that were read, in the order of the gold; `laws` is the folder of laws, None for `../laws`.

    Raises UnreadableError when one of them cannot be found.
    """
    return [_found(gold, each.file, laws) for each in gold.files]


def _found(gold: GoldLaw, named: str, laws: Path | None) -> Path:
    beside = gold.source.parent
    folders = (beside, laws or beside.parent / "laws")
    for name in (named, _in_table(gold)):
        for folder in folders if name else ():
            if (folder / name).is_file():
                return _cleaner(folder / name)
    for suffix in () if named else SUFFIXES:
        if (same := beside / f"{gold.source.name.split('.')[0]}{suffix}").is_file():
            return same
    raise UnreadableError(
        gold.source.name,
        f"the law {gold.law} that it speaks of is not found; write `file:` into it, or give the folder with --laws.",
    )


def _in_table(gold: GoldLaw) -> str:
    """The file that the README.md beside the gold gives for the law; empty when there is none."""
    readme = gold.source.parent / "README.md"
    if not readme.is_file():
        return ""
    for code, cell in _ROW.findall(readme.read_text(encoding="utf-8", errors="replace")):
        if code == gold.law and (path := _PATH.search(cell)):
            return path.group()
    return ""


def _cleaner(path: Path) -> Path:
    """The clean text of a scan where it lies beside it (`act.clean.md` for `act.pdf`), else the file itself."""
    return next(iter(sorted(path.parent.glob(f"{path.stem}.clean.*"))), path)
