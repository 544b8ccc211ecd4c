"""Provisions -> annotated provisions: sentences, units of sense, cues (duty, power, denial ...), references, penalties.

What a language needs is data: `cues/<language>.yaml`. Nothing here knows what a ruleset asks.
"""
