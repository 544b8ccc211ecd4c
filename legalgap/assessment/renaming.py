"""Giving an examined law another id: its evidence ids begin with it, and every finding refers to them."""

from collections.abc import Callable
from dataclasses import replace

from legalgap.model.matrix import ElementFinding, Finding

from .framework import Examined


def rename(law: Examined, id: str) -> Examined:
    """The law under another id."""
    old = law.document.id
    return renumber(law, id, lambda evidence_id: id + evidence_id[len(old) :])


def renumber(law: Examined, id: str, new: Callable[[str], str]) -> Examined:
    """The law under an id, with other ids for its evidence; `new` gives them."""
    return replace(
        law,
        document=replace(law.document, id=id),
        findings={k: _finding(f, new, id) for k, f in law.findings.items()},
        evidence={k: {h: new(e) for h, e in hits.items()} for k, hits in law.evidence.items()},
        quotes={new(k): replace(q, id=new(k), document=id) for k, q in law.quotes.items()},
    )


def _finding(finding: Finding, new: Callable[[str], str], id: str) -> Finding:
    return replace(
        finding,
        elements={k: ElementFinding(e.found, tuple(map(new, e.evidence))) for k, e in finding.elements.items()},
        evidence=tuple(map(new, finding.evidence)),
        considered=tuple(replace(c, document=id) for c in finding.considered),
    )
