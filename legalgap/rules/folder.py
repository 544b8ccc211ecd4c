"""A ruleset's folder read as it stands, files joined, an extended ruleset underneath; nothing is checked here yet.

    rulesets/palermo/ -> RuleFolder(head, indicators={"crim.tip.acts": {...}}, wordings={"en": {...}}, ...)

A folder with `extends: palermo` lies on top of that ruleset: mappings are joined key by key, lists of things with an id
item by item, other lists are replaced; a key with a `+` behind it ("rp.period+") adds to the list instead.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from legalgap.errors import RulesetError
from legalgap.resources import folder as shipped

from .faults import Fault, Spot, unknown
from .reading import Entries, Items, Value, read_yaml

HEAD = "ruleset.yaml"
PILLAR_KEYS = ("pillar", "indicators")


@dataclass(slots=True)
class RuleFolder:
    """The joined content of a folder. Keys of `lexicons` and `wordings` are languages, of the others ids."""

    path: Path
    head: Entries = field(default_factory=Entries)
    indicators: dict[str, Entries] = field(default_factory=dict)
    lexicons: dict[str, Entries] = field(default_factory=dict)
    wordings: dict[str, Entries] = field(default_factory=dict)
    cases: Entries = field(default_factory=Entries)
    faults: list[Fault] = field(default_factory=list)


def locate(name_or_path: str | Path) -> Path:
    """The folder of a shipped ruleset by its name, or of any ruleset by its path. Raises RulesetError."""
    candidate = Path(name_or_path)
    if (candidate / HEAD).is_file():
        return candidate.resolve()
    rulesets = shipped("rulesets")
    known = sorted(p.parent.name for p in rulesets.glob(f"*/{HEAD}"))
    if str(name_or_path) in known:
        return rulesets / str(name_or_path)
    if candidate.is_dir():
        raise RulesetError(f"{candidate}: this folder is not a ruleset; it has no {HEAD}.")
    raise RulesetError(f"{unknown('ruleset', str(name_or_path), known)}. Rulesets here: {', '.join(known)}.")


def read_folder(path: Path, above: tuple[Path, ...] = (), *, cases: bool = True) -> RuleFolder:
    """Everything in the folder, on top of what it extends; its `cases` only where they are wanted.

    Raises RulesetError only where nothing can be found.
    """
    own = _own_content(path, cases)
    extended = own.head.get("extends", "")
    if not isinstance(extended, str) or not extended:
        return own
    base_path = _extended_path(path, extended)
    if base_path in (*above, path):
        own.faults.append(Fault(own.head.spots["extends"], "a ruleset cannot extend itself"))
        return own
    return _on_top(read_folder(base_path, (*above, path), cases=cases), own)


def _extended_path(path: Path, extended: str) -> Path:
    beside = path / extended
    return beside.resolve() if (beside / HEAD).is_file() else locate(extended)


def _own_content(path: Path, cases: bool) -> RuleFolder:
    content = RuleFolder(path)
    content.head = _entries_of(path / HEAD, content)
    for file in sorted(path.glob("*.yaml")):
        if file.name != HEAD:
            _add_pillar(_entries_of(file, content), content)
    for file in sorted(path.glob("cases/*.yaml")) if cases else ():
        content.cases = joined(content.cases, _entries_of(file, content))
    for file in sorted(path.glob("lexicon/*.yaml")):
        content.lexicons[file.stem] = _entries_of(file, content)
    for file in sorted(path.glob("wordings/*/*.yaml")):
        language = file.parent.name
        content.wordings[language] = joined(content.wordings.get(language, Entries()), _entries_of(file, content))
    return content


def _entries_of(file: Path, content: RuleFolder) -> Entries:
    name = f"{content.path.name}/{file.relative_to(content.path).as_posix()}"
    value, faults = read_yaml(file, name)
    content.faults.extend(faults)
    if isinstance(value, Entries):
        return value
    if not faults:
        content.faults.append(Fault(Spot(name), "the file is empty or does not consist of 'key: value' lines"))
    return Entries()


def _add_pillar(pillar: Entries, content: RuleFolder) -> None:
    for key in pillar:
        if key not in PILLAR_KEYS:
            content.faults.append(Fault(pillar.spots[key], unknown("key", key, PILLAR_KEYS)))
    for indicator, spot in _indicators(pillar, content):
        name = str(indicator.get("id", ""))
        if name in content.indicators:
            content.faults.append(Fault(spot, f"the indicator '{name}' is written twice"))
            continue
        indicator["pillar"] = str(pillar.get("pillar", ""))
        indicator.spots["pillar"] = pillar.spots.get("pillar", spot)
        indicator.spots.setdefault("id", spot)
        content.indicators[name] = indicator


def _indicators(pillar: Entries, content: RuleFolder) -> Iterator[tuple[Entries, Spot]]:
    listed = pillar.get("indicators")
    if not isinstance(listed, Items):
        if listed is not None:
            content.faults.append(Fault(pillar.spots["indicators"], "'indicators' must be a list"))
        return
    for entry, spot in zip(listed, listed.spots, strict=True):
        if isinstance(entry, Entries):
            yield entry, spot
        else:
            content.faults.append(Fault(spot, "an indicator must consist of 'key: value' lines"))


def _on_top(base: RuleFolder, own: RuleFolder) -> RuleFolder:
    for name, indicator in own.indicators.items():
        base.indicators[name] = joined(base.indicators.get(name, Entries()), indicator)
    for language, lexicon in own.lexicons.items():
        base.lexicons[language] = joined(base.lexicons.get(language, Entries()), lexicon)
    for language, wordings in own.wordings.items():
        base.wordings[language] = joined(base.wordings.get(language, Entries()), wordings)
    head = joined(base.head, own.head)
    return RuleFolder(
        own.path,
        head,
        base.indicators,
        base.lexicons,
        base.wordings,
        joined(base.cases, own.cases),
        base.faults + own.faults,
    )


def joined(base: Entries, over: Entries) -> Entries:
    """`over` on top of `base`, key by key; a key "x+" adds to the list `x`."""
    result = Entries()
    for source in (base, over):
        for key, value in source.items():
            name = key.removesuffix("+")
            result[name] = _joined_value(result.get(name), value, added=key != name)
            result.spots[name] = source.spots[key]
    return result


def _joined_value(below: Value | None, value: Value, added: bool) -> Value:
    if isinstance(below, Entries) and isinstance(value, Entries):
        return joined(below, value)
    if isinstance(below, Items) and isinstance(value, Items):
        if added:
            return _appended(below, value)
        if _have_ids(below) and _have_ids(value):
            return _joined_by_id(below, value)
    return value


def _have_ids(items: Items) -> bool:
    return bool(items) and all(isinstance(item, Entries) and "id" in item for item in items)


def _appended(below: Items, more: Items) -> Items:
    result = Items()
    result.extend([*below, *more])
    result.spots = [*below.spots, *more.spots]
    return result


def _joined_by_id(below: Items, over: Items) -> Items:
    result = _appended(below, Items())
    places = {str(item["id"]): at for at, item in enumerate(below) if isinstance(item, Entries)}
    for item, spot in zip(over, over.spots, strict=True):
        at = places.get(str(item["id"])) if isinstance(item, Entries) else None
        if at is None:
            result.append(item)
            result.spots.append(spot)
        else:
            result[at] = _joined_value(result[at], item, added=False)
    return result
