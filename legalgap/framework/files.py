"""Which files belong to a framework: paths from the command line in, the files to read in a stable order out.

gather([Path("laws/")], None)  ->  Gathered((laws/act.pdf, laws/code.pdf), None), or what laws/framework.yaml lists
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from legalgap.errors import UsageError

from .listing import Framework

FRAMEWORK_FILE = "framework.yaml"
MOST_FILES = 2000
MOST_NAMED = 10
LAW_SUFFIXES = frozenset(
    {".pdf", ".docx", ".doc", ".odt", ".rtf", ".html", ".htm", ".xhtml", ".md", ".markdown", ".txt"}
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to read, and the framework file that says what they are (None without one)."""

    files: tuple[Path, ...]
    framework: Framework | None
    notes: tuple[str, ...] = ()


def gather(paths: Sequence[Path], framework_file: Path | None, load: Callable[[Path], Framework]) -> Gathered:
    """The files that `paths` and a framework file name: the listed ones first, each once.

    A folder that holds a framework.yaml stands for what that file lists, unless another framework file is given.
    `load` reads a framework file. Raises UsageError for two framework files, and what `load` raises.
    """
    found = framework_file or _found_in(paths)
    if found is None:
        return Gathered(tuple(law_files(paths)), None)
    framework = load(found)
    home = framework.folder.resolve()
    named = law_files(path for path in paths if path.resolve() not in {home, found.resolve()})
    files = {file.resolve(): file for file in (*_listed_files(framework), *named)}
    asked = any(path.resolve() == home for path in paths)
    return Gathered(tuple(files.values())[:MOST_FILES], framework, _left_out(framework) if asked else ())


def _found_in(paths: Sequence[Path]) -> Path | None:
    """The framework file in the folders, or among the files, that were named."""
    folders = [path / FRAMEWORK_FILE for path in paths if path.is_dir() and (path / FRAMEWORK_FILE).is_file()]
    named = [path for path in paths if path.name == FRAMEWORK_FILE]
    found = list({path.resolve(): path for path in (*folders, *named)}.values())
    if len(found) > 1:
        two = " and ".join(str(path) for path in found[:2])
        raise UsageError(f"There are two framework files: {two}. Assess one country at a time, or give --framework.")
    return found[0] if found else None


def _listed_files(framework: Framework) -> list[Path]:
    if not framework.laws:
        return law_files([framework.folder])
    return list(dict.fromkeys(framework.folder / law.file for law in framework.laws))


def _left_out(framework: Framework) -> tuple[str, ...]:
    """A sentence on the laws that lie beside a framework file and that it does not list."""
    listed = {path.resolve() for path in _listed_files(framework)}
    others = [path.name for path in law_files([framework.folder]) if path.resolve() not in listed]
    if not others:
        return ()
    more = f" and {len(others) - MOST_NAMED} more" if len(others) > MOST_NAMED else ""
    return (f"Not listed in {framework.path.name} and so not read: {', '.join(others[:MOST_NAMED])}{more}.",)


def law_files(paths: Iterable[Path]) -> list[Path]:
    """The files to read, in a stable order: files as given, folders by name (hidden and other files left out)."""
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            within = sorted(p for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
            files += [p for p in within if p.suffix.lower() in LAW_SUFFIXES]
        else:
            files.append(path)
    return list(dict.fromkeys(files))[:MOST_FILES]


def inside(path: Path, folder: Path) -> bool:
    """Whether a path lies in a folder, with every link followed; links that lead in a circle lead nowhere."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False
