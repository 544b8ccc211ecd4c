"""What an author is told: every fault of every file at once, with file, line and what was probably meant."""

import pytest

from legalgap.errors import RulesetError, UsageError
from legalgap.rules import load_ruleset
from legalgap.rules.loading import find_faults

PILLAR, WORDINGS, HEAD, LEXICON = "dog.yaml", "wordings/en/dog.yaml", "ruleset.yaml", "lexicon/en.yaml"


def faults(folder):
    return [str(fault) for fault in find_faults(folder)]


def test_the_small_ruleset_has_no_fault(write_ruleset):
    assert faults(write_ruleset()) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (PILLAR, "severity: high", "severty: high", "dogs/dog.yaml:5: unknown key 'severty'; did you mean 'severity'?"),
        (PILLAR, "severity: high", "severity: hihg", "dogs/dog.yaml:5: severity 'hihg' is not one of critical, high"),
        (PILLAR, "  requirement: Dogs are kept on a leash in public places.\n", "", "the key 'requirement' is missing"),
        (PILLAR, "scope: anywhere", "scope: anywere", "unknown scope 'anywere'; did you mean 'anywhere'?"),
        (PILLAR, "anchors: [DOGS]", "anchors: [DOG]", "dogs/dog.yaml:13: unknown lexicon 'DOG'; did you mean 'DOGS'?"),
        (PILLAR, "pillar: DOG", "pillar: CAT", "dogs/dog.yaml:1: unknown pillar 'CAT'"),
        (PILLAR, "located_in: [by_law]", "located_in: [bylaw]", "unknown kind of law 'bylaw'; did you mean 'by_law'?"),
        (PILLAR, "toolkit: [Q1]", "toolkit: [Q7]", "unknown toolkit question 'Q7'"),
        (PILLAR, "DOGC 3(1)", "dogc 3(1)", "'dogc 3(1)' must begin with an instrument's code"),
        (PILLAR, "SEA-9:", "sea:", "'sea' is not allowed here; it must look like TIPP or EU2011-36"),
        (PILLAR, "level: recommended", "level: must", "level 'must' is not one of mandatory"),
        (PILLAR, "el(leash.rule)", "el(leash.rul)", "unknown element 'leash.rul'; did you mean 'leash.rule'?"),
        (PILLAR, "all(core)", "al(core)", "'al' is not known here; did you mean 'all'?, at character 1"),
        (PILLAR, "test(length)", "test(lenght)", "unknown test 'lenght'; did you mean 'length'?"),
        (PILLAR, "on: leash.length", "on: leash.len", "unknown element 'leash.len'"),
        (PILLAR, "role: opt", "role: OTHER", "the logic never asks for the element 'leash.length'"),
        (PILLAR, "near: hit", "near: next", "near 'next' is not one of hit, sentence"),
        (PILLAR, "id: lead_metal", "id: Lead Metal", "'Lead Metal' is not allowed here; it must look like"),
        (PILLAR, "id: leash.length", "id: leash.rule", "the element or distractor 'leash.rule' is written 2 times"),
        (
            WORDINGS,
            "lead_metal:",
            "lead_mettal:",
            "'lead_mettal'; did you mean 'lead_metal'?",
        ),
        (
            WORDINGS,
            "  lead_metal:\n  - lead (pipe*|)\n",
            "",
            "distractor 'lead_metal' of 'dog.leash' has no wordings",
        ),
        (WORDINGS, "dog.leash:", "dog.leach:", "unknown indicator 'dog.leach'; did you mean 'dog.leash'?"),
        (WORDINGS, "on a (leash|lead)", "on a (leash|lead", "dogs/wordings/en/dog.yaml:3: '(' is never closed"),
        (WORDINGS, "on a (leash|lead)", "on a (leash|lead)*", "a space is missing beside a bracket"),
        (WORDINGS, "  - <num> metres", "  - <num> metres\n  - <num>  Metres", "stands twice in 'leash.length'"),
        (WORDINGS, "  - <num> metres", "  - ... metres", "has nothing to hold on to"),
        (LEXICON, "by_law: [by law*]", "bylaw: [by law*]", "unknown kind of law 'bylaw'"),
        (HEAD, "has: DOGS", "has: DOOGS", "unknown lexicon 'DOOGS'; did you mean 'DOGS'?"),
        (HEAD, "unit: provision", "unit: paragraph", "unit 'paragraph' is not one of document, part"),
    ],
)
def test_each_fault_is_named(write_ruleset, file, old, new, expected):
    assert any(expected in fault for fault in faults(write_ruleset((file, old, new)))), expected


def test_all_faults_of_all_files_come_in_one_error(write_ruleset):
    folder = write_ruleset(
        (PILLAR, "severity: high", "severty: high"),
        (WORDINGS, "on a (leash|lead)", "on a (leash|lead"),
        (HEAD, "has: DOGS", "has: CATS"),
    )
    with pytest.raises(RulesetError) as caught:
        load_ruleset(folder)
    message = str(caught.value)
    assert "dog.yaml:5" in message
    assert "wordings/en/dog.yaml:3" in message
    assert "unknown lexicon 'CATS'" in message


def test_an_indicator_with_a_fault_does_not_make_its_wordings_faulty(write_ruleset):
    assert len(faults(write_ruleset((PILLAR, "severity: high", "severity: hihg")))) == 1


def test_an_unknown_ruleset_is_a_sentence_with_a_suggestion():
    with pytest.raises(RulesetError, match="did you mean 'palermo'"):
        load_ruleset("palremo")


def test_a_folder_without_ruleset_yaml_is_a_sentence(tmp_path):
    with pytest.raises(RulesetError, match=r"has no ruleset\.yaml"):
        load_ruleset(tmp_path)


def test_an_unknown_profile_is_a_sentence(write_ruleset):
    with pytest.raises(UsageError, match="unknown profile 'towm'; did you mean 'town'"):
        load_ruleset(write_ruleset(), "towm")
