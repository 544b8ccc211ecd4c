"""Real laws: no word is lost, and the outcome does not depend on workers or cache."""

import re
import zipfile
from collections import Counter

import pytest

from legalgap.documents import read_file, read_isolated

pytestmark = pytest.mark.corpus


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


def all_words(reading) -> Counter[str]:
    found = [line.text for text in reading.texts for line in (*text.lines, *text.furniture)]
    return words(" ".join(found))


def laws(corpus, suffix: str):
    found = sorted((corpus / "laws").glob(f"*/*{suffix}"))
    assert found
    return found


def test_no_word_of_a_text_file_is_lost(corpus):
    for path in laws(corpus, ".txt"):
        assert all_words(read_file(path)) == words(path.read_text("utf-8"))


def test_no_word_of_a_markdown_file_is_lost(corpus):
    for path in laws(corpus, ".md"):
        without_links = re.sub(r"\]\([^()]*\)", " ", path.read_text("utf-8"))
        assert words(without_links) - all_words(read_file(path)) == Counter()


def test_no_word_of_a_word_file_is_lost(corpus):
    for path in laws(corpus, ".docx"):
        document = zipfile.ZipFile(path).read("word/document.xml").decode()
        said = "".join(re.findall(r"<w:t[ >][^<]*|</w:p>|<w:br/>", document))
        expected = words(re.sub(r"<w:t[^>]*>", "", said.replace("</w:p>", " ").replace("<w:br/>", " ")))
        assert expected - all_words(read_file(path)) == Counter()


def test_workers_and_cache_change_nothing(corpus, tmp_path):
    paths = [*laws(corpus, ".txt"), *laws(corpus, ".docx"), *laws(corpus, ".md"), *laws(corpus, "prevention*2014.pdf")]
    one = read_isolated(paths, jobs=1)
    assert one == [read_file(path) for path in paths]
    assert read_isolated(paths, jobs=2, cache=tmp_path) == one
    assert read_isolated(paths, jobs=2, cache=tmp_path) == one
