"""YAML into plain values that know their line: every scalar stays the string that was written.

    "- NO\n- 4.10"  ->  Items(["NO", "4.10"]), with spots def.yaml:1 and def.yaml:2

Duplicate keys, anchors and anything but mappings, lists and scalars are faults. Nothing is raised for bad content: the
faults are returned, so that an author sees all of them at once.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .faults import Fault, Spot

MAX_BYTES = 4_000_000
MAX_DEPTH = 30


class Entries(dict[str, "Value"]):
    """A YAML mapping; `spots[key]` is where the key stands."""

    def __init__(self) -> None:
        super().__init__()
        self.spots: dict[str, Spot] = {}


class Items(list["Value"]):
    """A YAML list; `spots[i]` is where item i stands."""

    def __init__(self) -> None:
        super().__init__()
        self.spots: list[Spot] = []


Value = str | Entries | Items


@dataclass(slots=True)
class _Reader:
    file: str
    faults: list[Fault] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def spot(self, node: Node) -> Spot:
        return Spot(self.file, node.start_mark.line + 1)

    def fault(self, node: Node, message: str) -> None:
        self.faults.append(Fault(self.spot(node), message))

    def value(self, node: Node, depth: int = 0) -> Value:
        if node.anchor or id(node) in self.seen or depth > MAX_DEPTH:
            self.fault(node, "anchors, aliases and very deep nesting are not allowed; write the words out")
            return ""
        self.seen.add(id(node))
        if isinstance(node, MappingNode):
            return self._entries(node, depth)
        if isinstance(node, SequenceNode):
            return self._items(node, depth)
        return self._scalar(node)

    def _scalar(self, node: Node) -> str:
        written = str(node.value)
        plain_null = isinstance(node, ScalarNode) and not node.style and written in ("~", "null")
        return "" if plain_null else written

    def _items(self, node: SequenceNode, depth: int) -> Items:
        items = Items()
        for child in node.value:
            items.append(self.value(child, depth + 1))
            items.spots.append(self.spot(child))
        return items

    def _entries(self, node: MappingNode, depth: int) -> Entries:
        entries = Entries()
        for key_node, value_node in node.value:
            key = self._scalar(key_node)
            if key in entries:
                self.fault(key_node, f"'{key}' is written twice (first in line {entries.spots[key].line})")
                continue
            entries[key] = self.value(value_node, depth + 1)
            entries.spots[key] = self.spot(key_node)
        return entries


@lru_cache(maxsize=1)
def _composer() -> Callable[[str], Node | None]:
    """What makes nodes of YAML: the compiled parser without its guessing of types, or the one in Python."""
    try:
        from ruamel.yaml.cyaml import CParser  # type: ignore[attr-defined]
    except ImportError:
        return lambda text: YAML(typ="base", pure=True).compose(text)

    class Composer(CParser):  # type: ignore[misc]
        def resolve(self, kind: object, value: object, implicit: object) -> str:
            return "text"

        def descend_resolver(self, parent: object, index: object) -> None:
            """Nothing depends on the place of a node."""

        def ascend_resolver(self) -> None:
            """Nothing depends on the place of a node."""

    return lambda text: Composer(text).get_single_node()


def read_yaml(path: Path, file: str) -> tuple[Value, list[Fault]]:
    """The content of a YAML file and what is wrong with it; `file` is the name shown in faults."""
    if path.stat().st_size > MAX_BYTES:
        return "", [Fault(Spot(file), f"the file is larger than {MAX_BYTES // 1_000_000} MB; split it")]
    try:
        return read_text(path.read_text(encoding="utf-8-sig"), file)
    except UnicodeDecodeError:
        return "", [Fault(Spot(file), "the file is not UTF-8 text; save it as UTF-8")]


def read_text(text: str, file: str) -> tuple[Value, list[Fault]]:
    """As `read_yaml`, from a string."""
    try:
        node = _composer()(text)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return "", [Fault(Spot(file, line), f"this is not YAML: {error.problem}")]
    except (YAMLError, RecursionError) as error:
        return "", [Fault(Spot(file), f"this is not YAML: {error}")]
    if node is None:
        return "", []
    reader = _Reader(file)
    return reader.value(node), reader.faults
