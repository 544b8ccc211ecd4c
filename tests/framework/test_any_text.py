"""Whatever stands in a framework file, loading it gives a framework or one error with faults."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legalgap.errors import FrameworkError
from legalgap.framework.listing import Framework
from legalgap.framework.loading import load_framework

WORDS = (
    "country",
    "title",
    "documents",
    "file",
    "kind",
    "status",
    "amends",
    "treaties",
    "TIPP",
    "notes",
    "act.txt",
    "..",
)
scalars = st.sampled_from(WORDS) | st.text(max_size=8)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(scalars, inner, max_size=4),
    max_leaves=12,
)


def written(value):
    """A value as YAML in flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)}: {written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return value if value in WORDS else repr(value)


def load(folder, text):
    (folder / "framework.yaml").write_text(text, "utf-8", errors="replace")
    try:
        return load_framework(folder / "framework.yaml", ("bicycle_act",))
    except FrameworkError:
        return None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values)
def test_any_structure(folder, value):
    assert isinstance(load(folder, written(value)), Framework | None)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_text(folder, text):
    assert isinstance(load(folder, text), Framework | None)
