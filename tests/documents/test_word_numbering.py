"""The numbers that Word generates stand in front of the text, as Word shows them."""

import pytest

from legalgap.documents import read_file
from legalgap.documents.numerals import numeral

from .laws import lines
from .word_files import W, level, numbering, paragraph, word_file

ACT = level(0, "%1.") + level(1, "(%2)", "lowerLetter") + level(2, "(%3)", "lowerRoman") + level(3, "%1.%3.%4")


def labels(tmp_path, part: str, *items: tuple[int, int], styles: str = "") -> list[str]:
    """The labels of paragraphs "x" in these lists and levels."""
    body = [paragraph("x", listed=item) for item in items]
    parts = {"numbering": part} | ({"styles": styles} if styles else {})
    return [
        line.removesuffix("x").strip()
        for line in lines(read_file(word_file(tmp_path / "act.docx", *body, parts=parts)))
    ]


def test_levels_count_and_restart_below_a_higher_one(tmp_path):
    part = numbering((0, ACT), lists={1: (0, "")})
    items = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 0), (1, 1)]
    assert labels(tmp_path, part, *items) == ["1.", "(a)", "(b)", "(i)", "(ii)", "1.ii.1", "2.", "(a)"]


def test_lists_of_one_definition_go_on_counting(tmp_path):
    part = numbering((0, ACT), lists={1: (0, ""), 2: (0, "")})
    assert labels(tmp_path, part, (1, 0), (2, 0), (1, 0)) == ["1.", "2.", "3."]


def test_a_list_may_start_anew(tmp_path):
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    part = numbering((0, ACT), lists={1: (0, ""), 2: (0, override)})
    assert labels(tmp_path, part, (1, 0), (2, 0), (2, 1), (2, 0), (1, 0)) == ["1.", "5.", "(a)", "6.", "7."]


def test_a_list_may_have_levels_of_its_own(tmp_path):
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "§ %1")}</w:lvlOverride>'
    part = numbering((0, ACT), lists={1: (0, ""), 2: (0, override)})
    assert labels(tmp_path, part, (1, 0), (2, 0), (2, 1)) == ["1.", "§ 2", "(a)"]


def test_a_level_that_never_restarts(tmp_path):
    part = numbering(
        (0, level(0, "PART %1", "upperRoman") + level(1, "%2.", more='<w:lvlRestart w:val="0"/>')), lists={1: (0, "")}
    )
    assert labels(tmp_path, part, (1, 0), (1, 1), (1, 1), (1, 0), (1, 1)) == ["PART I", "1.", "2.", "PART II", "3."]


def test_legal_numbering_shows_all_levels_in_figures(tmp_path):
    part = numbering((0, level(0, "PART %1", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>")), lists={1: (0, "")})
    assert labels(tmp_path, part, (1, 0), (1, 1)) == ["PART I", "1.1"]


def test_a_lower_level_that_comes_first_begins_the_higher_one(tmp_path):
    part = numbering((0, level(0, "%1.") + level(1, "%1.%2")), lists={1: (0, "")})
    assert labels(tmp_path, part, (1, 1), (1, 1), (1, 0)) == ["1.1", "1.2", "2."]


def test_bullets_and_lists_without_number(tmp_path):
    signs = level(0, "\uf0b7", "bullet") + level(1, "o", "bullet") + level(2, "–", "bullet") + level(3, "", "none")
    part = numbering((0, signs), lists={1: (0, "")})
    assert labels(tmp_path, part, (1, 0), (1, 1), (1, 2), (1, 3)) == ["•", "•", "–", ""]


def test_a_style_brings_its_list_and_level(tmp_path):
    part = numbering(
        (0, level(0, "%1.") + level(1, "(%2)", "lowerLetter", '<w:pStyle w:val="Para"/>')), lists={4: (0, "")}
    )
    styles = (
        f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Sec"><w:name w:val="Section"/><w:pPr><w:numPr>'
        '<w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Para">'
        '<w:name w:val="Para"/><w:basedOn w:val="Sec"/></w:style></w:styles>'
    )
    body = [paragraph("x", style="Sec"), paragraph("y", style="Para"), paragraph("z", style="Para", listed=(0, 0))]
    path = word_file(tmp_path / "act.docx", *body, parts={"numbering": part, "styles": styles})
    assert lines(read_file(path)) == ["1. x", "(a) y", "z"]


def test_a_definition_may_only_point_to_a_list_style(tmp_path):
    styles = (
        f'<w:styles {W}><w:style w:type="numbering" w:styleId="Law"><w:name w:val="Law"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    link = '<w:numStyleLink w:val="Law"/>'
    part = numbering((0, ACT), (1, link), lists={1: (0, ""), 2: (1, "")})
    assert labels(tmp_path, part, (2, 0), (2, 1), styles=styles) == ["1.", "(a)"]


def test_deleted_paragraphs_are_not_counted(tmp_path):
    part = numbering((0, ACT), lists={1: (0, "")})
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    body = [paragraph("x", listed=(1, 0)), paragraph(gone, listed=(1, 0)), paragraph("y", listed=(1, 0))]
    assert lines(read_file(word_file(tmp_path / "act.docx", *body, parts={"numbering": part}))) == ["1. x", "2. y"]


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (14, "lowerRoman", "xiv"), (1999, "upperRoman", "MCMXCIX"),
        (4000, "upperRoman", "4000"), (0, "lowerRoman", "0"), (26, "lowerLetter", "z"), (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"), (2**31, "lowerLetter", "2147483648"), (1, "ordinal", "1st"), (12, "ordinal", "12th"),
        (22, "ordinal", "22nd"), (1, "cardinalText", "One"), (21, "cardinalText", "Twenty-one"),
        (3, "ordinalText", "Third"), (20, "ordinalText", "Twentieth"), (22, "ordinalText", "Twenty-second"),
        (3, "russianLower", "в"), (2, "arabicAbjad", "ب"), (12, "hindiNumbers", "१२"), (5, "unheardOf", "5"),
        (5, "none", ""), (5, "numberInDash", "- 5 -"),
    ],
)  # fmt: skip
def test_number_formats(number, form, written):
    assert numeral(number, form) == written
