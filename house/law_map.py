"""``python -m house.law_map``: prints ``docs/law-map.md`` from the ``@basis`` marks of the code."""

import importlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src/motcua"
TARGET = ROOT / "docs/law-map.md"
HEAD = """\
# Bản đồ pháp lý / Law map

Printed by `python -m house.law_map` from the `@basis` marks of the code; not written by hand.
"chưa kiểm chứng" means: the citation has not been compared with the published text yet.

| Căn cứ / Basis | Kiểm chứng / Checked | Chỗ trong mã / Code |
| --- | --- | --- |
"""


def law_map() -> str:
    """The whole page."""
    basis = importlib.import_module("motcua.kernel.basis")
    load_marked()
    lines = []
    for name, marks in basis.LAW_MAP.items():
        rule, path = _place(name)
        lines += [
            (
                mark.document,
                mark.article or 0,
                f"| {mark} | {'đã' if mark.verified else 'chưa kiểm chứng'} | [`{rule}`](../{path}) |",
            )
            for mark in marks
            if name.startswith("motcua.")
        ]
    return HEAD + "".join(f"{line}\n" for *_, line in sorted(lines))


def load_rules() -> list[str]:
    """Import every module of the kernel and of the rules, without Django; their names."""
    found = []
    for path in sorted([*PACKAGE.glob("kernel/*.py"), *PACKAGE.glob("*/rules/**/*.py")]):
        name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        importlib.import_module(name)
        found.append(name)
    return found


def load_marked() -> None:
    """Import every module that bears a mark; commands need Django to be set up."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if "@basis(" in path.read_text(encoding="utf-8"):
            importlib.import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))


def _place(name: str) -> tuple[str, str]:
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        path = Path("src", *parts[:length]).with_suffix(".py")
        if (ROOT / path).is_file():
            return ".".join(parts[1:]), path.as_posix()
    raise LookupError(name)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "motcua.config.settings_test"
    importlib.import_module("django").setup()
    TARGET.write_text(law_map(), encoding="utf-8")
