"""Markdown: its signs are understood and taken off, its words stay."""

from legalgap.documents.markdown import markdown_contents
from legalgap.documents.tables import reading_order
from legalgap.model.source import Line

from .laws import aside, lines, read_bytes


def read(text: str) -> list[Line]:
    return [line for _, line in reading_order(markdown_contents(text).blocks) if isinstance(line, Line)]


def test_headings_of_both_kinds():
    found = read("# Act\n## Part I ##\nShort title\n===========\n3. text")
    assert [(line.text, line.outline) for line in found] == [
        ("Act", 1),
        ("Part I", 2),
        ("Short title", 1),
        ("3. text", 0),
    ]


def test_emphasis_is_seen_and_taken_off():
    bold, mixed, italic = read("**ARTICLE 1**\n\n**1.** A *person* who\n\n*(Replaced by law 7)*")
    assert (bold.text, bold.bold) == ("ARTICLE 1", True)
    assert (mixed.text, mixed.bold, mixed.italic) == ("1. A person who", False, False)
    assert (italic.text, italic.italic) == ("(Replaced by law 7)", True)


def test_emphasis_and_links_that_run_over_lines():
    found = read("*(Replaced\n\nby article 1 of*[Law\n\n# No 7](http://x.example/?id=1)from 2012)")
    assert [line.text for line in found] == ["(Replaced", "by article 1 of Law", "No 7 from 2012)"]


def test_signs_in_the_text_itself_stay():
    assert [line.text for line in read("* Amended by Act 5\nsection 3_4 of 2*3\nsee [1995] 2 SCR \\*")] == [
        "* Amended by Act 5",
        "section 3_4 of 2*3",
        "see [1995] 2 SCR *",
    ]


def test_list_markers_stay_as_written():
    assert [line.text for line in read("1. first\n   - inner\n(a) own")] == ["1. first", "- inner", "(a) own"]
    assert [line.indent for line in read("1. first\n   - inner")] == [0.0, 15.0]


def test_front_matter_is_kept_as_properties_and_set_aside(tmp_path):
    reading = read_bytes(tmp_path, "ley.md", '---\ntitle: "Ley 7"\nrank: "ley"\n---\n# Ley\n\nArtículo 1')
    assert reading.properties == {"title": "Ley 7", "rank": "ley"}
    assert reading.title_hint == "Ley 7"
    assert aside(reading) == [('title: "Ley 7"', "front matter"), ('rank: "ley"', "front matter")]
    assert lines(reading) == ["Ley", "Artículo 1"]


def test_struck_out_words_and_pictures_are_set_aside(tmp_path):
    reading = read_bytes(tmp_path, "act.md", "A person ~~may~~ shall ![seal](s.png) comply\n\n---\n\nEnd")
    assert lines(reading) == ["A person shall comply", "End"]
    assert aside(reading) == [("may", "struck out"), ("seal s.png", "picture"), ("---", "ruled line")]


def test_tables_and_line_breaks():
    assert [line.text for line in read("| No | Offence |\n|---|---|\n| (a) | recruits |\n\none<br>two")] == [
        "No",
        "Offence",
        "(a) recruits",
        "one",
        "two",
    ]


def test_quotes_lose_their_sign():
    assert [line.text for line in read("> “Article 2. Trafficking”\n> means")] == ["“Article 2. Trafficking”", "means"]


def test_code_is_read_as_it_stands():
    assert [line.text for line in read("```\n1. **not bold**\n```")] == ["1. **not bold**"]
