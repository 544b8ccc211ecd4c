"""What workers are asked: gathered files and the user's words on them in, one task per file out.

tasks(gathered, "auto", True, kinds={"code.pdf": "penal_code"}) -> [Task(laws/code.pdf, kind="penal_code"), ...]
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from legalgap.framework.files import Gathered
from legalgap.framework.listing import Listed


@dataclass(frozen=True)
class Task:
    """Examine one file. `listed` is what a framework file says of the laws in it, in their order.

    `without` are the places of provisions to be read as repealed.
    """

    path: Path
    language: str
    use_cache: bool
    kind: str = ""
    status: str = ""
    listed: tuple[Listed, ...] = ()
    without: tuple[str, ...] = ()


def tasks(
    gathered: Gathered,
    language: str,
    use_cache: bool,
    kinds: Mapping[str, str] | None = None,
    statuses: Mapping[str, str] | None = None,
) -> list[Task]:
    """A task for each file; `kinds` and `statuses` are by the name of a file or by its path.

    A `language` other than "auto" goes before what the framework file says.
    """
    found = []
    for file in gathered.files:
        listed = gathered.framework.of(file) if gathered.framework else ()
        spoken = next((law.language for law in listed if law.language), "") if language == "auto" else language
        kind, status = _chosen(kinds, file), _chosen(statuses, file)
        found.append(Task(file, spoken or "auto", use_cache, kind, status, listed))
    return found


def _chosen(choices: Mapping[str, str] | None, file: Path) -> str:
    """The user's word for a file, given by its name or by its path."""
    return next((v for k, v in (choices or {}).items() if k in {file.name, str(file)} or Path(k) == file), "")
