"""Quoted text of amendments stays inside the amending section."""

from .laws import addresses, at, law, own_words, words_at


def test_a_quoted_section_does_not_become_one_of_the_amending_act():
    found = law(
        "1. This Act may be cited as the Lantern (Amendment) Act.",
        "2. The principal Act is amended by the insertion, after section 5, of the following section:—",
        "“5A. (1) A person shall not light a torch.",
        "(2) A “torch” is a lamp.”.",
        "3. This Act comes into force at once.",
    )
    assert addresses(found) == ["s 1", "s 2", "s 2 [5A]", "s 2 [5A](1)", "s 2 [5A](2)", "s 3"]
    assert at(found, "s 2 [5A]").kind == "amendment"
    assert words_at(found, "s 2 [5A](2)") == "A “torch” is a lamp.”"


def test_the_outer_list_goes_on_behind_a_quotation():
    found = law(
        "2. Section 4 of the principal Act is amended—",
        "(a) by substituting for paragraph (b) the following:",
        "“(b) carries a torch;”; and",
        "(b) by inserting the following paragraph:",
        "“(c) puts out a torch;”.",
        "3. This Act comes into force at once.",
    )
    assert [p.address for p in at(found, "s 2").children] == ["s 2(a)", "s 2(b)"]
    assert [p.kind for p in at(found, "s 2(a)").children] == ["amendment"]
    assert own_words(found, "s 2(a)") == ["by substituting for paragraph (b) the following:", "; and"]


def test_several_sections_may_be_inserted_at_once():
    found = law(
        "3. The following sections are inserted after section 9 of the principal Act:—",
        "“9A. A lantern is a lamp.",
        "9B. Oil is fuel.”",
        "4. This Act comes into force at once.",
    )
    assert addresses(found) == ["s 3", "s 3 [9A]", "s 3 [9B]", "s 4"]


def test_a_replaced_article_without_quotation_marks_is_quoted_too():
    found = law(
        "ARTICULO 1° — Sustitúyese el artículo 2° de la ley de linternas por el siguiente:",
        "Artículo 2º: La linterna alumbra y no quema.",
        "ARTICULO 2° — Derógase el artículo 3° de la misma ley.",
        "ARTICULO 3° — Comuníquese.",
    )
    assert [p.address for p in found.tree.children] == ["art 1", "art 2", "art 3"]
    assert words_at(found, "art 2") == "Derógase el artículo 3° de la misma ley."
    assert [p.kind for p in at(found, "art 1").children] == ["amendment"]


def test_a_quoted_phrase_in_a_definition_is_no_amendment():
    found = law("1. In this section—", "“lantern” means—", "(i) a lamp; or", "(ii) a torch.", "2. Oil is fuel.")
    assert not [p for p in found.tree.walk() if p.kind == "amendment"]
