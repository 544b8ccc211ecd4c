"""Units, sentences, what governs a word, and references."""

from legalgap.language.references import references, referred_schedules
from tests.laws import law

ACT = """BICYCLE ACT

1. Meaning of words
In this Act-
"lamp" means a light;
"rider" means a person on a bicycle.

2. Duties
(1) The Minister may -
(a) provide lamps;
(b) provide bells; and
(c) repair roads.
(2) The Board shall provide helmets under section 1 and subsection (1).

3. [Repealed]
"""


def text_of(read, span):
    return read.document.text[span[0] : span[1]]


def test_each_subsection_and_definition_is_a_unit():
    read = law(ACT)
    shown = [u.node.address for u in read.units if not u.set_aside]
    assert "s 2(1)" in shown
    assert "s 2(2)" in shown
    assert any(u.is_definition and u.node.term == "rider" for u in read.units)


def test_repealed_sections_are_set_aside():
    read = law(ACT)
    assert all(u.set_aside for u in read.units if u.section.number == "3")


def test_a_list_item_is_governed_by_its_lead_in():
    read = law(ACT)
    at = read.document.text.index("bells")
    words = " ".join(text_of(read, span) for span in read.governing(at))
    assert "The Minister may" in words
    assert "lamps" not in words


def test_a_proposition_holds_lead_in_item_and_closing_words():
    read = law("1. Theft\nA person who -\n(a) steals a lamp; or\n(b) steals a bell,\ncommits an offence.\n")
    at = read.document.text.index("lamp")
    words = " ".join(text_of(read, span) for span in read.proposition(at))
    assert "A person who" in words
    assert "commits an offence" in words
    assert "bell" not in words


def test_sentences_do_not_end_at_abbreviations():
    read = law("1. Scope\nA person under s. 3 of Cap. 20 may ride. A child may not.\n")
    at = read.document.text.index("may ride")
    assert text_of(read, read.sentence(at)).strip().endswith("may ride.")
    assert "under s. 3" in text_of(read, read.sentence(at))


def test_references_find_their_targets():
    read = law(ACT)
    found = {r.words: r.target.address if r.target else None for r in references(read, 0, len(read.folded))}
    assert found["section 1"] == "s 1"
    assert found["subsection (1)"] == "s 2(1)"


def test_a_reference_to_another_law_has_no_target_here():
    read = law("1. One\nSee section 2 of the Penal Code and section 2.\n\n2. Two\nNothing.\n")
    shown = [(r.elsewhere, r.target is not None) for r in references(read, 0, len(read.folded))]
    assert (True, False) in shown
    assert (False, True) in shown


def test_schedules_are_found_by_number_and_by_ordinal():
    read = law(
        "1. One\nThe Part B of Schedule 2 applies, and the First Schedule.\n\n"
        "SCHEDULE 1\n1. Lamps\n\nSCHEDULE 2\n1. Bells\n"
    )
    assert [s.number for s in referred_schedules(read, 0, read.folded.index("schedule 1 1"))] == ["2", "1"]
