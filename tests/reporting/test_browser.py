"""The HTML report in a real browser: keys, filter, narrow screens, no complaint on the console."""

import shutil
from pathlib import Path

import pytest

from legalgap.assessment.run import assess_text
from legalgap.instruments.attached import attach
from legalgap.reporting import write
from legalgap.rules import load_ruleset

from .example import example_matrix
from .hostile import hostile_matrix

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright: pip install legalgap[test]")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs a Chromium browser")


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Opens the report of a matrix; fails the test when the browser complains or a dialog opens."""
    complaints: list[str] = []

    def open_report(matrix, width=1280):
        (path,) = write(matrix, tmp_path, ["html"])
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda fault: complaints.append(str(fault)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.goto(Path(path).as_uri())
        return page

    yield open_report
    assert complaints == []


def focused(page) -> str:
    return page.evaluate("document.activeElement.id")


def test_keys_go_from_indicator_to_indicator_and_from_gap_to_gap(opened):
    page = opened(example_matrix())
    visited = []
    for key in "jjjk]][":
        page.keyboard.press(key)
        visited.append(focused(page))
    assert visited == [
        "i-def-acts",
        "i-def-means",
        "i-def-purposes",
        "i-def-means",
        "i-offence-legal-persons",
        "i-victim-assistance",
        "i-offence-legal-persons",
    ]


def test_the_question_mark_shows_the_keys_and_escape_closes_them(opened):
    page = opened(example_matrix())
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_the_filter_narrows_matrix_and_findings_together(opened):
    page = opened(example_matrix())
    page.keyboard.press("/")
    page.keyboard.type("intermingled confiscation")
    assert page.locator(".indicator:visible").count() == page.locator("tr[data-row]:visible").count() == 1
    assert page.locator("#filter-count").inner_text() == "1 of 13"
    page.fill("#filter-words", "")
    page.click("[data-show=contrary]")
    assert page.locator(".indicator:visible").count() == 2
    assert page.locator(".pillar:visible").count() == 1, "pillars without a finding step aside"
    page.click("[data-show=contrary]")
    assert page.locator(".indicator:visible").count() == 13


@pytest.mark.parametrize("width", [360, 420, 768, 1280])
def test_the_page_never_scrolls_sideways(opened, width):
    page = opened(hostile_matrix(), width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_hostile_document_does_nothing(opened):
    page = opened(hostile_matrix())
    page.wait_for_timeout(200)
    assert page.locator("img").count() == 0


def lessons(browser, tmp_path):
    """The report of a small law with the standard explained, opened in the browser."""
    ruleset = load_ruleset("palermo")
    matrix = assess_text("1. Offence\nWhoever recruits a person commits an offence.\n", ruleset)
    (path,) = write(matrix, tmp_path, ["html"], ruleset=ruleset)
    page = browser.new_page()
    page.goto(Path(path).as_uri())
    return page


def test_a_link_to_what_is_explained_opens_it(browser, tmp_path):
    page = lessons(browser, tmp_path)
    lesson = page.locator("#x-victim-reflection-period")
    assert not lesson.locator("dl").is_visible()
    page.locator("#i-victim-reflection-period .learn a").click()
    lesson.locator("dl").wait_for(state="visible")
    lesson.get_by_text("to the finding").click()
    assert page.url.endswith("#i-victim-reflection-period")


def test_paper_shows_of_what_is_explained_only_what_is_open(browser, tmp_path):
    page = lessons(browser, tmp_path)
    page.emulate_media(media="print")
    assert not page.locator("#explained").is_visible()
    page.evaluate("document.getElementById('x-victim-reflection-period').open = true")
    shown = [lesson.get_attribute("id") for lesson in page.locator(".lesson").all() if lesson.is_visible()]
    assert shown == ["x-victim-reflection-period"]
    assert [h.inner_text() for h in page.locator(".lessons h3").all() if h.is_visible()] == [
        "Protection and assistance of victims"
    ]


@pytest.fixture
def quoting(browser, tmp_path, monkeypatch):
    """The report of the example with an attached text beside its findings, opened in the browser."""
    monkeypatch.setenv("LEGALGAP_HOME", str(tmp_path / "home"))
    treaty = tmp_path / "protocol.txt"
    treaty.write_text(
        "".join(f"Article {n}\nSubject {n}\n\nThe States agree on {n}.\n\n" for n in range(1, 7)), "utf-8"
    )
    attach("TIPP", treaty)
    (path,) = write(example_matrix(), tmp_path, ["html"])
    page = browser.new_page()
    page.goto(Path(path).as_uri())
    return page


def test_a_key_opens_all_official_texts_and_closes_them(quoting):
    texts = quoting.locator("#i-def-acts .official blockquote")
    assert not texts.first.is_visible()
    quoting.keyboard.press("o")
    assert all(text.is_visible() for text in texts.all())
    quoting.keyboard.press("o")
    assert not texts.first.is_visible()


def test_paper_shows_of_official_texts_only_what_is_open(quoting):
    quoting.emulate_media(media="print")
    official = quoting.locator(".official")
    assert not any(section.is_visible() for section in official.all())
    quoting.evaluate("document.querySelector('#i-def-acts .official details').open = true")
    assert [section.is_visible() for section in official.all()].count(True) == 1
    assert quoting.locator("#i-def-acts .official blockquote").first.is_visible()
