"""A little Act about lamps, bills that amend it, and what becomes of it."""

from legalgap.comparison.amending import amended
from legalgap.comparison.instructions import instructions
from tests.laws import document

ACT = """LAMP ACT, 2010

1. Short title
This Act may be cited as the Lamp Act, 2010.

2. Definitions
In this Act—
“lamp” means a thing that gives light;
“oil” means what a lamp burns.

3. Duty to light
(1) Every keeper shall light the lamp within three hours of sunset.
(2) A keeper may put the lamp out at sunrise.
(3) The keeper shall record the three hours.

4. Inspection
An inspector shall visit every lamp once a year.

5. Penalty
A keeper who contravenes section 3 is liable to a fine.
"""

HEAD = """LAMP (AMENDMENT) BILL, 2024

1. Short title
This Act may be cited as the Lamp (Amendment) Act, 2024.

2. Principal Act
In this Act “the principal Act” means the Lamp Act, 2010.

"""


def bill(*clauses: str):
    """A bill of the clauses, which are numbered from 3."""
    return document(HEAD + "\n\n".join(f"{n}. Amendment\n{text}" for n, text in enumerate(clauses, start=3)) + "\n")


def read(*clauses: str):
    """The instructions of a bill of those clauses."""
    return instructions(bill(*clauses))


def enacted(*clauses: str):
    """What a bill of those clauses makes of the Lamp Act."""
    return amended([document(ACT)], bill(*clauses))


def after(*clauses: str):
    """The Lamp Act after a bill that changes it."""
    return enacted(*clauses).laws[0].document


def words(law, address):
    """The words of a provision, on one line."""
    node = next(n for n in law.tree.walk() if n.address == address)
    return " ".join(law.text[node.text_start : node.end].split())


def addresses(law):
    """The addresses of the sections of a law, in order."""
    return [n.address for n in law.tree.walk() if n.kind in {"section", "article"}]
