"""`report.html`: a report in, one self-contained page out, complete without scripts and without a network.

    render(report) -> b"<!doctype html>..."

Jinja2 escapes everything that comes from a law; style and script are our own files, and the page's content security
policy lets nothing else run.
"""

import base64
import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from .view import Report
from .words import AS_IF_ENACTED, DISCLAIMER, FLAG_WORDS, MARK_WORDS, SHORT_WORDS, SINCE_BASELINE, STATUS_WORDS

HERE = Path(__file__).parent
MOST_TITLED_COLUMNS = 6
FITTING_COLUMNS = ((0, 5), (7, 15))  # with titles, with labels only: no need to scroll sideways on a wide screen


def render(report: Report) -> bytes:
    """The report as UTF-8 HTML."""
    style, script = _static("report.css"), _static("report.js")
    columns = len(report.documents) + report.with_drafts
    page = (
        page_environment()
        .get_template("report.html")
        .render(
            report=report,
            style=Markup(style),
            script=Markup(script),
            policy=_policy(style, script),
            statuses=list(STATUS_WORDS.values()),
            flags=list(FLAG_WORDS.values()),
            short_words=SHORT_WORDS,
            disclaimer=DISCLAIMER,
            as_if_enacted=AS_IF_ENACTED,
            since_baseline=SINCE_BASELINE,
            marks=list(MARK_WORDS.values()),
            titles={document.id: document for document in report.documents},
            roomy=columns <= MOST_TITLED_COLUMNS,
            fits=any(columns in range(*width) for width in FITTING_COLUMNS),
        )
    )
    return page.encode("utf-8")


def page_environment() -> Environment:
    """What renders our templates: everything that is not our own markup is escaped."""
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _static(name: str) -> str:
    return (HERE / "static" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Only this very style and this very script may act; nothing may be loaded or sent."""
    own = f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"


def own_style(*names: str) -> str:
    """Our own style sheets, one after the other."""
    return "".join(_static(name) for name in names)


def style_policy(style: str) -> str:
    """The policy of a page without scripts: only this very style may act."""
    return f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
