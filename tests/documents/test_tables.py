"""Tables in reading order: labels join their text, marginal notes come first, parallel languages part."""

from legalgap.documents.blocks import Table
from legalgap.documents.tables import reading_order
from legalgap.model.source import Line


def table(*rows: tuple[str, ...]) -> Table:
    return Table([[[Line(part, 1) for part in cell.split("\n") if part] for cell in row] for row in rows])


def read(*blocks) -> list[str]:
    return [line.text for _, line in reading_order(blocks)]


def test_labels_go_with_the_text_beside_them():
    assert read(table(("1.", "(a)", "recruits;"), ("", "(b)", "harbours."))) == ["1. (a) recruits;", "(b) harbours."]


def test_a_label_alone_is_not_lost():
    assert read(table(("12", ""), ("", "13"))) == ["12", "13"]


def test_a_note_in_the_right_margin_is_the_heading_of_the_text():
    assert read(table(("3. A person who recruits another commits an offence.", "Offences"))) == [
        "Offences",
        "3. A person who recruits another commits an offence.",
    ]


def test_a_note_in_the_left_margin_is_read_first_anyway():
    assert read(table(("Offences", "3. A person who recruits another commits an offence."))) == [
        "Offences",
        "3. A person who recruits another commits an offence.",
    ]


def test_columns_in_different_languages_are_texts_of_their_own():
    placed = reading_order(
        [
            table(
                (
                    "Every person has the right to be protected by the law.",
                    "Toute personne a droit à la protection de la loi.",
                ),
                ("The Minister may make regulations.", "Le ministre peut prendre des règlements."),
            )
        ]
    )
    assert [(tongue, line.column) for tongue, line in placed] == [("en", 0), ("fr", 1), ("en", 0), ("fr", 1)]


def test_columns_in_one_language_are_not_parted():
    placed = reading_order(
        [table(("The first offence is to recruit a person.", "The fine for it is one thousand dollars."))]
    )
    assert {tongue for tongue, _ in placed} == {""}


def test_tables_in_cells_are_read_where_they_stand():
    outer = Table([[[Line("before", 1), table(("(a)", "inner")), Line("after", 1)], [Line("beside", 1)]]])
    assert read(outer) == ["before", "(a) inner", "after", "beside"]


def test_rows_of_different_width():
    assert read(table(("one", "two"), ("three",), ())) == ["one", "two", "three"]


def test_rows_that_a_converter_cut_through_a_sentence_are_put_together():
    rows = table(
        ("Punishment of", "53. (1) A sentence of death shall not be"),
        ("detention in lieu of death for persons under", "pronounced on any person under the age."),
        ("eighteen years", "(2) The court shall sentence such person."),
    )
    assert read(rows) == [
        "Punishment of",
        "detention in lieu of death for persons under",
        "eighteen years",
        "53. (1) A sentence of death shall not be",
        "pronounced on any person under the age.",
        "(2) The court shall sentence such person.",
    ]


def test_rows_of_a_real_table_stay_rows():
    rows = table(("1", "possession of a forged travel document"), ("2", "use of a forged travel document"))
    assert read(rows) == ["1 possession of a forged travel document", "2 use of a forged travel document"]
