"""The words and signs in which reports say things: codes of the model in, what a lawyer reads out.

    STATUS_WORDS["gap"] -> Word("gap", "Gap", "✗", "Nothing operative was found ...")

A status is always shown by word and sign; colour only repeats it.
"""

from typing import NamedTuple

from ..model.matrix import Flag, Mark, Status


class Word(NamedTuple):
    """How a code is shown: a short word, a sign that survives a black-and-white print, and what it means."""

    code: str
    word: str
    sign: str
    meaning: str


STATUS_WORDS: dict[Status, Word] = {
    "met": Word("met", "Met", "✓", "Everything the standard requires was found in operative provisions."),
    "partial": Word(
        "partial",
        "Partial",
        "◐",
        "The matter is regulated, but a required element is missing, narrowed, optional or left to rules not supplied.",
    ),
    "gap": Word("gap", "Gap", "✗", "Nothing operative was found in the laws where this normally stands."),
    "uncertain": Word(
        "uncertain",
        "Uncertain",
        "?",
        "Something decisive could not be read or was not supplied: a reference, a schedule, a badly scanned page.",
    ),
    "manual": Word("manual", "By hand", "✎", "Text cannot decide this; an assessor has to record what practice shows."),
    "not_supplied": Word(
        "not_supplied",
        "No law given",
        "∅",
        "No law of the kind in which this normally stands was supplied. That is not a gap: it has not been looked at.",
    ),
    "not_applicable": Word(
        "not_applicable",
        "Not applicable",
        "–",
        "The standard binds only States party to an instrument outside the profile.",
    ),
}

FLAG_WORDS: dict[Flag, Word] = {
    "contrary": Word("contrary", "Contrary", "⚠", "A provision contradicts the standard. Always shown first."),
    "broader": Word("broader", "Broader", "+", "The law goes further than the standard asks."),
    "discretionary": Word("discretionary", "Discretionary", "≈", "The law permits (“may”) what the standard requires."),
    "delegated": Word("delegated", "Delegated", "→", "The substance is left to regulations that were not supplied."),
    "draft": Word("draft", "Draft", "▱", "The words come from a bill or from provisions that have not commenced."),
}

MARK_WORDS: dict[Mark, Word] = {
    "new": Word("new", "New", "●", "No problem in the earlier run, a problem now."),
    "worse": Word("worse", "Worse than before", "▼", "Less is provided than in the earlier run, or more contradicts."),
    "known": Word("known", "Known before", "○", "A problem in the earlier run too, and no worse now."),
    "closed": Word("closed", "Closed since", "☑", "A problem in the earlier run, and none now."),
    "undecided": Word(
        "undecided",
        "No longer decided",
        "◌",
        "A problem in the earlier run; now left to an assessor, without a law to look at, or not applicable.",
    ),
}

AS_IF_ENACTED = "As if enacted"
SINCE_BASELINE = "Since the baseline"

SEVERITIES = ("critical", "high", "medium", "low")

SHORT_WORDS = {"not_supplied": "No law", "not_applicable": "N/A"}

OBLIGATION_WORDS = {
    "mandatory": "mandatory",
    "mandatory_qualified": "mandatory, with a qualification",
    "subject_to_basic_concepts": "mandatory, subject to the basic concepts of the legal system",
    "consider": "must be considered",
    "endeavour": "must be endeavoured",
    "optional": "optional",
    "recommended": "recommended practice",
}

DOCUMENT_STATUS_WORDS = {
    "in_force": "in force",
    "bill": "bill",
    "repealed": "repealed",
    "not_commenced": "not commenced",
}

LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "pt": "Portuguese",
    "ru": "Russian",
}

GRADES = {
    "A": "clean text",
    "B": "small faults",
    "C": "legible, with faults",
    "D": "poor; check quotes against the source",
    "E": "very poor; verdicts are unsafe",
    "F": "no text",
}

DISCLAIMER = (
    "This report points a human drafter or assessor to provisions. It is not legal advice: "
    "every verdict is to be checked against the words quoted, and those against the official text."
)


def plain(code: str) -> str:
    """A code as words: `penal_code` -> "penal code"."""
    return code.replace("_", " ")
