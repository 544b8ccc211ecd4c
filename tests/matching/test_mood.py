"""How strongly a hit is said: by its own words and the lead-in it belongs to, not by another item of the same list."""

from hashlib import sha256
from pathlib import Path

from legalgap.documents.opening import OpenedFile
from legalgap.documents.plain import read_plain
from legalgap.language.law import annotate
from legalgap.matching.mood import mood_of
from legalgap.matching.search import SearchableLaw
from legalgap.provisions import build_documents


def said(text, phrase):
    """How the first occurrence of a phrase in a law of this text is said, where the standard expects a duty."""
    content = text.encode()
    opened = OpenedFile(Path("law.txt"), "law.txt", "txt", content, sha256(content).hexdigest())
    law = annotate(build_documents(read_plain(opened, "en"), "en")[0])
    return mood_of(law, SearchableLaw(law).find(phrase)[0], "duty")


LIST = """Care of Victims Act

1. Short title

This Act may be cited as the Care of Victims Act.

2. Services

The Minister shall provide victims with-

(a) housing;

(b) other assistance where possible; and

(c) medical care.

3. Regulations

The Minister makes regulations.
"""


def test_a_power_is_weaker_than_a_duty():
    assert said(LIST.replace("shall provide", "may provide"), "housing").weak
    assert not said(LIST, "housing").weak


def test_a_softener_weakens_its_own_list_item():
    assert said(LIST, "other assistance").flags == {"discretionary"}


def test_a_softener_does_not_weaken_the_other_items_of_the_list():
    assert not said(LIST, "medical care").weak


def test_a_softener_in_the_lead_in_weakens_every_item():
    assert said(LIST.replace("shall provide", "shall, if possible, provide"), "medical care").weak


def test_as_appropriate_leaves_a_choice_of_means_and_not_whether():
    assert not said(LIST.replace("where possible", "as appropriate"), "other assistance").weak


SENTENCE = LIST.split("2. Services")[0] + "2. Services\n\n{}\n"


def test_what_nobody_may_do_is_a_duty():
    assert not said(SENTENCE.format("No officer may disclose the name of a victim."), "disclose").weak
    assert not said(SENTENCE.format("A victim may not be punished."), "punished").weak
    long_subject = "No matter likely to lead members of the public to identify a victim may be published."
    assert not said(SENTENCE.format(long_subject), "published").weak


def test_a_power_after_another_denial_stays_a_power():
    assert said(SENTENCE.format("Where there is no refuge, the Minister may provide lodging."), "lodging").weak


def test_a_modal_in_an_aside_does_not_govern():
    assert not said(SENTENCE.format("The Ministry provides lodging, which may be shared."), "lodging").weak
    assert not said(SENTENCE.format("The officer explains the law in words that a child can understand."), "law").weak
    assert not said(SENTENCE.format("The victim stays for a month so that he may recover."), "a month").weak
    assert not said(SENTENCE.format("The Minister shall provide a person who may be a victim with food."), "food").weak


def test_the_present_tense_of_a_code_is_a_duty():
    assert not said(SENTENCE.format("The victim receives a lawyer; the court may hear him."), "lawyer").weak


def test_freedom_to_act_is_a_power():
    assert said(SENTENCE.format("The Minister is free to open a shelter."), "shelter").weak
    assert said(SENTENCE.format("The Minister can open a shelter."), "shelter").weak
