"""A small ruleset about dogs that tests may spoil: files as they stand in a folder, written where a test wants them."""

from collections.abc import Callable
from pathlib import Path

import pytest

RULESET = """\
id: dogs
title: Keeping of dogs
version: '1.10'
default_profile: town
profiles:
  town: {title: Town, instruments: [DOGC]}
  coast: {title: Coast, instruments: [DOGC, SEA-9], tests: {dog.leash: {length: 3}}}
pillars: {DOG: Dogs}
toolkit: {Q1: 'Are dogs on a leash?'}
kinds_of_law: {by_law: By-laws of towns}
case_titles: {en: Dogs By-law}
scopes:
  anywhere: {title: Any provision, places: [{unit: provision}]}
  about_dogs: {title: Laws about dogs, places: [{unit: document, has: DOGS}]}
"""
PILLAR = """\
pillar: DOG
indicators:
- id: dog.leash
  title: Dogs on a leash
  severity: high
  obligation: {level: recommended, basis: good_practice, by_instrument: {SEA-9: 'mandatory, on beaches (4)'}}
  sources: [DOGC 3(1)]
  toolkit: [Q1]
  requirement: Dogs are kept on a leash in public places.
  located_in: [by_law]
  scope: anywhere
  elements:
  - {id: leash.rule, role: core, find: a duty to use a leash, anchors: [DOGS]}
  - {id: leash.length, role: opt, find: its length}
  logic: {met: all(core) and test(length), partial: el(leash.rule)}
  tests: [{id: length, what: length of the leash, measure: days, on: leash.length, op: <=, value: 2, unit: days}]
  distractors:
  - {id: lead_metal, effect: ignore, why: the metal, near: hit}
  recommendation: {advice: Say so., draft_text: A dog shall be kept on a leash of two metres.}
  cases:
  - {text: A dog may carry lead., verdict: gap}
"""
WORDINGS = """\
dog.leash:
  leash.rule:
  - on a (leash|lead)
  leash.length:
  - <num> metres
  lead_metal:
  - lead (pipe*|)
"""
LEXICON = """\
lexicons:
  DOGS: [dog, hound*]
kinds_of_law:
  by_law: [by law*]
"""
FILES = {
    "ruleset.yaml": RULESET,
    "dog.yaml": PILLAR,
    "wordings/en/dog.yaml": WORDINGS,
    "lexicon/en.yaml": LEXICON,
}

WriteRuleset = Callable[..., Path]


@pytest.fixture
def write_ruleset(tmp_path: Path) -> WriteRuleset:
    """Writes the small ruleset to a folder; each change is (file, old words, new words)."""

    def write(*changes: tuple[str, str, str], folder: str = "dogs") -> Path:
        files = dict(FILES)
        for file, old, new in changes:
            assert old in files[file], f"{old!r} is not in {file}"
            files[file] = files[file].replace(old, new)
        return _written(tmp_path / folder, files)

    return write


@pytest.fixture
def write_files(tmp_path: Path) -> Callable[[str, dict[str, str]], Path]:
    """Writes the files of a ruleset of one's own to a folder."""
    return lambda folder, files: _written(tmp_path / folder, files)


def _written(folder: Path, files: dict[str, str]) -> Path:
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder
