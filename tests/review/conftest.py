"""The matrix of Meridia without any review, its laws with check sums as different as real ones are."""

from dataclasses import replace
from hashlib import sha256

import pytest

from legalgap.model.matrix import Matrix
from legalgap.review.merging import machine_matrix
from tests.reporting.example import example_matrix


@pytest.fixture
def matrix() -> Matrix:
    """The matrix of Meridia."""
    bare = machine_matrix(example_matrix())
    laws = (replace(law, sha256=sha256(law.id.encode()).hexdigest()) for law in bare.documents)
    return replace(bare, documents=tuple(laws))
