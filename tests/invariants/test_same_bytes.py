"""The same laws give the same matrix.json, whatever the number of workers and the state of the cache (invariant 3)."""

import pytest

from legalgap.assessment.run import assess_paths
from legalgap.reporting import write

from .conftest import OF_CORPUS, SAMPLES

CASTAVIA = SAMPLES / "castavia"


def matrix_bytes(paths, out, **options):
    """The bytes of matrix.json."""
    (path,) = write(assess_paths(paths, **options), out, ["json"])
    return path.read_bytes()


def test_for_one_worker_and_two(tmp_path, own_cache):
    one = matrix_bytes([CASTAVIA], tmp_path / "one", jobs=1, use_cache=False)
    two = matrix_bytes([CASTAVIA], tmp_path / "two", jobs=2, use_cache=False)
    assert one == two


def test_for_a_cold_and_a_warm_cache(tmp_path, own_cache):
    cold = matrix_bytes([CASTAVIA], tmp_path / "cold")
    assert list(own_cache.rglob("*.z")), "nothing was cached"
    warm = matrix_bytes([CASTAVIA], tmp_path / "warm")
    none = matrix_bytes([CASTAVIA], tmp_path / "none", use_cache=False)
    assert cold == warm == none


@pytest.mark.corpus
@pytest.mark.slow
def test_for_laws_of_the_corpus(corpus, tmp_path, own_cache):
    laws = [corpus / "laws" / name for name in OF_CORPUS[:4]]
    cold = matrix_bytes(laws, tmp_path / "one", jobs=1)
    warm = matrix_bytes(laws, tmp_path / "two", jobs=2)
    assert cold == warm
