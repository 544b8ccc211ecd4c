"""Entries for tests, with sensible words for what a test does not care about."""

from legalgap.review.entries import OVERALL, Entry, Reviews


def entry(indicator="def.acts", document=OVERALL, decision="overrule", verdict="gap", **others) -> Entry:
    """An entry of A. Assessor."""
    given = {
        "number": 1,
        "date": "2025-03-01",
        "assessor": "A. Assessor",
        "title": "The five acts",
        "reason": "Because.",
        "machine": "met",
        "ruleset": "palermo 1.0",
    }
    return Entry(
        **{**given, "indicator": indicator, "document": document, "decision": decision, "verdict": verdict, **others}
    )


def reviews(*entries: Entry) -> Reviews:
    """The entries, numbered."""
    from dataclasses import replace

    return Reviews(tuple(replace(each, number=i) for i, each in enumerate(entries, start=1)))
