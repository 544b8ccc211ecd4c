"""The sheet as YAML, for those who would rather edit text: findings in, a file out, and back.

    yaml_of(sheet)                      ->  "# How to fill this in: ..."
    read_yaml_sheet(Path("review.yaml")) ->  the sheet with what was filled in, each field with its line

Raises as reading a workbook does.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, TypeAdapter

from ..errors import ReviewError, UnreadableError
from ..printable import printable
from ..rules.faults import Fault, Spot, listed
from ..rules.fitting import fitted, spot_of
from ..rules.reading import Entries, read_text
from .entries import FOR_PRACTICE, FOR_TEXT, VERDICTS, Seen, plain
from .form import Form, Name, SeenForm, Text
from .layout import item, mapping, scalar, seen_lines
from .sheet import FIELDS, TITLES, Asked, Filled, Sheet, SheetRow

SCHEMA = "legalgap/review-sheet/1"
MOST_BYTES = 64_000_000
LOCKED = ("indicator", "document", "title", "pillar", "severity", "requirement", "law", "machine", "flags", "why")
HEADER = f"""\
# How to fill this in: under `fill_in`, choose a decision, give your name, and leave alone all the rest.
#   decision: {", ".join(FOR_TEXT)}; for what text cannot show: {", ".join(FOR_PRACTICE)}
#   verdict (for overrule and answer): {", ".join(map(plain, VERDICTS))}
#   words: words of the law you rely on, where they are not among the passages shown
#   proof (for answer): the document you rely on, its date, where it is to be found
# Then: legalgap review apply THIS_FILE --reviews reviews.yaml
"""
PROOF = {"document": "proof_document", "date": "proof_date", "link": "proof_link"}


class ProofFill(Form):
    """`proof:` under `fill_in:`."""

    document: Text = ""
    date: Text = ""
    link: Text = ""


class Fill(Form):
    """`fill_in:` of a finding."""

    decision: Text = ""
    verdict: Text = ""
    reason: Text = ""
    words: Text = ""
    assessor: Text = ""
    date: Text = ""
    proof: Annotated[ProofFill, BeforeValidator(lambda value: value or {})] = ProofFill()

    def filled(self) -> Filled:
        """What was filled in."""
        own = {name: _tidy(getattr(self, name)) for name in FIELDS if name not in PROOF.values()}
        return Filled(**own, **{name: _tidy(getattr(self.proof, key)) for key, name in PROOF.items()})


class FindingForm(Form):
    """One of `findings:`."""

    indicator: Name
    document: Name
    title: Text = ""
    pillar: Text = ""
    severity: Text = ""
    requirement: Text = ""
    law: Text = ""
    machine: Text = ""
    flags: tuple[Text, ...] = ()
    why: Text = ""
    state: Text = ""
    earlier: Text = ""
    seen: tuple[SeenForm, ...] = ()
    base: int = 0
    check: Text = ""
    fill_in: Annotated[Fill, BeforeValidator(lambda value: value or {})] = Fill()

    def asked(self) -> Asked:
        """The finding as it was put."""
        kept = self.model_dump(exclude={"check", "fill_in", "seen"})
        return Asked(**kept, seen=tuple(Seen(**seen.model_dump()) for seen in self.seen))


class SheetForm(Form):
    """The whole file."""

    kind: Annotated[Literal["legalgap/review-sheet/1"], Field(alias="schema")]
    title: Text = ""
    ruleset: Text = ""
    laws: dict[Name, Text] = Field(default_factory=dict)
    findings: Annotated[tuple[FindingForm, ...], BeforeValidator(lambda value: value or ())] = ()


FORMS = (SeenForm, ProofFill, Fill, FindingForm, SheetForm)
KEYS = frozenset(key for form in FORMS for key in form.model_fields) - {"kind"} | {"schema"}


def yaml_of(sheet: Sheet) -> str:
    """The sheet as YAML."""
    lines = [f"schema: {SCHEMA}", f"title: {scalar(sheet.title)}", f"ruleset: {scalar(sheet.ruleset)}"]
    lines += [*mapping("laws", sheet.laws), "findings:"]
    for row in sheet.rows:
        lines += ["", *item(_finding(row, sheet), "  ")]
    return HEADER + "\n".join(lines) + "\n"


def _finding(row: SheetRow, sheet: Sheet) -> Iterator[str]:
    asked = row.asked
    for key in (*LOCKED, "state", "earlier"):
        value = getattr(asked, key)
        yield f"{key}: [{', '.join(map(scalar, value))}]" if key == "flags" else f"{key}: {scalar(printable(value))}"
    if asked.seen:
        yield "seen:"
        for seen in asked.seen:
            yield from item(seen_lines(seen), "  ")
    yield f"base: {asked.base}"
    yield f"check: {scalar(sheet.seal(asked))}"
    yield "fill_in:"
    for name in FIELDS:
        if name not in PROOF.values():
            yield f"  {name}: {scalar(getattr(row.filled, name))}"
    yield "  proof:"
    yield from (f"    {key}: {scalar(getattr(row.filled, name))}" for key, name in PROOF.items())


def read_yaml_sheet(path: Path) -> Sheet:
    """The sheet in a YAML file. Raises UnreadableError, or ReviewError with every fault and its line."""
    raw, faults = read_text(_text(path), path.name)
    if not isinstance(raw, Entries):
        faults = faults or [Fault(Spot(path.name), "this is no sheet made by `legalgap review export`")]
    form: SheetForm | None = None
    if isinstance(raw, Entries):
        form = fitted(TypeAdapter(SheetForm), raw, faults, KEYS)
    if faults or form is None or not isinstance(raw, Entries):
        raise ReviewError(listed(path.name, faults))
    rows = tuple(
        SheetRow(finding.asked(), finding.fill_in.filled(), finding.check, _places(raw, at))
        for at, finding in enumerate(form.findings)
    )
    return Sheet(form.title, form.ruleset, form.laws, {}, rows)


def _places(raw: Entries, at: int) -> Mapping[str, str]:
    """The line of each field of a finding."""
    own: dict[str, Any] = {name: ("fill_in", name) for name in TITLES if name not in PROOF.values()}
    own |= {name: ("fill_in", "proof", key) for key, name in PROOF.items()} | {"": ()}
    return {name: f"line {spot_of(raw, ('findings', at, *path)).line}" for name, path in own.items()}


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise UnreadableError(path.name, f"the file is larger than {MOST_BYTES // 1_000_000} MB")
        return path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise UnreadableError(path.name, f"the file cannot be opened ({fault.strerror})") from fault
    except UnicodeDecodeError as fault:
        raise UnreadableError(path.name, "the file is not UTF-8 text; save it as UTF-8") from fault


def _tidy(text: str) -> str:
    return printable(text).strip()
