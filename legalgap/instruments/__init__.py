"""Reference instruments: what treaties and guides ask, where an indicator's source stands in them, and who is party.

instrument("TIPP").article("6")                    the obligations of an article, in our own words
ratification("ZWE").instruments["UNTOC"].reading   "party", "not_party", "disputed" or "unknown", with reasons
treaty_findings(ruleset.indicators, "ZWE")         findings for the indicators that ask what a State is party to
attached_article("TIPP", "6(3)")                   the official text, when the user has attached it
official_texts(["TIPP 6(3)(a)"])                the passages to which sources point, in the texts that are attached
"""

from .attached import attached_article
from .catalogue import codes, instrument, instruments
from .citations import cited
from .countries import find_country
from .official import official_texts
from .ratification import ratification
from .treaty_findings import treaty_findings

__all__ = [
    "attached_article",
    "cited",
    "codes",
    "find_country",
    "instrument",
    "instruments",
    "official_texts",
    "ratification",
    "treaty_findings",
]
