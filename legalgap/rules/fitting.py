"""What somebody wrote in YAML against a pydantic schema: typed values out, or a fault with its line for each misfit.

    fitted(TypeAdapter(IndicatorRule), {"severty": "high"}, faults, keys)  ->  None, and in faults
    Fault(def.yaml:3, "unknown key 'severty'; did you mean 'severity'?")

Rulesets and framework files are both checked so.
"""

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from .faults import Fault, Spot, did_you_mean, unknown
from .reading import Entries, Items, Value

T = TypeVar("T")


def fitted(
    adapter: TypeAdapter[T], raw: Entries, faults: list[Fault], keys: Collection[str], context: object = None
) -> T | None:
    """The typed form of `raw`, or None with every misfit added to `faults`; `keys` are those to suggest from.

    `context` is for the schema's own validators.
    """
    try:
        return adapter.validate_python(raw, context=context)
    except ValidationError as error:
        faults.extend(_fault(problem, raw, keys) for problem in error.errors(include_url=False))
        return None


def spot_of(raw: Entries, path: Sequence[str | int]) -> Spot:
    """The line of what stands at `path` below `raw`, or of the nearest thing above it."""
    spot = next(iter(raw.spots.values()), Spot("ruleset.yaml"))
    value: Value | None = raw
    for step in path:
        if isinstance(value, Entries) and step in value:
            spot, value = value.spots.get(str(step), spot), value[str(step)]
        elif isinstance(value, Items) and isinstance(step, int) and step < len(value):
            spot, value = value.spots[step], value[step]
        elif step != "[key]":
            break
    return spot


def _fault(problem: Any, raw: Entries, keys: Collection[str]) -> Fault:
    path: tuple[str | int, ...] = problem["loc"]
    return Fault(spot_of(raw, path), _sentence(problem, str(path[-1]) if path else "", keys))


def _sentence(problem: Any, key: str, keys: Collection[str]) -> str:
    kind, given = problem["type"], problem["input"]
    if kind == "extra_forbidden":
        return unknown("key", key, keys)
    if kind == "missing":
        return f"the key '{key}' is missing"
    if kind == "literal_error":
        allowed = str(problem["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        return f"{key} '{given}' is not one of {', '.join(allowed)}{did_you_mean(str(given), allowed)}"
    if kind == "string_pattern_mismatch":
        return f"'{given}' is not allowed here; it must look like {_looks_like(problem['ctx']['pattern'])}"
    if kind == "value_error":
        return str(problem["ctx"]["error"])
    return f"{key}: {problem['msg'].lower()}"


def _looks_like(pattern: str) -> str:
    if "A-Z" in pattern.split("]")[0]:
        return "TIPP or EU2011-36"
    return "en" if "{2,3}" in pattern else "victim.reflection_period (small letters, digits, _ and full stops)"
