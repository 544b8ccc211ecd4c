"""The little language in which a rule says when it is met: parsed once, evaluated over what was found.

    parse("all(core) and test(days)")  ->  And((All("core"), Test("days")))
    evaluate(that, found={"period"}, groups={"core": ["period"]}, tests={"days": None}, verdicts={})  ->  None

    expression :=  expression and expression | expression or expression | not expression | (expression) | atom
    atom       :=  all(core) | any(core) | k(2,GROUP) | el(ID) | test(ID) | indicator(ID) | never

`None` means unknown: a test whose value the text does not give, or an indicator that is itself uncertain. It passes
through and/or/not as in three-valued logic, so an answer that does not depend on the unknown is still True or False.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .faults import did_you_mean

HELD = frozenset({"met", "partial"})
UNKNOWN = frozenset({"uncertain", "manual", "not_supplied"})
NAMES = ("all", "any", "k", "el", "test", "indicator", "never", "and", "or", "not")


class LogicError(ValueError):
    """An expression that cannot be read; `position` is the offset of the trouble in it."""

    def __init__(self, text: str, position: int, reason: str) -> None:
        super().__init__(f"{reason}, at character {position + 1} of '{text}'")
        self.position = position


@dataclass(frozen=True, slots=True)
class All:
    """Every element of the group is found."""

    group: str


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` elements of the group are found; `any(core)` is one of core."""

    count: int
    group: str


@dataclass(frozen=True, slots=True)
class Found:
    """The element is found."""

    element: str


@dataclass(frozen=True, slots=True)
class Passed:
    """The quantitative test is passed."""

    test: str


@dataclass(frozen=True, slots=True)
class Held:
    """The other indicator is met or partly met in the same laws."""

    indicator: str


@dataclass(frozen=True, slots=True)
class Never:
    """Reachable only through a distractor or a failed test."""


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class And:
    """Both."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Or:
    """Either."""

    left: "Expression"
    right: "Expression"


Expression = All | AtLeast | Found | Passed | Held | Never | Not | And | Or

_TOKEN = re.compile(r"\s*(?:([A-Za-z_][\w.]*)|(\d+)|([(),]))")
_ID_ATOMS: dict[str, Callable[[str], Expression]] = {
    "el": Found,
    "test": Passed,
    "indicator": Held,
}


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_tokens(text))
        self.at = 0

    def fail(self, reason: str) -> LogicError:
        position = self.tokens[self.at][1] if self.at < len(self.tokens) else len(self.text)
        return LogicError(self.text, position, reason)

    def peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def take(self, expected: str = "") -> str:
        token = self.peek()
        if not token or (expected and token != expected):
            raise self.fail(f"expected '{expected}'" if expected else "the expression ends too early")
        self.at += 1
        return token

    def disjunction(self) -> Expression:
        left = self.conjunction()
        while self.peek() == "or":
            self.take()
            left = Or(left, self.conjunction())
        return left

    def conjunction(self) -> Expression:
        left = self.unit()
        while self.peek() == "and":
            self.take()
            left = And(left, self.unit())
        return left

    def unit(self) -> Expression:
        token = self.peek()
        if token == "not":
            self.take()
            return Not(self.unit())
        if token == "(":
            self.take()
            inner = self.disjunction()
            self.take(")")
            return inner
        return self.atom()

    def atom(self) -> Expression:
        name = self.peek()
        if name == "never":
            self.take()
            return Never()
        if name not in NAMES or name in ("and", "or", "not"):
            shown = (
                f"'{name}' is not known here{did_you_mean(name, NAMES)}" if name else "the expression ends too early"
            )
            raise self.fail(shown)
        self.take()
        self.take("(")
        made = self._arguments(name)
        self.take(")")
        return made

    def _arguments(self, name: str) -> Expression:
        if name in _ID_ATOMS:
            return _ID_ATOMS[name](self._word())
        if name == "k":
            count = self.take()
            if not count.isdigit():
                self.at -= 1
                raise self.fail("k needs a number first, as in k(2,core)")
            self.take(",")
            return AtLeast(int(count), self._word())
        group = self._word()
        return All(group) if name == "all" else AtLeast(1, group)

    def _word(self) -> str:
        word = self.take()
        if not re.match(r"[A-Za-z_]", word):
            self.at -= 1
            raise self.fail("expected the name of a group, element, test or indicator")
        return word


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if not match:
            raise LogicError(text, at, f"'{text[at:].strip()[:1]}' has no meaning here")
        yield match[match.lastindex or 0], match.start(match.lastindex or 0)
        at = match.end()


def parse(text: str) -> Expression:
    """The tree of an expression. Raises LogicError, which names the place and, where it can, what was meant."""
    parser = _Parser(text)
    expression = parser.disjunction()
    if parser.at < len(parser.tokens):
        raise parser.fail(f"'{parser.peek()}' does not belong here; join conditions with 'and' or 'or'")
    return expression


def evaluate(
    expression: Expression,
    found: Collection[str],
    groups: Mapping[str, Sequence[str]],
    tests: Mapping[str, bool | None],
    verdicts: Mapping[str, str],
) -> bool | None:
    """Whether the expression holds: True, False, or None where an unknown decides.

    `found` are ids of elements, `groups` the element ids of each role ("core", "KT"), `tests` the results of tests
    (absent or None: unknown), `verdicts` the statuses of other indicators ("met"; absent: not found).
    """

    def value(part: Expression) -> bool | None:
        match part:
            case And(left, right):
                return _both(value(left), value(right))
            case Or(left, right):
                return _opposite(_both(_opposite(value(left)), _opposite(value(right))))
            case Not(inner):
                return _opposite(value(inner))
            case All(group):
                return all(element in found for element in groups.get(group, ()))
            case AtLeast(count, group):
                return sum(element in found for element in groups.get(group, ())) >= count
            case Found(element):
                return element in found
            case Passed(test):
                return tests.get(test)
            case Held(indicator):
                return _held(verdicts.get(indicator, "gap"))
            case Never():
                return False

    return value(expression)


def _both(left: bool | None, right: bool | None) -> bool | None:
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def _opposite(value: bool | None) -> bool | None:
    return None if value is None else not value


def _held(status: str) -> bool | None:
    return None if status in UNKNOWN else status in HELD


def parts(expression: Expression) -> Iterator[Expression]:
    """The expression and everything inside it."""
    yield expression
    match expression:
        case And(left, right) | Or(left, right):
            yield from parts(left)
            yield from parts(right)
        case Not(inner):
            yield from parts(inner)
