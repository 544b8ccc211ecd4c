"""The cue data of a language, read once: `cue_set("en").cues["power"]` -> ("may", "be permitted to", ...)."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("cues")
FALLBACK = "en"


@dataclass(frozen=True)
class CueSet:
    """Everything `cues/<language>.yaml` says. `cues` maps a kind of cue to its phrases."""

    language: str
    abbreviations: frozenset[str]
    cues: dict[str, tuple[str, ...]]
    numbers: dict[str, dict[str, int]]
    references: dict[str, tuple[str, ...]]
    durations: dict[str, tuple[str, ...]]
    penalties: dict[str, tuple[str, ...]]
    definition: dict[str, tuple[str, ...]]
    same_word: dict[str, tuple[str, ...]]


@lru_cache(maxsize=16)
def cue_set(language: str) -> CueSet:
    """The cues of `language` (two letters); those of English where the language has none of its own."""
    from ruamel.yaml import YAML

    path = FOLDER / f"{language}.yaml"
    if not path.is_file():
        path = FOLDER / f"{FALLBACK}.yaml"
    loaded: dict[str, Any] = YAML(typ="safe").load(path)
    return CueSet(
        language=path.stem,
        abbreviations=frozenset(str(a) for a in loaded["abbreviations"]),
        cues=_phrases(loaded["cues"]),
        numbers=loaded["numbers"],
        references=_phrases(loaded["references"]),
        durations=_phrases(loaded["durations"]),
        penalties=_phrases(loaded["penalties"]),
        definition=_phrases(loaded["definition"]),
        same_word={str(w): tuple(map(str, group)) for group in loaded["same_word"] for w in group},
    )


def _phrases(groups: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(str(p) for p in phrases) for name, phrases in groups.items()}
