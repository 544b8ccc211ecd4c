"""From YAML to the model: what an author leaves out is filled in, and a folder can lie on top of another."""

from legalgap.rules import load_ruleset

OWN = "id: ours\ntitle: Ours\nversion: '1'\nextends: ../dogs\n"


def test_what_is_left_out_gets_its_default(write_ruleset):
    ruleset = load_ruleset(write_ruleset())
    rule, length = ruleset.indicator("dog.leash").elements
    assert (rule.scope, rule.near, rule.mood, rule.negated) == ("anywhere", "section", "any", "never")
    assert length.anchors == ()
    assert ruleset.indicator("dog.leash").distractors[0].scope == "anywhere"
    assert ruleset.indicator("dog.leash").checkability == "text"


def test_versions_stay_as_written(write_ruleset):
    assert load_ruleset(write_ruleset()).version == "1.10"


def test_a_single_word_may_stand_without_a_list(write_ruleset):
    assert load_ruleset(write_ruleset()).scopes["about_dogs"].places[0].has == ("DOGS",)


def test_an_edited_file_is_read_again(write_ruleset):
    folder = write_ruleset()
    assert load_ruleset(folder) is load_ruleset(folder)
    path = folder / "dog.yaml"
    path.write_text(path.read_text().replace("severity: high", "severity: critical"))
    assert load_ruleset(folder).indicator("dog.leash").severity == "critical"


def test_cases_may_stand_in_a_file_of_their_own(write_ruleset, write_files):
    write_files("dogs", {"cases/dog.yaml": "dog.leash:\n- {text: Dogs are nice., verdict: gap}\n"})
    folder = write_ruleset()
    assert [case.text for case in load_ruleset(folder).indicator("dog.leash").cases] == [
        "A dog may carry lead.",
        "Dogs are nice.",
    ]


def test_a_folder_on_top_changes_one_word_without_copying(write_ruleset, write_files):
    write_ruleset()
    pillar = "pillar: DOG\nindicators:\n- id: dog.leash\n  severity: critical\n"
    ours = load_ruleset(write_files("ours", {"ruleset.yaml": OWN, "dog.yaml": pillar}))
    assert ours.id == "ours"
    assert ours.indicator("dog.leash").severity == "critical"
    assert ours.indicator("dog.leash").title == "Dogs on a leash"
    assert ours.phrases("en", "dog.leash", "leash.rule") == ("on a (leash|lead)",)


def test_a_folder_on_top_replaces_or_adds_wordings(write_ruleset, write_files):
    write_ruleset()
    wordings = "dog.leash:\n  leash.rule+:\n  - tethered\n  leash.length:\n  - <num> feet\n"
    ours = load_ruleset(write_files("ours", {"ruleset.yaml": OWN, "wordings/en/dog.yaml": wordings}))
    assert ours.phrases("en", "dog.leash", "leash.rule") == ("on a (leash|lead)", "tethered")
    assert ours.phrases("en", "dog.leash", "leash.length") == ("<num> feet",)


def test_a_folder_on_top_changes_one_element_by_its_id(write_ruleset, write_files):
    write_ruleset()
    pillar = "pillar: DOG\nindicators:\n- id: dog.leash\n  elements:\n  - {id: leash.length, find: how long it is}\n"
    ours = load_ruleset(write_files("ours", {"ruleset.yaml": OWN, "dog.yaml": pillar}))
    assert [element.find for element in ours.indicator("dog.leash").elements] == [
        "a duty to use a leash",
        "how long it is",
    ]


def test_a_fault_in_a_folder_on_top_names_that_folder(write_ruleset, write_files):
    from legalgap.rules.loading import find_faults

    write_ruleset()
    pillar = "pillar: DOG\nindicators:\n- id: dog.leash\n  severity: hihg\n"
    found = find_faults(write_files("ours", {"ruleset.yaml": OWN, "dog.yaml": pillar}))
    assert [str(fault) for fault in found] == [
        "ours/dog.yaml:4: severity 'hihg' is not one of critical, high, medium, low; did you mean 'high'?"
    ]


def test_a_ruleset_cannot_lie_on_top_of_itself(write_files):
    from legalgap.rules.loading import find_faults

    folder = write_files("ours", {"ruleset.yaml": OWN.replace("../dogs", "../ours")})
    assert any("cannot extend itself" in fault.message for fault in find_faults(folder))


def test_palermo_can_be_extended_by_its_name(write_files):
    head = OWN.replace("../dogs", "palermo")
    ours = load_ruleset(write_files("ours", {"ruleset.yaml": head}))
    assert len(ours.indicators) == len(load_ruleset("palermo").indicators)


def test_without_its_cases_a_ruleset_is_the_same_but_for_them():
    with_cases, without = load_ruleset("palermo"), load_ruleset("palermo", cases=False)
    assert any(indicator.cases for indicator in with_cases.indicators)
    assert not any(indicator.cases for indicator in without.indicators)
    assert with_cases.wordings == without.wordings
    assert [i.elements for i in with_cases.indicators] == [i.elements for i in without.indicators]
