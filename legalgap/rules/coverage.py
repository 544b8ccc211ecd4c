"""What a ruleset covers, as a page for its readers: indicators by pillar, questions, instruments, languages, cases.

    coverage_page(load_ruleset("palermo"))  ->  "# What the ruleset palermo covers\\n ..."

The page changes only when rules, languages or the number of cases do, so it can be kept under version control.
"""

from collections.abc import Iterable, Iterator

from legalgap.model.ruleset import Indicator, Ruleset

COLUMNS = ("indicator", "what it asks", "severity", "demanded", "elements", "traps", "cases", "wordings")


def coverage_page(ruleset: Ruleset, source: str = "") -> str:
    """The page, in Markdown; `source` is the command that writes it."""
    lines = [f"# What the ruleset `{ruleset.id}` covers", "", _summary(ruleset), ""]
    if source:
        lines += [f"Written by `{source}`; do not edit.", ""]
    lines += [
        "A trap is a false friend (words that look like the rule and are not) or a limit (words that take something "
        "away from it). A language in brackets has wordings for some of the elements only.",
        "",
    ]
    for code, title in ruleset.pillars.items():
        lines += _pillar(ruleset, code, title)
    lines += _answers(ruleset)
    lines += _sources(ruleset)
    return "\n".join(lines).rstrip() + "\n"


def _summary(ruleset: Ruleset) -> str:
    indicators = ruleset.indicators
    elements = sum(len(indicator.elements) for indicator in indicators)
    traps = sum(len(indicator.distractors) for indicator in indicators)
    cases = sum(len(indicator.cases) for indicator in indicators)
    return (
        f"{len(indicators)} indicators in {len(ruleset.pillars)} pillars; {elements} elements, {traps} traps, "
        f"{cases} cases beside the drafting texts; languages: {', '.join(sorted(ruleset.wordings))}."
    )


def _pillar(ruleset: Ruleset, code: str, title: str) -> list[str]:
    rows = [_row(ruleset, indicator) for indicator in ruleset.indicators if indicator.pillar == code]
    return [f"## {title} ({code})", "", *_table(COLUMNS, rows), ""] if rows else []


def _row(ruleset: Ruleset, indicator: Indicator) -> list[str]:
    return [
        f"`{indicator.id}`",
        indicator.title,
        indicator.severity,
        indicator.obligation.level.replace("_", " "),
        str(len(indicator.elements)),
        str(len(indicator.distractors)),
        str(len(indicator.cases)),
        " ".join(_languages(ruleset, indicator)),
    ]


def _languages(ruleset: Ruleset, indicator: Indicator) -> Iterator[str]:
    for language in sorted(ruleset.wordings):
        worded = [bool(ruleset.phrases(language, indicator.id, element.id)) for element in indicator.elements]
        if any(worded):
            yield language if all(worded) else f"({language})"


def _answers(ruleset: Ruleset) -> list[str]:
    def row(code: str, text: str) -> list[str]:
        return [code, text, _listed(indicator for indicator in ruleset.indicators if code in indicator.toolkit)]

    rows = [row(code, text) for code, text in ruleset.toolkit.items()]
    heading = "## Questions and the indicators that answer them"
    return [heading, "", *_table(("code", "question", "indicators"), rows), ""] if rows else []


def _sources(ruleset: Ruleset) -> list[str]:
    resting: dict[str, list[Indicator]] = {}
    for indicator in ruleset.indicators:
        for code in dict.fromkeys(source.split()[0] for source in indicator.sources):
            resting.setdefault(code, []).append(indicator)
    rows = [[code, _listed(resting[code])] for code in sorted(resting)]
    return ["## Instruments and the indicators that rest on them", "", *_table(("code", "indicators"), rows), ""]


def _listed(indicators: Iterable[Indicator]) -> str:
    return ", ".join(f"`{indicator.id}`" for indicator in indicators) or "none"


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    columns = list(columns)
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"
