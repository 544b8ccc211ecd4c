"""Word files: the text as Word shows it with all changes accepted, and nothing lost without a reason."""

import pytest

from legalgap.documents import read_file
from legalgap.errors import UnreadableError
from legalgap.model.source import Line

from .laws import aside, lines
from .word_files import W, paragraph, run, table, word_file

DELETED = '<w:del w:id="1"><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>'
INSERTED = '<w:ins w:id="2"><w:r><w:t xml:space="preserve">always </w:t></w:r></w:ins>'
STYLES = f"""<w:styles {W}>
  <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="H2"/><w:rPr><w:i/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>
  <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""


def read(tmp_path, *body: str, **parts: str):
    return read_file(word_file(tmp_path / "act.docx", *body, parts=parts))


def one(tmp_path, body: str) -> Line:
    return read(tmp_path, body, styles=STYLES).texts[0].lines[0]


def test_headings_and_inherited_looks(tmp_path):
    heading = one(tmp_path, paragraph("Offences", style="H2"))
    assert (heading.outline, heading.bold, heading.italic, heading.size) == (2, True, False, 11.0)
    below = one(tmp_path, paragraph("Offences", style="Sub"))
    assert (below.outline, below.bold, below.italic) == (2, True, True)


def test_direct_formatting_counts_and_bold_twice_is_not_bold(tmp_path):
    assert not one(tmp_path, paragraph(run("Offences", '<w:b w:val="0"/>'), style="H2")).bold
    assert not one(tmp_path, paragraph(run("Offences", '<w:rStyle w:val="Strong"/>'), style="H2")).bold
    assert one(tmp_path, paragraph(run("3.", "<w:b/>"), run(" ", ""), run("Offences", "<w:b/>"))).bold
    assert not one(tmp_path, paragraph(run("3. ", "<w:b/>"), run("A person"))).bold


def test_alignment_indentation_and_title(tmp_path):
    indented = '<w:ind w:left="720" w:hanging="360"/>'
    assert one(tmp_path, paragraph("(a) recruits", properties=indented)).indent == 18.0
    reading = read(tmp_path, paragraph("The Act", style="T"), styles=STYLES)
    assert reading.title_hint == "The Act"
    assert reading.texts[0].lines[0].centred


def test_tabs_breaks_and_special_characters(tmp_path):
    body = (
        "<w:r><w:t>(a)</w:t><w:tab/><w:t>one</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>operate</w:t>"
        '<w:softHyphen/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
    )
    assert lines(read(tmp_path, paragraph(body))) == ["(a) one", "co-operate•"]


def test_tracked_changes_are_accepted_and_deletions_set_aside(tmp_path):
    reading = read(tmp_path, paragraph("A person shall ", DELETED, INSERTED, "comply."))
    assert lines(reading) == ["A person shall always comply."]
    assert aside(reading) == [("not", "struck out (tracked change)")]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path):
    mark = '<w:rPr><w:del w:id="3"/></w:rPr>'
    reading = read(
        tmp_path,
        paragraph("A person ", properties=mark),
        paragraph("who recruits", properties='<w:jc w:val="center"/>'),
    )
    assert [(line.text, line.centred) for line in reading.texts[0].lines] == [("A person who recruits", True)]
    assert lines(read(tmp_path, paragraph("last", properties=mark))) == ["last"]


def test_struck_out_and_hidden_text_is_set_aside(tmp_path):
    reading = read(tmp_path, paragraph("may ", run("not ", "<w:strike/>"), run("ever ", "<w:vanish/>"), "comply"))
    assert lines(reading) == ["may comply"]
    assert aside(reading) == [("not", "struck out"), ("ever", "hidden text")]


def test_raised_figures_are_marks_of_footnotes_unless_they_are_powers(tmp_path):
    raised = '<w:vertAlign w:val="superscript"/>'
    reading = read(tmp_path, paragraph(run("1", raised), run("[the Minister]"), run(" 5 m"), run("2", raised)))
    assert lines(reading) == ["[the Minister] 5 m2"]
    assert aside(reading) == [("1", "footnote mark")]


def test_fields_show_their_result(tmp_path):
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> REF s3 \\h </w:instrText></w:r><w:r><w:t>code</w:t></w:r>"
    reading = read(tmp_path, paragraph("section ", char("begin"), code, char("separate"), run("3"), char("end"), "(1)"))
    assert lines(reading) == ["section 3(1)"]
    assert aside(reading) == [("code", "field code")]


def test_footnotes_headers_and_footers_are_set_aside(tmp_path):
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    footnotes = (
        f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Repealed by Act 7")}</w:footnote></w:footnotes>'
    )
    header, footer = f"<w:hdr {W}>{paragraph('Bill No 4')}</w:hdr>", f"<w:ftr {W}>{paragraph('Page 1')}</w:ftr>"
    reading = read(
        tmp_path, paragraph("Section 3", note), footnotes=footnotes, header1=header, header2=header, footer1=footer
    )
    assert lines(reading) == ["Section 3"]
    assert aside(reading) == [
        ("Repealed by Act 7", "footnote"),
        ("Bill No 4", "running header"),
        ("Page 1", "running footer"),
    ]


def test_a_text_box_is_read_once_and_before_its_paragraph(tmp_path):
    inside = f"<w:txbxContent>{paragraph('Short title')}</w:txbxContent>"
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert lines(read(tmp_path, paragraph(box, "1. This Act"))) == ["Short title", "1. This Act"]


def test_tables_content_controls_and_deleted_rows(tmp_path):
    controlled = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('in a control')}</w:sdtContent></w:sdt>"
    rows = table(("(a)", "recruits;"), ("(b)", "harbours;")).replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>", 1)
    reading = read(tmp_path, controlled, rows)
    assert lines(reading) == ["in a control", "(b) harbours;"]
    assert aside(reading) == [("(a)", "struck out (tracked change)"), ("recruits;", "struck out (tracked change)")]


def test_parallel_columns_give_a_text_each(tmp_path):
    rows = [
        (
            "Every person has the right to be protected by the law of the State.",
            "Toute personne a droit à la protection de la loi.",
        ),
        ("The Minister may make regulations for this purpose.", "Le ministre peut prendre des règlements à cette fin."),
    ]
    reading = read(tmp_path, paragraph("OFFICIAL GAZETTE OF THE REPUBLIC"), table(*rows))
    assert [text.language for text in reading.texts] == ["en", "fr"]
    assert lines(reading, 0) == ["OFFICIAL GAZETTE OF THE REPUBLIC", rows[0][0], rows[1][0]]
    assert lines(reading, 1) == [rows[0][1], rows[1][1]]


def test_pages_are_those_that_word_printed(tmp_path):
    shown = "<w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r>"
    reading = read(tmp_path, paragraph("one", '<w:r><w:br w:type="page"/></w:r>'), paragraph(shown))
    assert [line.page for line in reading.texts[0].lines] == [1, 2]
    plain = read(tmp_path, paragraph("one", '<w:r><w:br w:type="page"/></w:r>'), paragraph("two"))
    assert [line.page for line in plain.texts[0].lines] == [1, 2]


def test_what_is_not_read_is_noted(tmp_path):
    listnum = "<w:r><w:instrText> LISTNUM </w:instrText></w:r>"
    comments = f"<w:comments {W}><w:comment>{paragraph('why?')}</w:comment></w:comments>"
    notes = read(tmp_path, paragraph("x", listnum), "<w:altChunk/>", comments=comments).notes
    assert len(notes) == 3
    assert "Comments in the margin (1)" in " ".join(notes)


def test_the_strict_form_of_the_format_is_read_too(tmp_path):
    strict = W.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    document = f"<w:document {strict}><w:body>{paragraph('Section 1')}</w:body></w:document>"
    path = word_file(tmp_path / "act.docx", parts={"document": document})
    assert lines(read_file(path)) == ["Section 1"]


def test_every_word_is_kept_or_set_aside(tmp_path):
    body = [paragraph("one ", DELETED, "two"), table(("three", "four")), paragraph(run("five", "<w:vanish/>"))]
    reading = read(tmp_path, *body)
    words = [*lines(reading), *(text for text, _ in aside(reading))]
    assert sorted(" ".join(words).split()) == sorted(["one", "not", "two", "three", "four", "five"])


def test_a_file_without_text_says_so(tmp_path):
    with pytest.raises(UnreadableError, match="holds no text"):
        read(tmp_path, paragraph(""))
