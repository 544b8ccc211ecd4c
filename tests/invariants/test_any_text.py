"""The reader and the tree builder never raise on any text (invariant 5), and lose none of it (invariant 4)."""

import re
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from legalgap.documents import read_file
from legalgap.language.law import annotate
from legalgap.provisions import build_documents

LABELS = st.sampled_from(
    ["1.", "2.", "12A.", "(1)", "(a)", "(iv)", "Article 3", "Art. 4.-", "PART II", "SCHEDULE", "§ 5"]
)
WORDS = st.sampled_from(
    ["“child” means", "Short title", "shall", "is repealed", "a person who", "—", "[omitted]", ";", "\t"]
)
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"])  # bytes that no text has make a file unreadable
TEXTS = st.lists(
    st.one_of(LABELS, WORDS, st.text(CHARACTERS, max_size=12), st.sampled_from(["\n", "\n\n", " "])), max_size=60
)


def build(text):
    """The document that a text file gives."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "law.txt"
        path.write_text("Act\n" + text, encoding="utf-8", errors="replace", newline="")
        return build_documents(read_file(path), "auto")[0]


@settings(max_examples=60, deadline=None)
@given(st.one_of(TEXTS.map(" ".join), st.text(CHARACTERS, max_size=300)))
def test_any_text_becomes_a_sound_tree(text):
    document = build(text)
    assert (document.tree.start, document.tree.end) == (0, len(document.text))
    for node in document.tree.walk():
        at = node.start
        for child in node.children:
            assert at <= child.start <= child.end <= node.end
            at = child.end
    annotate(document)


@settings(max_examples=60, deadline=None)
@given(TEXTS.map(" ".join))
def test_no_ascii_word_of_a_text_is_lost(text):
    document = build(text)
    kept = " ".join([document.text, *(each.text for each in document.furniture)])
    assert Counter(re.findall(r"[a-z0-9]", text.lower())) - Counter(re.findall(r"[a-z0-9]", kept.lower())) == Counter()
