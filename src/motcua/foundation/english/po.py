"""Reads and writes the catalogues of sentences (gettext's ``.po``, the part of it that is used here)."""

import ast
import re
from pathlib import Path

_ENTRY = re.compile(r'^msgid\s+((?:"(?:[^"\\]|\\.)*"\s*)+)msgstr\s+((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)
_PIECE = re.compile(r'"(?:[^"\\]|\\.)*"')
_HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'


def read(path: Path) -> dict[str, str]:
    """Vietnamese to English, in the order of the file; the head and entries without English left out.

    Raises ``ValueError`` for what is not used here: contexts, plurals, doubtful (fuzzy) entries, and for
    a sentence that stands twice."""
    text = path.read_text(encoding="utf-8")
    for unused in ("msgctxt", "msgid_plural", "#, fuzzy"):
        if re.search(f"^{unused}", text, re.MULTILINE):
            raise ValueError(f"{path}: {unused} is not used here")
    found: dict[str, str] = {}
    for vietnamese, english in _ENTRY.findall(text):
        key = _joined(vietnamese)
        if key in found:
            raise ValueError(f"{path}: twice: {key!r}")
        found[key] = _joined(english)
    found.pop("", None)
    return {key: english for key, english in found.items() if english}


def write(path: Path, told: dict[str, str]) -> None:
    """The catalogue, sorted, so that two people adding sentences seldom touch the same lines."""
    lines = [f"\nmsgid {_quoted(key)}\nmsgstr {_quoted(told[key])}\n" for key in sorted(told)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_HEAD + "".join(lines), encoding="utf-8")


def _joined(pieces: str) -> str:
    return "".join(ast.literal_eval(piece) for piece in _PIECE.findall(pieces))


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{plain}"'
