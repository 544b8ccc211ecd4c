"""The options of `legalgap assess`: words as typed in, a checked request out, before any law is opened.

check_request(kinds=["code.pdf=penal_code"], formats="html,csv", ...) -> Request(kinds={"code.pdf": "penal_code"}, ...)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from ..errors import UsageError
from ..framework.files import gather
from ..instruments import find_country
from ..model.document import DocumentStatus
from ..reporting import FORMATS, check_formats
from ..review.store import found_reviews
from ..suggest import known_one
from .fail_on import check_conditions

DEFAULT_FORMATS = "html,json"
LANGUAGES = ("auto", "en", "es", "fr")


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be assessed and what is to be made of it. `kinds` and `statuses` are by file name."""

    paths: list[Path]
    country: str
    ruleset: str
    profile: str
    framework: Path | None
    kinds: dict[str, str]
    statuses: dict[str, str]
    out: Path | None
    formats: list[str]
    language: str
    fail_on: list[str]
    reviews: Path | None = None
    baseline: Path | None = None


def check_request(
    *,
    paths: Sequence[Path],
    country: str,
    ruleset: str,
    profile: str,
    framework: Path | None,
    kinds: Sequence[str],
    statuses: Sequence[str],
    out: Path | None,
    formats: str,
    language: str,
    fail_on: Sequence[str],
    reviews: Path | None = None,
    baseline: Path | None = None,
) -> Request:
    """The request in checked form. Raises UsageError, with a suggestion, for a word that does not exist."""
    if not paths and framework is None:
        raise UsageError("Name the laws to assess: files, a folder of them, or --framework FILE.")
    conditions = _listed(",".join(fail_on))
    check_conditions(conditions, lambda: _indicators(ruleset))
    files = _names(paths, framework, ruleset) if kinds or statuses else []
    return Request(
        paths=list(paths),
        country=find_country(country).code if country.strip() else "",
        ruleset=ruleset,
        profile=profile,
        framework=framework,
        kinds=_kinds(kinds, ruleset, files),
        statuses=_by_file("--status", statuses, get_args(DocumentStatus), "status", files),
        out=report_folder(out, formats),
        formats=check_formats(_listed(formats or DEFAULT_FORMATS)),
        language=known_one(language, LANGUAGES, "language"),
        fail_on=conditions,
        reviews=reviews or found_reviews(paths, framework),
        baseline=_kept(baseline, out, _listed(formats or DEFAULT_FORMATS)),
    )


def _listed(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def report_folder(out: Path | None, formats: str) -> Path | None:
    """The folder for reports, which formats cannot do without. Raises UsageError."""
    if out is None and formats:
        raise UsageError("--format needs a folder to write to; add: --out FOLDER")
    if out is not None and out.exists() and not out.is_dir():
        raise UsageError(f"--out {out}: this is a file; name a folder.")
    return out


def _kept(baseline: Path | None, out: Path | None, formats: Sequence[str]) -> Path | None:
    """The baseline, which a run that is held to it must not write over: the next one would let everything pass."""
    if baseline and out and "json" in formats and (out / FORMATS["json"].file).resolve() == baseline.resolve():
        raise UsageError(
            f"--out {out} would write over the --baseline; name another folder. To take what is found now as known, "
            "run once without --baseline."
        )
    return baseline


def _names(paths: Sequence[Path], framework: Path | None, ruleset: str) -> list[str]:
    """The names of the files that will be read: those given, those in given folders, those of the framework file."""
    from ..framework.loading import load_framework
    from ..rules import load_ruleset

    gathered = gather(
        paths, framework, lambda path: load_framework(path, load_ruleset(ruleset, cases=False).kinds_of_law)
    )
    return [file.name for file in gathered.files]


def _kinds(typed: Sequence[str], ruleset: str, files: Sequence[str]) -> dict[str, str]:
    """Kinds of law by file; the ruleset says which kinds there are."""
    if not typed:
        return {}
    from ..rules import load_ruleset

    return _by_file("--kind", typed, list(load_ruleset(ruleset, cases=False).kinds_of_law), "kind of law", files)


def _indicators(ruleset: str) -> list[str]:
    """The ids of the ruleset's indicators."""
    from ..rules import load_ruleset

    return [indicator.id for indicator in load_ruleset(ruleset, cases=False).indicators]


def _by_file(
    option: str, typed: Sequence[str], known: Sequence[str], what: str, files: Sequence[str]
) -> dict[str, str]:
    """`FILE=WORD` pairs; folders in FILE are dropped, as documents are known by their file names."""
    words = {}
    for pair in typed:
        file, equals, word = pair.rpartition("=")
        if not equals or not file or not word:
            raise UsageError(f'{option} "{pair}": write it as FILE=WORD, such as law.pdf={known[0]}.')
        words[known_one(Path(file).name, files, "file among those given called")] = known_one(word, known, what)
    return words
