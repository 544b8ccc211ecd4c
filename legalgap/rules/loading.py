"""A ruleset by name or path: read, validated, checked, compiled; or one error that lists every fault.

load_ruleset("palermo")                    the shipped ruleset under its default profile
load_ruleset("my_rules/", "party:TIPP")    a folder, for a State that is party to the Protocol only
"""

from functools import lru_cache
from pathlib import Path

from legalgap.documents.garbage import without_collection
from legalgap.model.ruleset import Ruleset

from .checks import check
from .compiling import compile_rules
from .faults import Fault, error
from .folder import locate, read_folder
from .validation import CheckedRules, validate


def load_ruleset(name_or_path: str | Path, profile: str = "", *, cases: bool = True) -> Ruleset:
    """The ruleset, ready for the engine; without its `cases`, which only tests of rules need, it is there sooner.

    Raises RulesetError where it cannot be found or has faults (all of them are listed with file and line), and
    UsageError for a profile that it does not have.
    """
    path = locate(name_or_path)
    return _compiled(path, profile, cases, _stamp(path))


def find_faults(name_or_path: str | Path) -> list[Fault]:
    """Every fault of a ruleset, in no particular order; empty when it can be used. Raises RulesetError if not found."""
    rules = _checked(locate(name_or_path), cases=True)
    return sorted(set(rules.faults))


def _checked(path: Path, cases: bool) -> CheckedRules:
    with without_collection():
        rules = validate(read_folder(path, cases=cases))
        rules.faults += check(rules)
    return rules


def _stamp(path: Path) -> tuple[tuple[str, int], ...]:
    """Names and times of the files, so that an edited ruleset is read again."""
    return tuple((str(file), file.stat().st_mtime_ns) for file in sorted(path.rglob("*.yaml")))


@lru_cache(maxsize=8)
def _compiled(path: Path, profile: str, cases: bool, stamp: tuple[tuple[str, int], ...]) -> Ruleset:
    rules = _checked(path, cases)
    if rules.faults or rules.head is None:
        raise error(path.name, rules.faults)
    return compile_rules(rules, rules.head, profile)
