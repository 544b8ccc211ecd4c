"""`comparison.html`: a comparison in, one self-contained page in the style of the report out.

    render(comparison) -> b"<!doctype html>..."

Jinja2 escapes everything that comes from a law; the page has no script and may load nothing.
"""

from markupsafe import Markup

from ..comparison.outcome import Comparison
from .comparison_words import (
    CHANGE_WORDS,
    PAIR_WORDS,
    cleaned,
    counts,
    pair_counts,
    pair_title,
    place,
    short_runs,
    shown_changes,
)
from .html import own_style, page_environment, style_policy
from .words import DISCLAIMER, FLAG_WORDS, STATUS_WORDS


def render(comparison: Comparison) -> bytes:
    """The comparison as UTF-8 HTML."""
    comparison = cleaned(comparison)
    style = own_style("report.css", "comparison.css")
    page = (
        page_environment()
        .get_template("comparison.html")
        .render(
            comparison=comparison,
            style=Markup(style),
            policy=style_policy(style),
            counts=counts(comparison),
            changes=list(shown_changes(comparison)),
            words=CHANGE_WORDS,
            pair_words=PAIR_WORDS,
            statuses=STATUS_WORDS,
            flags=FLAG_WORDS,
            place=place,
            pair_title=pair_title,
            pair_counts=pair_counts,
            short_runs=short_runs,
            disclaimer=DISCLAIMER,
        )
    )
    return page.encode("utf-8", errors="replace")
