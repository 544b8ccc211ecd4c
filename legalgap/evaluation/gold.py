"""What expert readers say of a law: a YAML file in, one `GoldLaw` per law that was read out.

    read_gold(Path("ZW.yaml"))  ->  [GoldLaw(law="ZW", marks=(Mark("crim.tip.acts", "met", ("met",)), ...))]

A file holds the reading of one law (`law`, its code or its file; `indicators`), or of the laws of one country
(`documents`, each with its own `indicators`, and `overall` for the laws in force read together).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from legalgap.errors import UnreadableError
from legalgap.model.matrix import STATUSES

TUNED, LEARNED, BLIND, SAMPLE = "tuned", "learned", "blind", "sample"
GROUPS = (TUNED, LEARNED, BLIND, SAMPLE)
OVERALL = "overall"
SUFFIXES = (".md", ".txt", ".html", ".htm", ".docx", ".pdf")


@dataclass(frozen=True, slots=True)
class Mark:
    """What the readers say on one indicator.

    `accept` holds every verdict that counts as right, `elements` what all readers found (None when they did not list
    elements), `one_reader` what only one of them found, `contrary` where the law contradicts the standard: "one reader"
    when only one of them says so.
    """

    indicator: str
    verdict: str
    accept: tuple[str, ...]
    provisions: tuple[str, ...] = ()
    elements: tuple[str, ...] | None = None
    one_reader: tuple[str, ...] = ()
    contrary: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class LawFile:
    """A file that was read: its name, kind of law and status; each is "" where the gold is silent."""

    file: str
    kind: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class GoldLaw:
    """The reading of one law standing alone, or of several files together.

    `source` is the gold file. `group` is "tuned" for laws on which rules were tuned, "learned" for invented laws that
    were opened after a first score, "blind" for those that no author of rules had read, "sample" for the invented laws
    of the samples. `agreement` is the share of verdicts on which the readers agreed.
    """

    law: str
    source: Path
    files: tuple[LawFile, ...]
    group: str
    readers: int
    agreement: float | None
    marks: tuple[Mark, ...]

    @property
    def together(self) -> bool:
        """Whether several laws were read as one framework."""
        return len(self.files) > 1


def read_gold(path: Path) -> list[GoldLaw]:
    """The readings in a gold file. Raises UnreadableError, naming the line or entry, when it is missing or not gold."""
    content = _content(path)
    if isinstance(content.get("documents"), dict):
        return _of_country(content, path)
    if not isinstance(content.get("indicators"), list):
        raise UnreadableError(path.name, "this is not a gold reading: it has no list `indicators`.")
    named = str(content.get("law") or path.name.split(".")[0])
    file = _file(content)
    if Path(named).suffix in SUFFIXES:
        named, file = Path(named).stem, replace(file, file=file.file or named)
    return [_law(content, named, (file,), path, _group(content, path))]


def _content(path: Path) -> Mapping[str, Any]:
    from legalgap.rules.reading import read_yaml

    try:
        content, faults = read_yaml(path, path.name)
    except OSError as fault:
        raise UnreadableError(path.name, f"the gold file cannot be opened ({fault.strerror}).") from fault
    if faults:
        raise UnreadableError(path.name, f"the gold file is faulty: {faults[0]}")
    if not isinstance(content, dict):
        raise UnreadableError(path.name, "this is not a gold reading: it needs `law` and `indicators`.")
    return content


def _of_country(content: Mapping[str, Any], path: Path) -> list[GoldLaw]:
    """A reading per law of the country, then the overall one of its laws in force."""
    documents: dict[str, Mapping[str, Any]] = content["documents"]
    group = _group(content, path, SAMPLE)
    inherited = {k: content[k] for k in ("readers", "agreement") if k in content}
    laws = [_law({**inherited, **d}, name, (_file(d),), path, group) for name, d in documents.items()]
    overall = content.get(OVERALL)
    in_force = tuple(_file(d) for d in documents.values() if d.get("status", "in_force") == "in_force")
    if isinstance(overall, dict) and len(in_force) > 1:
        laws.append(_law({**inherited, **overall}, f"{path.resolve().parent.name} {OVERALL}", in_force, path, group))
    return laws


def _group(content: Mapping[str, Any], path: Path, otherwise: str = TUNED) -> str:
    """The group that the file names; a folder called `blind` makes its readings blind."""
    named = content.get("group")
    if named and named not in GROUPS:
        raise UnreadableError(path.name, f"unknown group {named!r}; use one of {', '.join(GROUPS)}.")
    return str(named or (BLIND if path.resolve().parent.name == BLIND else otherwise))


def _file(content: Mapping[str, Any]) -> LawFile:
    return LawFile(*(str(content.get(key) or "") for key in ("file", "kind", "status")))


def _law(content: Mapping[str, Any], name: str, files: tuple[LawFile, ...], path: Path, group: str) -> GoldLaw:
    entries = content.get("indicators")
    if not isinstance(entries, list):
        raise UnreadableError(path.name, f"the reading of {name} has no list `indicators`.")
    agreement = content.get("agreement")
    return GoldLaw(
        law=name,
        source=path,
        files=files,
        group=group,
        readers=int(_number(content.get("readers", "1"), path, "readers")),
        agreement=_number(agreement, path, "agreement") if agreement else None,
        marks=tuple(_mark(entry, number, name, path) for number, entry in enumerate(entries, start=1)),
    )


def _number(value: object, path: Path, key: str) -> float:
    try:
        return float(str(value))
    except ValueError as fault:
        raise UnreadableError(path.name, f"`{key}` is {value!r}, which is no number.") from fault


def _mark(entry: object, number: int, law: str, path: Path) -> Mark:
    if not isinstance(entry, dict) or not entry.get("id"):
        raise UnreadableError(path.name, f"indicator {number} of {law} has no `id`.")
    accept = _listed(entry.get("accept")) or (str(entry.get("verdict", "")),)
    verdict = str(entry.get("verdict") or accept[0])
    if wrong := [word for word in (verdict, *accept) if word not in STATUSES]:
        raise UnreadableError(
            path.name, f"{entry['id']} of {law}: unknown verdict {wrong[0]!r}; use {', '.join(STATUSES)}."
        )
    return Mark(
        indicator=str(entry["id"]),
        verdict=verdict,
        accept=accept,
        provisions=_listed(entry.get("provisions")),
        elements=_listed(entry["elements_found"]) if "elements_found" in entry else None,
        one_reader=_listed(entry.get("elements_one_reader")),
        contrary=str(entry.get("contrary") or ""),
        note=str(entry.get("note") or ""),
    )


def _listed(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(str(each) for each in value)
    return (str(value),) if value else ()
