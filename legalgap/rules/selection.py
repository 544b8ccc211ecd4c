"""Some of a ruleset's indicators: by pillar, severity, instrument or kind of law.

select(ruleset, pillar="DEF", source="TIPP")  ->  (Indicator("crim.tip.acts"), ...)
"""

from legalgap.errors import UsageError
from legalgap.model.ruleset import Indicator, Ruleset

from .faults import unknown

SEVERITIES = ("critical", "high", "medium", "low")


def select(
    ruleset: Ruleset, *, pillar: str = "", severity: str = "", source: str = "", kind: str = ""
) -> tuple[Indicator, ...]:
    """The indicators for which every given condition holds. Raises UsageError for an unknown word."""
    sources = {cited.split()[0] for indicator in ruleset.indicators for cited in indicator.sources}
    _known("pillar", pillar.upper(), ruleset.pillars)
    _known("severity", severity, SEVERITIES)
    _known("instrument", source.upper(), sources)
    _known("kind of law", kind, ruleset.kinds_of_law)
    return tuple(
        indicator
        for indicator in ruleset.indicators
        if (not pillar or indicator.pillar == pillar.upper())
        and (not severity or indicator.severity == severity)
        and (not source or any(cited.split()[0] == source.upper() for cited in indicator.sources))
        and (not kind or kind in indicator.located_in)
    )


def _known(what: str, word: str, known: object) -> None:
    listed = [str(each) for each in known] if isinstance(known, dict | set | tuple) else []
    if word and word not in listed:
        raise UsageError(f"{unknown(what, word, listed)}. Known: {', '.join(sorted(listed))}.")
