"""What the house tests look through: the tracked files and their parsed code."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src/motcua"


@cache
def tracked() -> tuple[Path, ...]:
    """Files of the repository: known to git, or new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split("\0")
    return tuple(path for name in sorted(set(listed)) if name and (path := ROOT / name).is_file())


def below(folder: str, *endings: str) -> list[Path]:
    """Tracked files under a folder with one of the endings."""
    return [path for path in tracked() if path.is_relative_to(ROOT / folder) and path.suffix in endings]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    """Calls of ``name(...)`` or ``something.name(...)``."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func
            if (isinstance(called, ast.Name) and called.id in names) or (
                isinstance(called, ast.Attribute) and called.attr in names
            ):
                yield node


def words(path: Path) -> set[str]:
    """Every string literal of a Python file."""
    return {
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
