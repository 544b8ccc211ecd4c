"""What a law is: the user's word first, then what is recognised; every guess is in the notes."""

from dataclasses import replace

import pytest

from legalgap.errors import UsageError
from legalgap.framework.identity import Told, identified
from legalgap.framework.listing import Listed
from tests.bicycles import BICYCLES
from tests.laws import document

ACT = "BICYCLE ACT, 2014\n\n1. Kit\nEvery rider shall be given a helmet.\n"


def known(text=ACT, kind="", status="", listed=None):
    return identified(document(text), BICYCLES, Told(kind, status, listed))


def test_what_is_recognised_is_said():
    found = known()
    assert (found.kind, found.status, found.year) == ("bicycle_act", "in_force", "2014")
    assert "Taken to be: Bicycle Act (its title has “Bicycle”); in force; of 2014." in found.notes


def test_a_bill_is_said_to_be_one_and_why():
    found = known(f"A BILL\n\n{ACT}")
    assert (
        "Taken to be: Bicycle Act (its title has “Bicycle”); a bill (its opening says “A BILL”); of 2014."
        in found.notes
    )


def test_what_the_user_lists_goes_before():
    listed = Listed("law.txt", "Cycle Law", "penal_code", "repealed", date="1999-01-02", note="From the archive.")
    found = known(listed=listed)
    assert (found.title, found.kind, found.status, found.year) == ("Cycle Law", "penal_code", "repealed", "1999")
    assert found.notes[-2:] == ("Given as: Penal code; repealed; dated 1999-01-02.", "From the archive.")


def test_the_command_line_goes_before_the_list():
    found = known(kind="bicycle_act", status="bill", listed=Listed("law.txt", kind="penal_code", status="repealed"))
    assert (found.kind, found.status) == ("bicycle_act", "bill")


def test_the_title_that_the_user_gives_tells_the_kind():
    assert known(listed=Listed("law.txt", title="Penal Code")).kind == "penal_code"


def test_doubt_is_said_aloud():
    found = known("BICYCLES (PENAL CODE AMENDMENT) ACT\n\n1. One\nText.\n")
    assert found.kind == "bicycle_act"
    assert any(note.startswith("Its kind is not certain: the same words also fit Penal code;") for note in found.notes)


def test_an_unknown_kind_is_said_too():
    found = known("ROAD ACT\n\n1. One\nText.\n")
    assert (
        "Taken to be: unknown kind of law (nothing in its title tells what kind of law it is); in force." in found.notes
    )


def test_a_status_that_does_not_exist():
    with pytest.raises(UsageError, match="Unknown status 'bil'"):
        known(status="bil")


def test_a_kind_that_a_document_has_already_stays():
    found = identified(replace(document(ACT), kind="penal_code"), BICYCLES, Told())
    assert found.kind == "penal_code"
