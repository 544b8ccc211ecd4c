"""Faults of YAML that somebody wrote: where they stand, what is wrong, what was probably meant; all reported at once.

Fault(Spot("palermo/def.yaml", 12), "unknown key 'severty'; did you mean 'severity'?")
-> RulesetError("... 1 fault:\n  palermo/def.yaml:12: unknown key 'severty'; did you mean 'severity'?")
"""

from collections.abc import Iterable
from dataclasses import dataclass

from legalgap.errors import RulesetError

SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A line (from 1) of a file; for a ruleset, `file` is its path inside the ruleset's folder."""

    file: str
    line: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong, in words for the author of the file."""

    spot: Spot
    message: str

    def __str__(self) -> str:
        return f"{self.spot.file}:{self.spot.line}: {self.message}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` when one of the known words is close, otherwise nothing."""
    from rapidfuzz import fuzz, process  # loaded only when something is wrong

    best = process.extractOne(word, list(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"; did you mean '{best[0]}'?" if best else ""


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """The sentence for a name that nothing defines."""
    return f"unknown {what} '{word}'{did_you_mean(word, known)}"


def error(ruleset: str, faults: Iterable[Fault]) -> RulesetError:
    """The one error that lists every fault of a ruleset."""
    return RulesetError(listed(f"The ruleset {ruleset}", faults))


def listed(what: str, faults: Iterable[Fault]) -> str:
    """`"<what> cannot be used; it has 2 faults:"` and every fault, in the order of files and lines."""
    ordered = sorted(set(faults))
    count = f"{len(ordered)} fault" + ("s" if len(ordered) != 1 else "")
    lines = [f"{what} cannot be used; it has {count}:"]
    lines += [f"  {fault}" for fault in ordered[:SHOWN]]
    if len(ordered) > SHOWN:
        lines.append(f"  ... and {len(ordered) - SHOWN} more")
    return "\n".join(lines)
