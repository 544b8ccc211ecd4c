"""Rules as data: YAML in `rulesets/` read, checked and compiled into `legalgap.model.ruleset`.

    load_ruleset("palermo").indicator("crim.tip.consent")

`phrases` is the language of wordings, `logic` the language of verdicts; `reading` -> `folder` -> `validation` ->
`checks` -> `compiling` is the way of a ruleset from the files to the engine.
"""

from pathlib import Path

from legalgap.model.ruleset import Ruleset

__all__ = ["load_ruleset"]


def load_ruleset(name_or_path: str | Path, profile: str = "", *, cases: bool = True) -> Ruleset:
    """The ruleset of that name or in that folder, under a profile; `cases` are what only tests of rules need.

    Raises RulesetError or UsageError.
    """
    from .loading import load_ruleset as load  # pydantic and the YAML reader are loaded only when rules are

    return load(name_or_path, profile, cases=cases)
