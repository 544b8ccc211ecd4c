"""Accuracy: expert readings of laws and the verdicts of the engine in, figures, gains and losses out.

    gold -> laws -> running -> outcomes -> figures, changes, keywords -> text_report, json_report, page

Nothing in the engine depends on this folder; it only measures.
"""
