"""Gains and losses: two runs over the same gold in, what became right, wrong or otherwise wrong out.

changes(before, after)  ->  Changes(losses=(Change(law="ZW", indicator="crim.tip.acts", before="met", after="gap"),))
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .figures import Figures
from .outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """One verdict that changed, with what the readers say and their note."""

    law: str
    indicator: str
    before: str
    after: str
    readers: str
    note: str

    def __str__(self) -> str:
        said = f"{self.law:4} {self.indicator}: {self.before} -> {self.after} (readers: {self.readers})"
        return f"{said} {self.note}".rstrip()


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed: gains are right now, losses are wrong now, `others` were wrong and are wrong in another way.

    The last two are verdicts, right before and after, that came to cite a section of the readers or ceased to.
    """

    gains: tuple[Change, ...] = ()
    losses: tuple[Change, ...] = ()
    others: tuple[Change, ...] = ()
    evidence_gained: tuple[Change, ...] = ()
    evidence_lost: tuple[Change, ...] = ()


def changes(before: Iterable[Outcome], after: Iterable[Outcome]) -> Changes:
    """The changes between two runs, over the verdicts that both of them gave, in the order of the second."""
    old = {(o.law, o.mark.indicator): o for o in before}
    pairs = [(old[key], o) for o in after if (key := (o.law, o.mark.indicator)) in old]
    return Changes(
        gains=_those((o, n) for o, n in pairs if n.right and not o.right),
        losses=_those((o, n) for o, n in pairs if o.right and not n.right),
        others=_those((o, n) for o, n in pairs if not o.right and not n.right and _moved(o, n)),
        evidence_gained=_those((o, n) for o, n in pairs if o.evidence_right is False and n.evidence_right),
        evidence_lost=_those((o, n) for o, n in pairs if o.evidence_right and n.evidence_right is False),
    )


def _moved(old: Outcome, new: Outcome) -> bool:
    return old.answer.status != new.answer.status


def _those(pairs: Iterable[tuple[Outcome, Outcome]]) -> tuple[Change, ...]:
    return tuple(
        Change(
            law=new.law,
            indicator=new.mark.indicator,
            before=old.answer.status,
            after=new.answer.status,
            readers=" or ".join(new.mark.accept),
            note=new.mark.note,
        )
        for old, new in pairs
    )


def drops(before: Figures, after: Figures, allowed: float) -> list[str]:
    """The headline figures that fell by more than `allowed`, each as "accuracy fell from 0.912 to 0.895"."""
    fallen = []
    now = after.headline()
    for name, was in before.headline().items():
        value = now[name]
        if was is not None and (value is None or was - value > allowed + 1e-9):
            fallen.append(f"{name} fell from {was:.3f} to {'none' if value is None else format(value, '.3f')}")
    return fallen


def losses_listed(found: Changes) -> Sequence[str]:
    """The losses, verdicts first, one line each."""
    verdicts = [f"lost      {change}" for change in found.losses]
    return [*verdicts, *(f"evidence  {change}" for change in found.evidence_lost)]
