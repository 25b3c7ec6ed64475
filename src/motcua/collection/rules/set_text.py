"""A set of indicators as the text of a TOML file, the way out of what ``tomllib`` reads in."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from motcua.collection.rules.set_editing import FACTS, HEAD
from motcua.kernel.toml_text import toml_value

_NUMBERS = ("change", "target")


def set_text(document: Mapping[str, Any]) -> str:
    """Read again, the text gives the same set."""
    lines = [f"code = {toml_value(document['code'])}"]
    lines += [f"{name} = {toml_value(document[name])}" for name in HEAD if name in document]
    for one in document["indicators"]:
        lines += ["", "[[indicators]]", f"key = {toml_value(one['key'])}"]
        lines += [f"{name} = {_fact(name, one[name])}" for name in FACTS if name in one]
    for one in document.get("checks", ()):
        lines += ["", "[[checks]]"]
        lines += [
            f"{name} = {toml_value(one[name])}" for name in ("kind", "whole", "part", "parts") if name in one
        ]
    return "\n".join([*lines, ""])


def _fact(name: str, value: object) -> str:
    return f"{Decimal(str(value)):f}" if name in _NUMBERS else toml_value(value)
