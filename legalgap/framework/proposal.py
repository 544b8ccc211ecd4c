"""A framework file to start from: a folder of laws in, the text of a framework.yaml that the user corrects out.

propose(Path("laws/"), ruleset) -> Proposal('country: "" ... documents:\\n  - file: "act.pdf"\\n    kind: ...')

Everything that was recognised stands there with the reason beside it; what was not is left empty.
"""

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from legalgap.errors import LegalGapError, UnreadableError, UsageError
from legalgap.model.document import Document
from legalgap.model.ruleset import Ruleset
from legalgap.printable import one_line

from .files import inside, law_files
from .kinds import KindGuess, recognise_kind

Progress = Callable[[str, int, int], None]
EMPTY = '""'
UNKNOWN = "und"
TREATIES = """\
# What you know better than the table of ratifications, for example:
# treaties:
#   TIPP: {status: party, date: 2003-12-25, source: "UN Treaty Collection, 1 March 2024"}
"""


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text of a framework file, how many laws it lists, and the files that could not be read."""

    text: str
    laws: int
    unread: tuple[UnreadableError, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was made out of one law: its title, kind, status and year, with the reasons."""

    title: str
    guess: KindGuess
    status: str
    status_why: str
    year: str
    language: str


def propose(
    folder: Path,
    ruleset: Ruleset,
    *,
    out: Path | None = None,
    country: str = "",
    jobs: int = 1,
    progress: Progress | None = None,
) -> Proposal:
    """The framework file of the laws in a folder, to be written to `out` (the folder's own framework.yaml if None).

    Raises UsageError when `out` lies where it could not name the laws, UnreadableError when the folder has none.
    """
    from legalgap.documents.worker import run_isolated, size_of

    home = out.parent if out else folder
    if not inside(folder, home):
        raise UsageError(f"{out}: a framework file names laws below it; write it to {folder} or to a folder above.")
    files = law_files([folder])
    if not files:
        raise UnreadableError(str(folder), "holds no file that can be read as a law (PDF, Word, HTML, Markdown, text)")
    done = itertools.count(1)
    results = run_isolated(
        partial(recognise_file, ruleset=ruleset),
        files,
        jobs=jobs,
        label=lambda file: file.name,
        size=size_of,
        progress=(lambda name: progress(name, next(done), len(files))) if progress else None,
    )
    names = [file.resolve().relative_to(home.resolve()).as_posix() for file in files]
    return _proposal(dict(zip(names, results, strict=True)), ruleset, country)


def recognise_file(file: Path, ruleset: Ruleset) -> list[Recognised]:
    """What is recognised of each law in a file. Runs in a worker. Raises UnreadableError."""
    from legalgap.documents.cache import ReadingCache, default_folder
    from legalgap.provisions import build_documents

    documents = build_documents(ReadingCache(default_folder()).read(file, "auto"))
    return [_recognised(document, ruleset) for document in documents]


def _recognised(document: Document, ruleset: Ruleset) -> Recognised:
    return Recognised(
        document.title,
        recognise_kind(document, ruleset),
        document.status,
        document.status_why,
        document.year,
        document.language,
    )


def _proposal(results: dict[str, list[Recognised] | UnreadableError], ruleset: Ruleset, country: str) -> Proposal:
    read = {name: laws for name, laws in results.items() if not isinstance(laws, LegalGapError)}
    unread = {name: fault for name, fault in results.items() if isinstance(fault, LegalGapError)}
    text = "".join(
        [
            _head(country),
            *(block for name, laws in read.items() for block in _blocks(name, laws)),
            *(f"# Not read: {one_line(name)}: {one_line(fault.reason)}\n" for name, fault in unread.items()),
            "\n",
            TREATIES,
            _kinds(ruleset),
        ]
    )
    return Proposal(text, sum(map(len, read.values())), tuple(unread.values()))


def _head(country: str) -> str:
    return (
        "# The laws of this folder, as they were recognised. Correct what is wrong and fill in what is missing;\n"
        "# set each status to one of: in_force, bill, not_commenced, repealed.\n"
        "# A bill or a law may also have  amends:, replaces: or implements:  with the files of other laws.\n"
        f"country: {_quoted(country)}  # ISO 3166 code or English name\n"
        'title: ""\n'
        "documents:\n"
    )


def _blocks(name: str, laws: Sequence[Recognised]) -> Iterator[str]:
    """The entries of the laws in one file, in their order."""
    for number, law in enumerate(laws, start=1):
        if len(laws) > 1:
            yield f"  # law {number} of {len(laws)} in this file\n"
        status = f"  # {one_line(law.status_why)}" if law.status_why else ""
        yield (
            f"  - file: {_quoted(name)}\n"
            f"    title: {_quoted(law.title)}\n"
            f"    kind: {_kind(law.guess)}\n"
            f"    status: {law.status}{status}\n"
            f"    date: {_quoted(law.year)}\n"
            f"    language: {_quoted(law.language if law.language != UNKNOWN else '')}\n"
        )


def _kind(guess: KindGuess) -> str:
    others = f"; or {', '.join(guess.others)}?" if guess.others else ""
    return f"{guess.kind or EMPTY}  # {one_line(guess.why)}{others}"


def _kinds(ruleset: Ruleset) -> str:
    width = max(map(len, ruleset.kinds_of_law), default=0)
    listed = (f"#   {kind:<{width}}  {title}\n" for kind, title in ruleset.kinds_of_law.items())
    return "\n# Kinds of law:\n" + "".join(listed)


def _quoted(text: str) -> str:
    """The text as a quoted YAML scalar on one line; JSON's quoting is YAML's."""
    return json.dumps(one_line(text), ensure_ascii=False)
