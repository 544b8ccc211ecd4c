"""Gold readings and a ruleset in, the engine's answers to them out: each law is read and examined standing alone.

    evaluate([GoldLaw("ZW", ...)], ruleset)  ->  Evaluation(laws=(EvaluatedLaw(gold, {"crim.tip.acts": Answer()}),))

A law that the gold gives no kind is taken to be of the kind that the ruleset's own cases are read as. What several
files say together is answered by the overall column.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from legalgap import __version__
from legalgap.errors import UnreadableError
from legalgap.model.document import Document
from legalgap.model.matrix import DocumentSummary, Matrix, Unread
from legalgap.model.ruleset import Ruleset

from .gold import GoldLaw
from .laws import law_files
from .outcomes import Answer, Outcome, answer_of, outcomes

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class EvaluatedLaw:
    """A gold reading with the engine's answers, and those of the keyword baseline where it was asked for."""

    gold: GoldLaw
    answers: dict[str, Answer]
    keywords: dict[str, Answer] | None = None
    title: str = ""
    kind: str = ""
    language: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that was measured; `wanted` are the indicators asked for (all when empty)."""

    ruleset: Ruleset
    laws: tuple[EvaluatedLaw, ...]
    unread: tuple[Unread, ...] = ()
    wanted: tuple[str, ...] = ()
    version: str = __version__

    def outcomes(self, laws: Sequence[EvaluatedLaw] | None = None) -> list[Outcome]:
        """The engine's outcomes on the given laws (all when None)."""
        return [
            o for law in (self.laws if laws is None else laws) for o in outcomes(law.gold, law.answers, self.wanted)
        ]

    def keyword_outcomes(self, laws: Sequence[EvaluatedLaw] | None = None) -> list[Outcome]:
        """Those of the keyword baseline; empty where it was not asked for."""
        chosen = self.laws if laws is None else laws
        return [o for law in chosen if law.keywords for o in outcomes(law.gold, law.keywords, self.wanted)]


@dataclass(frozen=True, slots=True)
class GoldTask:
    """What a worker is asked: examine the files of a gold reading, and search them for keywords too."""

    gold: GoldLaw
    paths: tuple[Path, ...]
    keywords: bool


def evaluate(
    gold: Sequence[GoldLaw],
    ruleset: Ruleset,
    *,
    laws: Path | None = None,
    wanted: Sequence[str] = (),
    keywords: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Evaluation:
    """The engine's answers to gold readings; `laws` is the folder of laws (see `laws.law_files`).

    A law that cannot be found or read is listed in `unread`. Raises UnreadableError when none of them can.
    """
    from legalgap.documents.worker import run_isolated

    tasks, unread = _tasks(gold, laws, keywords)
    done: list[str] = []

    def report(label: str) -> None:
        done.append(label)
        if progress:
            progress(label, len(done), len(tasks))

    function = partial(examine_gold, ruleset=ruleset)
    results = run_isolated(function, tasks, jobs=jobs, label=lambda t: t.paths[0].name, progress=report)
    unread += [Unread(r.file, r.reason) for r in results if isinstance(r, UnreadableError)]
    answered = tuple(r for r in results if isinstance(r, EvaluatedLaw))
    if not answered:
        raise UnreadableError(unread[0].file, unread[0].reason)
    return Evaluation(ruleset, answered, tuple(unread), tuple(wanted))


def _tasks(gold: Sequence[GoldLaw], laws: Path | None, keywords: bool) -> tuple[list[GoldTask], list[Unread]]:
    tasks: list[GoldTask] = []
    unread: list[Unread] = []
    for each in gold:
        try:
            tasks.append(GoldTask(each, tuple(law_files(each, laws)), keywords))
        except UnreadableError as fault:
            unread.append(Unread(fault.file, fault.reason))
    return tasks, unread


def examine_gold(task: GoldTask, ruleset: Ruleset) -> EvaluatedLaw:
    """Reads and examines the files of a gold reading. Runs in a worker. Raises UnreadableError."""
    from legalgap.assessment.run import build_matrix, examine

    usual = kind_of_cases(ruleset)
    documents = [_document(path, f"law-{number}") for number, path in enumerate(task.paths, start=1)]
    pairs = zip(documents, task.gold.files, strict=True)
    examined = [examine(document, ruleset, file.kind or usual, file.status) for document, file in pairs]
    matrix = build_matrix(ruleset, examined, [], country="", title="")
    law = _evaluated(task.gold, matrix, matrix.documents[0])
    if not task.keywords:
        return law
    from .keywords import keyword_answers

    return replace(law, keywords=keyword_answers(documents, ruleset))


def _document(path: Path, id: str) -> Document:
    """The first law in a file, under another id."""
    from legalgap.documents import read_file
    from legalgap.provisions import build_documents

    return replace(build_documents(read_file(path), "auto")[0], id=id)


def kind_of_cases(ruleset: Ruleset) -> str:
    """The kind of law that the ruleset's cases are read as; empty when their title tells none."""
    from legalgap.matching.text_search import contains

    for language, title in ruleset.case_titles.items():
        for kind, phrases in ruleset.kind_wordings.get(language, {}).items():
            if contains(title, tuple(phrases)):
                return kind
    return ""


def _evaluated(gold: GoldLaw, matrix: Matrix, document: DocumentSummary) -> EvaluatedLaw:
    findings = {r.indicator: r.overall if gold.together else r.cells[document.id] for r in matrix.rows}
    return EvaluatedLaw(
        gold=gold,
        answers={id: answer_of(finding, matrix.evidence) for id, finding in findings.items()},
        title=matrix.title if gold.together else document.title,
        kind="" if gold.together else document.kind,
        language=document.language,
        grade=document.quality.grade,
    )


def evaluate_matrix(
    gold: Sequence[GoldLaw], matrix: Matrix, ruleset: Ruleset, *, laws: Path | None = None, wanted: Sequence[str] = ()
) -> Evaluation:
    """The answers that a finished matrix gives. Raises UnreadableError when it lacks the law of a gold reading."""
    evaluated = [_evaluated(each, matrix, _document_of(each, matrix, laws)) for each in gold]
    return Evaluation(ruleset, tuple(evaluated), (), tuple(wanted), matrix.tool_version)


def _document_of(gold: GoldLaw, matrix: Matrix, laws: Path | None) -> DocumentSummary:
    """The document that a reading speaks of: by id, by file name, or the only one there is."""
    names = {gold.law, *(Path(file.file).name for file in gold.files), *_file_names(gold, laws)}
    for document in matrix.documents:
        if document.id in names or document.file in names:
            return document
    if gold.together or len(matrix.documents) == 1:
        return matrix.documents[0]
    known = ", ".join(document.file for document in matrix.documents)
    raise UnreadableError(gold.source.name, f"the matrix does not hold its law {gold.law}; it holds {known}.")


def _file_names(gold: GoldLaw, laws: Path | None) -> list[str]:
    try:
        return [path.name for path in law_files(gold, laws)]
    except UnreadableError:
        return []


def check_indicators(gold: Sequence[GoldLaw], wanted: Sequence[str]) -> None:
    """Raises UsageError, with the nearest name, for a wanted indicator on which no reading says anything."""
    from legalgap.suggest import known_one

    known = list(dict.fromkeys(mark.indicator for each in gold for mark in each.marks))
    for id in wanted:
        known_one(id, known, "indicator in the gold")
