"""The example country for the tests of this folder: its matrix and the view model of it."""

import pytest

from legalgap.model.matrix import Matrix
from legalgap.reporting.view import Report
from legalgap.reporting.view_build import build_report

from .example import example_matrix


@pytest.fixture
def matrix() -> Matrix:
    """The matrix of Meridia."""
    return example_matrix()


@pytest.fixture
def report(matrix: Matrix) -> Report:
    """What the reports show of it."""
    return build_report(matrix)
