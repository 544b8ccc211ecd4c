"""Numbers on which the laws of a framework differ: two ages of a child, two penalties for one offence.

a test that one law answers with 18 and another with 16  ->
"The laws differ on age of a child: 18 years in Children Act (s 2); 16 years in Penal Code (s 129)."

Both are shown, and neither is preferred here: which law prevails is for a lawyer to say.
"""

from collections.abc import Iterator, Sequence

from legalgap.matching.hits import Measured
from legalgap.model.document import Document
from legalgap.model.ruleset import Indicator, QuantitativeTest

from .evidence import address
from .framework import Examined


def conflicts(indicator: Indicator, laws: Sequence[Examined]) -> tuple[str, ...]:
    """A sentence for each number of the indicator that several laws give differently."""
    return tuple(sentence for test in indicator.tests if test.unit for sentence in _on(test, indicator.id, laws))


def _on(test: QuantitativeTest, indicator: str, laws: Sequence[Examined]) -> Iterator[str]:
    given = [
        (measured.value, _place(law.document, measured))
        for law in laws
        if (measured := law.readings[indicator].tests.get(test.id)) and measured.value is not None
    ]
    if len({value for value, _ in given}) > 1:
        told = "; ".join(f"{value:g} {test.unit} in {place}" for value, place in given)
        yield f"The laws differ on {test.what}: {told}."


def _place(document: Document, measured: Measured) -> str:
    """The law and the provision that give a number: "Children Act (s 2)"."""
    if measured.span is None:
        return document.title
    start = measured.span[0]
    path = [node for node in document.tree.walk() if node.start <= start < node.end]
    return f"{document.title} ({address(path)})"
