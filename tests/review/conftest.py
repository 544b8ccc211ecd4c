"""The matrix of Meridia, before anybody has reviewed it."""

import pytest

from legalgap.model.matrix import Matrix
from legalgap.review.merging import machine_matrix
from tests.reporting.example import example_matrix


@pytest.fixture
def matrix() -> Matrix:
    """The matrix of Meridia."""
    return machine_matrix(example_matrix())
