"""Arrows point down: the import contracts of pyproject.toml hold, and ours bites."""

import ast
import sys
import tomllib

import pytest
from grimp import ImportGraph
from house.contracts import Doors
from importlinter.cli import lint_imports
from tests.house.sources import ROOT, SRC, short, tree

FLOORLESS = {"config", "kernel", "foundation", "demo", "bench"}
"""Areas whose rooms are their own affair; every other area has the rooms of the house."""

MAY_USE_NUMPY = {"src/motcua/dossiers/rules/bulk_deadlines.py": "due dates of a million dossiers at once"}


def test_every_import_contract_is_kept(capsys):
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == 0, capsys.readouterr().out


def test_every_area_stands_on_the_floors():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    listed = {name.removeprefix("motcua.") for name in contracts[1]["containers"]}
    areas = {folder.name for folder in SRC.iterdir() if (folder / "__init__.py").is_file()}
    assert listed == areas - FLOORLESS


@pytest.fixture
def doors() -> Doors:
    options = {"root": "motcua", "open_rooms": ["public"], "open_areas": ["kernel"], "ignore": ["config"]}
    return Doors("Doors", {}, options)


@pytest.mark.parametrize(
    ("importer", "imported", "kept"),
    [
        pytest.param("motcua.dossiers.web.desk", "motcua.procedures.models", False, id="into a room"),
        pytest.param("motcua.dossiers.web.desk", "motcua.procedures", False, id="the area itself"),
        pytest.param("motcua.dossiers.web.desk", "motcua.procedures.public", True, id="at the door"),
        pytest.param("motcua.dossiers.web.desk", "motcua.dossiers.models", True, id="at home"),
        pytest.param("motcua.dossiers.web.desk", "motcua.kernel.time", True, id="open area"),
        pytest.param("motcua.config.urls", "motcua.dossiers.web", True, id="config may"),
        pytest.param("motcua.dossiers.web.desk", "django", True, id="outside the house"),
    ],
)
def test_the_doors_are_locked(doors, importer, imported, kept):
    graph = ImportGraph()
    graph.add_import(importer=importer, imported=imported)
    assert doors.check(graph, verbose=False).kept is kept


def test_rules_and_kernel_run_on_the_standard_library():
    files = [*SRC.glob("kernel/*.py"), *SRC.glob("*/rules/**/*.py")]
    assert files
    strangers = {}
    for path in files:
        known = sys.stdlib_module_names | {"motcua"} | ({"numpy"} if short(path) in MAY_USE_NUMPY else set())
        if found := {name.split(".")[0] for name in _imported(path)} - known:
            strangers[short(path)] = found
    assert strangers == {}


def _imported(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module
