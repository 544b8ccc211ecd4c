"""Whether an indicator is contradicted, and by which laws: a row of the matrix in, with assessors' decisions heard.

contrary_in(row)  ->  ("penal-code",)      the laws with a provision that contradicts the standard
"""

from legalgap.model.matrix import Finding, Row


def is_contrary(row: Row) -> bool:
    """Whether a provision of any document contradicts the standard."""
    return bool(contrary_in(row)) or "contrary" in row.overall.flags


def contrary_in(row: Row) -> tuple[str, ...]:
    """The ids of the documents with a provision that contradicts the standard.

    Where an assessor has decided overall that none does, only a law on which one has decided the contrary still counts.
    """
    contrary = {document: cell for document, cell in row.cells.items() if "contrary" in cell.flags}
    if "contrary" not in row.overall.flags and is_decided(row.overall):
        return tuple(document for document, cell in contrary.items() if is_decided(cell))
    return tuple(contrary)


def is_decided(finding: Finding) -> bool:
    """Whether an assessor's own verdict governs."""
    review = finding.review or {}
    return bool(review.get("verdict")) and review.get("state") == "current" and review.get("decision") != "follows"
