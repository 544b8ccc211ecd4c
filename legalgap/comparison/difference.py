"""What changed in the words of a provision: two texts in, runs of words that stayed, went and came out.

"within three years" / "within five years"  ->  equal "within ", removed "three", added "five", equal " years"
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from .outcome import Operation, Run

MOST_FOR_SENSE, MOST_WORDS = 1500, 20_000
_WORD = re.compile(r"\w+\s?|[^\w\s]\s?|\s")
Opcode = tuple[str, int, int, int, int]
_SPACE = re.compile(r"\s+")


def difference(old: str, new: str) -> tuple[Run, ...]:
    """The runs of two texts, word by word; texts too long to be compared so go and come whole."""
    old, new = _SPACE.sub(" ", old).strip(), _SPACE.sub(" ", new).strip()
    before, after = _WORD.findall(old), _WORD.findall(new)
    if len(before) > MOST_WORDS or len(after) > MOST_WORDS:
        return _runs([("removed", old), ("added", new)])
    found: list[tuple[Operation, str]] = []
    for tag, a, b, c, d in _opcodes(before, after):
        if tag == "equal":
            found.append(("equal", "".join(before[a:b])))
        else:
            found += [("removed", "".join(before[a:b])), ("added", "".join(after[c:d]))]
    return _runs(_without_islands(found))


def _opcodes(before: list[str], after: list[str]) -> Iterable[Opcode]:
    """How one list of words becomes another: by the longest common phrases, in long texts by the fewest changes."""
    if max(len(before), len(after)) <= MOST_FOR_SENSE:
        return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    from rapidfuzz.distance import LCSseq

    return [(o.tag, o.src_start, o.src_end, o.dest_start, o.dest_end) for o in LCSseq.opcodes(before, after)]


def _without_islands(found: list[tuple[Operation, str]]) -> list[tuple[Operation, str]]:
    """A single space or mark that stayed between two changes belongs to them: it helps no reader."""
    joined: list[tuple[Operation, str]] = []
    for at, (operation, text) in enumerate(found):
        if operation == "equal" and 0 < at < len(found) - 1 and not re.search(r"\w", text):
            joined += [("removed", text), ("added", text)]
        else:
            joined.append((operation, text))
    return joined


def _runs(found: list[tuple[Operation, str]]) -> tuple[Run, ...]:
    """The runs, between two that stayed all that went first and then all that came."""
    runs: list[Run] = []
    went = came = ""
    for operation, text in [*found, ("equal", "")]:
        if operation == "removed":
            went += text
        elif operation == "added":
            came += text
        else:
            runs += [Run("removed", went)] if went else []
            runs += [Run("added", came)] if came else []
            went = came = ""
            if text and runs and runs[-1].operation == "equal":
                runs[-1] = Run("equal", runs[-1].text + text)
            elif text:
                runs.append(Run("equal", text))
    return tuple(runs)
