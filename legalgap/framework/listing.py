"""What a user says of a country's laws in a framework file: typed, checked, and nothing else.

    Framework(country="ZWE", laws=(Listed("act.pdf", kind="anti_tip_act", status="in_force"), ...), treaties={...})

An empty text means that the user says nothing about it; it is then recognised from the law itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

Relation = Literal["amends", "replaces", "implements"]
RELATIONS: tuple[Relation, ...] = ("amends", "replaces", "implements")


@dataclass(frozen=True, slots=True)
class Listed:
    """One law of a framework file. `file` is relative to the folder of that file, with forward slashes.

    The relations hold files of the same list, or ids of documents.
    """

    file: str
    title: str = ""
    kind: str = ""
    status: str = ""
    date: str = ""
    language: str = ""
    note: str = ""
    amends: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    implements: tuple[str, ...] = ()

    def related(self, relation: Relation) -> tuple[str, ...]:
        """The laws that this one amends, replaces or implements."""
        return {"amends": self.amends, "replaces": self.replaces, "implements": self.implements}[relation]


@dataclass(frozen=True, slots=True)
class Framework:
    """A framework file. `laws` is empty when it lists none: then every law of its folder belongs to it.

    `treaties` are what the user knows of the State's treaties, by code: `{"TIPP": {"status": "party", "date": ...}}`.
    """

    path: Path
    country: str = ""
    title: str = ""
    laws: tuple[Listed, ...] = ()
    treaties: dict[str, dict[str, str]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder that the files of the laws are looked for in."""
        return self.path.parent

    def of(self, path: Path) -> tuple[Listed, ...]:
        """What is listed for a file: once for each law in it, in the order of the list."""
        wanted = path.resolve()
        return tuple(law for law in self.laws if (self.folder / law.file).resolve() == wanted)


def spread(listed: Sequence[Listed], laws: int) -> list[Listed | None]:
    """What is said of each of the laws in one file: a file listed once speaks of all of them, but for the title.

    A file listed several times speaks of its first law first, and of the others in their order.
    """
    if len(listed) > 1:
        return [*listed[:laws], *[None] * (laws - len(listed))]
    return [each if at == 0 else replace(each, title="") for each in listed for at in range(laws)] or [None] * laws
