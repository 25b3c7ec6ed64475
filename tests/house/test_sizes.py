"""Files, functions and templates stay small; exceptions are named and may only shrink."""

import ast

from tests.house.sources import ROOT, below, short, tree

LIMITS = [
    # ending of the path, lines; the first that fits decides
    ("src/motcua/config/settings.py", 300),
    ("src/motcua/config/settings_test.py", 40),
    ("conftest.py", 150),
    ("public.py", 60),
    (".html", 150),
    (".js", 200),
]
FUNCTION = 40

LONGER: dict[str, tuple[int, str]] = {}
"""File or file::function to the most lines it may have, and why."""


def test_no_file_is_too_long():
    sizes = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _files()}
    assert _too_long(sizes, _limit) == {}


def test_no_function_is_too_long():
    sizes = {
        f"{short(path)}::{node.name}": node.end_lineno - node.lineno + 1
        for path in _files()
        if path.suffix == ".py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert _too_long(sizes, lambda name: FUNCTION) == {}


def test_exceptions_are_still_needed():
    for name, (most, _) in LONGER.items():
        path, _, function = name.partition("::")
        assert (ROOT / path).is_file(), f"{name} is gone"
        assert most > (FUNCTION if function else _limit(path)), f"{name} needs no exception"


def _files():
    found = [*below("src", ".py", ".html", ".js"), *below("tests", ".py"), *below("house", ".py")]
    return [path for path in found if path.parent.name != "migrations"]


def _limit(name):
    for ending, most in LIMITS:
        if name.endswith(ending):
            return most
    return 500 if name.startswith("tests/") else 400


def _too_long(sizes, limit):
    return {
        name: f"{size} lines, at most {most}"
        for name, size in sizes.items()
        if size > (most := LONGER.get(name, (limit(name),))[0])
    }
