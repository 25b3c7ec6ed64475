"""A set of indicators as the text of a TOML file, the way out of what ``tomllib`` reads in."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from motcua.collection.rules.set_editing import FACTS, HEAD

_NUMBERS = ("change", "target")


def set_text(document: Mapping[str, Any]) -> str:
    """Read again, the text gives the same set."""
    lines = [f"code = {_said(document['code'])}"]
    lines += [f"{name} = {_said(document[name])}" for name in HEAD if name in document]
    for one in document["indicators"]:
        lines += ["", "[[indicators]]", f"key = {_said(one['key'])}"]
        lines += [f"{name} = {_fact(name, one[name])}" for name in FACTS if name in one]
    for one in document.get("checks", ()):
        lines += ["", "[[checks]]"]
        lines += [
            f"{name} = {_said(one[name])}" for name in ("kind", "whole", "part", "parts") if name in one
        ]
    return "\n".join([*lines, ""])


def _fact(name: str, value: object) -> str:
    return f"{Decimal(str(value)):f}" if name in _NUMBERS else _said(value)


def _said(value: object) -> str:
    """A string, a truth or a list of strings; what JSON writes of them is TOML too, but for one sign."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
