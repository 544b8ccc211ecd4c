"""The cases of a ruleset run through the engine: does each snippet get the verdict that its author expects?

    run_cases(load_ruleset("palermo"), "crim.tip.consent")
        -> [CaseResult(indicator="crim.tip.consent", case=Case("No prosecution ...", "gap"), status="gap", ...)]

A rule's drafting text is a case too: it must be met. Only the indicator of the case, and those that its logic names,
are assessed, so a run costs little.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from legalgap.matching.text_search import contains
from legalgap.model.matrix import Finding
from legalgap.model.ruleset import Case, Indicator, Ruleset
from legalgap.rules.dependencies import asked_by
from legalgap.rules.samples import sample

_NUMBERED = re.compile(r"^\s*(\d+[.(]|[A-Z]{4,} |(Art[ií]c(le|ulo)|Section|Статья) \d+\.)", re.MULTILINE)
DRAFT = "the drafting text of the rule"
DEFAULT_TITLE = "Act"
LANGUAGE = "en"  # of drafting texts
RULE = "____"


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What a case got: `passed` when status and the flag `contrary` are what its author wrote."""

    indicator: str
    case: Case
    status: str
    contrary: bool
    reasons: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether the engine agrees with the author."""
        return self.status == self.case.verdict and self.contrary == self.case.contrary


def cases_of(ruleset: Ruleset, indicator: Indicator) -> list[Case]:
    """The cases of an indicator, its drafting text first (as a law of its kind); none where text cannot decide."""
    if indicator.checkability == "manual":
        return []
    if not indicator.advice.draft_text:
        return list(indicator.cases)
    return [Case(indicator.advice.draft_text, "met", why=DRAFT, title=_home(ruleset, indicator)), *indicator.cases]


def _home(ruleset: Ruleset, indicator: Indicator) -> str:
    """The title of a law of the kind in which the rule normally stands; "" where the usual title of cases is of one."""
    wordings = ruleset.kind_wordings.get(LANGUAGE, {})
    usual = ruleset.case_titles.get(LANGUAGE, DEFAULT_TITLE)
    kinds = [kind for kind in indicator.located_in if kind in wordings]
    if not kinds or any(contains(usual, wordings[kind]) for kind in kinds):
        return ""
    return sample(wordings[kinds[0]][0]).replace("…", "").capitalize()


def run_cases(ruleset: Ruleset, only: str = "") -> Iterator[CaseResult]:
    """Runs the cases of every indicator whose id begins with `only`, in the order of the ruleset."""
    for indicator in ruleset.indicators:
        if not indicator.id.startswith(only):
            continue
        narrowed = narrow(ruleset, indicator)
        for case in cases_of(ruleset, indicator):
            yield run_case(narrowed, indicator, case)


def run_case(ruleset: Ruleset, indicator: Indicator, case: Case) -> CaseResult:
    """The verdict on one case, read as the only law and under its title."""
    finding = finding_on(ruleset, indicator, case)
    return CaseResult(indicator.id, case, finding.status, "contrary" in finding.flags, finding.reasons)


def finding_on(ruleset: Ruleset, indicator: Indicator, case: Case) -> Finding:
    """The finding on the indicator in the text of a case. Raises KeyError when the ruleset has no such indicator."""
    from legalgap.assessment.run import assess_text

    matrix = assess_text(as_law(ruleset, case), ruleset, case.language)
    row = next(row for row in matrix.rows if row.indicator == indicator.id)
    return next(iter(row.cells.values()), row.overall)


def as_law(ruleset: Ruleset, case: Case) -> str:
    """The text of a case under the title of the law that it is read as; a snippet without a number is s 1(1)."""
    title = case.title or ruleset.case_titles.get(case.language, DEFAULT_TITLE)
    number = "" if _NUMBERED.search(case.text) else "1. (1) "
    return f"{title}\n\n{RULE}\n\n{number}{case.text}\n"


def narrow(ruleset: Ruleset, indicator: Indicator) -> Ruleset:
    """The ruleset with this indicator and those that its verdict depends on, and nothing else."""
    wanted = {indicator.id, *_depends_on(ruleset, indicator, set())}
    return replace(
        ruleset,
        indicators=tuple(other for other in ruleset.indicators if other.id in wanted),
        wordings={
            language: {name: groups for name, groups in worded.items() if name in wanted}
            for language, worded in ruleset.wordings.items()
        },
    )


def _depends_on(ruleset: Ruleset, indicator: Indicator, seen: set[str]) -> set[str]:
    for id in asked_by(indicator):
        if id not in seen:
            seen.add(id)
            _depends_on(ruleset, ruleset.indicator(id), seen)
    return seen
