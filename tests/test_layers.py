"""Imports point down, nobody imports the root, and files and functions stay short enough to read."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "gazetteer"
MODULES = sorted(PACKAGE.rglob("*.py"))
FLOORS = {
    "version": 0,
    "atomic": 0,
    "collecting": 0,
    "distance": 0,
    "errors": 0,
    "frozen": 0,
    "table": 0,
    "codes": 0,
    "language": 0,
    "model": 1,
    "matching": 1,
    "dataset": 2,
    "names": 2,
    "compare": 3,
    "compiled": 3,
    "lookup": 3,
    "annotate": 3,
    "documents": 2,
    "drafting": 4,
    "intake": 3,
    "style": 4,
    "survey": 3,
    "coverage": 4,
    "evaluate": 4,
    "columns": 4,
    "render": 4,
    "export": 4,
    "core": 5,
    "editors": 5,
    "__init__": 6,
    "cli": 6,
    "__main__": 7,
}
# Rooms on one floor do not know each other, except that names are looked up in the records, and that all may raise.
NEIGHBOURS = {
    ("names", "gazetteer.dataset.data"),
    ("language", "gazetteer.errors"),
    ("language", "gazetteer.codes"),
    ("atomic", "gazetteer.errors"),
}
MAX_FILE_LINES = 300
MAX_FUNCTION_LINES = 40


def room(module: str) -> str:
    """Return the part of the package that a dotted module is in."""
    return module.split(".")[1] if "." in module else "__init__"


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)


def imports(path: Path) -> set[str]:
    """Return the modules of this package that a file imports, `from gazetteer.x import y` counting as `gazetteer.x`."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"relative import in {path}"
            found.add(node.module or "")
    return {module for module in found if module.split(".")[0] == "gazetteer"}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_down(path):
    here = room(name_of(path))
    for module in imports(path):
        there = room(module)
        is_below = FLOORS[there] < FLOORS[here]
        assert is_below or there == here or (here, module) in NEIGHBOURS, f"{name_of(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nobody_imports_the_root(path):
    assert "gazetteer" not in imports(path)


def test_modules_do_not_import_each_other_in_a_circle():
    graph = {name_of(path).removesuffix(".__init__"): imports(path) for path in MODULES}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail, module))
        if module not in done:
            for target in sorted(graph.get(module, ())):
                visit(target, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_and_functions_are_short(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MAX_FILE_LINES
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            docstring = node.body[0] if ast.get_docstring(node, clean=False) is not None else None
            lines = (node.end_lineno or 0) - node.lineno + 1
            lines -= (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
            assert lines <= MAX_FUNCTION_LINES, f"{node.name} in {name_of(path)} has {lines} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_a_drawer(path):
    assert path.stem not in {"utils", "helpers", "misc", "common"}


@pytest.mark.parametrize(
    ("library", "only_in"),
    [
        ("yaml", ("dataset/yaml_reader.py", "dataset/layout/outline.py")),
        ("folium", ("render/map/name_map.py",)),
        ("geopandas", ("intake/units.py", "export/frames.py", "core/annotated.py")),
        ("shapely", ("compare/outlines.py", "dataset/check/inside.py", "intake/units.py", "export/frames.py")),
    ],
)
def test_a_library_is_imported_in_one_place(library, only_in):
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        if library in {name.split(".")[0] for name in names}:
            assert path.relative_to(PACKAGE).as_posix().startswith(only_in)
