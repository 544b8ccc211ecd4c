"""The official text beside a finding: passages that the user's attached texts have for its sources, in words to show.

texts_of(("TIPP 3(c)",), official_texts(["TIPP 3(c)"]))[0].title
-> "Trafficking in Persons Protocol, article 3(c)"
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ..instruments.official import OfficialText, OfficialTexts
from ..printable import one_line, printable


@dataclass(frozen=True, slots=True)
class TextView:
    """A passage of a treaty: `lead` is what stands above it there. Both keep their line breaks.

    `origin` names the file and the date; `remarks` say what of the passage is not shown or was not found.
    """

    title: str
    lead: str
    text: str
    origin: str
    remarks: tuple[str, ...]


def texts_of(sources: Iterable[str], texts: OfficialTexts) -> tuple[TextView, ...]:
    """The passages of the sources of one finding, in their order, each once."""
    passages = (passage for source in sources for passage in texts.by_source.get(source, ()))
    return tuple(_view(passage) for passage in {(each.code, each.address): each for each in passages}.values())


def _view(passage: OfficialText) -> TextView:
    return TextView(
        title=one_line(f"{passage.title}, article {passage.address}"),
        lead=printable(passage.lead).strip(),
        text=printable(passage.text).strip(),
        origin=_origin(passage),
        remarks=tuple(one_line(remark) for remark in _remarks(passage)),
    )


def _origin(passage: OfficialText) -> str:
    day = f", attached on {passage.attached}" if passage.attached else ""
    return one_line(f"From {passage.file}{day}, as it was read from that file.")


def _remarks(passage: OfficialText) -> Iterable[str]:
    if passage.missing:
        yield f"{passage.missing} was not told apart in that file; this is what holds it."
    if passage.cut:
        yield (
            f"Cut here: {len(passage.text):,} of {passage.length:,} characters are shown. The whole: "
            f'legalgap instruments show {passage.code} --article "{passage.address}"'
        )
