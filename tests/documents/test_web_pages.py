"""Web pages: the law's lines come out, the web site's furniture does not."""

from .laws import aside, lines, read_bytes


def page(tmp_path, body: str, name: str = "act.html"):
    return read_bytes(
        tmp_path, name, f"<!DOCTYPE html><html><head><title>Site</title></head><body>{body}</body></html>"
    )


def test_blocks_are_lines_and_headings_have_levels(tmp_path):
    reading = page(tmp_path, "<h1>Act</h1><div><h3>3. Offences</h3><p>A person\n who<br>recruits</p>commits</div>")
    assert [(line.text, line.outline, line.new_paragraph) for line in reading.texts[0].lines] == [
        ("Act", 1, True),
        ("3. Offences", 3, True),
        ("A person who", 0, True),
        ("recruits", 0, False),
        ("commits", 0, True),
    ]
    assert reading.title_hint == "Act"


def test_emphasis_alignment_and_margins(tmp_path):
    body = (
        "<p><b>1.</b> text</p><p><strong>Short <i>title</i></strong></p><center>PART I</center>"
        '<p style="text-align:center;font-weight:700">PART II</p><p style="margin-left:48px">(a) in</p>'
    )
    found = page(tmp_path, body).texts[0].lines
    assert [line.bold for line in found] == [False, True, False, True, False]
    assert [line.centred for line in found] == [False, False, True, True, False]
    assert found[-1].indent == 36.0


def test_lists_show_the_numbers_that_a_browser_shows(tmp_path):
    body = '<ol type="a" start="2"><li>one<li><p>two</p><ol type="i"><li>in<li value="5">five</ol></ol><ul><li>dot</ul>'
    assert lines(page(tmp_path, body)) == ["b. one", "c. two", "i. in", "v. five", "• dot"]


def test_an_item_with_its_own_label_gets_no_second_one(tmp_path):
    body = "<ol><li>(a) recruits<li><b>(b)</b> harbours</ol><ul><li>1. first</ul><ol style='list-style:none'><li>x</ol>"
    assert lines(page(tmp_path, body)) == ["(a) recruits", "(b) harbours", "1. first", "x"]


def test_a_label_in_an_element_of_its_own_is_set_apart(tmp_path):
    assert lines(page(tmp_path, "<div><span>(1)</span><span>A person</span></div>")) == ["(1) A person"]


def test_menus_banners_and_hidden_text_are_set_aside(tmp_path):
    body = (
        "<header>Ministry</header><nav>Home <a href='x'>Laws</a></nav><div role='search'>Find</div>"
        "<main><header>Act 7</header><p>Section 1</p><div style='display: none'>old</div></main><footer>(c)</footer>"
    )
    reading = page(tmp_path, body)
    assert lines(reading) == ["Act 7", "Section 1"]
    assert aside(reading) == [
        ("Ministry", "banner of the web site"),
        ("Home Laws", "menu of the web site"),
        ("Find", "part of the web site"),
        ("old", "hidden text"),
        ("(c)", "foot of the web site"),
    ]


def test_without_a_main_part_headers_may_be_the_laws_own(tmp_path):
    assert lines(page(tmp_path, "<header>Act 7</header><p>Section 1</p>")) == ["Act 7", "Section 1"]


def test_scripts_and_styles_are_no_text(tmp_path):
    assert lines(page(tmp_path, "<script>var a='<p>no</p>'</script><style>p{}</style><p>Section 1</p>tail")) == [
        "Section 1",
        "tail",
    ]


def test_struck_out_words_are_set_aside_and_inserted_ones_kept(tmp_path):
    reading = page(tmp_path, "<p>A person <del>may</del><s> can</s> <ins>shall</ins> comply</p>")
    assert lines(reading) == ["A person shall comply"]
    assert aside(reading) == [("may can", "struck out")]


def test_footnote_marks_go_and_units_stay(tmp_path):
    reading = page(tmp_path, "<p>the Minister<sup>1</sup> and 5 m<sup>2</sup>, Article 1<sup>er</sup></p>")
    assert lines(reading) == ["the Minister and 5 m2, Article 1er"]


def test_tables_are_read_row_by_row(tmp_path):
    body = "<table><tr><td>(a)<td>recruits<tr><td>1. This Act binds all persons and the State.<td>Application</table>"
    assert lines(page(tmp_path, body)) == [
        "(a) recruits",
        "Application",
        "1. This Act binds all persons and the State.",
    ]


def test_a_page_laid_out_with_nested_tables(tmp_path):
    body = "<table><tr><td>Menu</td><td><table><tr><td>Section 1</td></tr></table>after</td></tr></table>"
    assert lines(page(tmp_path, body)) == ["Menu", "Section 1", "after"]


def test_preformatted_text_keeps_its_lines_and_entities_are_letters(tmp_path):
    assert lines(page(tmp_path, "<pre>Art. 1\nArt. 2</pre>&sect;&nbsp;3 &amp; 4")) == ["Art. 1", "Art. 2", "§ 3 & 4"]


def test_entities_and_declarations_from_xhtml(tmp_path):
    text = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><p>§ 1</p></html>'
    assert lines(read_bytes(tmp_path, "act.xhtml", text)) == ["§ 1"]


def test_frames_are_noted(tmp_path):
    assert "frames" in page(tmp_path, "<p>Section 1</p><iframe src='http://x.example/'></iframe>").notes[0]
