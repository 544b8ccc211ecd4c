"""`legalgap explain`: an indicator in plain words, for somebody who wants to learn what the standard asks.

legalgap explain victim.reflection_period --format md
"""

from enum import StrEnum
from typing import Annotated

import typer


class Form(StrEnum):
    """Forms of the explanation."""

    text = "text"
    json = "json"
    md = "md"


def explain_command(
    id: Annotated[str, typer.Argument(metavar="INDICATOR", help="Id of an indicator; `rules list` shows them.")],
    ruleset: Annotated[str, typer.Option("--ruleset", help="Name of a shipped ruleset, or a folder.")] = "palermo",
    profile: Annotated[str, typer.Option(help="Profile: palermo, coe, eu, ilo, or party:TIPP,UNTOC,...")] = "",
    lang: Annotated[str, typer.Option(help="Language of the example wordings.")] = "en",
    form: Annotated[Form, typer.Option("--format", help="Form of the output.")] = Form.text,
) -> None:
    """Explain an indicator: what it asks, who demands it, how laws word it, common mistakes, words to start from."""
    from legalgap.rules import load_ruleset
    from legalgap.rules.explanation import explain
    from legalgap.rules.explanation_text import as_markdown, as_text, as_values

    explained = explain(load_ruleset(ruleset, profile), id, lang)
    if form is Form.json:
        import json

        typer.echo(json.dumps(as_values(explained), ensure_ascii=False, indent=1))
    else:
        typer.echo(as_markdown(explained) if form is Form.md else as_text(explained), nl=False)
