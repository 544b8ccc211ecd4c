"""An Act about lighthouses with Parts, a chapter, headings, a long title and schedules, and bills that amend it."""

from legalgap.comparison.amending import amended
from tests.laws import document

ACT = """LIGHTHOUSE ACT, 2010

An Act to provide for the keeping of lighthouses and for connected matters.

PART I
PRELIMINARY

1. Short title
This Act may be cited as the Lighthouse Act, 2010.

2. Definitions
In this Act—
“lamp” means a thing that gives light;
“keeper” means a person who keeps a lamp.

PART II
DUTIES

3. Duty to light
(1) Every keeper shall light the lamp within three hours of sunset.
(2) A keeper may put the lamp out at sunrise.

4. Inspection
An inspector shall visit every lamp once a year.

PART III
PENALTIES

5. Penalty
A keeper who contravenes section 3 is liable to a fine.

6. Repeat
A keeper who contravenes section 3 again is liable to a double fine.

FIRST SCHEDULE
Kinds of lamp
1. Oil lamps.
2. Gas lamps.
3. Candles.

SECOND SCHEDULE
Fees
1. For a licence, ten crowns.
2. For a copy, one crown.
"""

HEAD = """LIGHTHOUSE (AMENDMENT) BILL, 2024

1. Short title
This Act may be cited as the Lighthouse (Amendment) Act, 2024.

2. Principal Act
In this Act “the principal Act” means the Lighthouse Act, 2010.

"""


def enacted(*clauses: str, act: str = ACT):
    """What a bill of those clauses, numbered from 3, makes of the Lighthouse Act."""
    text = HEAD + "\n\n".join(f"{n}. Amendment\n{clause}" for n, clause in enumerate(clauses, start=3)) + "\n"
    return amended([document(act)], document(text))


def after(*clauses: str, act: str = ACT):
    """The Act after a bill all of whose instructions are carried out."""
    result = enacted(*clauses, act=act)
    assert [each.reason for each in result.amendments if not each.applied] == []
    return result.laws[0].document


def refused(*clauses: str) -> list[str]:
    """The reasons for what was not carried out of a bill, none of which has changed the Act."""
    result = enacted(*clauses)
    assert result.laws == ()
    assert [each.applied for each in result.amendments] == [False] * len(result.amendments)
    return [each.reason for each in result.amendments]


def tree(law, *kinds):
    """The addresses of the provisions of some kinds, in order."""
    return [node.address for node in law.tree.walk() if node.kind in kinds]


def at(law, address):
    """A provision by its address."""
    return next(node for node in law.tree.walk() if node.address == address)


def words(law, address):
    """The words of a provision, on one line."""
    node = at(law, address)
    return " ".join(law.text[node.text_start : node.end].split())


def whole(law):
    """Whether text, lines and tree of a law are of one piece."""
    lines = zip(law.lines, law.line_starts, strict=True)
    assert [law.text[start : start + len(line.text)] for line, start in lines] == [line.text for line in law.lines]
    assert list(law.line_starts) == sorted(law.line_starts)
    for node in law.tree.walk():
        assert node.start <= node.text_start <= node.end <= len(law.text)
        place = node.start
        for child in node.children:
            assert place <= child.start <= child.end <= node.end
            place = child.end
    return True
