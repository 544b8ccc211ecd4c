"""Which indicators ask for the verdict of others, and an order in which every verdict is there when it is asked for.

in_order([incorporation (asks for offence), offence])  ->  [offence, incorporation]
"""

from collections.abc import Iterable
from functools import lru_cache

from legalgap.model.ruleset import Indicator

from . import logic


def asked_by(indicator: Indicator) -> tuple[str, ...]:
    """The ids of the indicators that the logic of this one names."""
    return tuple(dict.fromkeys((*_named(indicator.logic.met), *_named(indicator.logic.partial))))


@lru_cache(maxsize=1024)  # to find what is related, every indicator is asked about every other
def _named(text: str) -> tuple[str, ...]:
    return tuple(part.indicator for part in logic.parts(logic.parse(text)) if isinstance(part, logic.Held))


def in_order(indicators: Iterable[Indicator]) -> list[Indicator]:
    """The indicators in their own order, but each after those that it asks for. Circles are broken where they begin."""
    known = {indicator.id: indicator for indicator in indicators}
    ordered: dict[str, Indicator] = {}
    begun: set[str] = set()

    def take(indicator: Indicator) -> None:
        if indicator.id in begun:
            return
        begun.add(indicator.id)
        for id in asked_by(indicator):
            if id in known:
                take(known[id])
        ordered[indicator.id] = indicator

    for indicator in known.values():
        take(indicator)
    return list(ordered.values())
