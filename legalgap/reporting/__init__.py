"""Reports: a matrix in, files out, one small renderer per format over one view model.

write(matrix, Path("report"), ["html", "json"]) -> [Path("report/report.html"), Path("report/matrix.json")]
load_matrix(Path("report/matrix.json")) -> the same matrix
"""

from .formats import FORMATS, check_formats, write
from .matrix_load import load_matrix

__all__ = ["FORMATS", "check_formats", "load_matrix", "write"]
