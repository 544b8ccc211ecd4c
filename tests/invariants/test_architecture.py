"""One direction of imports, and functions short enough to read (design of the package; measured with ast)."""

import ast
from pathlib import Path
from statistics import median

import pytest

PACKAGE = Path(__file__).parents[2] / "legalgap"
STAGES = (
    ("model",),
    ("documents",),
    ("provisions",),
    ("language",),
    ("rules",),
    ("matching",),
    ("instruments",),
    ("framework",),
    ("assessment",),
    ("review",),
    ("comparison",),
    ("reporting",),
    ("evaluation",),
    ("cli", "web", "batch"),
)
RANK = {stage: rank for rank, stages in enumerate(STAGES) for stage in stages}
SHARED = frozenset({"errors", "resources", "countries", "suggest", "printable", "spreadsheet", "__init__"})
EARLIER = {("rules", "language.folding"), ("rules", "language.cue_sets")}  # pure text functions that rules may use
MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path):
    """The dotted name inside the package: "rules.logic"."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def imported(path):
    """The modules of the package that a file imports, as dotted names inside it; not those for type checking only."""
    tree = ast.parse(path.read_text("utf-8"))
    skipped = {id(n) for block in ast.walk(tree) if _for_types_only(block) for n in ast.walk(block)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.ImportFrom):
            yield from _from(node, path)
        elif isinstance(node, ast.Import):
            yield from (a.name.removeprefix("legalgap.") for a in node.names if a.name.startswith("legalgap."))


def _for_types_only(node):
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _from(node, path):
    """The targets of `from x import y`; `from . import y` names the module y."""
    if node.level:
        parts = path.relative_to(PACKAGE).parts[:-1]
        base = list(parts[: len(parts) - node.level + 1])
    elif (node.module or "").split(".")[0] == "legalgap":
        base = []
    else:
        return
    module = (node.module or "").removeprefix("legalgap").strip(".")
    target = ".".join([*base, *([module] if module else [])])
    yield from [target] if module else [f"{target}.{alias.name}".strip(".") for alias in node.names]


def stage(name):
    """The stage that a module belongs to; empty for those above all stages."""
    return name.split(".")[0] if name.split(".")[0] in RANK else ""


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_stage_imports_a_later_one(path):
    own = stage(name_of(path))
    if not own:
        pytest.skip("belongs to no stage")
    late = [
        name for name in imported(path) if stage(name) and RANK[stage(name)] > RANK[own] and not _allowed(own, name)
    ]
    assert late == []


def _allowed(own, name):
    return any(own == stage and name.startswith(target) for stage, target in EARLIER)


def test_the_model_imports_nothing_of_the_package():
    outside = {name for path in (PACKAGE / "model").glob("*.py") for name in imported(path) if stage(name) != "model"}
    assert outside == set()


def test_every_folder_is_a_known_stage():
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert folders <= set(RANK)


def lengths():
    """The lines of every function of the package, by its name."""
    return {
        f"{name_of(path)}:{node.name}:{node.lineno}": node.end_lineno - node.lineno + 1
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_functions_are_short():
    found = lengths()
    short = sum(lines < 25 for lines in found.values()) / len(found)
    typical, longest = median(found.values()), max(found.values())
    print(f"{len(found)} functions: median {typical} lines, {short:.1%} under 25, longest {longest}")
    assert typical <= 8
    assert short >= 0.9
    assert [name for name, lines in found.items() if lines > 60] == []
